"""A journey's lines: people who go the same way, so that what is told of it holds for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from routemap.scene.types import Person, Scene, SceneStep


@dataclass(frozen=True, slots=True)
class Track:
    """The steps of some people, in story order; `own` are those that no earlier line has told."""

    people: tuple[Person, ...]
    steps: tuple[SceneStep, ...]
    own: tuple[SceneStep, ...]


def tracks_of(scene: Scene) -> list[Track]:
    """Return a journey's lines: the one of whom most is told first, then as people are named.

    **Why** not strands: a strand ends where its party splits, and nobody's time does. What is told
    of one of them before their first move is not part of the way, and parts nobody.
    """
    groups: dict[tuple[int, ...], list[Person]] = {}
    before: dict[tuple[int, ...], set[int]] = {}
    for person in scene.people:
        steps = [step.index for step in scene.steps if person.id in step.who]
        moves = [index for index in steps if scene.steps[index].kind == "go"]
        way = tuple(index for index in steps if not moves or index >= moves[0])
        if way:
            groups.setdefault(way, []).append(person)
            before.setdefault(way, set()).update(steps)
    told: set[int] = set()
    found = []
    for way in sorted(groups, key=len, reverse=True):  # sorted is stable: as they are named
        indexes = sorted(before[way])
        own = tuple(scene.steps[index] for index in indexes if index not in told)
        told.update(indexes)
        steps_of = tuple(scene.steps[index] for index in indexes)
        found.append(Track(tuple(groups[way]), steps_of, own))
    return found


def countries(step: SceneStep, *roles: str) -> list[str]:
    """Return the countries that a step's marks of some roles lie in; none of a band or a line."""
    marks = [mark for mark in step.marks if mark.role in roles]
    areas = [mark.ref[:2].upper() for mark in marks if mark.kind == "area"]
    shores = [mark.ref.partition("/")[2] for mark in marks if mark.kind == "seen-from"]
    return [*areas, *shores]


def seen(steps: Sequence[SceneStep]) -> set[str]:
    """Return every country that steps are in or touch, but for those only headed for."""
    return {country for step in steps for country in countries(step, "at", "from", "to", "via")}
