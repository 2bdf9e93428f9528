"""Finds what a written place name means, offline: one place, or the candidates and suggestions.

Must never read a file of journeys, and never take one of several silently.
"""

from routemap.gazetteer.gazetteer import Gazetteer, open_gazetteer
from routemap.gazetteer.types import Candidate, Entry, Miss, PlaceReport

__all__ = ["Candidate", "Entry", "Gazetteer", "Miss", "PlaceReport", "open_gazetteer"]
