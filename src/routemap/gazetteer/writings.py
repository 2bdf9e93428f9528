"""How to write an entry so that it is found again: as short as can be, in the editor's script.

Must never return a writing that means another place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from routemap.gazetteer.index import Index
from routemap.gazetteer.resolving import Resolver
from routemap.gazetteer.types import Entry, Hit
from routemap.gazetteer.writing import Written

_SCRIPTS = ("가힣", "一鿿")  # first and last letter: Hangul, Chinese


class Writer:
    """Writes entries, and tries each writing before it gives it out."""

    def __init__(self, index: Index, resolver: Resolver) -> None:
        self._index = index
        self._resolver = resolver

    def write(self, entry: Entry, spelling: str, *, alone: bool = True) -> str:
        """Return how to write an entry (not `alone`: with its country), "" if nothing finds it."""
        if entry.kind in {"country", "reach"}:
            tries = [Written(spelling), Written(entry.name), Written(entry.country)]
        else:
            tries = list(self._tries(entry, spelling))
            if not alone or (entry.kind == "settlement" and not entry.alone):
                del tries[0]
        return next((each.text() for each in tries if self._leads_to(each, entry)), "")

    def _tries(self, entry: Entry, spelling: str) -> Iterator[Written]:
        script = next((each for each in _SCRIPTS if each[0] <= spelling[0] <= each[-1]), "")
        country, province = self.country(entry, script), self.province(entry, script)
        yield Written(spelling)
        yield Written(spelling, "", country)
        if entry.kind == "province" and "Province" not in entry.name:
            yield Written(f"{entry.name} Province", "", self.country(entry))
        yield Written(spelling, province, country)
        yield Written(entry.name, self.province(entry), self.country(entry))

    def country(self, entry: Entry, script: str = "") -> str:
        """Return the name of an entry's country."""
        country = self._index.entry("country", entry.country)
        return self._named(country, script)

    def province(self, entry: Entry, script: str = "") -> str:
        """Return the name of an entry's province, "" for an entry of another kind."""
        if entry.kind != "settlement":
            return ""
        return self._named(self._index.entry("province", entry.province), script)

    def found(self, tries: Iterable[Written]) -> list[str]:
        """Return those writings that lead to a place."""
        return [each.text() for each in tries if isinstance(self._resolver.resolve(each), Hit)]

    def _named(self, entry: Entry | None, script: str) -> str:
        if entry is None:
            return ""
        return self._index.native_name(entry, script) if script else entry.name

    def _leads_to(self, written: Written, entry: Entry) -> bool:
        """Return whether a writing means the entry, or something else of the same province.

        **Why:** a namesake there, or the province's own town, comes to the same area.
        """
        found = self._resolver.resolve(written)
        if not isinstance(found, Hit):
            return False
        same_area = bool(entry.province) and found.entry.province == entry.province
        return found.entry.id == entry.id or same_area
