"""Times leak too: no moment in a protected country may be pinned down by the other dates.

All is solved from public dates alone; no true date enters a bound, an order or a decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from routemap.chronology import Entry, Solution, Window, build, episode_bounds, settle
from routemap.generalise.policy import GRANULES, CountryClass
from routemap.model import Step
from routemap.when import Granule, Length, PublicWhen, bounds, coarsen, coarsen_duration

# The granules whose moments need a window: where the table says month or day, that is the floor.
_WATCHED = (Granule.SEASON, Granule.YEAR)


@dataclass(frozen=True, eq=False)
class Timing:
    """When a step was, as it would be published, and how finely the table lets it be said.

    `shown` false: the editor withholds its time. `withheld` true: a rule withholds the whole step.
    `length_told` false: how long it took is left out, and `silent` true: its date is coarser, both
    without a word to readers (see `speed`). Each is itself alone: two of one content are two.
    """

    step: Step
    country_class: CountryClass
    floor: Granule  # the table's
    granule: Granule  # the floor, or coarser for the sake of a window
    shown: bool = True
    withheld: bool = False
    length_told: bool = True
    silent: bool = False

    @cached_property
    def when(self) -> PublicWhen | None:
        """Return the date as said: first as finely as the table lets it, then coarser from there.

        **Why:** a winter lies in two years. Of two days of one winter one would else be said as one
        year and the other as two.
        """
        written = self.step.when if self._is_told else None
        if written is None:
            return None
        return coarsen(coarsen(written, self.floor), self.granule)

    @cached_property
    def length(self) -> Length | None:
        """Return how long it took; in buckets wherever the table says less than the day."""
        written = self.step.length if self._is_told and self.length_told else None
        if written is None:
            return None
        return coarsen_duration(written, sensitive=self.granule is not Granule.DAY)

    @property
    def _is_told(self) -> bool:
        return self.shown and not self.withheld

    @property
    def is_watched(self) -> bool:
        return not self.withheld and self.floor in _WATCHED

    def coarser(self) -> Timing | None:
        """Return it with its time one granule coarser, None where there is no more to do."""
        if (self.when is None and self.length is None) or self.granule is Granule.YEAR:
            return None
        return replace(self, granule=GRANULES[GRANULES.index(self.granule) + 1])


def solve_public(timings: Sequence[Timing]) -> Solution:
    """Solve the windows of all steps from what would be published of them."""
    return _solved(tuple(timings))


# What one rule has solved, the next one asks for again.
@lru_cache(maxsize=4)
def _solved(timings: tuple[Timing, ...]) -> Solution:
    return settle(build(_entries(timings)))[0]


def _entries(timings: Iterable[Timing]) -> Iterator[Entry]:
    for timing in timings:
        when, length, step = timing.when, timing.length, timing.step
        start, end, days = episode_bounds(
            bounds(when, soft=False) if when is not None else None,
            (length.least, length.most) if length is not None else None,
        )
        yield Entry(step.who, step.kind, "at" in step.implied, start, end, days)


def widen(timings: Sequence[Timing], window_days: int) -> list[Timing]:
    """Coarsen dates until no watched moment has a narrower window; withhold what cannot be helped.

    Dates in protected countries go first, then those in open ones: the day of an arrival in safety
    gives away the day of the crossing before it as surely as the crossing's own date would.
    """
    known = list(timings)
    while narrow := _narrow(known, window_days):
        changes = _changes(known, narrow)
        if not changes:
            changes = {index: replace(known[index], withheld=True) for index in narrow}
        for index, timing in changes.items():
            known[index] = timing
    return known


def _narrow(timings: Sequence[Timing], window_days: int) -> list[int]:
    """Return the steps of which a beginning or an end is known too well."""
    spans = solve_public(timings).spans
    return [
        index
        for index, (timing, span) in enumerate(zip(timings, spans, strict=True))
        if timing.is_watched and min(_days(span.start), _days(span.end)) < window_days
    ]


def _days(window: Window) -> float:
    earliest, latest = window
    return float("inf") if earliest is None or latest is None else latest - earliest + 1


def _changes(timings: Sequence[Timing], narrow: Sequence[int]) -> dict[int, Timing]:
    """Return which dates to say one granule coarser: the finest that widen a window, else all."""
    wider = {i: new for i, timing in enumerate(timings) if (new := timing.coarser()) is not None}
    tiers: dict[
        tuple[bool, int], dict[int, Timing]
    ] = {}  # protected countries first, then fine ones
    for index, timing in wider.items():
        tier = (timing.country_class == "open", GRANULES.index(timing.granule))
        tiers.setdefault(tier, {})[index] = timing
    before = _widths(timings, narrow)
    for _, found in sorted(tiers.items()):
        if _helps(timings, found, narrow, before):
            each = {i: t for i, t in found.items() if _helps(timings, {i: t}, narrow, before)}
            return each or found
    return wider


def _helps(
    timings: Sequence[Timing],
    changes: Mapping[int, Timing],
    narrow: Sequence[int],
    before: Sequence[float],
) -> bool:
    """Tell whether some changes widen the window of any narrow step."""
    changed = [changes.get(index, timing) for index, timing in enumerate(timings)]
    return any(new > old for new, old in zip(_widths(changed, narrow), before, strict=True))


def _widths(timings: Sequence[Timing], indexes: Iterable[int]) -> list[float]:
    spans = solve_public(timings).spans
    return [
        days for index in indexes for days in (_days(spans[index].start), _days(spans[index].end))
    ]
