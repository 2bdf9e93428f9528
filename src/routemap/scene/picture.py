"""What the map shows: marks per step, the ribbons among them, and the boxes to frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from routemap.geo import Bounds
from routemap.public import PublicStep
from routemap.scene.focus import mark_bounds
from routemap.scene.marks import Marker
from routemap.scene.ribbons import ribbon_book, shifted
from routemap.scene.strands import Tracks
from routemap.scene.types import Mark, Ribbon
from routemap.scene.whereabouts import Whereabouts, entries


@dataclass(frozen=True, slots=True)
class Picture:
    """What the map shows: marks per step, the ribbons among them, and where to look."""

    marks: list[list[Mark]]
    ribbons: list[Ribbon]
    boxes: list[Bounds | None]
    near: float  # the longitude near which everything stands


def picture_of(steps: Sequence[PublicStep], followed: Tracks, where: Whereabouts) -> Picture:
    """Return what the map shows of a journey's steps, all of it near one longitude."""
    marker = Marker(where, ribbon_book(where.atlas))
    came_in = entries(steps, followed.before, where)
    near = _first_longitude(steps, where)
    marks: list[list[Mark]] = []
    drawn: dict[str, Ribbon] = {}
    for index, step in enumerate(steps):
        back = _goes_back(steps, index, followed.after[index], where)
        made, ribbons = marker.marks(step, followed.step_id(index), came_in[index], goes_back=back)
        marks.append(made)
        drawn |= {ribbon.id: shifted(ribbon, near) for ribbon in ribbons}
    boxes = [mark_bounds(made, where.atlas, near) for made in marks]
    return Picture(marks, [drawn[key] for key in sorted(drawn)], boxes, near)


def _first_longitude(steps: Sequence[PublicStep], where: Whereabouts) -> float:
    for step in steps:
        for place in (step.at, step.origin, *step.via, step.target):
            area = where.area(place)
            if area is not None:
                return area.anchor.lng
    return 0.0


def _goes_back(
    steps: Sequence[PublicStep], index: int, following: Sequence[int], where: Whereabouts
) -> bool:
    """Tell whether a leg that did not succeed leaves its party where it was.

    It does, unless the next step says otherwise (journey-format.md, rule 2).
    """
    if steps[index].outcome == "died":
        return False
    origin = where.area(steps[index].origin)
    for after in following:
        place = steps[after].at or steps[after].origin
        there = where.area(place)
        if origin is not None and there is not None and origin.country != there.country:
            return False
    return True
