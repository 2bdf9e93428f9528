"""A journey's map on one plane that all journeys share, so that a browser can frame several alike.

The plane is Mercator's in whole units, from the meridian of Greenwich and the equator. Only a
picture's window on it differs, so maps of one window have the same bounds and the same scale.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, inf, radians
from typing import Any

from routemap.geo import Bounds, LngLat, around
from routemap.render.grounds import GROUNDS
from routemap.render.mercator import View
from routemap.render.paths import path_of
from routemap.render.shapes import Shapes, basemap_of, layers_of
from routemap.render.still import EARTH_KM, FADE_SOFT_KM
from routemap.render.washes import washes_of
from routemap.scene.types import Scene

UNITS_PER_RADIAN = 6000  # about a km to a unit in the north of the way: no small map shows finer
STRAY = 6  # how far a coast may stray from the true one
LEAST = 40  # a coast shorter than this is left out
AROUND_DEGREES = 18  # how far the ground goes on beyond all frames
_PLANE = View(0, 0, 0, 0, UNITS_PER_RADIAN)
_MOST_SOUTH, _MOST_NORTH = -60, 75


def map_of(scene: Scene, atlas: Shapes) -> dict[str, Any]:
    """Return what is drawn of a journey: washes by country, reaches, ribbons, and its frame.

    One ink for the whole journey: beside others it is one way, whoever of its people went it.
    """
    found = layers_of(scene, atlas)
    soft = _fade_softness(scene)
    washes: dict[str, dict[str, Any]] = {}
    for wash in washes_of(scene, found, _PLANE, soft=soft, rim=inf):
        country = washes.setdefault(wash.country, {"fades": [], "areas": []})
        country["fades"] += [[ink, str(path)] for ink, path in wash.fades]
        country["areas"] += [str(path) for path in wash.areas]
    return {
        "frame": _window(Bounds(*scene.frame)),
        "soft": soft,
        "washes": washes,
        "reaches": [
            str(path_of(one["geometry"], _PLANE, stray=STRAY, rim=inf)) for one in found.reaches
        ],
        "ribbons": list(_ribbons(scene)),
    }


def ground_of(scenes: Sequence[Scene], atlas: Shapes) -> dict[str, Any]:
    """Return land and water under all journeys of a site, and where its corner is on the plane.

    `land` is by country, so that what dissolves inside a country can be clipped there.
    """
    if not scenes:
        return {"at": [0, 0], "land": {}, "lake": "", "disputed": ""}
    frame = around(Bounds(*scene.frame) for scene in scenes)
    wide = Bounds(
        frame.west - AROUND_DEGREES,
        max(frame.south - AROUND_DEGREES, _MOST_SOUTH),
        frame.east + AROUND_DEGREES,
        min(frame.north + AROUND_DEGREES, _MOST_NORTH),
    )
    left, top, width, height = _window(wide)
    corner = left / UNITS_PER_RADIAN, -top / UNITS_PER_RADIAN
    view = View(width, height, *corner, UNITS_PER_RADIAN)
    land: dict[str, str] = {}
    rest = {"lake": "", "disputed": ""}
    for feature in basemap_of(atlas, frame):
        kind, country = feature["properties"]["kind"], feature.get("id", "")
        if kind not in GROUNDS:
            continue
        path = str(path_of(feature["geometry"], view, stray=STRAY, least=LEAST))
        if kind == "land" and path:
            land[country] = land.get(country, "") + path
        elif kind != "land":
            rest[kind] += path
    return {"at": [left, top], "land": land, **rest}


def _window(box: Bounds) -> tuple[int, int, int, int]:
    """Return a box as left, top, width and height on the plane."""
    left, top = _PLANE.pixel(LngLat(box.west, box.north))
    right, bottom = _PLANE.pixel(LngLat(box.east, box.south))
    return round(left), round(top), round(right - left), round(bottom - top)


def _fade_softness(scene: Scene) -> int:
    """Return by how much fades are blurred: a fixed way over land, in the middle of the frame."""
    middle = (scene.frame[1] + scene.frame[3]) / 2
    return round(FADE_SOFT_KM * UNITS_PER_RADIAN / (EARTH_KM * cos(radians(middle))))


def _ribbons(scene: Scene) -> Iterable[dict[str, Any]]:
    marks = [mark for step in scene.steps for mark in step.marks if mark.kind == "ribbon"]
    back = {mark.ref for mark in marks if mark.back}
    told = {mark.ref for mark in marks if mark.certainty in {"sure", "inferred"}}
    named = {mark.ref for mark in marks}
    for ribbon in scene.ribbons:
        if ribbon.id not in named:
            continue
        last = len(ribbon.pieces) - 1
        for place, piece in enumerate(ribbon.pieces):
            line = {"type": "LineString", "coordinates": piece}
            yield {
                "path": str(path_of(line, _PLANE, rim=inf)),
                "ends": [_point(piece[0]), _point(piece[-1])],
                "fades": [ribbon.fade[0] and place == 0, ribbon.fade[1] and place == last],
                "back": ribbon.id in back,
                # A way that is not told is two stubs, with nothing said of what lies between.
                "gap": ribbon.id not in told and not any(ribbon.fade),
            }


def _point(position: tuple[float, float]) -> list[int]:
    at = _PLANE.pixel(LngLat(*position))
    return [round(at.x), round(at.y)]
