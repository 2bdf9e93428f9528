"""The fixed curves that flows are drawn along: the same for everyone, and following no road.

A flow into a country fades where nothing is told of the way on; through a country runs a thread
from the border of entry to the border of leaving, which says that and no more.
"""

from __future__ import annotations

from routemap.areas.types import Area, Reach
from routemap.geo import LngLat
from routemap.scene.atlas import Atlas
from routemap.scene.curves import arc
from routemap.scene.overview.types import Corridor, Curve, Thread


def corridor_curves(corridor: Corridor, atlas: Atlas) -> list[Curve]:
    """Return the stretches of a corridor; none where nothing is told of the way."""
    if corridor.kind == "gap":
        return []
    ends = _country(corridor.origin, atlas), _country(corridor.target, atlas)
    if corridor.frontier:
        return over_reach(atlas.reach(corridor.frontier), *ends)
    origin, target = ends
    return [_curve(origin.anchor, target.anchor, (True, True))]


def over_reach(reach: Reach, origin: Area, target: Area) -> list[Curve]:
    """Return the stretches to a reach and away from it: none runs over its band."""
    near, far = reach.shores[origin.country], reach.shores[target.country]
    begin = near.inland if origin.level == "country" else origin.anchor
    end = far.inland if target.level == "country" else target.anchor
    return [_curve(begin, near.edge, (True, False)), _curve(far.edge, end, (False, True))]


def thread_curve(thread: Thread, known: dict[str, Corridor], atlas: Atlas) -> Curve | None:
    """Return the way through a country, from where it was entered to where it was left."""
    entered, left = known[thread.entered], known[thread.left]
    country = _country(entered.target, atlas)
    begin, end = (_inside(corridor, country, atlas) for corridor in (entered, left))
    return None if begin == end else _curve(begin, end, (True, True))


def _inside(corridor: Corridor, country: Area, atlas: Atlas) -> LngLat:
    if not corridor.frontier:
        return country.anchor
    return atlas.reach(corridor.frontier).shores[country.country].inland


def _country(code: str, atlas: Atlas) -> Area:
    return atlas.country(code.upper())


def _curve(start: LngLat, end: LngLat, fade: tuple[bool, bool]) -> Curve:
    return Curve(points=[(point.lng, point.lat) for point in arc(start, end)], fade=fade)
