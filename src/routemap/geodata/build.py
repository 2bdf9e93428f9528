"""Builds all of `geodata/` but the gazetteer's own table: a few files of one record a line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from routemap.geodata import basemap
from routemap.geodata.bands import Band
from routemap.geodata.borders import shared_borders
from routemap.geodata.coverage import all_members, shape_of, zone_members
from routemap.geodata.figures import figures_of, inscribed
from routemap.geodata.frontiers import Border, all_borders
from routemap.geodata.gazetteer import build_gazetteer
from routemap.geodata.ground import Ground
from routemap.geodata.labels import frontier_label, label_of
from routemap.geodata.leftovers import measured_leftovers
from routemap.geodata.lines import bounds_of, geometry_of, write_lines
from routemap.geodata.measures import measures
from routemap.geodata.sources import check_python_sources
from routemap.shelf import facts

ANCHOR_DECIMALS = 2
ISLET_DECIMALS = 4
# Smaller provinces are never drawn, by any level's floors: their shapes are not shipped.
LEAST_KM2 = 2000
LEAST_INSCRIBED_KM = 15

Say = Callable[[str], None]


def build(folder: Path, say: Say) -> None:
    """Write every file into `folder`, the same bytes each time."""
    check_python_sources()
    say("areas")
    areas = list(_with_leftovers(list(_areas())))
    write_lines(folder / "areas.jsonl.gz", areas)
    drawn = frozenset(record["id"] for record in areas if "geometry" in record)
    say("reaches")
    borders = all_borders()
    write_lines(folder / "reaches.jsonl.gz", _reaches(borders))
    say("shared borders")
    shared = [record for border in borders for record in shared_borders(border, drawn)]
    write_lines(folder / "borders.jsonl.gz", shared)
    say("basemaps")
    write_lines(folder / "basemap-region.jsonl.gz", basemap.regional())
    write_lines(folder / "basemap-world.jsonl.gz", basemap.world())
    say("gazetteer")
    build_gazetteer(folder)
    (folder / "manifest.json").write_text(_manifest(folder), encoding="utf-8")


def _areas() -> Iterator[dict[str, Any]]:
    """Yield countries, zones and provinces; one too small to be drawn has only id and country."""
    zone_of = {id_: zone for zone, ids in zone_members().items() for id_ in ids}
    for area in all_members():
        record: dict[str, Any] = {"id": area.id, "level": area.level, "country": area.country}
        if area.id in zone_of:
            record["zone"] = zone_of[area.id]
        shape = shape_of(area.provinces)
        ground = Ground.under(shape)
        plane = ground.project(shape)
        circle = inscribed(plane)
        if area.level != "province" or (
            plane.area >= LEAST_KM2 and circle.length >= LEAST_INSCRIBED_KM
        ):
            centre = ground.unproject(circle.interpolate(0))
            record |= {
                "label": label_of(area),
                "bounds": bounds_of(shape),
                # Well inside, and no place of its own.
                "anchor": _anchor(centre, shape),
                "figures": figures_of(area, ground, plane, circle.length),
                "geometry": geometry_of(shape),
            }
        yield record


def _with_leftovers(records: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield all records, those of countries with what they mean where parts of them stand alone."""
    left = measured_leftovers(records)
    for record in records:
        own = left.get(record["country"]) if record["level"] == "country" else None
        yield record | {"leftovers": own} if own else record


def _anchor(centre: BaseGeometry, shape: BaseGeometry) -> list[float]:
    """Return a centre rounded; less so on an islet, which it would leave."""
    x, y = shapely.get_coordinates(centre)[0].tolist()
    rounded = Point(round(x, ANCHOR_DECIMALS), round(y, ANCHOR_DECIMALS))
    decimals = ANCHOR_DECIMALS if shape.contains(rounded) else ISLET_DECIMALS
    return [round(x, decimals), round(y, decimals)]


def _reaches(borders: tuple[Border, ...]) -> Iterator[dict[str, Any]]:
    countries = {area.country: area for area in all_members() if area.level == "country"}
    named = facts("reaches")["named"]
    for border in borders:
        pair = (countries[border.countries[0]], countries[border.countries[1]])
        band = Band(border, pair)
        shape = band.shape()
        label = (
            named[border.id]["label"] if border.id in named else frontier_label(*border.countries)
        )
        yield {
            "id": border.id,
            "label": dict(label),
            "countries": list(border.countries),
            "frontier": border.frontier,
            "length_km": round(border.length_km, 1),
            "bounds": bounds_of(shape),
            "shores": {country.country: band.shore(country) for country in pair},
            "fades": {country.country: geometry_of(band.fade(country)) for country in pair},
            "geometry": geometry_of(shape),
        }


def _manifest(folder: Path) -> str:
    """Return what was built from what, with a hash for each file."""
    manifest = {
        "measured_with": dict(measures()),
        "sources": {
            name: f"{entry['package']} {entry['version']}"
            for name, entry in facts("sources").items()
        },
        "files": {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.gz")
        },
    }
    return json.dumps(manifest, indent=1, sort_keys=True) + "\n"
