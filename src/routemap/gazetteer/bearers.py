"""Which places bear a name, asked of many words at once: for the rules on text.

Must never choose among them: that a word names any place is what is asked here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache

from routemap.gazetteer.index import Index, open_index
from routemap.gazetteer.types import Entry

# So many names are remembered, found or not, before all are forgotten.
MOST_REMEMBERED = 50_000


class Bearers:
    """Remembers what each name was found to be, so that a text is looked up once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._known: dict[str, tuple[Entry, ...]] = {}

    def of(self, folded: Iterable[str]) -> dict[str, tuple[Entry, ...]]:
        """Return the places of each folded name that has any."""
        asked = list(dict.fromkeys(folded))
        known = self._known
        new = [name for name in asked if name not in known]
        if new:
            if len(known) + len(new) > MOST_REMEMBERED:
                known.clear()
                new = asked
            found = self._index.bearers(json.dumps(new))
            known.update((name, found.get(name, ())) for name in new)
        return {name: known[name] for name in asked if known[name]}


@cache
def open_bearers() -> Bearers:
    """Open the names of the shipped geodata."""
    return Bearers(open_index())
