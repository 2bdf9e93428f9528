"""A written place taken apart: a name, its province, its country; the two sides of a frontier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from routemap.model import Place

MOST_PARTS = 3
_COMMA = re.compile(r"\s*[,，、]\s*")
_FRONTIER = re.compile(
    r"\s*\b(land\s+)?(frontier|border|boundary)\b\s*|\s*(국경선|국경|접경|边境|边界|邊境|邊界)\s*",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"^\s*(the\s+)?((of|between)\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[-‐‑–—−/·・~]\s*|\s+and\s+|과\s+|와\s+|\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """The parts of a written place; what is not written is ""."""

    name: str
    province: str = ""
    country: str = ""
    rest: str = ""  # what stands before, where there are more parts than three

    @classmethod
    def of(cls, place: Place) -> Written:
        """Return the parts of a place of a file, taking the text apart where the reader did not."""
        if place.country or place.province:
            return cls.of_parts(place.name, place.province, place.country)
        return cls.parse(place.name or place.text)

    @classmethod
    def of_parts(cls, name: str, province: str, country: str) -> Written:
        """Return the parts; a province, and else a country, without a name is itself the name."""
        if name:
            return cls(name, province, country)
        return cls(province, "", country) if province else cls(country)

    @classmethod
    def parse(cls, text: str) -> Written:
        """Take "name", "name, country" or "name, province, country" apart."""
        parts = [part for part in _COMMA.split(text.strip()) if part]
        if len(parts) > MOST_PARTS:
            name, province, country = parts[-MOST_PARTS:]
            return cls(name, province, country, rest=", ".join(parts[:-MOST_PARTS]))
        if len(parts) <= 1:
            return cls("".join(parts))
        return cls(parts[0], parts[1] if len(parts) == MOST_PARTS else "", parts[-1])

    def text(self) -> str:
        """Return the parts as they are written."""
        return ", ".join(part for part in (self.name, self.province, self.country) if part)


def two_sides(text: str) -> Iterator[tuple[str, str]]:
    """Yield every way to read "China-Mongolia frontier" as two names.

    **Why:** a country's own name may have a hyphen or a space: only a look-up can tell.
    """
    plain = _BEFORE.sub("", _FRONTIER.sub(" ", text)).strip()
    for between in _BETWEEN.finditer(plain):
        one, other = plain[: between.start()].strip(), plain[between.end() :].strip()
        if one and other:
            yield one, other
