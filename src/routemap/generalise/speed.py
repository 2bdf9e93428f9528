"""Speed: no time on foot may leave only a part of an area (privacy.md, "Times leak too").

Reads what would be published and nothing else: areas, reaches, and the days that public dates and
lengths leave. What it changes it changes in silence: "the time is not told, because it would tell
where" would tell that the time was short.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations_with_replacement, product
from math import inf

from routemap.areas.types import Area
from routemap.chronology import Span
from routemap.generalise.atlas import Atlas, coarser
from routemap.generalise.policy import CountryFloors, Floors, Policy
from routemap.generalise.windows import Timing, solve_public
from routemap.geo import farthest_km
from routemap.public import PublicStep


def slow(
    timings: Sequence[Timing], steps: Sequence[PublicStep], policy: Policy, atlas: Atlas
) -> list[Timing]:
    """Leave lengths out and make dates coarser until no way on foot tells a part of an area."""
    known, pace = list(timings), _pace(policy, atlas)
    while True:
        stretch = next(_too_short(known, steps, pace), None)
        if stretch is None:
            return known
        for index, timing in _vaguer(known, stretch):
            known[index] = timing


_latest: list[Pace] = []


def _pace(policy: Policy, atlas: Atlas) -> Pace:
    """Return the pace of a policy and an atlas; the last one is kept, with what it measured."""
    pace = _latest[0] if _latest else None
    if pace is None or pace.policy is not policy or pace.atlas is not atlas:
        pace = Pace(policy, atlas)
        _latest[:] = [pace]
    return pace


@dataclass(frozen=True, slots=True)
class Stretch:
    """Steps of one person, by their numbers, between which every way was on foot."""

    steps: tuple[int, ...]
    days_told: float  # by the lengths that are told
    days_dated: float  # by the dates

    @property
    def days(self) -> float:
        """Return the most days that lie between the places of its first and its last step."""
        return min(self.days_told, self.days_dated)


@dataclass(slots=True)
class Pace:
    """Holds what is drawn against how far one can walk."""

    policy: Policy
    atlas: Atlas
    _least: dict[tuple[str, str], float] = field(default_factory=dict)

    def shrinks(self, area_id: str, other: str, days: float) -> bool:
        """Tell whether so few days' walk from another place leave too small a part of an area."""
        key = (area_id, other)
        if key not in self._least:
            self._least[key] = self._least_km(*key)
        return days * self.policy.speed.km_per_day < self._least[key]

    def _least_km(self, area_id: str, other: str) -> float:
        """Return how long a walk must be possible for enough of an area to remain: 0 for any.

        Enough is all of it, or a whole part of it that holds its floor for itself.
        **Why** 0 at a long border that holds the reach row: even on the border itself the best
        guess is as far off as the area's level asks for, and further off inland.
        """
        area = self._area(area_id)
        if area is None or self.policy.class_of(area.country) == "open":
            return 0
        beside = self._area(other)
        if beside is not None and (self._in(area, beside) or self._in(beside, area)):
            return 0
        if self._hides(area, other, beside):
            return 0
        bounds = beside.bounds if beside is not None else self.atlas.reach(other).bounds
        return min(farthest_km(part.bounds, bounds) for part in self._enough(area))

    def _hides(self, area: Area, other: str, beside: Area | None) -> bool:
        """Tell whether the best guess along a shared border misses by the area's own floor."""
        if beside is not None:
            reach = self.atlas.frontier(area.country, beside.country)
        else:
            reach = self.atlas.reach(other)
        if reach is None or area.country not in reach.countries:
            return False
        one, two = reach.countries
        far = beside or self.atlas.country(two if area.country == one else one)
        shared = self.atlas.shared_border(area.id, far.id, reach.id)
        return (
            shared is not None
            and shared.largest_share <= self.policy.levels.reach.largest_share
            and shared.expected_error_km >= self._floor_km(area) * self.policy.speed.winding
        )

    def _enough(self, area: Area) -> Iterator[Area]:
        """Yield the area itself and all parts of it that hold its floor."""
        yield area
        floor = self._floor_km(area)
        for part in self.atlas.areas_of(area.country):
            if part.figures.expected_error_km >= floor and self._in(part, area):
                yield part

    def _floor_km(self, area: Area) -> float:
        floors: Floors | CountryFloors = getattr(self.policy.levels, area.level)
        return floors.expected_error_km

    def _in(self, inner: Area, outer: Area) -> bool:
        within: Area | None = inner
        while within is not None and within.id != outer.id:
            within = coarser(self.atlas, within)
        return within is not None

    def _area(self, ref: str) -> Area | None:
        try:
            self.atlas.reach(ref)
        except KeyError:
            return self.atlas.area(ref)
        return None


def _too_short(
    timings: Sequence[Timing], steps: Sequence[PublicStep], pace: Pace
) -> Iterator[Stretch]:
    """Yield the stretches whose days leave only a part of an area that is drawn in them."""
    spans = solve_public(timings).spans
    drawn = [_cells(step) for step in steps]
    for stretch in _stretches(timings, steps, spans, pace.policy):
        cells = [drawn[index] for index in stretch.steps]
        first, last, between = cells[0], cells[-1], [ref for each in cells[1:-1] for ref in each]
        ends = {pair for one, two in product(first, last) for pair in ((one, two), (two, one))}
        # Whoever was somewhere between was within half of the way of one end or the other.
        halves = set(product(between, (*first, *last)))
        if any(pace.shrinks(*pair, stretch.days) for pair in ends) or any(
            pace.shrinks(*pair, stretch.days / 2) for pair in halves
        ):
            yield stretch


def _stretches(
    timings: Sequence[Timing],
    steps: Sequence[PublicStep],
    spans: Sequence[Span],
    policy: Policy,
) -> Iterator[Stretch]:
    """Yield every run of steps with known days between its ends, and a way on foot in it."""
    # Who went together went the same stretches.
    for run in dict.fromkeys(_runs(steps, policy.speed.modes)):
        for first, last in combinations_with_replacement(range(len(run)), 2):
            within = run[first : last + 1]
            if not any(steps[index].kind == "go" for index in within):
                continue
            told = _days_told([timings[index] for index in within])
            ends = ((steps[index], spans[index]) for index in (within[0], within[-1]))
            dated = _days_dated(*ends)
            if min(told, dated) < inf:
                yield Stretch(within, told, dated)


def _runs(steps: Sequence[PublicStep], modes: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Yield for each person the steps between which nothing but feet has carried them."""
    for person in dict.fromkeys(who for step in steps for who in step.who):
        run: list[int] = []
        for index, step in enumerate(steps):
            if person not in step.who:
                continue
            if step.kind == "go" and step.word not in modes:
                yield tuple(run)
                run = []
            else:
                run.append(index)
        yield tuple(run)


def _days_told(within: Sequence[Timing]) -> float:
    """Return the most days that lengths leave; a stay at either end is left or reached at once."""
    ends = (0, len(within) - 1)
    return sum(
        timing.length.most if timing.length is not None else inf
        for number, timing in enumerate(within)
        if timing.step.kind != "event" and not (number in ends and timing.step.kind == "stay")
    )


def _days_dated(one: tuple[PublicStep, Span], two: tuple[PublicStep, Span]) -> float:
    """Return the most days, both counted, from leaving the first place to reaching the last."""
    (first, left), (last, reached) = one, two
    earliest = left.start[0] if first.kind == "go" else left.end[0]
    latest = reached.end[1] if last.kind == "go" else reached.start[1]
    return inf if earliest is None or latest is None else max(1, latest - earliest + 1)


def _cells(step: PublicStep) -> tuple[str, ...]:
    """Return the areas and reaches of a step, in the order of the way."""
    named = (step.at, step.origin, *step.via, step.crossing, step.target)
    return tuple(dict.fromkeys(place.ref for place in named if place is not None and place.ref))


def _vaguer(timings: Sequence[Timing], stretch: Stretch) -> Iterator[tuple[int, Timing]]:
    """Yield what to say less of: the lengths if it is they that tell, else the dates around.

    Where nothing is left to say less of, the stretch itself is not told.
    """
    if stretch.days_told <= stretch.days_dated:
        yield from ((i, replace(timings[i], length_told=False)) for i in stretch.steps)
        return
    for indexes in (stretch.steps, range(len(timings))):
        coarse = ((index, timings[index].coarser()) for index in indexes)
        found = [(index, replace(new, silent=True)) for index, new in coarse if new is not None]
        if found:
            yield from found
            return
    yield from ((index, replace(timings[index], withheld=True)) for index in stretch.steps)
