"""Where to look: a box per step, from the areas and shores that its marks name alone.

No ribbon, no order and no true place has a say in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from routemap.geo import Bounds, around
from routemap.scene.atlas import Atlas
from routemap.scene.placerefs import moved, turns_to
from routemap.scene.types import Mark

_PAD = 0.08  # of a box's own size, on each side
_SMALL_DEG = 9.0  # a box this wide or high has room for its neighbours
_LARGE_DEG = 22.0  # ... unless together they would be this wide or high
_LEAST_DEG = 4.0  # no closer than this: nearness would promise a precision that is not there
_DECIMALS = 2
_WORLD = Bounds(-170.0, -60.0, 190.0, 80.0)
_NORTH_DEG, _SOUTH_DEG = 84.0, -84.0


def mark_bounds(marks: Sequence[Mark], atlas: Atlas, near: float) -> Bounds | None:
    """Return the box of a step's marks, by whole turns near to a longitude; None for no place."""
    needed = _needed(marks, atlas)
    boxes = [box for mark in needed if (box := _bounds(mark, atlas, near)) is not None]
    return around(boxes) if boxes else None


def _needed(marks: Sequence[Mark], atlas: Atlas) -> Sequence[Mark]:
    """Return the marks that must be in view.

    **Why:** a frontier may be thousands of kilometres long. Where one of a leg's ends is told more
    finely than a country, that end and the other one frame it, and the frontier may run out.
    """
    finer = any(mark.kind == "area" and atlas.area(mark.ref).level != "country" for mark in marks)
    crossed = {mark.ref for mark in marks if mark.kind == "reach" and mark.role == "across"}
    if not finer:
        return marks
    return [
        mark
        for mark in marks
        if not (mark.role in ("across", "from") and mark.ref.split("/")[0] in crossed)
    ]


def focuses(
    boxes: Sequence[Bounds | None],
    near_steps: Sequence[Sequence[int]],
    instead: Sequence[Sequence[int]],
) -> list[Bounds]:
    """Return what to frame at each step.

    `near_steps` are the steps before and after each on its strand, for which a small one has room;
    `instead` the steps whose frame one without a place takes, the first that has any.
    """
    whole = frame(boxes)
    return [
        whole if (box := _focus(index, boxes, near_steps, instead)) is None else padded(box)
        for index in range(len(boxes))
    ]


def frame(boxes: Sequence[Bounds | None]) -> Bounds:
    """Return what to frame for the whole journey."""
    known = [box for box in boxes if box is not None]
    return padded(around(known)) if known else _WORLD


def padded(box: Bounds) -> Bounds:
    """Return a box with a margin, no smaller than the least that is ever framed."""
    wide, high = _size(box)
    dx = max(wide * _PAD, (_LEAST_DEG - wide) / 2)
    dy = max(high * _PAD, (_LEAST_DEG - high) / 2)
    return Bounds(
        round(box.west - dx, _DECIMALS),
        round(max(box.south - dy, _SOUTH_DEG), _DECIMALS),
        round(box.east + dx, _DECIMALS),
        round(min(box.north + dy, _NORTH_DEG), _DECIMALS),
    )


def _focus(
    index: int,
    boxes: Sequence[Bounds | None],
    near_steps: Sequence[Sequence[int]],
    instead: Sequence[Sequence[int]],
) -> Bounds | None:
    own = boxes[index]
    if own is None:
        return next((box for step in instead[index] if (box := boxes[step]) is not None), None)
    for step in near_steps[index]:
        box = boxes[step]
        both = own if box is None else own.union(box)
        if max(_size(own)) < _SMALL_DEG and max(_size(both)) < _LARGE_DEG:
            own = both
    return own


def _size(box: Bounds) -> tuple[float, float]:
    return box.east - box.west, box.north - box.south


def _bounds(mark: Mark, atlas: Atlas, near: float) -> Bounds | None:
    if mark.kind == "area":
        area = atlas.area(mark.ref)
        return moved(area.bounds, turns_to(area, near))
    if mark.kind not in ("reach", "seen-from"):
        return None
    reach_id, _, country = mark.ref.partition("/")
    reach = atlas.reach(reach_id)
    box = reach.shores[country].bounds if country else reach.bounds
    return moved(box, turns_to(reach, near))
