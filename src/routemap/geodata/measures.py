"""The policy's numbers that go into what is measured: they are in the figures, not beside them.

**Why:** the figures are shipped. Where the policy says other numbers than these were measured with,
the atlas refuses to be read (`routemap.areas.filling`) until `make geodata` has run again.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from routemap.areas.floors import measured_with
from routemap.shelf import facts


@cache
def measures() -> Mapping[str, float]:
    """Return `big_city_people` and `within_km`."""
    return measured_with(facts("policy"))


def big_city_people() -> float:
    """Return how many people a city has in which one is hidden: it does not count as a guess."""
    return measures()["big_city_people"]


def within_km() -> float:
    """Return how far from a border its people are counted."""
    return measures()["within_km"]
