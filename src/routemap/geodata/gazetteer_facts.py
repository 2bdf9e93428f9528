"""What `geodata/aliases.yaml` adds to the gazetteer's table and corrects in it.

For building only. Must never add a place without its reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from routemap.geodata.gazetteer_rows import Row
from routemap.shelf import facts


def corrected(row: Row) -> Row:
    """Return a settlement as the facts correct it."""
    for fact in facts("aliases")["corrections"]:
        if (fact["is"], fact["country"]) == (row.names[0], row.country):
            names = tuple(name for name in row.names if name not in fact["drop"])
            return replace(row, population=fact["population"], names=names)
    return row


def added() -> Iterator[Row]:
    """Yield the places that the source lacks."""
    for fact in facts("aliases")["places"]:
        lng, lat = fact["lnglat"]
        yield Row(
            "settlement",
            fact["province"].partition(".")[0].upper(),
            fact["province"],
            f"{lng:.2f}",
            f"{lat:.2f}",
            fact.get("population", 0),
            next((flag for flag in ("alone", "capital") if fact.get(flag)), "hand"),
            tuple(fact["names"]),
        )
