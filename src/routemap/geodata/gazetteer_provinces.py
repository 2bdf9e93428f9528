"""Which first-level province a settlement stands in.

For building only. Must never put a place into a province of another country: a point in a polygon
does so for 1,409 of them, Hyesan first (borders are drawn coarsely, and towns stand on rivers).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, TypeAlias

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from routemap.geodata.provinces import load_provinces, slug

# A territory without an own area (French Guiana) belongs to the country whose province is there.
TERRITORY_DEGREES = 1.0
# Lines between provinces are drawn coarsely: a place so near to one may be on its other side.
NEAR_DEGREES = 0.15
# GeoNames' own code of a province is believed where nearly all of many places agree what it means.
CODE_PLACES = 10
CODE_SHARE = 0.9

Place: TypeAlias = Mapping[str, Any]


def provinces_of(country: str, places: list[Place]) -> list[str]:
    """Return for each place of a country the id of its province ("" for none near enough)."""
    table = load_provinces()
    own = table[table["country"] == country]
    within = np.inf
    if own.empty:
        own, within = table[table["country"] == _country_of_territory(places)], TERRITORY_DEGREES
    if not places or own.empty:
        return [""] * len(places)
    nearness = _Nearness(own, places)
    nearest = nearness.nearest(within)
    return _settled(own, places, nearest, nearness)


def country_of(province: str) -> str:
    """Return the country of a province's id."""
    return province.partition(".")[0].upper()


class _Nearness:
    """Distances in degrees between places and provinces, the same in every direction."""

    def __init__(self, own: pd.DataFrame, places: list[Place]) -> None:
        at = np.array([(place["longitude"], place["latitude"]) for place in places], dtype=float)
        # Degrees of longitude are shorter away from the equator: squeeze them before measuring.
        squeeze = np.array([np.cos(np.radians(at[:, 1].mean())), 1.0])
        self._shapes = shapely.transform(own["geometry"].to_numpy(), lambda xy: xy * squeeze)
        self._points = shapely.points(at * squeeze)
        self._ids: NDArray[Any] = own["id"].to_numpy()
        self._rows = {id_: row for row, id_ in enumerate(self._ids)}

    def nearest(self, within: float) -> list[str]:
        """Return for each place the nearest province, "" beyond `within`."""
        found = shapely.STRtree(self._shapes).nearest(self._points)
        away = shapely.distance(self._points, self._shapes[found])
        ids = self._ids[found]
        return [str(id_) if far <= within else "" for id_, far in zip(ids, away, strict=True)]

    def is_near(self, place: int, province: str) -> bool:
        """Return whether a place, by its number, is near a province."""
        shape = self._shapes[self._rows[province]]
        return bool(shapely.distance(self._points[place], shape) <= NEAR_DEGREES)

    def is_smaller(self, one: str, other: str) -> bool:
        """Return whether one province is smaller than another."""
        areas = [self._shapes[self._rows[province]].area for province in (one, other)]
        return bool(areas[0] < areas[1])


def _settled(
    own: pd.DataFrame, places: list[Place], nearest: list[str], nearness: _Nearness
) -> list[str]:
    """Return the provinces again, those of places near a line by better knowledge than the line.

    **Why:** the line of Gwangju leaves half the city outside, and that of the Yangtze is rough.
    """
    named = {slug(name): id_ for id_, name in zip(own["id"], own["name"], strict=True)}
    coded = _meaning_of_codes(places, nearest)
    settled = list(nearest)
    for number, place in enumerate(places):
        same_name = named.get(slug(place["name"]), "")
        # Not the other way round: Lima stands in the city's own province, not in that around it.
        if same_name and nearest[number] and not nearness.is_smaller(same_name, nearest[number]):
            same_name = ""
        for likely in (same_name, coded.get(place["admin1code"])):
            if likely and nearest[number] and nearness.is_near(number, likely):
                settled[number] = likely
                break
    return settled


def _meaning_of_codes(places: list[Place], nearest: list[str]) -> dict[str, str]:
    """Return the province that each of GeoNames' codes means, where its places agree."""
    votes: dict[str, Counter[str]] = {}
    for place, province in zip(places, nearest, strict=True):
        votes.setdefault(place["admin1code"], Counter())[province] += 1
    meaning = {}
    for code, counted in votes.items():
        province, n_agreeing = counted.most_common(1)[0]
        n_places = counted.total()
        if province and n_places >= CODE_PLACES and n_agreeing >= CODE_SHARE * n_places:
            meaning[code] = province
    return meaning


def _country_of_territory(places: list[Place]) -> str:
    """Return the country whose provinces are nearest to most places of a territory."""
    if not places:
        return ""
    found = [
        each for each in _Nearness(load_provinces(), places).nearest(TERRITORY_DEGREES) if each
    ]
    return Counter(map(country_of, found)).most_common(1)[0][0] if found else ""
