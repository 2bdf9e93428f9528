"""One EDTF date (no interval, no set): its granule, its hard bounds and its soft ones.

Must never forgive: `2001-02-29` is no date, and a year is never turned into 1 January.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from routemap.when.almanac import (
    FIRST_DAY,
    LAST_DAY,
    day_of,
    month_length,
    months_span,
    season_span,
)
from routemap.when.error import DateError
from routemap.when.margins import Margin, margins
from routemap.when.types import Granule, Range

_MARK = "[?~%]?"
_DATE = re.compile(
    rf"({_MARK})([0-9X]{{4}})({_MARK})"
    rf"(?:-({_MARK})([0-9X]{{2}})({_MARK})(?:-({_MARK})([0-9X]{{2}})({_MARK}))?)?"
)
_GROUPING = re.compile(rf"({_MARK})(\d{{4}})({_MARK})-({_MARK})(2[1-9]|3\d|4[01])({_MARK})")
_SIGNIFICANT = re.compile(r"(\d{4})S([1-4])")
_MONTHS = 12

# Groupings of months by code: first month and number of months. 25 to 28 are the northern seasons,
# 29 to 32 the southern ones (spring from September), then quarters, thirds and halves of a year.
_GROUPINGS = {
    29: (9, 3),
    30: (12, 3),
    31: (3, 3),
    32: (6, 3),
    **{33 + n: (1 + 3 * n, 3) for n in range(4)},
    **{37 + n: (1 + 4 * n, 4) for n in range(3)},
    **{40 + n: (1 + 6 * n, 6) for n in range(2)},
}


class _Day(NamedTuple):
    """An end of a date; a month or a day that is not told is None."""

    year: int
    month: int | None
    day: int | None


def read_range(text: str, offset: int = 0) -> Range | None:
    """Return the range of one date, or None where the text is not in the notation of one.

    Raises DateError (`offset` is where the text begins in what was written) for a date in the
    notation that no calendar of the profile has.
    """
    if match := _GROUPING.fullmatch(text):
        return _grouping(text, match, offset)
    if match := _DATE.fullmatch(text):
        return _date(text, match, offset)
    if match := _SIGNIFICANT.fullmatch(text):
        return _significant(text, match, offset)
    return None


def _date(text: str, match: re.Match[str], offset: int) -> Range | None:
    marks = _marks(match, (1, 4, 7))
    if marks is None:
        return None
    year, month, day = match[2], match[5], match[8]
    if year == "0000":
        raise _no_year(offset + match.start(2))
    first, last = _ends(match, offset)
    granule = _granule(year, month, day)
    hard = _low(first), _high(last)
    if not any(before or after for before, after in marks):
        return Range(text, granule, *hard, *hard)
    return Range(text, granule, *hard, _soft_low(first, marks), _soft_high(last, marks))


def _marks(match: re.Match[str], groups: tuple[int, ...]) -> list[tuple[str, str]] | None:
    """Return the mark before and after each part; None where one part bears both."""
    marks = [(match[group] or "", match[group + 2] or "") for group in groups]
    return None if any(before and after for before, after in marks) else marks


def _granule(year: str, month: str | None, day: str | None) -> Granule:
    """Return how finely a date is said; a part written `XX` is not said at all."""
    if "X" in year or month is None or month == "XX":
        return Granule.YEAR
    if day is None or day == "XX" or "X" in month:
        return Granule.MONTH
    return Granule.DAY


def _ends(match: re.Match[str], offset: int) -> tuple[_Day, _Day]:
    """Return the first and the last date that the digits and the X of a date allow."""
    year, month, day = match[2], match[5], match[8]
    if "X" not in match[0]:
        end = _Day(int(year), _number(month), _number(day))
        if not _exists(end):
            raise _impossible(match, offset)
        return end, end
    first = _first(year, month, day, backwards=False)
    last = _first(year, month, day, backwards=True)
    if first is None or last is None:
        raise _impossible(match, offset)
    return first, last


def _number(part: str | None) -> int | None:
    return None if part is None or part == "XX" else int(part)


def _first(year: str, month: str | None, day: str | None, *, backwards: bool) -> _Day | None:
    """Return the first (or last) date that fits three masks."""
    step = -1 if backwards else 1
    for y in _fitting(year, 9999)[::step]:
        for m in _fitting(month, _MONTHS)[::step]:
            for d in _fitting(day, 31)[::step]:
                end = _Day(y or 0, m, d)
                if _exists(end):
                    return end
    return None


@cache
def _fitting(mask: str | None, most: int) -> tuple[int | None, ...]:
    """Return the numbers from 1 that fit a mask; (None,) for a month or a day that is not told."""
    if mask is None or mask == "XX":
        return (None,)
    digits = re.compile(mask.replace("X", r"\d"))
    width = len(mask)
    return tuple(n for n in range(1, most + 1) if digits.fullmatch(f"{n:0{width}}"))


def _exists(end: _Day) -> bool:
    """Tell whether some calendar day is meant: 31 of an untold month is, 30 February is not."""
    if end.month is None:
        return end.day is None or 1 <= end.day <= 31  # noqa: PLR2004 - the longest month
    if not 1 <= end.month <= _MONTHS:
        return False
    return end.day is None or 1 <= end.day <= month_length(end.year, end.month)


def _low(end: _Day) -> int:
    return day_of(end.year, end.month or 1, end.day or 1)


def _high(end: _Day) -> int:
    month = end.month or _MONTHS
    return day_of(end.year, month, end.day or month_length(end.year, month))


def _soft_low(end: _Day, marks: list[tuple[str, str]]) -> int:
    return _widen(end, marks, -1, end.month or 1)


def _soft_high(end: _Day, marks: list[tuple[str, str]]) -> int:
    return _widen(end, marks, 1, end.month or _MONTHS)


def _widen(end: _Day, marks: list[tuple[str, str]], sign: int, month: int) -> int:
    """Return an end moved outward by every mark, the coarsest part first.

    A mark before a part keeps it inside the part to its left; one after a part does not, as it
    speaks of all to its left as well.
    """
    known = margins().marks
    year = end.year
    before, after = marks[0]
    if before or after:
        year = min(max(year + sign * known[before or after].years, 1), 9999)
    before, after = marks[1] if len(marks) > 1 else ("", "")
    if before or after:
        n_months = sign * known[before or after].months
        year, month = _move_month(year, month, n_months, inside=bool(before))
    length = month_length(year, month)
    day = day_of(year, month, min(end.day or (1 if sign < 0 else length), length))
    before, after = marks[2] if len(marks) > 2 else ("", "")  # noqa: PLR2004 - the third part
    if before or after:
        day = min(max(day + sign * known[before or after].days, FIRST_DAY), LAST_DAY)
        if before:
            first, last = months_span(year, month, 1)
            day = min(max(day, first), last)
    return day


def _move_month(year: int, month: int, n_months: int, *, inside: bool) -> tuple[int, int]:
    """Return a month moved by `n_months`, kept inside its year or at least inside the calendar."""
    if inside:
        return year, min(max(month + n_months, 1), _MONTHS)
    moved = min(max(year * _MONTHS + month - 1 + n_months, _MONTHS), 10000 * _MONTHS - 1)
    return moved // _MONTHS, moved % _MONTHS + 1


def _grouping(text: str, match: re.Match[str], offset: int) -> Range | None:
    """Return the range of a season or of another grouping of months."""
    marks = _marks(match, (1, 4))
    if marks is None:
        return None
    year, code = int(match[2]), int(match[5])
    if year == 0:
        raise _no_year(offset + match.start(2))
    season = code < 29  # noqa: PLR2004 - the southern seasons begin; no words of ours name them
    granule = Granule.SEASON if season else Granule.MONTH
    hard = _grouping_span(year, code)
    year_marks, code_marks = (margins().marks.get(a or b) or Margin(0, 0, 0) for a, b in marks)
    low = _grouping_span(max(year - year_marks.years, 1), code)[0]
    high = _grouping_span(min(year + year_marks.years, 9999), code)[1]
    return Range(
        text,
        granule,
        *hard,
        _move_day(low, -code_marks.months),
        _move_day(high, code_marks.months),
    )


def _grouping_span(year: int, code: int) -> tuple[int, int]:
    if code in _GROUPINGS:
        return months_span(year, *_GROUPINGS[code])
    return season_span(year, (code - 21) % 4)


def _move_day(day: int, n_months: int) -> int:
    """Return the first (last) day of a month moved by whole months, as first (last) day again."""
    if n_months == 0:
        return day
    at = date.fromordinal(day)
    moved = _move_month(at.year, at.month, n_months, inside=False)
    return months_span(*moved, 1)[0 if n_months < 0 else 1]


def _significant(text: str, match: re.Match[str], offset: int) -> Range:
    """Return the years that share the significant digits: 1950S2 is some year of 1900 to 1999."""
    year, n_digits = int(match[1]), int(match[2])
    if year == 0:
        raise _no_year(offset)
    size = 10 ** (4 - n_digits)
    first = year - year % size
    hard = day_of(max(first, 1), 1, 1), day_of(first + size - 1, 12, 31)
    return Range(text, Granule.YEAR, *hard, *hard)


def _no_year(start: int) -> DateError:
    return DateError(
        "date.calendar",
        "there is no year 0000",
        "years are 0001 to 9999",
        start,
        start + 4,
    )


def _impossible(match: re.Match[str], offset: int) -> DateError:
    """Return the error for a month or a day that no calendar has, with its own span."""
    year, month, day = match[2], match[5], match[8]
    months = [m for m in _fitting(month, _MONTHS) if m is not None]
    if month is not None and month != "XX" and not months:
        start = offset + match.start(5)
        mend = "months are 01 to 12, and 21 to 24 are the seasons from spring to winter"
        return DateError("date.calendar", f"there is no month {month}", mend, start, start + 2)
    start = offset + match.start(8)
    if month is None or "X" in month + year or not day.isdigit():
        message, mend = f"there is no day {day} there", "write X for each digit that is not known"
    else:
        n_days = month_length(int(year), int(month))
        message = f"{year}-{month} has {n_days} days, so there is no day {day}"
        mend = f"write '{year}-{month}' where the day is not known"
    return DateError("date.calendar", message, mend, start, start + 2)
