"""Flows as lines of the picture: how wide, along which curve, and where a chevron shows the way.

Lengths are the picture's own units, of which there are ten to a px of a map of ordinary width.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from routemap.render.mercator import View
from routemap.scene.overview import Overview
from routemap.scene.overview.types import Curve, Party

Look: TypeAlias = Literal["on", "back", "through"]
Points: TypeAlias = NDArray[np.float64]

# The widest flow; and a person's journey is never wider than this, where few are told.
WIDEST, WIDEST_EACH = 180.0, 14.0
ASIDE = 70.0  # between the ways on and back over one border
FAR = 1700.0  # from chevron to chevron


@dataclass(frozen=True, slots=True)
class Chevron:
    """A sign of direction: where, and turned by how many degrees."""

    x: float
    y: float
    angle: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stretch of a flow."""

    key: str
    number: int
    look: Look
    n_people: int
    points: Points
    fade: tuple[bool, bool]
    chevrons: tuple[Chevron, ...]

    @property
    def name(self) -> str:
        """Return a name for ids of the picture: no two strokes have the same."""
        plain = self.key.replace(">", "-")
        return f"{plain}-{self.number}"


def unit(overview: Overview) -> float:
    """Return the width of one person's journey; areas of flows compare as their numbers do."""
    most = max(by_corridor(overview.parties).values(), default=1)
    return min(WIDEST_EACH, WIDEST / most)


def by_corridor(parties: Sequence[Party]) -> dict[int, int]:
    """Return the number of people's journeys by the corridor's place in the overview."""
    found: dict[int, int] = {}
    for party in parties:
        for passage in party.passages:
            found[passage.corridor] = found.get(passage.corridor, 0) + party.n_people
    return found


def by_thread(parties: Sequence[Party]) -> dict[int, int]:
    """Return the same by thread."""
    found: dict[int, int] = {}
    for party in parties:
        for thread in party.threads:
            found[thread] = found.get(thread, 0) + party.n_people
    return found


def strokes(overview: Overview, view: View) -> list[Stroke]:
    """Return every stretch to draw, the lowest first: threads, ways on, ways back."""
    people, through = by_corridor(overview.parties), by_thread(overview.parties)
    told = dict.fromkeys(range(len(overview.corridors)), 0)
    made: list[Stroke] = []
    rest: dict[str, int] = {}
    each = unit(overview)
    for number, thread in enumerate(overview.threads):
        made += _drawn(overview, view, thread.id, "through", n_people=through.get(number, 0))
    for number, finer in enumerate(overview.finer):
        key = f"finer-{number}"
        if key in overview.curves:
            told[finer.corridor] += finer.n_people
            made += _drawn(overview, view, key, "on", n_people=finer.n_people)
    for number, corridor in enumerate(overview.corridors):
        look: Look = "back" if corridor.kind == "back" else "on"
        rest[corridor.id] = max(0, people.get(number, 0) - told[number])
        # A way back stands beside the way on over the same border.
        beside = rest.get(f"{corridor.target}>{corridor.origin}", 0) + people.get(number, 0)
        by = (beside * each / 2 + ASIDE) if look == "back" else 0.0
        made += _drawn(overview, view, corridor.id, look, n_people=rest[corridor.id], by=by)
    return sorted(made, key=lambda stroke: ("through", "on", "back").index(stroke.look))


def _drawn(
    overview: Overview, view: View, key: str, look: Look, *, n_people: int, by: float = 0.0
) -> Iterator[Stroke]:
    for number, curve in enumerate(overview.curves.get(key, ())):
        points = view.pixels(_shifted(curve, view))
        points = aside(points, by) if by else points
        # Over a border the sign stands where people come to: two close together only confuse.
        arrives = number == len(overview.curves[key]) - 1
        signs = tuple(chevrons(points)) if arrives else ()
        yield Stroke(key, number, look, n_people, points, curve.fade, signs)


def _shifted(curve: Curve, view: View) -> list[tuple[float, float]]:
    """Return a curve's points by whole turns nearest to the view's own west."""
    west = degrees(view.west)
    turn = 360 * round((west + 25 - curve.points[0][0]) / 360)
    return [(lng + turn, lat) for lng, lat in curve.points]


def aside(points: Points, by: float) -> Points:
    """Return a line moved to its left as one travels: ways on and back lie side by side."""
    dx, dy = points[-1] - points[0]
    length = hypot(dx, dy) or 1.0
    return np.asarray(points + np.array([dy / length * by, -dx / length * by]))


def chevrons(points: Points) -> Iterator[Chevron]:
    """Yield signs of direction along a line, evenly spaced, at least one."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    count = max(1, round(along[-1] / FAR))
    for number in range(count):
        at = along[-1] * (number + 0.5) / count
        x, y = (float(np.interp(at, along, points[:, axis])) for axis in (0, 1))
        place = min(int(np.searchsorted(along, at)), len(points) - 1)
        dx, dy = points[place] - points[max(0, place - 1)]
        yield Chevron(round(x), round(y), round(degrees(atan2(dy, dx))))
