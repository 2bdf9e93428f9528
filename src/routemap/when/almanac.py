"""The calendar as days and granules: months, seasons, years and where each begins and ends.

Days are proleptic Gregorian ordinals. Must never know a notation or a language.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date
from functools import lru_cache

from routemap.when.types import Granule

FIRST_DAY = 1
LAST_DAY = date.max.toordinal()
SPRING_STARTS_IN = 3  # seasons are three months from March on; winter ends in February
RANK = {granule: rank for rank, granule in enumerate(Granule)}  # from fine to coarse


def day_of(year: int, month: int, day: int) -> int:
    """Return the ordinal of a date; raises ValueError for one that no calendar has."""
    return date(year, month, day).toordinal()


def month_length(year: int, month: int) -> int:
    """Return how many days a month has."""
    return monthrange(year, month)[1]


def months_span(year: int, month: int, n_months: int) -> tuple[int, int]:
    """Return the first and the last day of `n_months` months, cut at the calendar's end."""
    first = day_of(year, month, 1)
    after = year * 12 + month - 1 + n_months
    if after // 12 > MAXYEAR:
        return first, LAST_DAY
    return first, day_of(after // 12, after % 12 + 1, 1) - 1


def season_span(year: int, season: int) -> tuple[int, int]:
    """Return the bounds of season 0 (spring) to 3 (winter) of a year, cut at the calendar's ends.

    **Why:** winter is December of its year to February of the next, so the winter before the
    first March of the calendar begins outside it.
    """
    if year < 1:
        return FIRST_DAY, day_of(1, SPRING_STARTS_IN, 1) - 1
    return months_span(year, SPRING_STARTS_IN + 3 * season, 3)


def season_of(day: int) -> tuple[int, int]:
    """Return the year that a day's season is named by, and the season, 0 (spring) to 3 (winter)."""
    when = date.fromordinal(day)
    if when.month < SPRING_STARTS_IN:
        return when.year - 1, 3
    return when.year, (when.month - SPRING_STARTS_IN) // 3


# A journey's dates are made coarse again and again while its windows are solved.
@lru_cache(maxsize=4096)
def granule_span(day: int, granule: Granule) -> tuple[int, int]:
    """Return the first and the last day of the granule that a day lies in."""
    when = date.fromordinal(day)
    if granule is Granule.DAY:
        return day, day
    if granule is Granule.MONTH:
        return months_span(when.year, when.month, 1)
    if granule is Granule.SEASON:
        return season_span(*season_of(day))
    return months_span(when.year, 1, 12)


def cover(earliest: int, latest: int, granule: Granule) -> tuple[int, int]:
    """Return the bounds of the smallest run of whole granules that holds both days."""
    return granule_span(earliest, granule)[0], granule_span(latest, granule)[1]


def coarser(one: Granule, other: Granule) -> Granule:
    """Return the coarser of two granules."""
    return one if RANK[one] >= RANK[other] else other
