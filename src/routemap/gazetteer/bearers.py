"""Which places bear a name, asked of many words at once: for the rules on text.

Must never choose among them: that a word names any place is what is asked here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache, cached_property

from routemap.gazetteer.index import Index, open_index
from routemap.gazetteer.types import Entry

# So many names are remembered, found or not, before all are forgotten.
MOST_REMEMBERED = 50_000
# Whoever has asked for so many will ask for more: then all names are read at once, so that only
# those that somebody bears are looked up. One file to check is done before that.
MANY = 2_000


class Bearers:
    """Remembers what each name was found to be, so that a text is looked up once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._known: dict[str, tuple[Entry, ...]] = {}
        self._borne: frozenset[str] | None = None
        self._n_asked = 0

    def of(self, folded: Iterable[str]) -> dict[str, tuple[Entry, ...]]:
        """Return the places of each folded name that has any."""
        asked = self._perhaps_borne(dict.fromkeys(folded))
        known = self._known
        new = [name for name in asked if name not in known]
        if new:
            if len(known) + len(new) > MOST_REMEMBERED:
                known.clear()
                new = asked
            found = self._index.bearers(json.dumps(new))
            known.update((name, found.get(name, ())) for name in new)
            self._n_asked += len(new)
        return {name: known[name] for name in asked if known[name]}

    @cached_property
    def in_hangul(self) -> frozenset[str]:
        """Return every name that begins with a Hangul syllable: they are few."""
        return self._index.hangul_names()

    @cached_property
    def begun_in_hangul(self) -> frozenset[str]:
        """Return every beginning of such a name that is shorter than the name."""
        return frozenset(name[:n] for name in self.in_hangul for n in range(1, len(name)))

    def _perhaps_borne(self, names: Iterable[str]) -> list[str]:
        """Return the names without those of which it is known that nobody bears them."""
        if self._borne is None and self._n_asked > MANY:
            self._borne = frozenset(self._index.folded_names())
        borne = self._borne
        return list(names) if borne is None else [name for name in names if name in borne]


@cache
def open_bearers() -> Bearers:
    """Open the names of the shipped geodata."""
    return Bearers(open_index())
