"""A still picture of a scene's map: land, areas, reaches and ribbons as SVG, without any words.

Lengths in the picture are tenths of a px, so that its paths are whole numbers. Colours are the
page's own custom properties, so that it follows light and dark; its attributes are for a picture
that stands alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import cos, inf, radians
from typing import Any

from routemap.geo import Bounds, LngLat
from routemap.render.grounds import grounds
from routemap.render.markup import environment, squeezed
from routemap.render.mercator import View, view_of
from routemap.render.paths import path_of
from routemap.render.shapes import Feature, Shapes, layers_of
from routemap.render.washes import colours_of, washes_of
from routemap.scene.types import Scene

WIDTH_PX, HEIGHT_PX = 400, 240
UNIT = 10  # of the picture's own lengths to a px
EARTH_KM = 6371
FADE_SOFT_KM = 60  # more than half a step of a fade, so that no step is seen
FADE_SOFT_LEAST, AREA_SOFT = 3 * UNIT, 2 * UNIT
LINE_STRAY = 0.6 * UNIT  # how far a line may stray from the true one in so small a picture
LEAST = 9 * UNIT  # a coast or a line shorter than this is left out


def still(
    scene: Scene, atlas: Shapes, *, width_px: int = WIDTH_PX, height_px: int = HEIGHT_PX
) -> str:
    """Return the picture; its ids begin with the journey's, so several fit on one page."""
    view = view_of(Bounds(*scene.frame), width_px * UNIT, height_px * UNIT)
    found = layers_of(scene, atlas)
    fade_soft = _fade_softness(scene, view)
    rim = 3 * fade_soft
    washes = washes_of(scene, found, view, soft=fade_soft, rim=rim)
    picture = environment().get_template("still.svg")
    drawn = picture.render(
        id=scene.id,
        view=view,
        size=(width_px, height_px),
        rim=rim,
        soft={"fade": fade_soft, "area": AREA_SOFT},
        grounds=list(
            grounds(
                found.basemap,
                {wash.country for wash in washes},
                view,
                stray=LINE_STRAY,
                least=LEAST,
                rim=rim,
            )
        ),
        washes=washes,
        reaches=[path_of(reach["geometry"], view, stray=LINE_STRAY) for reach in found.reaches],
        ribbons=list(_ribbons(scene, found.ribbons, view)),
    )
    return squeezed(drawn)


def _fade_softness(scene: Scene, view: View) -> int:
    """Return by how much fades are blurred: a fixed way over land, in the middle of the frame."""
    south, north = scene.frame[1], scene.frame[3]
    per_km = view.scale / (EARTH_KM * cos(radians((south + north) / 2)))
    return max(FADE_SOFT_LEAST, round(FADE_SOFT_KM * per_km))


def _ribbons(scene: Scene, features: Iterable[Feature], view: View) -> Iterator[dict[str, Any]]:
    """Yield each stretch of each ribbon, whole even where it leaves the picture."""
    colours = colours_of(scene)
    marks = [mark for step in scene.steps for mark in step.marks]
    back = {mark.ref for mark in marks if mark.back}
    told = {mark.ref for mark in marks if mark.certainty in {"sure", "inferred"}}
    for number, feature in enumerate(features):
        pieces = feature["geometry"]["coordinates"]
        fades = feature["properties"]["fade"]
        for place, piece in enumerate(pieces):
            yield {
                "name": f"{number}-{place}",
                "colour": colours.get(feature["id"], 0),
                "back": feature["id"] in back,
                # A way that is not told is two stubs, with nothing said of what lies between.
                "gap": feature["id"] not in told and not any(fades),
                "path": path_of({"type": "LineString", "coordinates": piece}, view, rim=inf),
                "fades": (fades[0] and place == 0, fades[1] and place == len(pieces) - 1),
                "start": view.pixel(LngLat(*piece[0])),
                "end": view.pixel(LngLat(*piece[-1])),
            }
