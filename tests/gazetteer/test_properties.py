"""What holds for every place of the table, drawn at random by Hypothesis."""

from __future__ import annotations

import sqlite3

from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.gazetteer import Gazetteer, Miss
from routemap.gazetteer.index import Index, open_index
from routemap.model import Located, Place

from .conftest import frontier


def settlements(index: Index) -> list[tuple[str, str, str]]:
    connection: sqlite3.Connection = index._connection
    query = "SELECT name, province, country FROM entry WHERE kind = 'settlement'"
    return list(connection.execute(query))


INDEX = open_index()
ALL = settlements(INDEX)
ROUTE = [row for row in ALL if row[2] in {"KP", "LA", "MN", "KR", "TH"}]


def check(name: str, province: str, country: str) -> None:
    gazetteer = Gazetteer(INDEX, frontier)
    entry = INDEX.entry("province", province)
    assert entry is not None
    written = Place(name, "named", name=name, province=entry.name, country=country)
    answer = gazetteer.locate(written)
    if isinstance(answer, Located):
        # A province's name may be that of several (Vientiane): then one is taken by name alone.
        assert answer.country == country
        assert answer.province == province or entry.name in name
    else:
        assert answer.code == "place.ambiguous"
        assert answer.namesakes


def test_there_is_something_to_draw_from() -> None:
    assert len(ALL) > 50_000
    assert len(ROUTE) > 1_500


@settings(max_examples=100)
@given(st.sampled_from(ALL))
def test_every_place_with_its_province_and_country_finds_itself_or_is_listed(
    row: tuple[str, str, str],
) -> None:
    check(*row)


@settings(max_examples=100)
@given(st.sampled_from(ROUTE))
def test_every_place_on_the_ways_finds_itself_or_is_listed(row: tuple[str, str, str]) -> None:
    check(*row)


@settings(max_examples=100)
@given(st.sampled_from(ALL))
def test_a_place_with_its_country_is_never_found_in_another(row: tuple[str, str, str]) -> None:
    name, _, country = row
    gazetteer = Gazetteer(INDEX, frontier)
    answer = gazetteer.locate(Place(name, "named", name=name, country=country))
    if isinstance(answer, Miss):
        assert answer.code == "place.ambiguous"
    elif answer.kind == "reach":
        assert country in answer.reach.upper()
    else:
        assert answer.country == country
