"""From what was written to what may be said: runs of whole granules, buckets of days.

Must never look at more than the granule a date lies in: two dates of one granule give one run, two
lengths of one bucket give one length.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from routemap.when.almanac import RANK, coarser, cover
from routemap.when.duration import told
from routemap.when.margins import margins
from routemap.when.types import Duration, Granule, Length, PublicWhen, Range, Run, Unit, When


def coarsen(when: When | PublicWhen, granule: Granule) -> PublicWhen:
    """Return a date as runs of whole granules at `granule` or coarser, never finer than given.

    Each run is the smallest that covers the hard bounds. Soft bounds stay only where nothing was
    coarsened; an unknown or open side stays None.
    """
    start = _run(when.start, granule)
    end = start if when.end is when.start else _run(when.end, granule)
    return PublicWhen(start, end, when.interval)


def _run(written: Range | Run | None, granule: Granule) -> Run | None:
    if written is None:
        return None
    said = coarser(written.granule, granule)
    earliest, latest = cover(written.earliest, written.latest, said)
    if RANK[said] > RANK[written.granule] or (earliest, latest) != _hard(written):
        return Run(said, earliest, latest, earliest, latest)
    return Run(said, earliest, latest, written.soft_earliest, written.soft_latest)


def _hard(written: Range | Run) -> tuple[int, int]:
    return written.earliest, written.latest


def coarsen_duration(duration: Duration, *, sensitive: bool) -> Length:
    """Return a length as written, or where a sensitive country is concerned as its bucket.

    Buckets have no number; from two years on, a whole number of years with one to each side.
    """
    if not sensitive:
        numbers = told(duration.text).numbers
        return Length(duration.unit, duration.least, duration.most, numbers)
    return _bucket(duration.least, duration.most)


def _bucket(least: int, most: int) -> Length:
    """Return the smallest bucket, or union of buckets that touch, around an interval of days."""
    buckets = margins().buckets
    for unit, (low, high) in buckets.items():
        if low <= least and most <= high:
            return Length(_unit(unit), low, high)
    if most <= max(high for _, high in buckets.values()):
        lower = next(low for low, high in buckets.values() if least <= high)
        unit, upper = next((unit, high) for unit, (_, high) in buckets.items() if most <= high)
        return Length(_unit(unit), lower, upper)
    return _years(least, most)


def _years(least: int, most: int) -> Length:
    """Return whole years: n with a year to each side, or a range where that is too narrow."""
    year = margins().units["years"]
    middle = floor((least + most) / (2 * year) + Fraction(1, 2))
    if middle > 1 and _said(middle, middle)[0] <= least and most <= _said(middle, middle)[1]:
        low = high = middle
    elif least >= year:
        low, high = floor(least / year), ceil(most / year)
    else:
        low = next(low for low, high in margins().buckets.values() if least <= high)
        return Length("years", low, _said(1, ceil(most / year))[1])
    days = _said(low, high)
    return Length("years", *days, (low, high))


def _said(low: int, high: int) -> tuple[int, int]:
    """Return the days that a number of years, or a range of them, leaves possible."""
    year = margins().units["years"]
    return floor((low - 1) * year), ceil((high + 1) * year)


def _unit(name: str) -> Unit:
    units: dict[str, Unit] = {"days": "days", "weeks": "weeks", "months": "months"}
    return units[name]
