"""How far the words of dates and durations reach: `geodata/date-words.yaml`, read once.

Must never be needed by what the world sees: public dates carry their bounds with them.

**Why** read when the first date is, and not generated into code: whoever reads dates has read YAML
already, so the file costs some 2 ms once, and there is only one place to change a number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

from routemap.shelf import facts


@dataclass(frozen=True, slots=True)
class Margin:
    """What a mark adds to each end of a date, by the part that bears it."""

    days: int
    months: int
    years: int


@dataclass(frozen=True, slots=True)
class Margins:
    """All that the facts say; `numbers` are hundredths, `longest` is in days."""

    marks: Mapping[str, Margin]
    numbers: Mapping[str, tuple[int, int]]
    amounts: Mapping[str, tuple[int, int]]
    units: Mapping[str, Fraction]
    longest: int
    buckets: Mapping[str, tuple[int, int]]


@cache
def margins() -> Margins:
    """Return the margins; a wrong file is our own bug and raises as such."""
    table: Any = facts("date-words")
    units = {name: Fraction(str(row["days"])) for name, row in table["units"].items()}
    return Margins(
        marks={
            mark: Margin(row["days"], row["months"], row["years"])
            for mark, row in table["marks"].items()
        },
        numbers={name: _pair(row["percent"]) for name, row in table["numbers"].items()},
        amounts={name: _pair(row["count"]) for name, row in table["amounts"].items()},
        units=units,
        longest=int(table["longest_years"]["value"] * units["years"]),
        buckets={name: (row["least"], row["most"]) for name, row in table["buckets"].items()},
    )


def _pair(row: list[int]) -> tuple[int, int]:
    least, most = row
    return least, most
