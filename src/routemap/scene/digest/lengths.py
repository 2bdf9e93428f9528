"""Lengths of time in words, always as a range: the picture never says a single number of days."""

from __future__ import annotations

from math import ceil, floor
from typing import Any

from routemap.scene.digest.types import Range
from routemap.scene.telling.sentences import every
from routemap.words import Text, word, words

# A unit, how many days it has, from which day on it is used, and what share of it may be lost in
# rounding. Else all is rounded outwards, so that no range is told narrower than it is.
_UNITS = (
    ("years", 365.24, 350, 0.05),
    ("months", 30.44, 60, 0.1),
    ("weeks", 7.0, 6, 0.15),
    ("days", 1.0, 0, 0.0),
)
_MONTHS_BELOW = 730  # two years: below, months are told, but for a year that is one
_YEAR_BELOW = 373


def range_words(days: Range) -> Text:
    """Return a range in words: "between two and four years", "up to three months"."""
    return every(lambda lang: range_in(days, lang))


def since_words(start: tuple[int | None, int | None] | None) -> Text:
    """Return how long after (or before) a moment something began; None: it is that moment."""
    return every(lambda lang: _since(start, lang))


def range_in(days: Range, lang: str) -> str:
    """Return a range in the words of one language."""
    least, most = days
    if most is None:
        return _told(lang, "at_least", a=_count(least, lang)) if least else _told(lang, "open")
    if most == 0:
        return _told(lang, "none")
    (low, unit_low), (high, unit_high) = _rounded(least, floor), _rounded(most, ceil)
    if low == 0:
        return _told(lang, "up_to", b=_said(high, unit_high, lang))
    if (low, unit_low) == (high, unit_high):
        return _told(lang, "about", a=_said(low, unit_low, lang))
    if unit_low == unit_high:
        b = _said(high, unit_high, lang)
        return _told(lang, "between_same", a=_number(low, lang), b=b)
    return _told(lang, "between", a=_said(low, unit_low, lang), b=_said(high, unit_high, lang))


def _since(start: tuple[int | None, int | None] | None, lang: str) -> str:
    if start is None:
        return _told(lang, "moment")
    first, last = start
    if first is not None and first >= 0:
        return _beside(lang, "after", Range(first, last))
    if last is not None and last <= 0:
        return _beside(lang, "before", Range(-last, None if first is None else -first))
    if first is None or last is None:
        return _told(lang, "either")
    return _told(lang, "around", a=_count(-first, lang, ceil), b=_count(last, lang, ceil))


def _beside(lang: str, side: str, days: Range) -> str:
    if days == (0, None):
        return _told(lang, f"{side}_open")
    if days.most == 0:
        return _told(lang, "together")
    return _told(lang, side, length=range_in(days, lang))


def _count(days: int, lang: str, rounding: Any = floor) -> str:  # noqa: ANN401 - floor or ceil
    return _said(*_rounded(days, rounding), lang)


def _rounded(days: int, rounding: Any) -> tuple[int, str]:  # noqa: ANN401 - floor or ceil
    for unit, size, first, lost in _UNITS:
        if days < first or (unit == "years" and _YEAR_BELOW <= days < _MONTHS_BELOW):
            continue
        return int(rounding(days / size + (lost if rounding is floor else -lost))), unit
    raise AssertionError


def _said(number: int, unit: str, lang: str) -> str:
    table = words(lang)["length"]
    name = table["units"][unit][0 if number == 1 else 1]
    return str(table["count"].format(n=_number(number, lang), unit=name))


def _number(number: int, lang: str) -> str:
    numbers: list[str] = words(lang)["length"]["numbers"]
    return numbers[number - 1] if 1 <= number <= len(numbers) else str(number)


def _told(lang: str, key: str, **slots: str) -> str:
    return word(lang, "compare", "length", key).format(**slots)
