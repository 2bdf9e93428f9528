"""A still picture of a scene's map: land, areas, reaches and ribbons as SVG, without any words.

Colours are the page's own custom properties, so that it follows light and dark; the values
behind the comma are for a picture that stands alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from markupsafe import Markup

from routemap.geo import Bounds, LngLat
from routemap.render.markup import environment, squeezed, trusted
from routemap.render.mercator import Pixel, View, view_of
from routemap.render.shapes import Feature, Shapes, layers_of
from routemap.scene.types import Scene

WIDTH_PX, HEIGHT_PX = 400, 260
LEAST_PX = 0.8  # points nearer together than this are one point in so small a picture
SMALL_PX = 2  # land smaller than this is left out


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
        marks=list(_marks(scene, [*found.fades, *found.areas], view)),
        reaches=[_path(reach["geometry"], view) for reach in found.reaches],
        ribbons=list(_ribbons(scene, found.ribbons, view)),
    )
    return squeezed(drawn)


def _grounds(basemap: Iterable[Feature], view: View) -> list[tuple[str, Markup]]:
    """Return (kind, path) per kind of ground, in the order in which the atlas paints them."""
    paths: dict[str, list[str]] = {}
    for feature in basemap:
        kind = str(feature["properties"].get("kind", "land"))
        paths.setdefault(kind, []).append(_path(feature["geometry"], view, small=SMALL_PX))
    return [(kind, trusted("".join(parts))) for kind, parts in paths.items() if any(parts)]


def _marks(scene: Scene, features: Iterable[Feature], view: View) -> Iterator[tuple[int, Markup]]:
    """Yield (colour, path) per area or step of a fade, in the colour that first went there."""
    colours = colours_of(scene)
    for feature in features:
        yield colours.get(feature["id"], 0), trusted(_path(feature["geometry"], view))


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
                "path": trusted(_line(_pixels(piece, view), closed=False)),
                "fades": ends,
                "start": view.pixel(LngLat(*piece[0])),
                "end": view.pixel(LngLat(*piece[-1])),
            }


def colours_of(scene: Scene) -> dict[str, int]:
    """Return the colour of each id that marks name: that of the first strand there."""
    colour = {strand.id: strand.colour for strand in scene.strands}
    marks = [mark for step in scene.steps for mark in step.marks]
    return {mark.ref: colour.get(mark.strand, 0) for mark in reversed(marks)}


def _path(geometry: Feature, view: View, small: float = 0) -> Markup:
    """Return a geometry as the text of a path, of what is within the view."""
    closed = "Polygon" in geometry["type"]
    lines = (_pixels(line, view) for line in _lines(geometry))
    shown = (line for line in lines if _seen(line, view) and _size(line) >= small)
    return trusted("".join(_line(line, closed=closed) for line in shown))


def _lines(geometry: Feature) -> Iterator[Sequence[Sequence[float]]]:
    """Yield every ring or line of a geometry."""
    depth = {"LineString": 0, "Polygon": 1, "MultiLineString": 1, "MultiPolygon": 2}
    lines: list[Any] = [geometry["coordinates"]]
    for _ in range(depth[geometry["type"]]):
        lines = [line for several in lines for line in several]
    yield from lines


def _pixels(line: Sequence[Sequence[float]], view: View) -> list[Pixel]:
    """Return a line in px, without points too near to the one before; the last is always kept."""
    pixels = [view.pixel(LngLat(*point)) for point in line]
    kept = pixels[:1]
    for pixel in pixels[1:-1]:
        if abs(pixel.x - kept[-1].x) + abs(pixel.y - kept[-1].y) >= LEAST_PX:
            kept.append(pixel)
    return [*kept, *pixels[-1:]]


def _seen(line: Sequence[Pixel], view: View) -> bool:
    xs, ys = [pixel.x for pixel in line], [pixel.y for pixel in line]
    return max(xs) >= 0 and min(xs) <= view.width and max(ys) >= 0 and min(ys) <= view.height


def _size(line: Sequence[Pixel]) -> float:
    xs, ys = [pixel.x for pixel in line], [pixel.y for pixel in line]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _line(pixels: Sequence[Pixel], *, closed: bool) -> str:
    points = " ".join(
        f"{pixel.x:.1f},{pixel.y:.1f}" for pixel in (pixels[:-1] if closed else pixels)
    )
    return f"M{points}{'Z' if closed else ''}" if points else ""
