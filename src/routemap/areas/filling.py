"""Fills the atlas's index on disk from the built files of `geodata/` and the policy's floors."""

from __future__ import annotations

import gzip
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from routemap.areas.floors import Province, finest_table, measured_with
from routemap.areas.types import Figures
from routemap.errors import UsageError
from routemap.shelf import facts, geodata_dir, index

VERSION = 3  # of the tables below; raise it when they change
_FILES = (
    "areas.jsonl.gz",
    "reaches.jsonl.gz",
    "borders.jsonl.gz",
    "basemap-region.jsonl.gz",
    "basemap-world.jsonl.gz",
    "policy.yaml",
    "manifest.json",
)
_TABLES = """
CREATE TABLE area (id TEXT PRIMARY KEY, zone TEXT, country TEXT, level TEXT, record TEXT)
    WITHOUT ROWID;
CREATE TABLE reach (id TEXT PRIMARY KEY, one TEXT, two TEXT, frontier INTEGER, record TEXT)
    WITHOUT ROWID;
CREATE INDEX reach_pair ON reach (one, two);
CREATE TABLE border (
    origin TEXT, target TEXT, reach TEXT, length_km REAL, largest_share REAL,
    expected_error_km REAL, guesses TEXT, PRIMARY KEY (origin, target, reach)
) WITHOUT ROWID;
CREATE TABLE finest (province TEXT, level TEXT, area TEXT, PRIMARY KEY (province, level))
    WITHOUT ROWID;
CREATE TABLE shape (id TEXT PRIMARY KEY, geometry TEXT);
CREATE TABLE basemap (name TEXT PRIMARY KEY, shows TEXT, collection TEXT);
"""


def open_index() -> sqlite3.Connection:
    """Return the atlas's index, built first where it is missing."""
    return index("atlas", [geodata_dir() / name for name in _FILES], fill, version=VERSION)


def fill(connection: sqlite3.Connection) -> None:
    """Write all tables."""
    _refuse_other_measures()
    connection.executescript(_TABLES)
    _fill_areas(connection)
    _fill_reaches(connection)
    _fill_borders(connection)
    for name in ("region", "world"):
        _fill_basemap(connection, name)


def _refuse_other_measures() -> None:
    """Refuse figures that were measured with other numbers than the policy now has."""
    built = json.loads((geodata_dir() / "manifest.json").read_bytes())["measured_with"]
    if built != measured_with(facts("policy")):
        raise UsageError("geodata/ was measured with other numbers of the policy: make geodata")


def _fill_areas(connection: sqlite3.Connection) -> None:
    provinces, zones = [], {}
    known: dict[str, float] = {}
    for record in _records("areas.jsonl.gz"):
        figures = Figures(**record["figures"]) if "figures" in record else None
        zone = record.pop("zone", "")
        known |= record.pop("leftovers", {})
        shape = record.pop("geometry", None)
        if record["level"] == "province":
            provinces.append(Province(record["id"], record["country"], zone, figures))
        elif record["level"] == "zone" and figures:
            zones[record["id"]] = figures
        row = (record["id"], zone, record["country"], record["level"])
        connection.execute(
            "INSERT INTO area VALUES (?, ?, ?, ?, ?)",
            (*row, _text(record) if shape else None),
        )
        if shape:
            connection.execute("INSERT INTO shape VALUES (?, ?)", (record["id"], _text(shape)))
    policy = facts("policy")
    classes = policy["levels"]["country"]["exempt"]
    exempt = frozenset(code for name in classes for code in policy["classes"][name])
    rows = finest_table(provinces, zones, policy["levels"], known, exempt)
    connection.executemany("INSERT INTO finest VALUES (?, ?, ?)", rows)


def _fill_reaches(connection: sqlite3.Connection) -> None:
    for record in _records("reaches.jsonl.gz"):
        band, fades = record.pop("geometry"), record.pop("fades")
        one, two = sorted(record["countries"])
        connection.execute(
            "INSERT INTO reach VALUES (?, ?, ?, ?, ?)",
            (record["id"], one, two, record["frontier"], _text(record)),
        )
        shapes = [(record["id"], _text(band))]
        shapes += [(f"{record['id']}/{code}", _text(shape)) for code, shape in fades.items()]
        connection.executemany("INSERT INTO shape VALUES (?, ?)", shapes)


def _fill_borders(connection: sqlite3.Connection) -> None:
    connection.executemany(
        "INSERT INTO border VALUES"
        " (:origin, :target, :reach, :length_km, :largest_share, :expected_error_km, :guesses)",
        (record | {"guesses": _text(record["guesses"])} for record in _records("borders.jsonl.gz")),
    )


def _fill_basemap(connection: sqlite3.Connection, name: str) -> None:
    head, *features = _records(f"basemap-{name}.jsonl.gz")
    collection = {"type": "FeatureCollection", "features": features}
    connection.execute(
        "INSERT INTO basemap VALUES (?, ?, ?)", (name, _text(head["shows"]), _text(collection))
    )


def _records(name: str) -> Iterator[dict[str, Any]]:
    path: Path = geodata_dir() / name
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _text(value: Any) -> str:  # noqa: ANN401 - any JSON
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
