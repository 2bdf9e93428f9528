"""Reads places as they are written; must never look one up: that is the gazetteer's work."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from routemap.errors import Mark, quoted
from routemap.model import Place
from routemap.reader.findings import Findings
from routemap.reader.nodes import Map
from routemap.reader.shape import PlaceShape
from routemap.reader.walk import key_mark, value_mark

UNKNOWN: Final = Place("unknown", "unknown")
WITHHELD: Final = Place("withheld", "withheld")
_SPECIAL = {"unknown": UNKNOWN, "withheld": WITHHELD}
# name, province, country
MOST_PARTS = 3


@lru_cache(maxsize=4096)
def split(text: str) -> tuple[str, str, str] | None:
    """Return (name, province, country) of a written-out name; None where it has another form."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > MOST_PARTS or not all(parts):
        return None
    name, country = parts[0], parts[-1] if len(parts) > 1 else ""
    return name, parts[1] if len(parts) == MOST_PARTS else "", country


class Places:
    """The places of one file: the same words are the same place."""

    def __init__(self, entries: dict[str, PlaceShape], holder: Map | None, found: Findings) -> None:
        self._found = found
        self._known: dict[str, Place] = dict(_SPECIAL)
        self._unused: dict[str, Mark] = {}
        for key, entry in entries.items():
            self._enter(key, entry, holder)

    def _enter(self, key: str, entry: PlaceShape, holder: Map | None) -> None:
        """Take one entry of `places:`."""
        node = holder.get(key) if holder is not None else None
        if holder is None or not isinstance(node, Map):
            return
        mark = key_mark(holder, key)
        if key in _SPECIAL:
            self._found.problem(
                mark,
                "place.reserved",
                f"'{key}' has a meaning of its own and cannot be the key of a place",
                "give the place another key",
            )
            return
        self._known[key] = _entered(key, entry, value_mark(node, "name"))
        self._unused[key] = mark

    def read(self, text: str, mark: Mark) -> Place:
        """Return the place that the words at `mark` mean."""
        place = self._known.get(text)
        if place is None:
            place = self._known[text] = self._written_out(text, mark)
        elif self._unused:
            self._unused.pop(text, None)
        return place

    def _written_out(self, text: str, mark: Mark) -> Place:
        parts = split(text)
        if parts is None:
            self._found.problem(
                mark,
                "place.form",
                f"{quoted(text)} is not written as a place",
                "write 'name', 'name, country' or 'name, province, country'",
            )
            return UNKNOWN
        name, province, country = parts
        return Place(text, "named", name, province, country, mark=mark)

    def note_unused(self) -> None:
        """Note the entries of `places:` that no step names."""
        for key, mark in self._unused.items():
            self._found.note(
                mark,
                "place.unused",
                f"no step names the place '{key}'",
                "delete it, or name it in a step",
            )


def _entered(key: str, entry: PlaceShape, mark: Mark) -> Place:
    """Return an entry of `places:` as a place."""
    if entry.name in _SPECIAL:
        return Place(key, _SPECIAL[entry.name].kind, key=key, mark=mark)
    name, province, country = entry.name, entry.province, entry.country
    if not province and not country:
        # Written out in one line all the same: forgiven, it can mean nothing else.
        name, province, country = split(entry.name) or (entry.name, "", "")
    return Place(key, "named", name, province, country, key, entry.label, entry.show, mark)
