"""Real settlements by the area that they are drawn as, and dates by their granule."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias

from routemap.areas import Finest, open_atlas
from routemap.gazetteer import open_gazetteer
from routemap.gazetteer.index import open_index
from routemap.model import Located, Place

Age: TypeAlias = Literal["old", "middle", "young"]

# The finest area by class of country and age (privacy.md, Levels), written here a second time.
_SENSITIVE: Mapping[Age, Finest] = {"old": "zone", "middle": "zone", "young": "country"}
_GUARDED: Mapping[Age, Finest] = {"old": "province", "middle": "province", "young": "country"}
_OPEN: Mapping[Age, Finest] = {"old": "district", "middle": "district", "young": "district"}
LEVELS: Mapping[str, Mapping[Age, Finest]] = {
    **dict.fromkeys(("KP", "CN", "LA", "VN"), _SENSITIVE),
    **dict.fromkeys(("MN", "TH"), _GUARDED),
    "KR": _OPEN,
}
# Years that lie well inside an age, the year after included.
YEARS: Mapping[Age, tuple[int, ...]] = {"old": (1999, 2009), "middle": (2018,), "young": (2023,)}
MOST = 60  # settlements of a country to draw from, spread over the whole list

Season: TypeAlias = Literal["spring", "summer", "autumn", "winter"]
_CODE = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
_MONTHS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (12, 1, 2)}


@cache
def towns(country: str) -> Mapping[str, Located]:
    """Settlements of a country, by how a journey writes each so that it is found."""
    rows = open_index()._connection.execute(
        "SELECT name, province FROM entry WHERE kind = 'settlement' AND country = ? ORDER BY id",
        (country,),
    )
    found = {}
    for name, province in _spread(rows.fetchall()):
        province_name = open_index().entry("province", province)
        assert province_name is not None
        text = f"{name}, {province_name.name}, {country}"
        where = open_gazetteer().locate(Place(text, "named", text))
        if isinstance(where, Located) and where.kind == "settlement":
            found[text] = where
    assert len(found) > 10, country
    return found


def _spread(rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return rows[:: max(1, len(rows) // MOST)]


@cache
def cells(country: str, age: Age) -> Mapping[str, tuple[str, ...]]:
    """The ways to write settlements, by the area that stands for them at that age."""
    level = LEVELS[country][age]
    found: dict[str, list[str]] = {}
    for text, where in towns(country).items():
        found.setdefault(open_atlas().finest(where.province, level).id, []).append(text)
    return {area: tuple(texts) for area, texts in sorted(found.items()) if len(texts) > 1}


def dates(year: int, season: Season) -> tuple[str, ...]:
    """Dates in EDTF that all become one season, from that season itself to single days."""
    found = [f"{year}-{_CODE[season]}"]
    months = []
    for month in _MONTHS[season]:
        in_year = year + (season == "winter" and month < 12)
        months.append(f"{in_year}-{month:02}")
        found += [months[-1], f"{months[-1]}~", f"{months[-1]}-~15"]
        found += [f"{months[-1]}-{day:02}" for day in (1, 7, 18, 27)]
    return (*found, f"[{months[0]}..{months[1]}]", f"[{months[0]}..{months[2]}]")


def dates_of_year(year: int) -> tuple[str, ...]:
    """Dates that all become one year."""
    return (str(year), *dates(year, "spring"), *dates(year, "autumn"), f"{year}-12-31?")
