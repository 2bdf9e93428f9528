"""Public lengths in the words of any language; the templates are its table `[length]`.

Must never say a number that a bucket does not have.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from routemap.when.coarsen import coarsen_duration
from routemap.when.types import Duration, Length, Unit
from routemap.words import words

# Days in a unit, for choosing a word only: the bounds themselves are in the length.
_DAYS: dict[Unit, float] = {"days": 1, "weeks": 7, "months": 30.44, "years": 365.24}
_AMOUNTS = {(2, 5): "few", (3, 9): "several"}
# How far the days may lie beside a told number before the words change (date-words.yaml spreads
# a plain number by 10 hundredths; a whole day is lost or gained by rounding).
_PLAIN = 0.11
_EXACT = 0.03
_FAR = 0.3


@lru_cache(maxsize=1024)
def length_words(length: Length, lang: str) -> str:
    """Return a length in words, such as "some weeks" or "about three years"."""
    table = words(lang)["length"]
    if length.count is None:
        return _uncounted(length, table)
    told = _counted(length.count, length.unit, table)
    rule = _rule(length, length.count)
    return str(table[rule].format(length=told)) if rule else told


def written_length_words(duration: Duration, lang: str = "en") -> str:
    """Return a told length in words, with its number: for the editor's eyes."""
    return length_words(coarsen_duration(duration, sensitive=False), lang)


def _uncounted(length: Length, table: Mapping[str, Any]) -> str:
    lower = _lower_unit(length)
    if lower != length.unit:
        return str(
            table["mixed"].format(
                units_a=table["units"][lower][1],
                units_b=table["units"][length.unit][1],
                some_a=table["some"][lower],
                some_b=table["some"][length.unit],
            )
        )
    days = _DAYS[length.unit]
    amount = _AMOUNTS.get((round(length.least / days), round(length.most / days)), "some")
    return str(table[amount][length.unit])


def _lower_unit(length: Length) -> Unit:
    """Return the unit that the least days are told in: a union of buckets has two."""
    if length.least >= int(_DAYS[length.unit]):
        return length.unit
    fitting: list[Unit] = [unit for unit, days in _DAYS.items() if length.least >= int(days)]
    return fitting[-1] if fitting else "days"


def _counted(count: tuple[int, int], unit: Unit, table: Mapping[str, Any]) -> str:
    low, high = count
    name = table["units"][unit][0 if high == 1 else 1]
    if low == high:
        return str(table["count"].format(n=_number(low, table), unit=name))
    return str(table["range"].format(a=_number(low, table), b=_number(high, table), unit=name))


def _number(number: int, table: Mapping[str, Any]) -> str:
    numbers: list[str] = table["numbers"]
    return numbers[number - 1] if 1 <= number <= len(numbers) else str(number)


def _rule(length: Length, count: tuple[int, int]) -> str:
    """Return how the days lie about the told number: about, nearly, over, or "" for as told."""
    days = _DAYS[length.unit]
    short = 1 - length.least / (max(count[0], 1) * days)
    beyond = length.most / (max(count[1], 1) * days) - 1
    if count[0] == count[1] and short < _EXACT and beyond > _FAR:
        return "over"
    if count[0] == count[1] and short > _PLAIN and beyond < _EXACT:
        return "nearly"
    return "about" if short > _PLAIN or beyond > _PLAIN else ""
