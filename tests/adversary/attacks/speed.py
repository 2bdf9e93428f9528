"""Speed: does how long a way took on foot leave only the land near the border that it crosses?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

import numpy as np
import shapely
from shapely.geometry import shape

from routemap.areas import open_atlas
from routemap.public import PublicStep
from tests.adversary.attacks.ground import (
    FLOORS_KM,
    KM_PER_DEGREE,
    best_guess_km,
    towns_of,
)
from tests.adversary.attacks.priors import is_watched
from tests.adversary.evidence import Evidence, Finding
from tests.adversary.solving import windows

NAME = "speed"
KM_A_DAY = 40
ON_FOOT = frozenset({"on foot", "wading", "swimming", "over ice"})
_MARGIN = 0.9


def find(evidence: Evidence) -> Iterator[Finding]:
    for journey in evidence.left.public:
        solved = windows(journey.steps)
        for index, step in enumerate(journey.steps):
            days = _most_days(step, solved[index] if solved else None)
            for ref, reach in _walked(step):
                if days is not None and left_km(ref, reach, days) < _MARGIN * _floor(ref):
                    yield Finding(NAME, journey.id, f"{step.id}: {days} days from {reach} in {ref}")


def _walked(step: PublicStep) -> Iterator[tuple[str, str]]:
    """(area, reach) for both ends of a way on foot over a border."""
    if step.word in ON_FOOT and step.crossing is not None and step.crossing.kind == "reach":
        for place in (step.origin, step.target):
            if place is not None and place.kind == "area" and is_watched(place.ref):
                yield place.ref, step.crossing.ref


def _most_days(step: PublicStep, spans: tuple[tuple[int | None, ...], ...] | None) -> int | None:
    """The most days that a way can have taken: as told, and as its dates leave room for."""
    told = [step.length.most] if step.length is not None else []
    if spans is not None:
        first, last = spans[0][0], spans[1][1]
        told += [last - first + 1] if first is not None and last is not None else []
    return min(told, default=None)


def _floor(area_id: str) -> float:
    return FLOORS_KM[open_atlas().area(area_id).level]


@cache
def left_km(area_id: str, reach_id: str, days: int) -> float:
    """The expected error of the best guess among the towns within so many days of a border."""
    points, _ = towns_of(area_id)
    cosine = np.cos(np.radians(points[:, 1].mean() / KM_PER_DEGREE)) if len(points) else 1.0
    degrees = points / KM_PER_DEGREE / np.array([cosine, 1.0])
    band = shape(json.loads(open_atlas().geometry(reach_id)))
    apart = shapely.distance(shapely.points(degrees), band) * KM_PER_DEGREE * cosine
    near = apart <= days * KM_A_DAY
    return best_guess_km(points[near], np.ones(int(near.sum())))
