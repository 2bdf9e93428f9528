"""Numbers as they are told: with two figures, since soft edges bear no more."""

from __future__ import annotations

from math import floor, log10

_FIGURES = 2


def coarse(number: float) -> int:
    """Return a number to two significant digits."""
    if number <= 0:
        return 0
    digits = _FIGURES - 1 - floor(log10(number))
    return round(round(number, digits))
