"""The promises of privacy.md that this room alone can keep, over drawn journeys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.generalise import generalise, load_policy
from routemap.generalise.classes import class_of_step, rows_of
from routemap.generalise.policy import AREA_NAMES
from routemap.generalise.years import age_of
from routemap.model import LocatedJourney, Place, Route, Step
from routemap.public import PublicJourney, PublicPlace
from routemap.when import Duration, Granule, When, parse_duration, parse_when
from tests.generalise.world import (
    PROVINCES,
    ZONES,
    FakeAtlas,
    journey,
    locate,
    place,
    rank,
    step,
)

POLICY, ATLAS = load_policy(), FakeAtlas()
RIVERS = ("east-river", "long-river", "cn-kp", "la-th")
REACHES = {river: ATLAS.reach(river).countries for river in RIVERS}
PLACES = (*PROVINCES, *ZONES, "KP", "CN", "LA", "KR", "unknown", "withheld", *RIVERS[:2])
SHOWS = (None, None, None, "zone", "country", "withheld")
ROUTES = (Route(), Route(), Route("active"), Route("closed", "someone who knows, 2026"))
MODES = ("on foot", "unknown", "air", "withheld", "car", "boat")

# Dates of one season each, finer and finer, none over New Year; the season's own date comes first.
SPRING = ("{0}-21", "{0}-03", "{0}-05", "{0}-04-17", "{0}-03-~05", "[{0}-04..{0}-05]")
AUTUMN = ("{0}-23", "{0}-09", "{0}-11", "{0}-10-17", "{0}-11-~26", "{0}-09-30")
SEASONS = st.sampled_from([SPRING, AUTUMN])
YEARS = st.sampled_from([1960, 1999, 2009, 2015, 2016, 2017, 2020, 2021, 2022, 2024])
# Durations of one bucket each.
BUCKETS = (
    ("2 days", "5 days", "a few days"),
    ("9 days", "3 weeks", "several weeks"),
    ("4 months", "100 days"),
)


Rows = dict[str, tuple[str, Granule]]


def rows_for(located: LocatedJourney) -> Rows:
    """The row of the policy for each class of country, as this journey has it."""
    steps = located.journey.steps()
    classes = [class_of_step(s, located, POLICY, REACHES) for s in steps]
    rows = rows_of(age_of(steps, classes, POLICY).years, located.journey.route, POLICY)
    return {name: (row.level, row.granule) for name, row in rows.items()}


def cell(written: Place, rows: Rows) -> str:
    where = locate(written)
    level = rows[POLICY.class_of(where.country)][0]
    if where.kind == "country" or level == "country":
        return where.country.lower()
    if where.kind == "zone":
        return where.zone
    return ATLAS.finest(where.province, level).id  # type: ignore[arg-type]


def siblings(written: Place, rows: Rows) -> list[str]:
    """All words for places that the policy puts into the same cell as this one."""
    if written.kind != "named" or written.text in RIVERS:
        return [written.text]
    mine = cell(written, rows)
    found = [name for name in (*PROVINCES, *ZONES) if cell(place(name), rows) == mine]
    return found or [written.text]


@st.composite
def steps(draw: st.DrawFn, line: int, year: int) -> Step:
    kind = draw(st.sampled_from(["stay", "go", "event"]))
    who = tuple(draw(st.sampled_from([("a",), ("b",), ("a", "b")])))
    season = draw(SEASONS)
    when = draw(st.sampled_from([None, f"{year}", *(form.format(year) for form in season)]))
    length = draw(st.sampled_from([None, None, *(w for bucket in BUCKETS for w in bucket)]))
    more = {"who": who, "when": when, "length": length, "show": draw(st.sampled_from(SHOWS))}
    if kind != "go":
        return step(kind, "living", line, at=draw(st.sampled_from(PLACES)), **more)
    return step(
        kind,
        draw(st.sampled_from(MODES)),
        line,
        origin=draw(st.sampled_from(PLACES)),
        target=draw(st.sampled_from(PLACES)),
        across=draw(st.sampled_from([None, None, *RIVERS])),
        forced=draw(st.sampled_from([None, None, "repatriation"])),
        towards=draw(st.booleans()),
        **more,
    )


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[Step], Route]:
    year = draw(YEARS)
    told = [
        draw(steps(line, year + draw(st.integers(0, 1))))
        for line in range(1, draw(st.integers(2, 8)))
    ]
    return told, draw(st.sampled_from(ROUTES))


@st.composite
def moved(draw: st.DrawFn, told: Sequence[Step], route: Route) -> list[Step]:
    """The same story with every place, date and length moved within what is published of it."""
    located = journey(*told, route=route)
    rows = rows_for(located)

    def other(written: Place | None) -> Place | None:
        if written is None:
            return None
        return place(draw(st.sampled_from(siblings(written, rows))))

    result = []
    for each in told:
        granule = rows[class_of_step(each, located, POLICY, REACHES)][1]
        result.append(
            replace(
                each,
                at=other(each.at),
                origin=other(each.origin),
                target=other(each.target),
                when=_moved_date(draw, each, granule),
                length=_moved_length(draw, each, granule),
            )
        )
    return result


def _moved_date(draw: st.DrawFn, each: Step, granule: Granule) -> When | None:
    if (
        each.when is None
        or granule not in {Granule.SEASON, Granule.YEAR}
        or len(each.when.text) == 4
    ):
        return each.when
    year = each.when.text.removeprefix("[")[:4]
    season = SPRING if each.when.text in {form.format(year) for form in SPRING} else AUTUMN
    forms = (*SPRING, *AUTUMN, "{0}") if granule is Granule.YEAR else season
    return parse_when(draw(st.sampled_from(forms)).format(year))


def _moved_length(draw: st.DrawFn, each: Step, granule: Granule) -> Duration | None:
    if each.length is None or granule is Granule.DAY:
        return each.length
    bucket = next(words for words in BUCKETS if each.length.text in words)
    return parse_duration(draw(st.sampled_from(bucket)))


@settings(max_examples=120)
@given(data=st.data())
def test_a_story_moved_within_its_cells_and_granules_changes_nothing(data: st.DataObject) -> None:
    told, route = data.draw(stories())
    there = data.draw(moved(told, route))
    one = generalise(journey(*told, route=route), POLICY, ATLAS)
    two = generalise(journey(*there, route=route), POLICY, ATLAS)
    assert one.journey == two.journey
    assert [(f.line, f.code, f.message) for f in one.findings] == [
        (f.line, f.code, f.message) for f in two.findings
    ]


def places_of(public: PublicJourney) -> list[PublicPlace]:
    named = [p for s in public.steps for p in (s.at, s.origin, *s.via, s.crossing, s.target)]
    return [p for p in named if p is not None]


@settings(max_examples=60)
@given(story=stories())
def test_nothing_is_shown_finer_than_the_table(story: tuple[list[Step], Route]) -> None:
    told, route = story
    located = journey(*told, route=route)
    public = generalise(located, POLICY, ATLAS).journey
    assert public is not None
    rows = rows_for(located)
    for shown in places_of(public):
        if shown.kind == "area":
            area = ATLAS.area(shown.ref)
            level = rows[POLICY.class_of(area.country)][0]
            assert rank(shown.level) >= rank(level)
            assert (
                area.level != "province"
                or area.country == "KR"
                or level in {"province", "district"}
            )
    for each, step_ in zip(told, public.steps, strict=True):
        granule = rows[class_of_step(each, located, POLICY, REACHES)][1]
        runs = [run for run in (step_.when.start, step_.when.end) if run] if step_.when else []
        order = list(Granule)
        assert all(order.index(run.granule) >= order.index(granule) for run in runs)
        assert step_.length is None or granule is Granule.DAY or step_.length.unit in {
            "days", "weeks", "months", "years",
        }  # fmt: skip


@settings(max_examples=60)
@given(story=stories())
def test_one_area_of_the_table_is_drawn_in_one_way_in_the_whole_journey(
    story: tuple[list[Step], Route],
) -> None:
    """No drawn area lies within another that is drawn for a finer place of the same zone."""
    told, route = story
    public = generalise(journey(*told, route=route), POLICY, ATLAS).journey
    assert public is not None
    written = {
        p.text: p for s in told for p in s.places() if p.kind == "named" and p.text in PROVINCES
    }
    by_text: dict[str, set[str]] = {}
    for each, shown in zip(told, public.steps, strict=True):
        for field in ("at", "origin", "target"):
            before, after = getattr(each, field), getattr(shown, field)
            if before is not None and before.text in written and after.kind == "area":
                by_text.setdefault(before.text, set()).add(after.ref)
    assert all(len(areas) == 1 for areas in by_text.values())


@settings(max_examples=60)
@given(story=stories())
def test_every_withheld_place_and_every_withheld_step_is_one_constant(
    story: tuple[list[Step], Route],
) -> None:
    told, route = story
    public = generalise(journey(*told, route=route), POLICY, ATLAS).journey
    assert public is not None
    assert {p for p in map(_hashable, places_of(public)) if p[0] == "withheld"} <= {
        ("withheld", "", "withheld")
    }
    for shown in public.steps:
        if "leg" in shown.coarsened:
            assert (shown.when, shown.length, shown.text, shown.crossing, shown.via) == (
                None,
                None,
                None,
                None,
                (),
            )


def _hashable(shown: PublicPlace) -> tuple[str, str, str]:
    return shown.kind, shown.ref, shown.level


@settings(max_examples=60)
@given(story=stories())
def test_the_same_journey_always_gives_the_same_picture(story: tuple[list[Step], Route]) -> None:
    told, route = story
    one, two = (generalise(journey(*told, route=route), POLICY, FakeAtlas()) for _ in range(2))
    assert one == two


def test_the_drawn_places_cover_every_level() -> None:
    assert set(AREA_NAMES) >= {ATLAS.area(a).level for a in ATLAS.areas}
