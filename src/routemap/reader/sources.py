"""Reads sources and what cites them; must never judge a source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from routemap.errors import Mark, quoted
from routemap.model import Citation, Source
from routemap.reader.findings import Findings
from routemap.reader.nodes import Map
from routemap.reader.shape import SourceShape
from routemap.reader.suggest import both, did_you_mean
from routemap.reader.walk import key_mark

_NONE = "write it under 'sources', with a key of your choice: 'told: {title: ...}'"


_PAGE = re.compile(r"(?:pp?\.|pages?|chapter|ch\.|\d|[0-9]+쪽)", re.IGNORECASE)
# Shorter words stand in many a title.
SHORTEST = 3


class Sources:
    """The sources of one file, and which of them are cited."""

    def __init__(self, entries: dict[str, SourceShape], root: Map, found: Findings) -> None:
        self._found = found
        self._root = root
        self._read: dict[str, Citation | None] = {}
        self._cited: set[str] = set()
        self._strange: dict[str, list[Mark]] = {}
        self._keys = tuple(entries)
        self.all = tuple(_source(key, entry) for key, entry in entries.items())
        # Not told which: a file with one source means that one.
        self.only = (Citation(self._keys[0]),) if len(self._keys) == 1 else ()

    def cite(self, written: list[str], marks: dict[str, Mark]) -> tuple[Citation, ...]:
        """Return the citations of one `source:`; unknown ones are reported and left out."""
        read = []
        for index, text in enumerate(written):
            mark = marks.get(f"source.{index}") or marks["source"]
            citation = self._citation(text, mark)
            if citation is not None:
                read.append(citation)
        return tuple(read)

    def use(self, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
        """Remember that these are cited, and return them."""
        self._cited.update(citation.key for citation in citations)
        return citations

    def _citation(self, text: str, mark: Mark) -> Citation | None:
        if text in self._read:
            return self._read[text]
        key, _, locator = text.partition(",")
        citation: Citation | None = Citation(key.strip(), locator.strip())
        if key.strip() not in self._keys:
            citation = None
            self._strange.setdefault(key.strip(), []).append(mark)
        else:
            self._read[text] = citation
        return citation

    def report_strange(self) -> None:
        """Report each source that the file does not have, once."""
        if not self._root.broken_below("sources"):
            for key, marks in self._strange.items():
                self._report(key, marks[0], marks[1:3])

    def _report(self, key: str, mark: Mark, others: Sequence[Mark]) -> None:
        keys = self._keys
        verb = "source of this file is" if len(keys) == 1 else "sources of this file are"
        known = f"the {verb} {both(keys)}" if keys else _NONE
        self._found.problem(
            Mark(mark.line, mark.column, min(mark.length, len(key)) or 1),
            "source.unknown",
            f"{quoted(key)} is not one of this file's sources",
            self._named(key) or did_you_mean(key, keys, known),
            beside=[other for other in others if other.line != mark.line],
        )

    def _named(self, words: str) -> str:
        """Return the source whose title, author or publisher has these words, or their page."""
        if _PAGE.match(words) and len(self._keys) == 1:
            return f"write '{self._keys[0]}, {words}'"
        said = words.casefold()
        for source in self.all:
            told = (source.title, source.author, source.publisher)
            if len(said) >= SHORTEST and any(said in each.casefold() for each in told):
                return f"did you mean '{source.key}'?"
        return ""

    def note_unused(self) -> None:
        """Note the sources that nothing cites."""
        holder = self._root.get("sources")
        for key in self._keys:
            if key not in self._cited and isinstance(holder, Map):
                self._found.note(
                    key_mark(holder, key),
                    "source.unused",
                    f"nothing cites the source '{key}'",
                    "cite it in a step, or leave it as further reading",
                )


def _source(key: str, entry: SourceShape) -> Source:
    return Source(
        key, entry.title, entry.kind, entry.author, entry.publisher, entry.date, entry.url
    )
