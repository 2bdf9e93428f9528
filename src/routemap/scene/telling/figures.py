"""Numbers as they are told: with two figures, since soft edges bear no more."""

from __future__ import annotations

from math import floor, log10

from routemap.words import word

_FIGURES = 2


def coarse(number: float) -> int:
    """Return a number to two significant digits."""
    if number <= 0:
        return 0
    digits = _FIGURES - 1 - floor(log10(number))
    return round(round(number, digits))


def spelled(number: int, lang: str) -> str:
    """Return a whole number as it is written in a language ("9,400,000")."""
    return f"{number:,}".replace(",", word(lang, "number", "group"))
