"""Fills the gazetteer's index from the table and the facts.

Must never drop a fact silently: one that names nothing of the table is an error of ours.
"""

from __future__ import annotations

import gzip
import re
import sqlite3
from collections.abc import Iterable
from csv import QUOTE_NONE, DictReader
from typing import Any

from routemap.gazetteer.folding import fold, stem
from routemap.gazetteer.types import Rank
from routemap.shelf import facts, geodata_dir

TABLES = """
    CREATE TABLE entry (id INTEGER PRIMARY KEY, kind TEXT, country TEXT, province TEXT, area TEXT,
        name TEXT, lng REAL, lat REAL, population INTEGER, alone INTEGER);
    CREATE TABLE spelling (fold TEXT, rank INTEGER, entry INTEGER, spelling TEXT);
    CREATE TABLE member (entry INTEGER, province TEXT);
"""
INDEXES = """
    CREATE INDEX by_fold ON spelling (fold);
    CREATE INDEX by_entry ON spelling (entry, fold);
    CREATE INDEX by_country ON entry (country);
    CREATE INDEX by_kind ON entry (kind);
    CREATE INDEX by_member ON member (entry);
    ANALYZE;
"""
_CODE = re.compile("[A-Z]{2,3}")
# Countries whose names carry endings that people leave out (청진시, 延吉市).
_WITH_ENDINGS = frozenset({"KP", "KR", "CN"})


def fill(connection: sqlite3.Connection) -> None:
    """Fill an empty index."""
    connection.executescript(TABLES)
    filling = _Filling(connection)
    with gzip.open(geodata_dir() / "gazetteer.tsv.gz", "rt", encoding="utf-8") as table:
        for row in DictReader(table, delimiter="\t", quoting=QUOTE_NONE):
            filling.add_row(row)
    filling.add_areas(facts("areas"))
    filling.add_reaches(facts("reaches"), facts("aliases")["reaches"])
    filling.add_names(facts("aliases"))
    connection.executescript(INDEXES)


class _Filling:
    """Adds entries and their spellings, and finds an entry again for a fact about it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ids: dict[tuple[str, str], int] = {}  # (kind, code or id) -> entry
        # (province, primary name) -> (people, entry): of namesakes in one province, the largest.
        self._settlements: dict[tuple[str, str], tuple[int, int]] = {}

    def add_row(self, row: dict[str, str]) -> None:
        """Add one row of the table."""
        names, flag = row["names"].split("|"), row["flag"]
        kind, country, province = row["kind"], row["country"], row["province"]
        entry = self._add(
            kind,
            country,
            names[0],
            province=province,
            position=(float(row["lng"]), float(row["lat"])) if row["lng"] else (None, None),
            population=int(row["population"] or 0),
            alone=flag == "alone",
        )
        first = {"capital": Rank.CAPITAL, "alone": Rank.HAND, "hand": Rank.HAND}
        by_hand = flag in {"alone", "hand"}
        # A country's names are equals; elsewhere the first name is the primary one.
        rest = Rank.HAND if by_hand else Rank.PRIMARY if kind == "country" else Rank.ALIAS
        if kind == "country":
            # Its ISO codes go before what else is written so (K.P., a province of Pakistan).
            self._spell(entry, [name for name in names if _CODE.fullmatch(name)], Rank.HAND)
        primary = Rank.PRIMARY if kind != "settlement" else first.get(flag, Rank.PRIMARY)
        self._spell(entry, names[:1], primary)
        self._spell(entry, names[1:], rest)
        if country in _WITH_ENDINGS and kind != "country":
            self._spell(entry, names, Rank.STEM)
        if kind == "region":
            self._connection.executemany(
                "INSERT INTO member VALUES (?, ?)", [(entry, each) for each in flag.split()]
            )
        if kind == "settlement":
            known = self._settlements.get((province, names[0]), (-1, 0))
            people = int(row["population"] or 0)
            self._settlements[province, names[0]] = max(known, (people, entry))
        else:
            self._ids[kind, province or country] = entry

    def add_areas(self, areas: dict[str, Any]) -> None:
        """Add the zones by their labels and their other names."""
        for id_, zone in areas["zones"].items():
            country = id_.split("-")[0]
            entry = self._add("zone", country.upper(), zone["label"]["en"], area=id_)
            self._ids["zone", id_] = entry
            self._spell(entry, zone["label"].values(), Rank.PRIMARY)
            self._spell(entry, _all(zone.get("names", {})), Rank.PRIMARY)
            members = [(entry, f"{country}.{member}") for member in zone["members"]]
            self._connection.executemany("INSERT INTO member VALUES (?, ?)", members)

    def add_reaches(self, reaches: dict[str, Any], frontiers: list[dict[str, Any]]) -> None:
        """Add the named rivers, and names of frontiers that do not spell out both countries."""
        for id_, reach in reaches["named"].items():
            name = reach["label"]["en"]
            entry = self._add("reach", "-".join(sorted(reach["of"])), name, area=id_)
            self._spell(entry, reach["label"].values(), Rank.PRIMARY)
            self._spell(entry, _all(reach["names"]), Rank.PRIMARY)
        for fact in frontiers:
            entry = self._add("reach", fact["id"].upper(), fact["names"][0], area=fact["id"])
            self._spell(entry, fact["names"], Rank.PRIMARY)

    def add_names(self, aliases: dict[str, Any]) -> None:
        """Add what the facts call settlements, provinces, countries and zones."""
        for fact in aliases["settlements"]:
            _, entry = self._settlements[fact["province"], fact["is"]]
            rank = Rank.PRIMARY if fact.get("beside") else Rank.HAND
            self._spell(entry, fact["names"], rank)
        for fact in aliases["prefer"]:
            _, entry = self._settlements[fact["province"], fact["name"]]
            self._spell(entry, [fact["name"]], Rank.HAND)
        for group in aliases["provinces"]:
            for id_, names in group["names"].items():
                self._spell(self._ids["province", id_], names, Rank.PRIMARY)
                self._spell(self._ids["province", id_], names, Rank.STEM)
        for kind, key in (("country", "code"), ("zone", "id")):
            for fact in aliases[{"country": "countries", "zone": "zones"}[kind]]:
                self._spell(self._ids[kind, fact[key]], fact["names"], Rank.PRIMARY)

    def _add(
        self,
        kind: str,
        country: str,
        name: str,
        *,
        province: str = "",
        area: str = "",
        position: tuple[float | None, float | None] = (None, None),
        population: int = 0,
        alone: bool = False,
    ) -> int:
        cursor = self._connection.execute(
            "INSERT INTO entry VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (kind, country, province, area, name, *position, population, alone),
        )
        return int(cursor.lastrowid or 0)

    def _spell(self, entry: int, names: Iterable[str], rank: Rank) -> None:
        """Add spellings; of rank STEM, what is left of the names that have an ending."""
        how = stem if rank is Rank.STEM else fold
        rows = [(how(name), rank, entry, name) for name in names if how(name)]
        self._connection.executemany("INSERT INTO spelling VALUES (?, ?, ?, ?)", rows)


def _all(names: dict[str, list[str]]) -> list[str]:
    return [name for group in names.values() for name in group]
