"""What a date and a duration are, on both sides of the wall.

Days are proleptic Gregorian ordinals (`datetime.date.toordinal`), bounds are inclusive, and a
bound that is not known is None. Nothing turns a year into 1 January.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias


class Granule(StrEnum):
    """How finely a date is said, from fine to coarse."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Range:
    """One written EDTF date or set: what the notation says (hard), and what `~ ? %` widen it to."""

    text: str
    granule: Granule
    earliest: int
    latest: int
    soft_earliest: int
    soft_latest: int


@dataclass(frozen=True, slots=True)
class When:
    """A written date.

    Not an `interval`: `start` and `end` are the same range, and all of the step fell within it.
    An `interval` `A/B`: began within A, ended within B; a side that is open or unknown is None.
    """

    text: str
    start: Range | None
    end: Range | None
    interval: bool = False


Unit: TypeAlias = Literal["days", "weeks", "months", "years"]


@dataclass(frozen=True, slots=True)
class Duration:
    """A written duration: always an interval of days, never a single number."""

    text: str
    least: int
    most: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Run:
    """A run of whole granules: the public form of a date.

    `soft_*` differ from the hard bounds only where the date was not coarsened (open countries).
    """

    granule: Granule
    earliest: int
    latest: int
    soft_earliest: int
    soft_latest: int


@dataclass(frozen=True, slots=True)
class PublicWhen:
    """A generalised date; the same shape as `When`, of runs."""

    start: Run | None
    end: Run | None
    interval: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A generalised duration.

    `count` is a number of `unit`s (least, most) and None for a bucket without a number
    ("some weeks"); `least` and `most` are the days that the words leave possible.
    """

    unit: Unit
    least: int
    most: int
    count: tuple[int, int] | None = None
