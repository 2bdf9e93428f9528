"""The drawn areas: simplified provinces, and the zones and countries that they make up.

One exact coverage: no overlap, no gap, and every zone and country is a union of its provinces.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from routemap.errors import UsageError
from routemap.geodata.provinces import load_provinces
from routemap.shelf import facts

SIMPLIFY_DEGREES = 0.05  # about 5 km: far finer than any floor, and coarse enough to be small
OUTLINE_DEGREES = 0.1
DECIMALS = 4  # two or three break the coverage (two edges that meet nowhere)


@dataclass(frozen=True)
class Members:
    """Which provinces make up an area."""

    id: str
    level: str  # province, zone or country
    country: str
    provinces: tuple[str, ...]


@cache
def simplified() -> Mapping[str, BaseGeometry]:
    """Return the drawn shape of every province, by id."""
    table = load_provinces()
    shapes = shapely.coverage_simplify(table.geometry.to_numpy(), SIMPLIFY_DEGREES)
    shapes = shapely.set_precision(shapes, 10.0**-DECIMALS, mode="pointwise")
    if not shapely.coverage_is_valid(shapes):
        raise UsageError("The simplified provinces overlap or leave gaps: change SIMPLIFY_DEGREES.")
    return dict(zip(table["id"], shapes, strict=True))


@cache
def zone_members() -> Mapping[str, tuple[str, ...]]:
    """Return the province ids of each zone."""
    return {
        zone: tuple(f"{zone[:2]}.{name}" for name in sorted(entry["members"]))
        for zone, entry in facts("areas")["zones"].items()
    }


@cache
def all_members() -> tuple[Members, ...]:
    """Return every area there is: countries, zones, provinces, each sorted by id."""
    table = load_provinces()
    by_country: dict[str, list[str]] = {}
    for id_, country in zip(table["id"], table["country"], strict=True):
        by_country.setdefault(country, []).append(id_)
    countries = [
        Members(code.lower(), "country", code, tuple(ids)) for code, ids in by_country.items()
    ]
    zones = [Members(zone, "zone", zone[:2].upper(), ids) for zone, ids in zone_members().items()]
    provinces = [
        Members(id_, "province", country, (id_,))
        for id_, country in zip(table["id"], table["country"], strict=True)
    ]
    return tuple(area for group in (countries, zones, provinces) for area in sorted(group, key=_id))


@cache
def outlines() -> Mapping[str, BaseGeometry]:
    """Return a coarser shape of every country, by code, for what fades anyway."""
    table = load_provinces()
    shapes = shapely.coverage_simplify(table.geometry.to_numpy(), OUTLINE_DEGREES)
    country = table["country"].to_numpy()
    return {code: shapely.coverage_union_all(shapes[country == code]) for code in set(country)}


def _id(area: Members) -> str:
    return area.id


@cache
def shape_of(provinces: tuple[str, ...]) -> BaseGeometry:
    """Return the union of provinces: a merge of a coverage, so no vertex is ever invented."""
    shapes = simplified()
    if len(provinces) == 1:
        return shapes[provinces[0]]
    parts: NDArray[np.object_] = np.array([shapes[id_] for id_ in provinces], dtype=object)
    return shapely.coverage_union_all(parts)
