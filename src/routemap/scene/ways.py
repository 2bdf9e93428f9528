"""The way out in a few words: the countries that a journey passes, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from routemap.public import PublicStep
from routemap.scene.strands import person_steps
from routemap.scene.whereabouts import Whereabouts
from routemap.words import Text


def way(steps: Sequence[PublicStep], where: Whereabouts) -> list[Text]:
    """Return the labels of the countries passed, by the person of whom most of them is told."""
    followed = person_steps([frozenset(step.who) for step in steps])
    ways = [_passed([steps[index] for index in track], where) for track in followed.values()]
    longest = max(ways, key=lambda codes: (len(set(codes)), len(codes)), default=[])
    return [dict(where.atlas.country(code).label) for code in longest]


def _passed(steps: Sequence[PublicStep], where: Whereabouts) -> list[str]:
    told = (code for step in steps for code in _countries(step, where))
    return [code for code, _run in groupby(told)]


def _countries(step: PublicStep, where: Whereabouts) -> Iterator[str]:
    # A heading, and the end of a leg that did not succeed, were not reached.
    reached = () if step.towards or step.outcome != "reached" else (step.target,)
    for place in (step.at, step.origin, *step.via, *reached):
        area = where.area(place)
        if area is not None:
            yield area.country
