"""Where each person is before and after each step, in cells: who crossed from where to where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from routemap.generalise.cells import UNKNOWN, WITHHELD, Cell, Field, mentions
from routemap.model import Place, Step


@dataclass(frozen=True, slots=True)
class Track:
    """One step as a path of cells, and where its people were before and will be next.

    `path` is one cell for a stay or an event; for a move, from where, by way of what, to where.
    """

    step: Step
    path: tuple[Cell, ...]
    across: Cell | None
    before: tuple[Cell, ...]
    after: tuple[Cell, ...] = ()

    @property
    def is_move(self) -> bool:
        return self.step.kind == "go"


def tracks(
    steps: Sequence[Step],
    found: Mapping[Place, Cell],
    hidden: Sequence[frozenset[Field]],
) -> list[Track]:
    """Follow every person through the story, in file order."""
    forward = _positions(steps, found, hidden)
    result = [
        Track(step, path, across, before)
        for step, (path, across, before) in zip(steps, forward, strict=True)
    ]
    return _with_next(result)


def _positions(
    steps: Sequence[Step],
    found: Mapping[Place, Cell],
    hidden: Sequence[frozenset[Field]],
) -> list[tuple[tuple[Cell, ...], Cell | None, tuple[Cell, ...]]]:
    where: dict[str, Cell] = {}
    result = []
    for step, names in zip(steps, hidden, strict=True):
        shown = [(n, WITHHELD if n in names else found[place]) for n, place in mentions(step)]
        path = tuple(cell for name, cell in shown if name != "across")
        across = next((cell for name, cell in shown if name == "across"), None)
        before = tuple(dict.fromkeys(where[who] for who in step.who if who in where))
        result.append((path, across, before))
        end = _end(step, path)
        where.update(dict.fromkeys(step.who, end))
    return result


def _end(step: Step, path: tuple[Cell, ...]) -> Cell:
    """Return where a step leaves its people; a heading leaves them nobody says where."""
    if step.kind != "go":
        return path[0] if path else UNKNOWN
    if step.outcome != "reached":
        return path[0] if step.origin is not None else UNKNOWN
    return UNKNOWN if step.towards or step.target is None else path[-1]


def _with_next(result: list[Track]) -> list[Track]:
    """Add to each step where its people are told to be next."""
    following: dict[str, Cell] = {}
    ready: list[Track] = []
    for track in reversed(result):
        after = tuple(dict.fromkeys(following[w] for w in track.step.who if w in following))
        ready.append(Track(track.step, track.path, track.across, track.before, after))
        if track.path:
            following.update(dict.fromkeys(track.step.who, track.path[0]))
    return ready[::-1]
