"""The committed table and the facts beside it: small, whole, and agreeing."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from csv import QUOTE_NONE, DictReader

import pytest

from routemap.shelf import facts, geodata_dir

KINDS = {"country": 238, "region": 4, "province": 4500, "settlement": 54_000}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    return list(_rows())


def _rows() -> Iterator[dict[str, str]]:
    with gzip.open(geodata_dir() / "gazetteer.tsv.gz", "rt", encoding="utf-8") as table:
        yield from DictReader(table, delimiter="\t", quoting=QUOTE_NONE)


def test_the_table_is_whole_and_small(rows: list[dict[str, str]]) -> None:
    for kind, least in KINDS.items():
        assert sum(row["kind"] == kind for row in rows) >= least, kind
    assert (geodata_dir() / "gazetteer.tsv.gz").stat().st_size < 1_600_000


def test_every_settlement_is_in_a_province_of_its_own_country(rows: list[dict[str, str]]) -> None:
    provinces = {row["province"]: row["country"] for row in rows if row["kind"] == "province"}
    settlements = [row for row in rows if row["kind"] == "settlement"]
    assert [row for row in settlements if provinces[row["province"]] != row["country"]] == []
    assert {row["province"].partition(".")[0].upper() for row in settlements} == {
        row["country"] for row in settlements
    }


def test_no_position_has_more_than_two_decimals(rows: list[dict[str, str]]) -> None:
    positions = {row[key] for row in rows for key in ("lng", "lat") if row[key]}
    assert len(positions) > 10_000
    assert [each for each in positions if not re.fullmatch(r"-?\d{1,3}\.\d\d", each)] == []


def test_rows_stand_in_order_with_primary_names(rows: list[dict[str, str]]) -> None:
    keys = [(row["kind"], row["country"], row["province"]) for row in rows]
    assert keys == sorted(keys)
    assert all(row["names"].split("|")[0] for row in rows)


def test_every_place_of_the_facts_is_in_the_table_and_every_correction_made(
    rows: list[dict[str, str]],
) -> None:
    table = {(row["province"], row["names"]): row for row in rows if row["kind"] == "settlement"}
    for fact in facts("aliases")["places"]:
        row = table[fact["province"], "|".join(fact["names"])]
        assert (float(row["lng"]), float(row["lat"])) == tuple(fact["lnglat"])
        assert int(row["population"] or 0) == fact.get("population", 0)
    for fact in facts("aliases")["corrections"]:
        for row in table.values():
            if row["names"].split("|")[0] == fact["is"] and row["country"] == fact["country"]:
                assert int(row["population"] or 0) == fact["population"]
                assert not set(fact["drop"]) & set(row["names"].split("|"))


def test_every_fact_has_its_reason() -> None:
    groups = facts("aliases")
    listed = [fact for group in groups.values() for fact in group]
    assert len(listed) > 60
    assert [fact for fact in listed if len(fact["why"]) < 8] == []
