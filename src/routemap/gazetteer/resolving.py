"""From a written place to the one entry it means, or to the reason why there is none.

Must never suggest: this runs for every place of every file, and suggestions take their time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from routemap.gazetteer.choosing import best, meant_alone, meant_in_country
from routemap.gazetteer.folding import fold, kind_told, stem
from routemap.gazetteer.index import Index
from routemap.gazetteer.types import Entry, Hit, Rank
from routemap.gazetteer.writing import Written, two_sides

FailureCode: TypeAlias = Literal[
    "place.form",
    "place.country",
    "place.province",
    "place.unknown",
    "place.ambiguous",
    "place.alone",
    "place.reach",
    "place.frontier",
]
Frontier: TypeAlias = Callable[[str, str], str | None]  # two country codes to the id of a reach


@dataclass(frozen=True, slots=True)
class Land:
    """What the last part of a written place means: a country, or provinces of one (England)."""

    entry: Entry
    provinces: frozenset[str] | None = None

    def has(self, entry: Entry) -> bool:
        """Return whether an entry is of this land; a reach is of both its countries."""
        if self.entry.country not in entry.country.split("-"):
            return False
        return self.provinces is None or entry.province in self.provinces


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a written place is not one entry: what was understood of it, and what it may mean."""

    code: FailureCode
    written: Written
    land: Land | None = None
    hits: tuple[Hit, ...] = ()
    provinces: frozenset[str] = frozenset()
    sides: tuple[Entry, Entry] | None = None


class Resolver:
    """Resolves written places against an index."""

    def __init__(self, index: Index, frontier: Frontier) -> None:
        self._index = index
        self._frontier = frontier

    def resolve(self, written: Written) -> Hit | Failure:
        """Return the one entry that a written place means, or why there is none."""
        if written.rest or not fold(written.name):
            return Failure("place.form", written)
        if not (written.country or written.province):
            return self._alone(written)
        land = self._land(written)
        return land if isinstance(land, Failure) else self._inside(written, land)

    def resolve_reach(self, written: Written) -> str | Failure:
        """Return the id of the reach that a written place means."""
        if not written.country:
            found = self.frontier(written.name)
            if found is not None:
                return found
        land = self._land(written) if written.country else None
        if isinstance(land, Failure):
            return land
        hits = best(
            hit
            for hit in self.named(written.name)
            if hit.entry.kind == "reach" and (land is None or land.has(hit.entry))
        )
        if len(hits) == 1:
            return hits[0].entry.area
        return Failure("place.ambiguous" if hits else "place.reach", written, land, hits)

    def frontier(self, text: str) -> str | Failure | None:
        """Return the frontier that "China-Mongolia" means; None if these are not two countries."""
        for sides in two_sides(text):
            one, other = (self.country(side) for side in sides)
            if one and other and one.country != other.country:
                reach = self._frontier(one.country, other.country)
                written = Written(text)
                return reach or Failure("place.frontier", written, sides=(one, other))
        return None

    def named(self, name: str) -> tuple[Hit, ...]:
        """Return all entries of a name, and if there are none, of what it is without its ending."""
        return self._index.hits(fold(name)) or self._stemmed(name)

    def _stemmed(self, name: str) -> tuple[Hit, ...]:
        """Return the entries of a name without its ending: of the kind that the ending tells."""
        hits = self._index.hits(stem(name))
        told = kind_told(name)
        return tuple(hit for hit in hits if hit.entry.kind == told) or hits

    def country(self, name: str) -> Entry | None:
        """Return the country of a name or code."""
        found = [hit for hit in self.named(name) if hit.entry.kind == "country"]
        return found[0].entry if len(found) == 1 else None

    def provinces(self, name: str, land: Land) -> frozenset[str]:
        """Return the provinces that the middle part of a written place may mean."""
        hits = best(
            hit
            for hit in self.named(name)
            if hit.entry.kind in {"province", "region", "zone"}
            and land.entry.country == hit.entry.country
        )
        return frozenset().union(*(self._index.members(hit.entry) for hit in hits))

    def lands(self, name: str) -> tuple[Hit, ...]:
        """Return the countries, or parts of one, that the last part of a written place may mean."""
        return best(hit for hit in self.named(name) if hit.entry.kind in _LANDS)

    def _land(self, written: Written) -> Land | Failure:
        """Return the land of the last part; without one, that of a province of one country."""
        if not written.country:
            province = self._alone(Written(written.province))
            code = "" if isinstance(province, Failure) else province.entry.country
            entry = self._index.entry("country", code) if len(code) == 2 else None  # noqa: PLR2004
            return Land(entry) if entry else Failure("place.country", written)
        found = self.lands(written.country)
        if len(found) != 1:
            return Failure("place.country", written)
        entry = found[0].entry
        return Land(entry, self._index.members(entry) if entry.kind == "region" else None)

    def _inside(self, written: Written, land: Land) -> Hit | Failure:
        provinces: frozenset[str] = frozenset()
        if written.province:
            provinces = self.provinces(written.province, land)
            if not provinces:
                return Failure("place.province", written, land)
        hits = self.within(written.name, land, provinces)
        if not hits:
            return Failure("place.unknown", written, land, provinces=provinces)
        meant = meant_in_country(hits, self._members(hits))
        if len(meant) == 1:
            return meant[0]
        return Failure("place.ambiguous", written, land, meant, provinces)

    def within(self, name: str, land: Land, provinces: frozenset[str]) -> tuple[Hit, ...]:
        """Return the entries of a name in a land, and in some of its provinces only."""
        for found in (self._index.hits(fold(name)), self._stemmed(name)):
            hits = [hit for hit in found if land.has(hit.entry)]
            if provinces:
                hits = [hit for hit in hits if hit.entry.province in provinces]
            # A river or the country itself only where nothing in the country bears the name.
            places = [hit for hit in hits if hit.entry.kind not in {"country", "reach"}]
            if places or hits:
                return tuple(places or hits)
        return ()

    def _alone(self, written: Written) -> Hit | Failure:
        named = self.named(written.name)
        hits = [hit for hit in named if hit.entry.kind != "settlement" or hit.entry.alone]
        meant = meant_alone(tuple(hits), self._members(hits))
        if len(meant) == 1:
            return meant[0]
        if meant:
            # Towns of the name are listed too: one of them may have been meant.
            towns = [hit for hit in named if hit not in meant and hit.rank <= Rank.ALIAS]
            return Failure("place.ambiguous", written, hits=(*meant, *towns))
        return Failure("place.alone" if named else "place.unknown", written, hits=named)

    def _members(self, hits: Iterable[Hit]) -> dict[int, frozenset[str]]:
        return {
            hit.entry.id: self._index.members(hit.entry)
            for hit in hits
            if hit.entry.kind in {"zone", "region"}
        }


_LANDS = frozenset({"country", "region"})
