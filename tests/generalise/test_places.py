from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routemap.errors import Severity
from routemap.generalise.templates import UNKNOWN_PLACE, WITHHELD_PLACE
from routemap.model import Route
from routemap.public import PublicPlace
from tests.generalise.world import (
    LARGE,
    PROVINCES,
    codes,
    event,
    go,
    place,
    rank,
    run,
    shown,
    stay,
)

CLOSED = Route("closed", "someone who knows, 2026")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("kp.e1", "kp-east"),
        ("kp.e2", "kp-east"),
        ("kp-east", "kp-east"),
        ("KP", "kp"),
        ("vn.x", "vn"),
        ("qq.x", "qq"),
        ("mn.s1", "mn.s1"),
        ("mn.s2", "mn-steppe"),
        ("kr.t1", "kr.t1"),
        ("kr.t2", "kr.t2"),
    ],
)
def test_a_place_is_looked_up_in_the_table(written: str, expected: str) -> None:
    assert shown(run(stay(written, when="2009"))) == [expected]


def test_a_province_that_only_the_looser_floors_let_pass_is_called_a_district() -> None:
    told = run(stay("kr.t1"), stay("kr.t2")).journey
    assert told is not None
    assert [step.at.level for step in told.steps if step.at] == ["province", "district"]


def test_a_closed_and_reviewed_route_shows_provinces_that_pass_and_zones_for_the_others() -> None:
    told = run(stay("kp.e1", when="2009"), stay("kp.e2", when="2009"), route=CLOSED)
    assert shown(told) == ["kp.e1", "kp-east"]


def test_nothing_is_known_of_a_position() -> None:
    told = run(stay("kp.e1", when="2009"))
    assert told.journey is not None
    assert "LngLat" not in repr(told.journey)


@given(
    written=st.sampled_from([*PROVINCES, "kp-east", "KP", "KR"]),
    asked=st.sampled_from(["province", "zone", "country"]),
    by_place=st.booleans(),
    route=st.sampled_from([Route(), CLOSED, Route("active")]),
    when=st.sampled_from(["2024", "2018", "2009", "1960", None]),
)
def test_show_only_ever_makes_a_place_coarser(
    written: str, asked: str, by_place: bool, route: Route, when: str | None
) -> None:
    plain = run(stay(written, when=when), route=route).journey
    more: dict[str, Any] = {"show": asked}
    by_step = stay(written, when=when, **more)
    asking = stay(place(written, **more), when=when) if by_place else by_step
    coarse = run(asking, route=route).journey
    assert plain is not None
    assert coarse is not None
    before, after = plain.steps[0].at, coarse.steps[0].at
    assert before is not None
    assert after is not None
    assert rank(after.level) >= max(rank(before.level), rank(asked))


def test_a_place_shown_coarser_once_is_so_in_the_whole_journey() -> None:
    told = run(
        stay("kp.e1", when="2009"),
        stay(place("kp.e2", show="country"), when="2009"),
        stay("kp.w1", when="2009"),
    )
    assert shown(told) == ["kp", "kp", "kp-west"]


def test_withheld_and_unknown_are_two_constants() -> None:
    told = run(
        stay("withheld"), stay("unknown"), stay(place("kp.e1", show="withheld"), when="2009")
    ).journey
    assert told is not None
    assert [step.at for step in told.steps] == [WITHHELD_PLACE, UNKNOWN_PLACE, WITHHELD_PLACE]
    assert PublicPlace("withheld") == WITHHELD_PLACE


@pytest.mark.parametrize("how", [{"show": "withheld"}, {"withheld": ("place",)}])
def test_where_they_are_stays_withheld_in_the_steps_that_leave_it_out(how: dict[str, Any]) -> None:
    told = run(
        stay("kp.w1", when="2009", **how),
        event("other", "kp.w1", implied=frozenset({"at"})),
        go("kp.w1", "CN", implied=frozenset({"origin"}), when="2009"),
        stay("kp.w1", when="2010"),
    )
    assert shown(told) == ["withheld", "withheld", "withheld cn", "kp-west"]


def test_a_label_stays_only_on_an_area_as_coarse_as_the_editor_asked() -> None:
    label = {"en": "a place in the west"}
    kept = run(stay(place("kp.w1", label=label), when="2009")).journey
    asked = run(stay(place("kp.w1", label=label, show="country"), when="2009")).journey
    dropped = run(
        stay(place("kp.w1", label=label), when="2009"), stay("kp.w2", show="country", when="2009")
    ).journey
    found = [told.steps[0].at.label for told in (kept, asked, dropped) if told and told.steps[0].at]
    assert found == [label, label, None]


def test_a_place_that_the_atlas_lacks_withholds_the_journey_without_naming_it() -> None:
    told = run(stay(place("ZZ.nowhere", name="Nowhere"), 7))
    assert told.journey is None
    assert codes(told) == ["place.area"]
    assert told.findings[0].severity is Severity.WITHHELD
    assert "owhere" not in told.findings[0].message + told.findings[0].mend


def test_the_fake_atlas_has_large_provinces_to_show() -> None:
    assert set(PROVINCES) > LARGE
