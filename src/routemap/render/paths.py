"""Shapes as the text of SVG paths: what is in view, as finely as it can be seen.

Must never make up a point: lines lose points, and are cut only outside the picture.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from markupsafe import Markup
from numpy.typing import NDArray
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from routemap.render.markup import trusted
from routemap.render.mercator import View
from routemap.render.shapes import Feature


def path_of(
    geometry: Feature, view: View, *, stray: float = 0, least: float = 0, rim: float = 0
) -> Markup:
    """Return a GeoJSON geometry as a path in the view's own whole units.

    `stray`: how far the path may be from the shape; `least`: lines shorter than this are left out;
    `rim`: how much is drawn beyond the edge, so that a soft edge is not seen to be cut.
    """
    drawn = shapely.transform(shape(geometry), view.pixels)
    shown = shapely.clip_by_rect(drawn, -rim, -rim, view.width + rim, view.height + rim)
    simple = shapely.simplify(shown, stray)
    return trusted("".join(_line(line) for line in _lines(simple) if line.length >= least))


def _lines(geometry: BaseGeometry) -> Iterator[BaseGeometry]:
    """Yield every line of a geometry, and every ring of its polygons."""
    for part in shapely.get_parts(geometry):
        if part.geom_type == "Polygon":
            yield from (part.exterior, *part.interiors)
        else:
            yield part


def _line(line: BaseGeometry) -> str:
    """Return a line as a path of steps from point to point, "" for one that has come to nothing."""
    points = np.rint(shapely.get_coordinates(line)).astype(int)
    closed = line.geom_type == "LinearRing"
    steps = np.diff(points[: -1 if closed else None], axis=0)
    moves = _numbers(steps[steps.any(axis=1)])
    return f"M{_numbers(points[:1])}l{moves}{'Z' if closed else ''}" if moves else ""


def _numbers(rows: NDArray[np.int_]) -> str:
    """Return whole numbers one after another: a minus parts two of them as well as a space does."""
    return " ".join(str(value) for value in rows.ravel()).replace(" -", "-")
