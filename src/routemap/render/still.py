"""A still picture of a scene's map: land, areas, reaches and ribbons as SVG, without any words.

Colours are the page's own custom properties, so that it follows light and dark; the values
behind the comma are for a picture that stands alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import shapely
from markupsafe import Markup
from shapely.geometry import LineString, shape
from shapely.geometry.base import BaseGeometry

from routemap.geo import Bounds, LngLat
from routemap.render.markup import environment, squeezed, trusted
from routemap.render.mercator import View, view_of
from routemap.render.shapes import Feature, Shapes, layers_of
from routemap.scene.types import Scene

WIDTH_PX, HEIGHT_PX = 400, 260
SIMPLE_PX = 0.6  # a line may stray so far from the true one in so small a picture
LEAST_PX = 4  # a coast or a line shorter than this is left out
RIM_PX = 24  # what is drawn beyond the edge, so that a soft edge is not seen to be cut
# First-level lines and rivers are left to the map itself.
GROUNDS = ("land", "lake", "disputed")


def still(
    scene: Scene, atlas: Shapes, *, width_px: int = WIDTH_PX, height_px: int = HEIGHT_PX
) -> str:
    """Return the picture; its ids begin with the journey's, so several fit on one page."""
    view = view_of(Bounds(*scene.frame), width_px, height_px)
    found = layers_of(scene, atlas)
    picture = environment().get_template("still.svg")
    drawn = picture.render(
        id=scene.id,
        view=view,
        land=_grounds(found.basemap, view),
        fades=list(_fills(scene, found.fades, view)),
        areas=list(_fills(scene, found.areas, view)),
        reaches=[_path(reach["geometry"], view) for reach in found.reaches],
        ribbons=list(_ribbons(scene, found.ribbons, view)),
    )
    return squeezed(drawn)


def _grounds(basemap: Iterable[Feature], view: View) -> list[tuple[str, Markup]]:
    """Return (kind, path) per kind of ground, from the lowest up."""
    paths: dict[str, str] = dict.fromkeys(GROUNDS, "")
    for feature in basemap:
        kind = feature["properties"]["kind"]
        if kind in paths:
            paths[kind] += _path(feature["geometry"], view)
    return [(kind, trusted(path)) for kind, path in paths.items() if path]


def _fills(scene: Scene, features: Iterable[Feature], view: View) -> Iterator[tuple[int, Markup]]:
    """Yield (colour, path) per area or step of a fade, in the colour that first went there."""
    colours = colours_of(scene)
    for feature in features:
        yield colours.get(feature["id"], 0), _path(feature["geometry"], view)


def _ribbons(scene: Scene, features: Iterable[Feature], view: View) -> Iterator[dict[str, Any]]:
    colours = colours_of(scene)
    back = {mark.ref for step in scene.steps for mark in step.marks if mark.back}
    for number, feature in enumerate(features):
        pieces = feature["geometry"]["coordinates"]
        fades = feature["properties"]["fade"]
        for place, piece in enumerate(pieces):
            ends = (fades[0] and place == 0, fades[1] and place == len(pieces) - 1)
            yield {
                "name": f"{number}-{place}",
                "colour": colours.get(feature["id"], 0),
                "back": feature["id"] in back,
                "path": trusted(_line(LineString(view.pixels(piece)))),
                "fades": ends,
                "start": view.pixel(LngLat(*piece[0])),
                "end": view.pixel(LngLat(*piece[-1])),
            }


def colours_of(scene: Scene) -> dict[str, int]:
    """Return the colour of each id that marks name: that of the first strand there."""
    colour = {strand.id: strand.colour for strand in scene.strands}
    marks = [mark for step in scene.steps for mark in step.marks]
    return {mark.ref: colour.get(mark.strand, 0) for mark in reversed(marks)}


def _path(geometry: Feature, view: View, tolerance_px: float = SIMPLE_PX) -> Markup:
    """Return a geometry as the text of a path: what is in view, as finely as it can be seen."""
    drawn = shapely.transform(shape(geometry), view.pixels)
    shown = shapely.clip_by_rect(drawn, -RIM_PX, -RIM_PX, view.width + RIM_PX, view.height + RIM_PX)
    simple = shapely.simplify(shown, tolerance_px)
    return trusted("".join(_line(line) for line in _lines(simple) if line.length >= LEAST_PX))


def _lines(geometry: BaseGeometry) -> Iterator[BaseGeometry]:
    """Yield every line of a geometry, and every ring of its polygons."""
    for part in shapely.get_parts(geometry):
        if part.geom_type == "Polygon":
            yield from (part.exterior, *part.interiors)
        else:
            yield part


def _line(line: BaseGeometry) -> str:
    """Return a line as the text of a path, in steps of a tenth of a pixel from point to point."""
    tenths = np.rint(shapely.get_coordinates(line) * 10).astype(int)
    closed = line.geom_type == "LinearRing"
    steps = np.diff(tenths[: -1 if closed else None], axis=0)
    start = ",".join(_tenth(value) for value in tenths[0])
    moves = " ".join(",".join(_tenth(value) for value in step) for step in steps if step.any())
    return f"M{start}l{moves}{'Z' if closed else ''}" if moves else ""


def _tenth(value: int) -> str:
    """Return tenths as a decimal, without a zero that says nothing."""
    return f"{value / 10:.1f}".removesuffix(".0")
