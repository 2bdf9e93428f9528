"""The quiet ground under the picture: land, first-level lines, rivers, lakes, disputed lines.

Two of them: a regional one for journeys inside eastern Asia, and a coarse one of the world. Which
one a page takes depends on areas alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from routemap.geodata.frontiers import all_borders, merged_line, shared_edges
from routemap.geodata.ground import strings_of
from routemap.geodata.lines import geometry_of
from routemap.geodata.provinces import load_provinces
from routemap.geodata.sources import source_file

REGION = (60.0, -9.0, 152.0, 60.0)  # how far the regional map is drawn
REGION_SHOWS = (66.0, -5.0, 148.0, 57.0)  # what may be framed on it without seeing its rim
REGION_DEGREES = 0.07
WORLD_DEGREES = 0.5
RIVER_DEGREES = 0.04
LAKE_DEGREES = 0.05
WITH_LINES = frozenset({"CN", "KP", "KR", "LA", "MN"})
BORDER_RIVERS = frozenset({"tumen", "yalu"})  # the rivers' source lacks them
LEAST_RIVER_DEGREES = 8.0
DECIMALS = 2


def regional() -> Iterator[dict[str, Any]]:
    """Yield the regional map: what may be framed on it, then its features."""
    provinces = load_provinces()
    shapes = shapely.coverage_simplify(provinces.geometry.to_numpy(), REGION_DEGREES)
    box = shapely.box(*REGION)
    yield {"shows": REGION_SHOWS}
    near = shapely.intersects(shapes, box)
    country = provinces["country"].to_numpy()
    yield from _land(shapes[near], country[near], box, least=0.05)
    yield _feature("line", "lines", _first_level(shapes[near], country[near]))
    yield _feature("river", "rivers", _rivers(shapely.box(*REGION_SHOWS)))
    yield _feature("lake", "lakes", _lakes("asia_50m.json", box, least=0.08))
    yield _feature("disputed", "disputed", _disputed(box, REGION_DEGREES))


def world() -> Iterator[dict[str, Any]]:
    """Yield the map of the world: what may be framed on it, then its features."""
    provinces = load_provinces()
    shapes = shapely.coverage_simplify(provinces.geometry.to_numpy(), WORLD_DEGREES)
    box = shapely.box(-180, -90, 180, 90)
    yield {"shows": box.bounds}
    yield from _land(shapes, provinces["country"].to_numpy(), box, least=1.5)
    yield _feature("lake", "lakes", _lakes("world_50m.json", box, least=1.0))
    yield _feature("disputed", "disputed", _disputed(box, WORLD_DEGREES))


def _land(
    shapes: NDArray[Any], country: NDArray[Any], box: BaseGeometry, *, least: float
) -> Iterator[dict[str, Any]]:
    """Yield each country's land; crumbs are dropped, but never the whole of a country."""
    for code in sorted(set(country)):
        whole = shapely.coverage_union_all(shapes[country == code])
        pieces = shapely.get_parts(shapely.intersection(whole, box))
        parts = [part for part in pieces if part.geom_type == "Polygon"]
        kept = [part for part in parts if part.area >= least]
        kept = kept or sorted(parts, key=lambda part: -part.area)[:1]
        if kept:
            yield _feature("land", code.lower(), shapely.multipolygons(kept))


def _first_level(shapes: NDArray[Any], country: NDArray[Any]) -> BaseGeometry:
    """Return the lines between provinces of the countries that most of the ways lead through."""
    edges, one, two = shared_edges(shapes)
    inner = (country[one] == country[two]) & np.isin(country[one], list(WITH_LINES))
    return merged_line(strings_of(edges[inner]))


def _rivers(box: BaseGeometry) -> BaseGeometry:
    """Return the long rivers, and the two that are the border of China and North Korea."""
    merged = shapely.line_merge(shapely.union_all(_topology("asia_50m.json", "rivers")))
    near = shapely.intersection(merged, box)
    strings = [part for part in shapely.get_parts(near) if part.length >= LEAST_RIVER_DEGREES]
    strings += [border.line for border in all_borders() if border.id in BORDER_RIVERS]
    simple: BaseGeometry = shapely.simplify(shapely.union_all(strings), RIVER_DEGREES)
    return simple


def _lakes(file: str, box: BaseGeometry, *, least: float) -> BaseGeometry:
    lakes = [
        shapely.simplify(lake, LAKE_DEGREES)
        for lake in _topology(file, "lakes")
        if lake.area >= least and lake.intersects(box)
    ]
    together: BaseGeometry = shapely.union_all(lakes)
    return together


def _disputed(box: BaseGeometry, degrees: float) -> BaseGeometry:
    table = gpd.read_file(source_file("world_map.gpkg"), layer="disputed_borders")
    near = shapely.intersection(shapely.union_all(table.geometry.to_numpy()), box)
    simple: BaseGeometry = shapely.simplify(shapely.line_merge(near), degrees)
    return simple


def _topology(file: str, layer: str) -> list[BaseGeometry]:
    """Return the shapes of a layer of a TopoJSON file.

    **Why** by hand: the format is deltas on a grid and rings of arcs, and no library of ours reads
    both rivers and lakes of it.
    """
    topology = json.loads(source_file(file).read_bytes())
    scale, origin = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + origin for arc in topology["arcs"]]

    def joined(indices: list[int]) -> NDArray[np.float64]:
        runs = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in indices]
        return np.vstack([runs[0], *(run[1:] for run in runs[1:])])

    shapes: list[BaseGeometry] = []
    for entry in topology["objects"][layer]["geometries"]:
        many = entry["arcs"] if entry["type"].startswith("Multi") else [entry["arcs"]]
        if entry["type"].endswith("LineString"):
            shapes += [shapely.LineString(joined(indices)) for indices in many]
        elif entry["type"].endswith("Polygon"):
            shapes += [shapely.Polygon(joined(ring[0]), [joined(r) for r in ring[1:]])
                       for ring in many]  # fmt: skip
    return [shapely.make_valid(shape) for shape in shapes]


def _feature(kind: str, id_: str, shape: BaseGeometry) -> dict[str, Any]:
    rounded = shapely.set_precision(shape, 10.0**-DECIMALS, mode="pointwise")
    return {
        "type": "Feature",
        "id": id_,
        "properties": {"kind": kind},
        "geometry": geometry_of(rounded),
    }
