"""All positions that any output may have, and those of an output that are none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from routemap.areas import open_atlas
from routemap.geo import Bounds, LngLat
from routemap.player import assets
from routemap.render.shapes import DECIMALS
from routemap.scene import Scene
from routemap.scene.curves import arc

Position = tuple[float, float]

_NUMBER = r"-?\d+(?:\.\d+)?"
_PAIR = re.compile(rf"\[\s*({_NUMBER})\s*,\s*({_NUMBER})\s*,?\s*\]")


def turned(position: Iterable[float]) -> Position:
    """A position rounded as drawn, on the first turn round the globe."""
    lng, lat = position
    return round((lng + 180) % 360 - 180, DECIMALS) + 0.0, round(lat, DECIMALS) + 0.0


@cache
def fixed() -> frozenset[Position]:
    """Vertices of areas, reaches, fades and basemaps, anchors and shores."""
    found = frozenset(map(turned, open_atlas().vertices(DECIMALS)))
    assert len(found) > 10_000
    return found


@cache
def curve(ribbon_id: str) -> frozenset[Position]:
    """The points of the one curve that a ribbon's id means, worked out from its refs alone."""
    start, end = _ends(ribbon_id.strip("~"))
    return frozenset(map(turned, arc(start, end)))


def _ends(way: str) -> tuple[LngLat, LngLat]:
    atlas = open_atlas()
    near, arrow, far = way.partition(">")
    if not arrow:
        reach, _, country = near.partition("/")
        shore = atlas.reach(reach).shores[country]
        return shore.edge, shore.inland
    return _end(near, far), _end(far, near)


def _end(ref: str, other: str) -> LngLat:
    """An area's anchor, or a reach's shore on the side of a country (default: the other end's)."""
    atlas = open_atlas()
    reach, _, country = ref.partition("/")
    if reach not in atlas.reach_ids():
        return atlas.area(ref).anchor
    return atlas.reach(reach).shores[country or atlas.area(other).country].edge


def allowed(scene: Scene) -> frozenset[Position]:
    """All that a picture of a scene may have: what is fixed, and the curves that it names."""
    curves = [curve(ribbon.id) for ribbon in scene.ribbons]
    return fixed().union(*curves)


def strangers_in_scene(scene: Scene) -> set[Position]:
    """Points of a ribbon that are not its curve's, and anchors that are none."""
    strange = {
        turned(point)
        for ribbon in scene.ribbons
        for piece in ribbon.pieces
        for point in piece
        if turned(point) not in curve(ribbon.id)
    }
    anchors = {turned(place.anchor) for place in scene.places.values() if place.anchor}
    return strange | (anchors - fixed())


def strange_boxes(scene: Scene) -> set[tuple[float, ...]]:
    """Boxes to frame that are not those around the named areas and shores, with their margin."""
    known = {box for mark in _marks(scene) for box in _boxes(*mark)}
    edges = [{round(v, 2) for box in known for v in _turns(box[side], side)} for side in range(4)]
    return {
        box
        for box in (scene.frame, *(step.focus for step in scene.steps))
        if not all(_is_edge(v, edges[side]) for side, v in _unpadded(box))
    } | {p.bounds for p in scene.places.values() if _first_turn(p.bounds, p.turns) not in known}


def _marks(scene: Scene) -> Iterator[tuple[str, str]]:
    yield from {(m.kind, m.ref) for step in scene.steps for m in step.marks}


def _boxes(kind: str, ref: str) -> Iterator[Bounds]:
    atlas = open_atlas()
    if kind == "area":
        yield atlas.area(ref).bounds
    elif kind in ("reach", "seen-from"):
        reach, _, country = ref.partition("/")
        yield atlas.reach(reach).bounds
        if country:
            yield from (atlas.reach(reach).shores[country].bounds, atlas.country(country).bounds)


def _turns(value: float, side: int) -> tuple[float, ...]:
    return (value,) if side % 2 else (value - 360, value, value + 360)


def _first_turn(box: tuple[float, ...], turns: int) -> Bounds:
    west, south, east, north = box
    return Bounds(round(west - 360 * turns, 6), south, round(east - 360 * turns, 6), north)


def _unpadded(box: tuple[float, ...]) -> Iterator[tuple[int, float]]:
    """The edges of a box without its margin of 8 %; a box of the least size has no edge to tell."""
    for low, high in ((0, 2), (1, 3)):
        pad = (box[high] - box[low]) * 0.08 / 1.16
        if box[high] - box[low] > 4.7:
            yield from ((low, box[low] + pad), (high, box[high] - pad))


def _is_edge(value: float, edges: set[float]) -> bool:
    return any(abs(value - edge) < 0.02 for edge in edges)


def strangers_in_page(page: bytes, scene: Scene) -> set[Position]:
    """Pairs of numbers with decimals, wherever in a page, that are not of the closed world.

    The map's own start is recognised by what it must be: the middle and the rim of the frame. The
    player's program is the same in every page, and is left out.
    """
    program = assets().js
    assert program in page.decode() or len(page) < len(program)
    known = allowed(scene)
    pairs = set(decimal_pairs(page.decode().replace(program, "")))
    return {pair for pair in pairs if turned(pair) not in known} - _start(scene)


def decimal_pairs(text: str) -> list[Position]:
    """Every pair of numbers in brackets of which one has decimals; days and counts have none."""
    return [(float(a), float(b)) for a, b in _PAIR.findall(text) if "." in a + b]


def _start(scene: Scene) -> set[Position]:
    west, south, east, north = scene.frame
    return {
        (round((south + north) / 2, 1), round((west + east) / 2, 1)),
        (max(south - 15, -75), west - 25),
        (min(north + 15, 80), east + 25),
    }
