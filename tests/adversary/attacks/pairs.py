"""Pairs: do two areas share so short a border that where it was crossed can be guessed?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from math import cos, radians

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from routemap.areas import open_atlas
from routemap.public import PublicJourney, PublicPlace, PublicStep
from tests.adversary.attacks.ground import KM_PER_DEGREE, SENSITIVE
from tests.adversary.evidence import Evidence, Finding

NAME = "pairs"
FLOOR_KM = 200
_TOLERANCE = 0.95  # drawn borders are simplified, and so a little shorter
_NOT_ON_LAND = frozenset({"air", "ship"})
_OPEN_SEA_KM = 1.0


def find(evidence: Evidence) -> Iterator[Finding]:
    for journey in evidence.left.public:
        for step_id, near, far, reach in crossings(journey):
            found = shared_km(near, far, reach)
            if found is not None and found < FLOOR_KM * _TOLERANCE:
                yield Finding(NAME, journey.id, f"{step_id}: {near} to {far} share {found:.0f} km")


def crossings(journey: PublicJourney) -> Iterator[tuple[str, str, str, str]]:
    """(step, area, area, reach or "") for each border that somebody is told to have crossed.

    Where a side is told only as a country, the finer area that its people are in before, or after
    without a move between, is as good as told.
    """
    for index, step in enumerate(journey.steps):
        if step.kind != "go" or step.word in _NOT_ON_LAND or step.towards:
            continue
        near = _finer(step.origin, reversed(journey.steps[:index]), step)
        far = _finer(step.target, journey.steps[index + 1 :], step)
        if near and far and _country(near) != _country(far) and not step.via:
            reach = step.crossing.ref if step.crossing and step.crossing.kind == "reach" else ""
            yield step.id, near, far, reach


def _finer(
    place: PublicPlace | None, beside: Sequence[PublicStep] | Iterator[PublicStep], step: PublicStep
) -> str:
    """The area of a leg's end, or the finer one of the same country where the people stayed.

    In a sensitive country, that is: elsewhere they go on by road, and it says little.
    """
    if place is None or place.kind != "area":
        return ""
    if _country(place.ref) not in SENSITIVE:
        return place.ref
    for other in beside:
        if not set(other.who) & set(step.who):
            continue
        if other.kind == "go":
            break
        at = other.at
        if at and at.kind == "area" and _country(at.ref) == _country(place.ref):
            return at.ref
    return place.ref


def _country(area_id: str) -> str:
    return open_atlas().area(area_id).country


@cache
def shared_km(one: str, other: str, reach: str = "") -> float | None:
    """How long a border two areas share, within a reach; None where they touch nowhere."""
    touching = shapely.intersection(_rim(one), _rim(other))
    if _km(touching) < _OPEN_SEA_KM:
        return None
    if reach:
        touching = shapely.intersection(touching, _shape(reach))
    return _km(touching)


@cache
def _shape(ref: str) -> BaseGeometry:
    return shapely.make_valid(shape(json.loads(open_atlas().geometry(ref))))


@cache
def _rim(ref: str) -> BaseGeometry:
    return _shape(ref).boundary


def _km(line: BaseGeometry) -> float:
    """A line's length, on a plane that is true in its own middle."""
    if line.is_empty:
        return 0.0
    turned = shapely.transform(line, lambda xy: xy * [KM_PER_DEGREE * _cosine(line), KM_PER_DEGREE])
    return float(turned.length)


def _cosine(line: BaseGeometry) -> float:
    return cos(radians(line.centroid.y))
