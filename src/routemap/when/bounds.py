"""Plain bounds of dates, written or public, for whoever solves or draws them.

Must never widen or narrow a date; only its form changes.
"""

from __future__ import annotations

from typing import TypeAlias

from routemap.when.almanac import FIRST_DAY, LAST_DAY
from routemap.when.types import PublicWhen, Range, Run, When

# First and last possible day, None where a side is open.
Window: TypeAlias = tuple[int | None, int | None]
OPEN: Window = (None, None)


def bounds(when: When | PublicWhen, *, soft: bool = True) -> tuple[Window, Window, bool]:
    """Return the bounds of the start and of the end, and whether the two are an interval's sides.

    This is what `chronology.episode_bounds` takes. A set that is open to one side (`[..1984]`)
    reaches to the end of the calendar; here that end is None.
    """
    return _window(when.start, soft=soft), _window(when.end, soft=soft), when.interval


def _window(side: Range | Run | None, *, soft: bool) -> Window:
    if side is None:
        return OPEN
    low, high = side.earliest, side.latest
    if soft:
        low, high = side.soft_earliest, side.soft_latest
    return (low if low > FIRST_DAY else None), (high if high < LAST_DAY else None)


def span_days(when: When | PublicWhen, *, soft: bool = False) -> int | None:
    """Return how many days a date leaves possible in all, None where a side is open."""
    start, end, _ = bounds(when, soft=soft)
    if start[0] is None or end[1] is None:
        return None
    return end[1] - start[0] + 1
