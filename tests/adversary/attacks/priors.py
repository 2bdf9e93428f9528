"""Priors: how near does a guess come that knows only where people and towns are in an area?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from routemap.areas import open_atlas
from tests.adversary.attacks.ground import (
    BIG_CITY,
    FLOORS_KM,
    GUARDED,
    SENSITIVE,
    best_guess_km,
    places_of,
    towns_of,
)
from tests.adversary.evidence import Evidence, Finding

NAME = "priors"
_MARGIN = 0.9  # our own measure is rougher than the shipped one: a tenth is given away


def find(evidence: Evidence) -> Iterator[Finding]:
    for journey in evidence.left.public:
        for step in journey.steps:
            for place in places_of(step):
                if place.kind != "area" or not is_watched(place.ref):
                    continue
                level = open_atlas().area(place.ref).level
                if nearest_km(place.ref) < _MARGIN * FLOORS_KM[level]:
                    yield Finding(NAME, journey.id, f"{step.id}: {place.ref} is too easily guessed")


def is_watched(area_id: str) -> bool:
    return open_atlas().area(area_id).country in SENSITIVE | GUARDED


@cache
def nearest_km(area_id: str) -> float:
    """The expected error of the best of two guessers: any town, or where people live."""
    points, people = towns_of(area_id)
    hidden = people < BIG_CITY
    weights = people[hidden] + _unlisted(area_id, float(people.sum())) / max(1, len(people))
    return min(
        best_guess_km(points, np.ones(len(points))),
        best_guess_km(points[hidden], weights),
    )


def _unlisted(area_id: str, n_listed: float) -> float:
    """How many people live in no listed town: they may be near any of them."""
    if not open_atlas().has(area_id):
        return 0.0
    return max(0.0, open_atlas().area(area_id).figures.n_people - n_listed)
