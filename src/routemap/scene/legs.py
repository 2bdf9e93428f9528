"""A leg as hops: from where it begins to the shore, over the band, and on to where it ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import TypeAlias

from routemap.areas.types import Area, Reach
from routemap.public import PublicPlace, PublicStep
from routemap.scene.hops import (
    Hop,
    area_to_area,
    area_to_shore,
    fade_in,
    fade_out,
    shore_to_area,
    told_whole,
)
from routemap.scene.whereabouts import Entry, Sides, Whereabouts

Stop: TypeAlias = Area | Reach


def hops(step: PublicStep, entry: Entry | None, where: Whereabouts) -> list[Hop]:
    """Return the hops of a leg, in the order of travel; unknown and withheld ends have none."""
    origin, target = _stops((step.origin,), where), _stops((step.target,), where)
    via = _stops(step.via, where)
    sides = where.sides(step)
    if sides is None:
        return list(_along([*origin, *via, *target], entry, step, where))
    n_near = len(list(takewhile(lambda stop: _country(stop) == sides.near, via)))
    near, far = [*origin, *via[:n_near]], [*via[n_near:], *target]
    made = [*_along(near, entry, step, where), *_to_shore(near, entry, sides)]
    if step.outcome == "reached":
        made += [*_from_shore(far, sides, step), *_along(far, None, step, where)]
    return made


def _stops(places: Sequence[PublicPlace | None], where: Whereabouts) -> list[Stop]:
    found = (where.area(place) or where.reach(place) for place in places)
    return [stop for stop in found if stop is not None]


def _country(stop: Stop) -> str:
    return stop.country if isinstance(stop, Area) else ""


def _along(
    stops: Sequence[Stop], entry: Entry | None, step: PublicStep, where: Whereabouts
) -> Iterator[Hop]:
    """Yield the hops between stops with no crossing between them."""
    for index, (start, end) in enumerate(pairwise(stops)):
        heading = step.towards and index == len(stops) - 2
        if _one_holds_the_other(start, end, where):
            continue
        hop = _between(start, end, entry if index == 0 else None, heading=heading)
        if hop is not None:
            yield hop


def _one_holds_the_other(start: Stop, end: Stop, where: Whereabouts) -> bool:
    """Tell whether a move stays in what is drawn already; a country told as a whole may be left."""
    if isinstance(start, Reach) or isinstance(end, Reach):
        return start.id == end.id
    if where.atlas.contains(end.id, start.id):
        return True
    return where.atlas.contains(start.id, end.id) and not told_whole(start)


def _between(start: Stop, end: Stop, entry: Entry | None, *, heading: bool) -> Hop | None:
    if isinstance(start, Reach) or isinstance(end, Reach):
        return _beside(start, end, heading=heading)
    if start.country != end.country or not told_whole(start):
        return area_to_area(start, end, heading=heading)
    if entry is None or entry.country != start.country:
        return None
    return shore_to_area(entry.reach, entry.country, end, heading=heading)


def _beside(start: Stop, end: Stop, *, heading: bool) -> Hop | None:
    """Return the hop between a borderland and an area of one of its countries."""
    if isinstance(start, Reach) and isinstance(end, Area) and end.country in start.shores:
        return shore_to_area(start, end.country, end, heading=heading)
    if isinstance(end, Reach) and isinstance(start, Area) and start.country in end.shores:
        return area_to_shore(start, end, start.country)
    return None


def _to_shore(near: Sequence[Stop], entry: Entry | None, sides: Sides) -> Iterator[Hop]:
    last = near[-1] if near else None
    if isinstance(last, Area):
        # Across a country told as a whole: from the shore they came in by, and a gap.
        came_in = entry if told_whole(last) and len(near) == 1 else None
        across = came_in and came_in.country == last.country
        if came_in and across and not came_in.goes_back_by(sides.reach):
            yield fade_out(came_in.reach, came_in.country)
        yield area_to_shore(last, sides.reach, sides.near)
    elif last is None:
        yield fade_in(sides.reach, sides.near)


def _from_shore(far: Sequence[Stop], sides: Sides, step: PublicStep) -> Iterator[Hop]:
    first = far[0] if far else None
    if isinstance(first, Area):
        heading = step.towards and len(far) == 1
        yield shore_to_area(sides.reach, sides.far, first, heading=heading)
    elif first is None:
        yield fade_out(sides.reach, sides.far)
