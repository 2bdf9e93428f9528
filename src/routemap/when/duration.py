"""How long something lasted, as people tell it: always an interval of days.

Must never give a single number: a told length is a rounded one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

from routemap.when.error import DateError
from routemap.when.margins import margins
from routemap.when.spoken_length import hint, rewritten
from routemap.when.types import Duration, Unit

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_UNITS: dict[str, Unit] = {
    "day": "days", "week": "weeks", "month": "months", "year": "years",
    "D": "days", "W": "weeks", "M": "months", "Y": "years",
}  # fmt: skip
_RULES = {"~": "about", "about": "about", "around": "about", "nearly": "nearly", "almost": "nearly",
          "over": "over", "more than": "over"}  # fmt: skip

_NUMBER = rf"(\d{{1,6}}|{'|'.join(_NUMBERS)})"
_UNIT = r"(day|week|month|year)s?"
_AMOUNT = re.compile(rf"(a couple of|a few|several|some) {_UNIT}")
_RULE = r"(?:(~|about|around|nearly|almost|over|more than) ?)?"
_COUNTED = re.compile(rf"{_RULE}{_NUMBER}(?: ?(?:-|–|to) ?{_NUMBER})? {_UNIT}")
_ISO = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


class Told(NamedTuple):
    """A duration and the numbers that it was told with (None where it was told without)."""

    duration: Duration
    numbers: tuple[int, int] | None


def parse_duration(text: str) -> Duration:
    """Return the interval of days that a told length means; raises DateError for other text."""
    return told(text).duration


@lru_cache(maxsize=2048)
def told(text: str) -> Told:
    """Return a told length with its numbers."""
    stripped = text.strip()
    for read in _READERS:
        found = read(stripped)
        if found is not None:
            return found
    start = text.find(stripped)
    mend = rewritten(stripped)
    if not (mend and any(read(mend) for read in _READERS)):
        mend = ""
    raise DateError(
        "duration.notation",
        f"'{stripped}' is not a length of time",
        f"write '{mend}'" if mend else hint(stripped),
        start,
        start + len(stripped),
    )


def _amount(text: str) -> Told | None:
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return None
    low, high = margins().amounts[match[1]]
    return Told(_days(text, _UNITS[match[2]], low, high), None)


def _counted(text: str) -> Told | None:
    match = _COUNTED.fullmatch(text)
    if match is None:
        return None
    rule, one, other, unit_word = match.groups()
    unit = _UNITS[unit_word]
    low, high = _number(one), _number(other or one)
    if high < low:
        raise DateError(
            "duration.backward",
            f"'{text}' runs from more to less",
            f"write '{high}-{low} {unit}'",
            0,
            len(text),
        )
    return Told(_spread(text, unit, low, high, _RULES.get(rule, "plain")), (low, high))


def _iso(text: str) -> Told | None:
    """Return an ISO 8601 duration without a clock; its unit is the finest that it names."""
    match = _ISO.fullmatch(text)
    if match is None or not any(match.groups()):
        return None
    known = margins().units
    parts = {
        unit: int(digits)
        for unit, digits in zip(("years", "months", "weeks", "days"), match.groups(), strict=True)
        if digits
    }
    finest: Unit = [unit for unit in _UNITS.values() if unit in parts][0]  # noqa: RUF015
    if set(parts) == {"years", "months"}:
        n_months = parts["years"] * 12 + parts["months"]
        return Told(_spread(text, "months", n_months, n_months, "plain"), (n_months, n_months))
    n_days = sum((known[unit] * number for unit, number in parts.items()), Fraction())
    number = n_days / known[finest]
    count = (int(number), int(number)) if number.denominator == 1 else None
    return Told(_spread(text, finest, number, number, "plain"), count)


def _number(word: str) -> int:
    return _NUMBERS[word] if word in _NUMBERS else int(word)


def _spread(
    text: str, unit: Unit, low: Fraction | int, high: Fraction | int, rule: str
) -> Duration:
    """Return N or a range of units, widened as its rule says.

    A range that is told as one (2 to 3 months) is wide enough as it stands.
    """
    if rule == "plain" and low != high:
        return _days(text, unit, low, high)
    least, most = margins().numbers[rule]
    return _days(text, unit, low * Fraction(least, 100), high * Fraction(most, 100))


def _days(text: str, unit: Unit, low: Fraction | int, high: Fraction | int) -> Duration:
    """Return the whole days inside an interval of units, refusing none at all and a lifetime.

    Half a day is lost at each end rather than gained: a week is seven days, not six to eight.
    """
    days = margins().units[unit]
    least, most = ceil(low * days), floor(high * days)
    if least > most:  # a month is between two whole days
        least, most = most, least
    if most < 1:
        raise _size(text, "no time at all", "leave 'for' out")
    if most > margins().longest:
        raise _size(text, "longer than a life", "mend the number, or leave 'for' out")
    return Duration(text, max(least, 1), most, unit)


def _size(text: str, what: str, mend: str) -> DateError:
    return DateError("duration.size", f"'{text}' is {what}", mend, 0, len(text))


_READERS: tuple[Callable[[str], Told | None], ...] = (_counted, _amount, _iso)
