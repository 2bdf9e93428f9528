from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.generalise import load_policy
from routemap.generalise.classes import rows_of
from routemap.generalise.years import age_of
from routemap.model import Route, Step
from routemap.when import Granule
from tests.generalise.world import event, go, run, shown, stay

POLICY = load_policy()


def age(*steps: Step) -> int:
    classes = ["open" if s.at and s.at.text == "KR" else "sensitive" for s in steps]
    return age_of(steps, classes, POLICY).years  # type: ignore[arg-type]


def row(years: int, name: str = "sensitive", **route: str) -> tuple[str, str]:
    found = rows_of(years, Route(**route), POLICY)[name]  # type: ignore[arg-type, index]
    return found.level, found.granule.value


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (-1, ("country", "year")),
        (4, ("country", "year")),
        (5, ("zone", "season")),
        (10, ("zone", "season")),
        (11, ("zone", "season")),
        (51, ("province", "day")),
    ],
)
def test_a_sensitive_country_is_shown_by_age(years: int, expected: tuple[str, str]) -> None:
    assert row(years) == expected


def test_only_a_reviewed_closed_route_over_ten_years_is_shown_by_province_and_month() -> None:
    assert row(12, status="closed", reviewed="someone, 2026, the bridge is gone") == (
        "province",
        "month",
    )
    assert row(12, status="closed") == ("zone", "season")
    assert row(9, status="closed", reviewed="someone")[0] == "zone"


@pytest.mark.parametrize("name", ["sensitive", "guarded"])
def test_an_active_route_is_country_and_year_however_old(name: str) -> None:
    assert row(70, name, status="active") == ("country", "year")
    assert row(70, "open", status="active") == ("district", "day")


def test_guarded_countries_become_finer_at_five_years() -> None:
    assert row(3, "guarded") == ("country", "season")
    assert row(5, "guarded") == ("province", "month")


@pytest.mark.parametrize(
    ("when", "granule"),
    [
        ("2021-11-20", "season"),
        ("2021-12-05", "year"),
        ("2021-01-05", "season"),
        ("2020-12-05", "season"),
        ("2022-01-05", "year"),
    ],
)
def test_no_winter_is_said_where_the_age_would_tell_its_month(when: str, granule: str) -> None:
    """With its January a journey would be under five years old, so its winter was December."""
    told = run(stay("KP", when=when)).journey
    assert told is not None
    assert told.steps[0].when is not None
    assert told.steps[0].when.start.granule == granule  # type: ignore[union-attr]


def test_a_step_without_a_date_or_a_bound_makes_the_journey_as_young_as_can_be() -> None:
    assert age(stay("KP", when="1999"), stay("CN")) == 0


def test_the_editor_is_told_which_end_left_open_makes_a_journey_recent() -> None:
    steps = (stay("kp.e1", 3, when="2009"), go("kp.e1", "CN", 5), stay("CN", 7))
    told = run(*steps)
    assert [(finding.code, finding.line) for finding in told.findings] == [("route.open", 5)]
    assert run(*steps, route=Route("active")).findings == ()
    assert run(*steps[:2], go("CN", "KR", 9, word="air", when="/2010")).findings == ()


def test_a_step_without_a_date_is_as_old_as_its_neighbours_make_it() -> None:
    assert age(stay("KP", when="1999"), stay("CN"), go("CN", "KR", when="/2006-09-01")) == 20


def test_what_follows_in_open_countries_does_not_make_a_journey_younger() -> None:
    assert age(stay("KP", when="1999"), go("KP", "KR", when="2000"), stay("KR")) == 26


def test_a_place_not_told_counts_as_sensitive() -> None:
    assert (
        shown(run(stay("kp.w1", when="1999"), go("kp.w1", "unknown"), stay("unknown")))[0] == "kp"
    )
    assert (
        shown(run(stay("kp.w1", when="1999"), go("kp.w1", "unknown", when="2000")))[0] == "kp-west"
    )


@settings(max_examples=40)
@given(
    year=st.integers(1990, 2024),
    first=st.dates().map(lambda d: (d.month, min(d.day, 28))),
    second=st.dates().map(lambda d: (d.month, min(d.day, 28))),
    length=st.sampled_from([None, "several weeks", "4 months", "~3 years"]),
)
def test_a_date_moved_within_its_year_never_changes_the_age(
    year: int, first: tuple[int, int], second: tuple[int, int], length: str | None
) -> None:
    one, other = (
        age(stay("KP", when=f"{year}-{month:02}-{day:02}", length=length), stay("KR"))
        for month, day in (first, second)
    )
    assert one == other


def test_a_date_at_a_place_not_told_is_as_coarse_as_a_sensitive_one() -> None:
    told = run(go("unknown", "KR", when="2009-05-10")).journey
    assert told is not None
    assert told.steps[0].when is not None
    assert told.steps[0].when.start is not None
    assert told.steps[0].when.start.granule is Granule.SEASON


def test_the_stricter_class_of_a_step_decides_its_date() -> None:
    told = run(
        go("mn.s1", "kr.t1", word="air", when="2006-09-01"),
        event("arrived", "kr.t1", when="2006-09-01"),
    )
    assert told.journey is not None
    flight, arrival = told.journey.steps
    assert flight.when is not None
    assert arrival.when is not None
    assert (flight.when.start.granule, arrival.when.start.granule) == (Granule.MONTH, Granule.DAY)  # type: ignore[union-attr]
