from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap import pipeline
from routemap.chronology import Window
from routemap.generalise import Outcome, load_policy
from routemap.generalise.windows import Timing, solve_public, widen
from routemap.model import Step
from routemap.when import Granule, PublicWhen
from tests.generalise.world import codes, event, go, run, stay

POLICY = load_policy()


def granules(outcome: Outcome) -> list[str | None]:
    """The granule of each step's date, and None where none is told."""
    assert outcome.journey is not None
    runs = [
        step.when.start or step.when.end if step.when else None for step in outcome.journey.steps
    ]
    return [run_.granule.value if run_ else None for run_ in runs]


def days(window: Window) -> float:
    return float("inf") if None in window else window[1] - window[0] + 1  # type: ignore[operator]


def test_dates_in_a_season_leave_enough_time_by_themselves() -> None:
    told = run(stay("kp.e1", when="/2009-02"), go("kp.e1", "CN", 2, when="2009-02-10"), stay("CN"))
    assert granules(told)[:2] != ["day", "day"]
    assert "window.coarser" not in codes(told)


def test_arrived_in_may_three_weeks_after_the_river_leaves_over_two_months() -> None:
    told = run(
        go("LA", "TH", 1, when="2009"), stay("TH", 2, length="3 weeks"), *_arrives("2009-05")
    )
    assert codes(told) == []
    assert granules(told) == ["year", None, "month", "month"]


def test_a_month_in_a_guarded_country_must_not_pin_down_the_river_before_it() -> None:
    told = run(
        go("LA", "TH", 1, when="2009-03"), stay("TH", 2, length="2 days"), *_arrives("2009-03")
    )
    assert set(codes(told)) == {"window.coarser"}
    assert granules(told) == ["season", None, "season", "season"]
    assert told.journey is not None
    assert "window" in told.journey.steps[2].coarsened


def _arrives(when: str) -> list[Step]:
    """By air to a guarded country, where the month may be said."""
    return [
        go("TH", "mn.s1", 3, word="air", when=when),
        event("arrived", "mn.s1", 4, when=when),
    ]


def test_a_day_in_safety_gives_way_to_the_crossing_before_it() -> None:
    told = run(
        go("CN", "LA", 1, when="2009"),
        stay("LA", 2, length="2 days"),
        go("LA", "kr.t1", 3, word="air"),
        event("arrived", "kr.t1", 4, when="2009-01-20"),
    )
    assert granules(told) == ["year", None, None, "year"]
    assert codes(told) == ["window.coarser"]


def test_what_not_even_years_can_hide_is_withheld() -> None:
    """Stays that fill a year leave every move between them only a few days."""
    steps: list[Step] = []
    for line, length in enumerate(["80 days"] * 5 + ["9 days"] * 2):
        steps += [
            go("CN", "LA", 10 * line, when="2009", text={"en": "So many words."}),
            stay("LA", 10 * line + 1, length=length),
            go("LA", "CN", 10 * line + 2, when="2009"),
        ]
    told = run(*steps)
    assert "window.withheld" in codes(told)
    assert told.journey is not None
    first = told.journey.steps[0]
    assert (first.word, first.when, first.text, first.coarsened) == (
        "withheld",
        None,
        None,
        ("leg",),
    )


@pytest.mark.parametrize("written", ["3 weeks", "20 days", "several weeks"])
def test_a_duration_is_a_bucket_in_a_protected_country_and_as_written_in_an_open_one(
    written: str,
) -> None:
    told = run(stay("CN", when="2009", length=written), stay("kr.t1", length=written)).journey
    assert told is not None
    held, free = (step.length for step in told.steps)
    assert held is not None
    assert free is not None
    assert (held.unit, held.count) == ("weeks", None)
    assert (held.least, held.most) != (free.least, free.most)


def test_a_withheld_date_is_not_told_and_does_not_count() -> None:
    told = run(stay("CN", when="2009-05", length="3 weeks", withheld=("date",)))
    assert told.journey is not None
    assert (told.journey.steps[0].when, told.journey.steps[0].length) == (None, None)
    assert told.journey.steps[0].withheld == ("date",)


DATES = st.sampled_from(
    ["2009", "2009-05", "2009-05-10", "2009-06-01", "2009-22", "2010-01-15", None]
)
LENGTHS = st.sampled_from(["2 days", "3 weeks", "4 months", "~2 years", None, None])


@st.composite
def stories(draw: st.DrawFn) -> list[Timing]:
    timings = []
    for line in range(draw(st.integers(1, 6))):
        step = stay("CN", line, when=draw(DATES), length=draw(LENGTHS))
        name = draw(st.sampled_from(["sensitive", "guarded", "open"]))
        floor = {"sensitive": Granule.SEASON, "guarded": Granule.MONTH, "open": Granule.DAY}[name]
        timings.append(Timing(step, name, floor, floor))  # type: ignore[arg-type]
    return timings


@settings(max_examples=60)
@given(timings=stories())
def test_no_moment_in_a_protected_country_is_left_with_less_than_the_window(
    timings: list[Timing],
) -> None:
    result = widen(timings, POLICY.window_days)
    for timing, span in zip(result, solve_public(result).spans, strict=True):
        if timing.is_watched:
            assert min(days(span.start), days(span.end)) >= POLICY.window_days
    assert widen(result, POLICY.window_days) == result


@settings(max_examples=60)
@given(timings=stories())
def test_no_date_becomes_finer(timings: list[Timing]) -> None:
    for before, after in zip(timings, widen(timings, POLICY.window_days), strict=True):
        assert list(Granule).index(after.granule) >= list(Granule).index(before.granule)
        assert (after.step, after.floor) == (before.step, before.floor)


FORCED = """\
format: journey/1
title: An invented journey
consent: {basis: invented, names: roles only}
sources: {told: {title: An invented telling}}
people: {woman: {en: A woman}}
parts:
- who: [woman]
  steps:
  - {stay: hiding, at: China, when: /2012}
  - {go: unknown, to: North Korea, forced: repatriation, when: "WHEN"}
"""


def forced_return(when: str) -> PublicWhen | None:
    done = pipeline.check(FORCED.replace("WHEN", when).encode(), "forced.yaml")
    assert done.public is not None
    return done.public.steps[-1].when


def test_a_winter_of_a_forced_return_is_told_as_its_two_years_and_as_no_winter() -> None:
    told = forced_return("2012-24")
    assert told is not None
    assert told.start is not None
    assert told.start.granule is Granule.YEAR
    assert told.start.earliest == date(2012, 1, 1).toordinal()
    assert told.start.latest == date(2013, 12, 31).toordinal()
    assert told == forced_return("[2012..2013]")


def test_a_day_of_a_forced_return_is_told_as_its_own_year() -> None:
    assert forced_return("2012-12-05") == forced_return("2012")
    assert forced_return("2013-01-05") == forced_return("2013")
