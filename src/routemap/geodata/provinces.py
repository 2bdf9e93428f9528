"""The first-level provinces of the world as the source has them, with stable ids and countries.

Unsimplified: for building only. Must never reach a published picture.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

import geopandas as gpd
import pandas as pd

from routemap.geodata.sources import source_file
from routemap.shelf import facts

# Letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN = str.maketrans(
    {"ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
     "ə": "a", "ħ": "h", "’": "", "'": "", "`": "", "ʻ": "", "‘": ""}
)  # fmt: skip


def slug(name: str) -> str:
    """Return a name in plain lower-case letters, its words joined by hyphens."""
    taken_apart = unicodedata.normalize("NFKD", name.lower().translate(_PLAIN))
    plain = "".join(c for c in taken_apart.translate(_PLAIN) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@cache
def load_provinces() -> gpd.GeoDataFrame:
    """Return every province of the world, sorted by id.

    Columns: `id` ("kp.hamgyong-bukto"), `country` (ISO alpha-2, upper case; Kosovo is XK), `name`
    (English label), `name_ko` ("" where no one gave it), `names` (other spellings in the source)
    and `geometry` (EPSG:4326, unsimplified, one exact coverage).
    """
    table = gpd.read_file(source_file("world_map.gpkg"), layer="states_provinces")
    rows = table.drop(columns="geometry").astype(object)
    rows = rows.where(rows.notna(), "")
    table = table[["geometry"]].assign(
        country=[_country(row) for row in rows.itertuples()],
        source_name=[_name(row) for row in rows.itertuples()],
        names=pd.Series([_other_names(row) for row in rows.itertuples()], dtype=object),
        fips=rows["fips"],
        gn_name=rows["gn_name"],
    )
    table = table[table["country"] != ""].reset_index(drop=True)
    table["id"] = _ids(table)
    table = _merge_same(table)
    labels = facts("provinces")["labels"]
    table["name"] = [
        labels.get(id_, {}).get("en", name)
        for id_, name in zip(table["id"], table["source_name"], strict=True)
    ]
    table["name_ko"] = [labels.get(id_, {}).get("ko", "") for id_ in table["id"]]
    table = table[["id", "country", "name", "name_ko", "names", "geometry"]]
    return table.sort_values("id").reset_index(drop=True)


def _country(row: Any) -> str:  # noqa: ANN401 - a pandas row
    """Return the country a province is shown with, and "" for one that is not shown."""
    decided = facts("provinces")
    moved = decided["moved"].get(row.name)
    if moved and moved["from"] == row.iso_a2:
        return str(moved["to"])
    exception = decided["countries"].get(row.adm0_a3)
    if exception:
        return str(exception.get("to", ""))
    return str(row.iso_a2)


def _name(row: Any) -> str:  # noqa: ANN401 - a pandas row
    """Return a province's name; an unnamed islet has its country's."""
    for fix in facts("provinces")["names"]:
        if (fix["country"], fix["fips"]) == (row.iso_a2, row.fips):
            return str(fix["name"])
    return str(row.name or row.gn_name or row.admin)


def _other_names(row: Any) -> tuple[str, ...]:  # noqa: ANN401 - a pandas row
    label = row.woe_label.split(",")[0]
    return tuple(sorted({row.name, row.woe_name, row.gn_name, label} - {""}))


def _ids(table: pd.DataFrame) -> list[str]:
    """Return an id for each row; namesakes in one country take a suffix from their own code."""
    plain = table["country"].str.lower() + "." + table["source_name"].map(slug)
    by_code = plain + "-" + table["fips"].map(slug)
    by_other_name = plain + "-" + table["gn_name"].map(slug)
    chosen = []
    for first, second, third in zip(plain, by_code, by_other_name, strict=True):
        if (plain == first).sum() == 1:
            chosen.append(first)
        elif (by_code == second).sum() == 1 and not second.endswith("-"):
            chosen.append(second)
        else:
            chosen.append(third.rstrip("-"))
    return chosen


def _merge_same(table: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Join the pieces that share country, name and codes: one province in several features."""
    return table.dissolve(by="id", as_index=False, aggfunc="first", sort=True)
