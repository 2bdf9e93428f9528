"""The door of the room: one gazetteer that locates places, reaches and whole journeys."""

from __future__ import annotations

from functools import cache, lru_cache

from routemap.errors import Problem
from routemap.gazetteer.explaining import explain
from routemap.gazetteer.index import Index, open_index
from routemap.gazetteer.journeys import locate_journey
from routemap.gazetteer.meeting import can_be_one
from routemap.gazetteer.missing import Misses
from routemap.gazetteer.resolving import Failure, Frontier, Resolver
from routemap.gazetteer.types import Entry, Miss, PlaceReport
from routemap.gazetteer.writing import Written
from routemap.model import Journey, Located, LocatedJourney, Place


class Gazetteer:
    """Names to places. One object may serve many threads: it only reads."""

    def __init__(self, index: Index, frontier: Frontier) -> None:
        self._index = index
        self._resolver = Resolver(index, frontier)
        self._misses = Misses(index, self._resolver)
        self._locate = lru_cache(maxsize=4096)(self._locate_written)

    def locate(self, place: Place) -> Located | Miss:
        """Return what a written place is, or why it is not one place."""
        if place.kind != "named":
            return Located(place.kind)
        return self._locate(Written.of(place))

    def locate_reach(self, place: Place) -> Located | Miss:
        """Return the border reach that a place after `across:` is."""
        if place.kind != "named":
            return Located(place.kind)
        written = Written.of(place)
        found = self._resolver.resolve_reach(written)
        return self._misses.of(found) if isinstance(found, Failure) else self._reach(found, written)

    def locate_journey(self, journey: Journey) -> tuple[LocatedJourney | None, tuple[Problem, ...]]:
        """Return a journey with every place located, or all that is wrong with its places."""
        return locate_journey(journey, self.locate, self.locate_reach)

    def meets(self, one: Place, other: Place) -> bool:
        """Return whether two places can be one, for a rejoin.

        A place that is not found can be any: that it is wrong is told at its own words.
        """
        here, there = self.locate(one), self.locate(other)
        if isinstance(here, Miss) or isinstance(there, Miss):
            return True
        return can_be_one(here, there, self._members, self._sides)

    def explain(self, name: str) -> PlaceReport:
        """Return what a name may mean, what is chosen and why; for the editor's own eyes."""
        return explain(name, self._index, self._resolver, self.locate)

    def _locate_written(self, written: Written) -> Located | Miss:
        found = self._resolver.resolve(written)
        if not isinstance(found, Failure):
            return self._located(found.entry)
        if not (written.country or written.province):
            # The borderland of two countries may be where a stay is.
            frontier = self._resolver.frontier(written.name)
            if isinstance(frontier, str):
                return self._reach(frontier, written)
        return self._misses.of(found)

    def _members(self, zone: str) -> frozenset[str]:
        entry = self._index.entry("zone", zone)
        return self._index.members(entry) if entry else frozenset()

    def _sides(self, reach: str) -> frozenset[str]:
        """Return the two countries of a reach; a frontier's id is their codes."""
        entry = self._index.entry("reach", reach)
        return frozenset((entry.country if entry else reach.upper()).split("-"))

    def _reach(self, id_: str, written: Written) -> Located:
        entry = self._index.entry("reach", id_)
        return Located("reach", entry.name if entry else written.name, reach=id_)

    def _located(self, entry: Entry) -> Located:
        if entry.kind == "reach":
            return Located("reach", entry.name, reach=entry.area)
        if entry.kind == "zone":
            return Located("zone", entry.name, entry.country, zone=entry.area)
        if entry.kind == "region":
            # No area is drawn for it: its one province, and else its country.
            members = self._index.members(entry)
            if len(members) > 1:
                return Located("country", entry.name, entry.country)
            return Located("province", entry.name, entry.country, min(members))
        return Located(entry.kind, entry.name, entry.country, entry.province, lnglat=entry.lnglat)


@cache
def open_gazetteer() -> Gazetteer:
    """Open the gazetteer of the shipped geodata."""
    return Gazetteer(open_index(), _frontier_of_atlas)


def _frontier_of_atlas(one: str, other: str) -> str | None:
    """Return the id of the frontier of two countries, None if they share none."""
    # Most files name a river or no reach at all: only then is the atlas not needed.
    from routemap.areas import open_atlas  # noqa: PLC0415

    reach = open_atlas().frontier(one, other)
    return reach.id if reach else None
