"""The gazetteer's index on disk: made once from the table and the hand-written facts, then read.

Must never hold what another of geodata's files does not say.
"""

from __future__ import annotations

import sqlite3
from functools import cache, lru_cache
from pathlib import Path

from routemap.gazetteer.types import Entry, Hit, Rank
from routemap.shelf import geodata_dir, index

_SOURCES = ("gazetteer.tsv.gz", "aliases.yaml", "areas.yaml", "reaches.yaml")
_ENTRY = "id, kind, country, province, area, name, lng, lat, population, alone"
_HITS = f"""
    SELECT {_ENTRY}, min(rank), spelling FROM spelling JOIN entry ON entry.id = spelling.entry
    WHERE fold = ? GROUP BY entry.id ORDER BY rank, population DESC, entry.id
"""  # noqa: S608 - the columns are our own
# One row for each place, however it is spelt; the names come as one JSON list.
_BEARERS = f"""
    SELECT {_ENTRY}, fold FROM spelling JOIN entry ON entry.id = spelling.entry
    WHERE fold IN (SELECT value FROM json_each(?)) GROUP BY fold, entry.id
"""  # noqa: S608 - the columns are our own
_OF_WORLD = "SELECT DISTINCT fold FROM spelling"
_IN_HANGUL = "SELECT DISTINCT fold FROM spelling WHERE fold >= '가' AND fold < '\ud7a4'"
_OF_COUNTRY = """
    SELECT fold FROM entry CROSS JOIN spelling ON spelling.entry = entry.id WHERE country = ?
"""
_OF_KIND = """
    SELECT fold, country FROM entry CROSS JOIN spelling ON spelling.entry = entry.id WHERE kind = ?
"""


class Index:
    """Looks up entries by the folded form of their names."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # A file with a wrong place often has another in the same country.
        self._folded_names = lru_cache(maxsize=32)(self._read_folded_names)

    def hits(self, folded: str) -> tuple[Hit, ...]:
        """Return every entry of that name, each by its best spelling, the best first."""
        if not folded:
            return ()
        rows = self._connection.execute(_HITS, (folded,))
        return tuple(Hit(_entry(row[:10]), Rank(row[10]), row[11]) for row in rows)

    def bearers(self, names: str) -> dict[str, tuple[Entry, ...]]:
        """Return every place of each folded name in a JSON list of them; none for most."""
        found: dict[str, tuple[Entry, ...]] = {}
        for row in self._connection.execute(_BEARERS, (names,)):
            found[row[10]] = (*found.get(row[10], ()), _entry(row[:10]))
        return found

    def entry(self, kind: str, key: str) -> Entry | None:
        """Return a country by its code, or a province, zone or reach by its id."""
        column = {"country": "country", "province": "province"}.get(kind, "area")
        query = f"SELECT {_ENTRY} FROM entry WHERE kind = ? AND {column} = ?"  # noqa: S608
        row = self._connection.execute(query, (kind, key)).fetchone()
        return _entry(row) if row else None

    def members(self, entry: Entry) -> frozenset[str]:
        """Return the provinces that a zone or a region consists of; a province is its own."""
        if entry.province:
            return frozenset({entry.province})
        rows = self._connection.execute("SELECT province FROM member WHERE entry = ?", (entry.id,))
        return frozenset(province for (province,) in rows)

    def folded_names(self, *, country: str = "", kinds: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return the folded names in one country (default: everywhere) or of some kinds only."""
        return self._folded_names(country, kinds)

    def hangul_names(self) -> frozenset[str]:
        """Return every folded name that begins with a Hangul syllable."""
        return frozenset(name for (name,) in self._connection.execute(_IN_HANGUL))

    def _read_folded_names(self, country: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
        if kinds:
            rows = [row for kind in kinds for row in self._connection.execute(_OF_KIND, (kind,))]
            wanted = [folded for folded, of in rows if not country or country in of]
        elif country:
            wanted = [folded for (folded,) in self._connection.execute(_OF_COUNTRY, (country,))]
            wanted += self.folded_names(country=country, kinds=("reach",))
        else:
            wanted = [folded for (folded,) in self._connection.execute(_OF_WORLD)]
        return tuple(dict.fromkeys(wanted))

    def native_name(self, entry: Entry, script: str) -> str:
        """Return the entry's first name between two letters of Unicode ("가힣"), else its name."""
        first, last = script[0], script[-1]
        query = """SELECT spelling FROM spelling WHERE entry = ? AND rank <= ? AND spelling >= ?
                   AND spelling <= ? ORDER BY rowid LIMIT 1"""
        row = self._connection.execute(query, (entry.id, Rank.ALIAS, first, last)).fetchone()
        return str(row[0]) if row else entry.name


@cache
def open_index() -> Index:
    """Open the index, and make it first if its sources have changed (about three seconds)."""
    from routemap.gazetteer.filling import fill  # noqa: PLC0415 - only needed once

    # A change of what fills it, or of how names are compared, makes a new index too.
    code = [Path(__file__).with_name(name) for name in ("filling.py", "folding.py")]
    sources = [*(geodata_dir() / name for name in _SOURCES), *code]
    return Index(index("gazetteer", sources, fill))


def _entry(row: tuple[object, ...]) -> Entry:
    return Entry(*row)  # type: ignore[arg-type] # the columns are the fields, in their order
