"""Undoing: is a place that one step tells as a country told more finely by the step beside it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from routemap.areas import open_atlas
from routemap.public import PublicJourney, PublicPlace, PublicStep
from tests.adversary.evidence import Evidence, Finding

NAME = "undoing"


def find(evidence: Evidence) -> Iterator[Finding]:
    """Places left to the reader ("where they are") are the same place, so must be the same area."""
    for journey in evidence.left.public:
        for step, before, after in _left_to_the_reader(journey):
            if before != after:
                yield Finding(NAME, journey.id, f"{step.id}: {before} before, {after} now")


def _left_to_the_reader(journey: PublicJourney) -> Iterator[tuple[PublicStep, str, str]]:
    where: dict[str, str] = {}
    for step in journey.steps:
        now = _start(step)
        implied = "origin" if step.kind == "go" else "at"
        if implied in step.implied and now:
            yield from ((step, where[who], now) for who in step.who if where.get(who))
        end = _ref(step.target if step.kind == "go" else step.at)
        if step.kind == "go" and (step.outcome != "reached" or step.towards):
            end = ""
        where.update(dict.fromkeys(step.who, end))


def _start(step: PublicStep) -> str:
    return _ref(step.origin if step.kind == "go" else step.at)


def _ref(place: PublicPlace | None) -> str:
    return place.ref if place is not None and place.kind == "area" else ""


def overlapping(refs: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of areas shown for one place that do not nest: their common part is finer than each."""
    atlas = open_atlas()
    known = sorted(refs.items())
    for index, (one, here) in enumerate(known):
        for other, there in known[index + 1 :]:
            if not (atlas.contains(here, there) or atlas.contains(there, here)):
                yield one, other
