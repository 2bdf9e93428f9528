"""The overview as one still picture: land, frontiers, flows, names and numbers, and a key.

Its ground is always the same stretch of Asia, whatever the journeys are: a frame tells nothing.
Paths are the page's own units; widths and chevrons stand as attributes, which a script may change.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import shapely
from markupsafe import Markup
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from routemap.geo import Bounds, LngLat
from routemap.render.grounds import grounds
from routemap.render.markup import environment, squeezed
from routemap.render.mercator import View, view_of
from routemap.render.overview import flows
from routemap.render.overview.flows import Stroke
from routemap.render.overview.labels import LETTER, LINE, Placed, Sheet, Wanted
from routemap.render.paths import path_of
from routemap.render.shapes import Feature, Shapes, basemap_of
from routemap.scene.overview import Overview
from routemap.words import everywhere

FRAME = Bounds(95.0, 11.5, 134.5, 49.5)
WIDTH, HEIGHT = 10_000, 11_530
STRAY, LEAST = 9.0, 90.0  # how far a coast may stray, and the shortest that is drawn
LINE_STRAY = 3.0
LABEL_STRAY = 60.0  # of land that labels keep off


def picture(
    overview: Overview, atlas: Shapes, *, name: str = "overview", small: bool = False
) -> str:
    """Return the picture; a `small` one, for another page, has names and no numbers."""
    view = view_of(FRAME, WIDTH, HEIGHT, margin=0)
    drawn, each = flows.strokes(overview, view), flows.unit(overview)
    land = basemap_of(atlas, FRAME)
    passed = {country.id for country in overview.countries}
    filled = environment().get_template("overview.svg").render(
        id=name,
        view=view,
        small=small,
        countries={country.id: country.label for country in overview.countries},
        grounds=list(grounds(land, passed, view, stray=STRAY, least=LEAST)),
        bands=list(_bands(overview, atlas, view)),
        strokes=[_stroke(stroke, each) for stroke in drawn],
        labels=_labels(overview, drawn, each, _lands(land, passed, view), view, small=small),
        key=[] if small else list(_key(overview, each)),
        inside=_size,
        unit=round(each, 3),
    )  # fmt: skip
    return squeezed(filled)


def _lands(basemap: Sequence[Feature], passed: set[str], view: View) -> dict[str, BaseGeometry]:
    """Return the land of countries that journeys pass, in the picture."""
    found: dict[str, list[BaseGeometry]] = {}
    for feature in basemap:
        if feature.get("id") in passed and feature["properties"]["kind"] == "land":
            drawn = shapely.transform(shape(feature["geometry"]), view.pixels)
            seen = shapely.clip_by_rect(drawn, 0, 0, view.width, view.height)
            found.setdefault(feature["id"], []).append(shapely.simplify(seen, LABEL_STRAY))
    return {country: shapely.union_all(parts) for country, parts in found.items()}


def _bands(overview: Overview, atlas: Shapes, view: View) -> Iterator[tuple[str, Markup]]:
    """Yield the bands of the frontiers that were crossed, each whole."""
    crossed = {corridor.frontier for corridor in overview.corridors if corridor.frontier}
    for reach in sorted(crossed):
        band = json.loads(atlas.geometry(reach))
        yield reach, path_of(band.get("geometry", band), view, stray=STRAY)


def _stroke(stroke: Stroke, each: float) -> dict[str, Any]:
    line = {"type": "LineString", "coordinates": stroke.points.tolist()}
    first, last = stroke.points[0], stroke.points[-1]
    return {
        "stroke": stroke,
        "width": round(stroke.n_people * each, 1),
        "path": path_of(line, _AS_IT_IS, stray=LINE_STRAY, rim=float("inf")),
        "start": (round(first[0]), round(first[1])),
        "end": (round(last[0]), round(last[1])),
    }


class _Flat(View):
    """Points that are the picture's own already."""

    def pixels(self, lnglats: Any) -> Any:  # noqa: ANN401 - as shapely gives them
        return lnglats


_AS_IT_IS = _Flat(WIDTH, HEIGHT, 0, 0, 1)


def _size(width: float) -> float:
    """Return the scale of a chevron: inside a wide flow, across a narrow one."""
    return round(min(1.6, max(0.75, width / 130)), 2)


def _labels(
    overview: Overview,
    drawn: list[Stroke],
    each: float,
    lands: Mapping[str, BaseGeometry],
    view: View,
    *,
    small: bool,
) -> list[Placed]:
    lines = [(s.points, s.n_people * each) for s in drawn if s.look != "through" and s.n_people]
    sheet = Sheet(lines, lands, view)
    for name in _names(overview, drawn, view):
        sheet.place(name)
    for number in () if small else _numbers(overview, drawn, sheet):
        sheet.place(number)
    return list(sheet.placed.values())


def _names(overview: Overview, drawn: list[Stroke], view: View) -> Iterator[Wanted]:
    for country in overview.countries:
        anchor = view.pixel(LngLat(*country.anchor))
        if 0 < anchor.x < view.width and 0 < anchor.y < view.height:
            yield Wanted(country.id, country.label, ((anchor.x, anchor.y),), large=True)
            continue
        # Beyond the map: its name stands where the line leaves.
        seen = [
            (float(x), float(y))
            for stroke in drawn
            if country.id in stroke.key.split(">")
            for x, y in stroke.points
            if 0 < x < view.width and 0 < y < view.height
        ]
        if seen:
            edge = max(seen, key=lambda p: max(abs(p[0] - WIDTH / 2), abs(p[1] - HEIGHT / 2)))
            yield Wanted(country.id, country.label, (edge,), large=True)


def _numbers(overview: Overview, drawn: list[Stroke], sheet: Sheet) -> Iterator[Wanted]:
    """Yield a number for each flow, and words for those that no line is drawn for."""
    people = flows.by_corridor(overview.parties)
    for number, corridor in enumerate(overview.corridors):
        mine = [stroke for stroke in drawn if stroke.key == corridor.id]
        if corridor.kind == "gap":
            if name := sheet.placed.get(corridor.target):
                below = (name.x, name.y + LETTER * LINE)
                yield _number(corridor.id, "on_map", people.get(number, 0), [below])
        elif mine:
            phrase = "on_map_back" if corridor.kind == "back" else "number"
            yield _number(corridor.id, phrase, people.get(number, 0), list(_spots(mine)))


def _spots(mine: list[Stroke]) -> Iterator[tuple[float, float]]:
    """Yield where a flow's number may stand: at its middle, and a third from its ends."""
    longest = max(mine, key=lambda stroke: len(stroke.points))
    points = longest.points
    for share in (0.5, 0.35, 0.65, 0.8, 0.2):
        x, y = points[int((len(points) - 1) * share)]
        yield float(x), float(y)


def _number(key: str, phrase: str, n_people: int, spots: list[tuple[float, float]]) -> Wanted:
    say = everywhere("overview", phrase)
    text = {lang: words.format(n=n_people) for lang, words in say.items()}
    return Wanted(key, text, tuple(spots), say=say)


def _key(overview: Overview, each: float) -> Iterator[tuple[int, float]]:
    """Yield a few round numbers of people and how wide their flow is."""
    most = max(flows.by_corridor(overview.parties).values(), default=0)
    round_ones = [n * 10**zeros for zeros in range(7) for n in (1, 2, 5)]
    fitting = [n for n in round_ones if n <= most]
    for n_people in fitting[-1:-6:-2][::-1]:
        yield n_people, round(n_people * each, 1)
