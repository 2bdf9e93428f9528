"""Finds what a written place name means, offline: one place, or the candidates and suggestions.

Must never read a file of journeys, and never take one of several silently.
"""

from __future__ import annotations

from routemap.errors import Problem
from routemap.gazetteer.bearers import Bearers, open_bearers
from routemap.gazetteer.folding import fold
from routemap.gazetteer.gazetteer import Gazetteer, open_gazetteer
from routemap.gazetteer.types import Candidate, Entry, Miss, PlaceReport
from routemap.model import Journey, LocatedJourney, Place

__all__ = [
    "Bearers",
    "Candidate",
    "Entry",
    "Gazetteer",
    "Miss",
    "PlaceReport",
    "explain",
    "fold",
    "locate_journey",
    "meets",
    "open_bearers",
    "open_gazetteer",
]


def locate_journey(journey: Journey) -> tuple[LocatedJourney | None, tuple[Problem, ...]]:
    """Return a journey with every place located, or all that is wrong with its places."""
    return open_gazetteer().locate_journey(journey)


def meets(one: Place, other: Place) -> bool:
    """Return whether two places can be one: for the reader, which knows no geography."""
    return open_gazetteer().meets(one, other)


def explain(name: str) -> PlaceReport:
    """Return what a name may mean, what is chosen and why; for the editor's own eyes."""
    return open_gazetteer().explain(name)
