"""What a country means where some of its provinces or zones stand alone: all the others.

**Why:** the table of areas is public. Where only two small provinces are told as "the country",
the word says where one was as surely as their names would (privacy.md, G4).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from routemap.areas.floors import Province, digest, leftovers
from routemap.areas.types import Figures
from routemap.geodata.coverage import Members, shape_of
from routemap.geodata.figures import guesses_in, settlements_in
from routemap.geodata.ground import Ground
from routemap.shelf import facts


def measured_leftovers(records: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, float]]:
    """Return for each country the expected error in what is left of it, by digest of its ids."""
    provinces, zones = [], {}
    for record in records:
        figures = _figures(record)
        if record["level"] == "province":
            zone = record.get("zone", "")
            provinces.append(Province(record["id"], record["country"], zone, figures))
        elif record["level"] == "zone" and figures:
            zones[record["id"]] = figures
    found: dict[str, dict[str, float]] = {}
    for country, left in leftovers(provinces, zones, facts("policy")["levels"]):
        found.setdefault(country, {})[digest(left)] = _expected_error_km(country, left)
    return found


def _expected_error_km(country: str, provinces: tuple[str, ...]) -> float:
    left = Members(country, "leftover", country, provinces)
    shape = shape_of(provinces)
    ground = Ground.under(shape)
    guesses = guesses_in(ground, ground.project(shape), settlements_in(left))
    return round(min(guesses.values()), 1)


def _figures(record: Mapping[str, Any]) -> Figures | None:
    return Figures(**record["figures"]) if "figures" in record else None
