"""Where everybody else may be while a step is told: what the map shows of the others, for words.

Never narrower than the public spans of the steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routemap.scene.types import Scene, SceneStep, Span
from routemap.words import Text


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A party that is not in a step, and its steps that may fall into the same time."""

    letter: str
    colour: int
    label: Text
    steps: tuple[SceneStep, ...]


def meanwhile(scene: Scene) -> list[list[Elsewhere]]:
    """Return for each step the other parties, by the order of their letters."""
    earlier = _earlier(scene)
    return [list(_elsewhere(scene, step, earlier)) for step in scene.steps]


def _earlier(scene: Scene) -> list[set[int]]:
    """Return for each step all that came before it by the story, however vague its time is."""
    found: list[set[int]] = []
    for step in scene.steps:
        before = set(step.after)
        found.append(before.union(*(found[index] for index in step.after)))
    return found


def _elsewhere(scene: Scene, told: SceneStep, earlier: list[set[int]]) -> Iterator[Elsewhere]:
    for strand in scene.strands:
        if set(strand.who) & set(told.who):
            continue
        at_once = tuple(
            scene.steps[index]
            for index in strand.steps
            if index not in earlier[told.index]
            and told.index not in earlier[index]
            and _may_overlap(scene.steps[index].span, told.span)
        )
        if at_once:
            yield Elsewhere(strand.letter, strand.colour, strand.label, at_once)


def _may_overlap(one: Span, other: Span) -> bool:
    """Tell whether two steps may share a day; an end that is not known may be at any time."""
    return _begins_by(one, other) and _begins_by(other, one)


def _begins_by(one: Span, other: Span) -> bool:
    begins, ends = one.start[0], other.end[1]
    return begins is None or ends is None or begins <= ends
