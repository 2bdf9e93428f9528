"""How old a journey is, in calendar years; a journey has one age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from routemap.generalise.policy import CountryClass, Policy
from routemap.generalise.windows import Timing, solve_public
from routemap.model import Step
from routemap.when import Granule


@dataclass(frozen=True, slots=True)
class Age:
    """How old a journey is; `open_step` is the first step that leaves it open, if any does."""

    years: int
    open_step: int | None = None


def age_of(steps: Sequence[Step], classes: Sequence[CountryClass], policy: Policy) -> Age:
    """Return the year of `as_of` less the last year in which a step touches a protected country.

    A step without a date takes the last year that order, durations and neighbours leave it, all
    taken as whole years; where they leave it open, the journey is as young as can be.

    **Why:** the safe side of not knowing is the stricter rule, and a date moved within its year
    must not change the class of a journey, on whatever it bears.
    """
    timings = [
        Timing(step, name, Granule.YEAR, Granule.YEAR, shown="date" not in step.withheld)
        for step, name in zip(steps, classes, strict=True)
    ]
    spans = solve_public(timings).spans
    last = {i: span.end[1] for i, span in enumerate(spans) if classes[i] != "open"}
    years = [_year(day, policy) for day in last.values()]
    open_step = next((index for index, day in last.items() if day is None), None)
    return Age(policy.as_of.year - max(years, default=policy.as_of.year), open_step)


def tells_its_december(timing: Timing, last_year: int) -> bool:
    """Tell whether a winter of the last year could only be its December, for the age that it gives.

    **Why:** a winter belongs to two years. Where a journey that is a year younger has another row
    in the policy, "winter 2021-22" beside the row of 2021 leaves one month of the three; such a
    date is said as a year.
    """
    when = timing.when if timing.floor is Granule.SEASON else None
    last = when.end if when is not None else None
    return last is not None and date.fromordinal(last.latest).year > last_year


def _year(day: int | None, policy: Policy) -> int:
    return policy.as_of.year if day is None else date.fromordinal(day).year
