"""The stage as a whole: places, then borders, then times, then what is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from routemap.errors import Problem, Severity
from routemap.generalise.atlas import Atlas
from routemap.generalise.borders import Judge, Settled, settle
from routemap.generalise.cells import Cell, Field, Lift, apply_show, cell_of
from routemap.generalise.classes import class_of_step, coarsest, rows_of
from routemap.generalise.crossings import Crossing, Finder
from routemap.generalise.drawing import Drawing
from routemap.generalise.findings import border_notes, note, speed_notes, unmapped, window_notes
from routemap.generalise.hidden import hidden_fields
from routemap.generalise.policy import CountryClass, Policy, Row
from routemap.generalise.publish import Ready, publish, publish_step
from routemap.generalise.reasons import Reasons
from routemap.generalise.returns import raise_returns
from routemap.generalise.speed import slow
from routemap.generalise.texts import Surroundings, text_findings
from routemap.generalise.tracks import Track, tracks
from routemap.generalise.windows import Timing, widen
from routemap.generalise.years import Age, age_of, tells_its_december
from routemap.model import Located, LocatedJourney, Place
from routemap.public import PublicJourney
from routemap.when import Granule


@dataclass(frozen=True, slots=True)
class Outcome:
    """What may be shown, None if the policy publishes nothing of it; and what the editor is told.

    Findings are `withheld` or `note`, and never print a place or a date.
    """

    journey: PublicJourney | None
    findings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """What is looked up in the policy and in the atlas, before anything is weighed."""

    classes: Sequence[CountryClass]
    age: Age
    rows: Mapping[CountryClass, Row]
    younger: Mapping[CountryClass, Row]  # those of a journey that is a year younger
    found: Mapping[Place, Cell]
    hidden: Sequence[frozenset[Field]]


@dataclass(frozen=True, slots=True)
class Borders:
    """What was decided of the journey's borders."""

    story: Sequence[Track]
    crossings: Sequence[Crossing]
    settled: Settled
    returns: frozenset[int]  # the steps that are forced returns
    returned: frozenset[int]  # those for whose sake areas were made coarser
    drawing: Drawing

    @property
    def withheld(self) -> frozenset[int]:
        """Return the steps of which nothing is told; a gap has nothing to withhold."""
        return frozenset(c.step for c in self.settled.withheld if c.what != "gap")


def generalise(located: LocatedJourney, policy: Policy, atlas: Atlas) -> Outcome:
    """Return a journey as coarse as the policy asks, by its cells and granules alone."""
    homeless = tuple(_homeless(located, atlas))
    if homeless:
        return Outcome(None, homeless)
    ground = _ground(located, policy, atlas)
    borders = _borders(located, ground, policy, atlas)
    written = _timings(located, ground, borders, policy)
    widened = widen(written, policy.window_days)
    drawn = _published(located, ground, borders, widened, policy)
    timings = slow(widened, drawn.steps, policy, atlas)
    levels = {place: borders.drawing.level(place) for place in ground.found}
    published = drawn
    if timings != widened:
        published = _published(located, ground, borders, timings, policy)
    around = Surroundings(published.steps, ground.classes, located.located, levels, policy, atlas)
    findings = (
        *_age_findings(located, ground),
        *_border_findings(located, borders),
        *window_notes(located.journey, written, widened),
        *speed_notes(located.journey, widened, timings),
        *text_findings(located.journey, around),
    )
    in_order = tuple(sorted(findings, key=lambda finding: (finding.mark, finding.code)))
    if any(finding.severity is Severity.WITHHELD for finding in in_order):
        return Outcome(None, in_order)
    return Outcome(published, in_order)


def _homeless(located: LocatedJourney, atlas: Atlas) -> Iterator[Problem]:
    """Yield the places that the atlas cannot place: the journey fails closed."""
    for place, where in located.located.items():
        try:
            _touch(where, atlas)
        except LookupError:
            yield unmapped(located.journey, place.mark)


def _touch(where: Located, atlas: Atlas) -> None:
    """Look up all that will be asked of the atlas for a place; raises LookupError."""
    if where.kind == "reach":
        atlas.reach(where.reach)
    elif where.kind not in {"unknown", "withheld"}:
        atlas.country(where.country)
    if where.kind == "zone":
        atlas.area(where.zone)
    if where.kind in {"settlement", "province"}:
        atlas.finest(where.province, "district")


def _ground(located: LocatedJourney, policy: Policy, atlas: Atlas) -> Ground:
    steps = located.journey.steps()
    rivers = {where.reach for where in located.located.values() if where.kind == "reach"}
    countries = {reach: atlas.reach(reach).countries for reach in rivers}
    classes = [class_of_step(step, located, policy, countries) for step in steps]
    age, route = age_of(steps, classes, policy), located.journey.route
    rows, younger = (rows_of(years, route, policy) for years in (age.years, age.years - 1))
    found = {place: cell_of(where, rows, policy, atlas) for place, where in located.located.items()}
    return Ground(classes, age, rows, younger, found, hidden_fields(steps))


def _borders(located: LocatedJourney, ground: Ground, policy: Policy, atlas: Atlas) -> Borders:
    steps = located.journey.steps()
    lift, finder = Lift(atlas), Finder(atlas, policy)
    apply_show(steps, ground.found, lift)
    story = tracks(steps, ground.found, ground.hidden)
    returns = frozenset(i for i, track in enumerate(story) if finder.is_forced_return(track))
    returned = raise_returns([(i, story[i]) for i in sorted(returns)], finder, lift)
    crossings = finder.find(story)
    settled = settle(crossings, lift, Judge(atlas, policy))
    drawing = Drawing(atlas, policy, ground.found, lift, settled)
    return Borders(story, crossings, settled, returns, returned, drawing)


def _timings(
    located: LocatedJourney, ground: Ground, borders: Borders, policy: Policy
) -> list[Timing]:
    timings = []
    last_year = policy.as_of.year - ground.age.years
    for index, step in enumerate(located.journey.steps()):
        name = ground.classes[index]
        forced = policy.forced_return.granule if index in borders.returns else Granule.DAY
        floor = coarsest((ground.rows[name].granule, forced))
        shown = "date" not in step.withheld
        timing = Timing(step, name, floor, floor, shown, index in borders.withheld)
        turns = ground.rows[name] != ground.younger[name]
        if turns and tells_its_december(timing, last_year):
            timing = replace(timing, floor=Granule.YEAR, granule=Granule.YEAR)
        timings.append(timing)
    return timings


def _age_findings(located: LocatedJourney, ground: Ground) -> Iterator[Problem]:
    """Tell the editor which end that is left open makes the whole journey as young as can be."""
    index, journey = ground.age.open_step, located.journey
    if index is not None and journey.route.status != "active":
        yield note(journey, journey.steps()[index].mark, "route.open")


def _border_findings(located: LocatedJourney, borders: Borders) -> Iterator[Problem]:
    journey, steps = located.journey, located.journey.steps()
    yield from border_notes(journey, steps, borders.crossings, borders.settled)
    for index in sorted(borders.returned):
        yield note(journey, steps[index].mark, "border.returned")
    for place in borders.drawing.found:
        if borders.drawing.is_too_small(place):
            yield note(journey, place.mark, "place.small")
    used = {(c.step, reach) for c in borders.crossings for reach in (c.named, c.frontier)}
    for index, track in enumerate(borders.story):
        across = track.across
        if across is None or across.kind != "reach" or index in borders.returns:
            continue
        if (index, across.ref) not in used:
            mark = steps[index].marks.get("across", steps[index].mark)
            yield note(journey, mark, "border.across")


def _published(
    located: LocatedJourney,
    ground: Ground,
    borders: Borders,
    timings: Sequence[Timing],
    policy: Policy,
) -> PublicJourney:
    journey, drawing = located.journey, borders.drawing
    active = journey.route.status == "active"
    reasons = Reasons(drawing.atlas, policy, ground.rows, active=active)
    ready = (
        Ready(
            step,
            ground.hidden[index],
            timings[index],
            [crossing for crossing in borders.crossings if crossing.step == index],
            index in borders.returns,
            timings[index].withheld,
        )
        for index, step in enumerate(journey.steps())
    )
    return publish(journey, [publish_step(each, drawing, reasons) for each in ready])
