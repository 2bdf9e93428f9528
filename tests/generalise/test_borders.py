from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.areas.types import SharedBorder
from routemap.errors import Severity
from routemap.generalise import load_policy
from routemap.generalise.borders import Judge, settle
from routemap.generalise.cells import Lift
from routemap.generalise.crossings import Crossing
from routemap.model import Step
from tests.generalise.world import (
    LOPSIDED,
    SHORT,
    WIDE,
    FakeAtlas,
    codes,
    event,
    go,
    place,
    run,
    shown,
    stay,
)

OLD = "2009"


def told(*steps: Step, atlas: FakeAtlas | None = None) -> tuple[list[str], list[str]]:
    outcome = run(*steps, atlas=atlas)
    assert all(finding.severity is Severity.NOTE for finding in outcome.findings)
    return shown(outcome), codes(outcome)


def test_a_named_river_is_drawn_where_the_pair_holds() -> None:
    assert told(go("kp.e1", "CN", across="east-river", when=OLD)) == (["kp-east east-river cn"], [])


def test_a_leg_that_names_no_river_has_the_whole_frontier() -> None:
    assert told(go("kp.e1", "CN", when=OLD)) == (["kp-east cn-kp cn"], [])


def test_a_river_beside_which_one_town_stands_goes_unnamed_first() -> None:
    assert told(go("kp.e1", "CN", across="long-river", when=OLD)) == (
        ["kp-east cn-kp cn"],
        ["border.unnamed"],
    )


def test_a_river_is_named_where_home_is_shown_as_the_country() -> None:
    home = place("kp.e1", show="country")
    assert told(go(home, "CN", across="long-river", when=OLD)) == (["kp long-river cn"], [])


def test_a_river_that_the_area_does_not_touch_goes_unnamed() -> None:
    assert told(go("kp.w1", "CN", across="east-river", when=OLD))[0] == ["kp-west cn-kp cn"]


def test_areas_that_nowhere_touch_have_the_countries_whole_frontier() -> None:
    assert told(go("kp.s1", "cn.f1", when=OLD)) == (["kp-south cn-kp cn-far"], [])


def test_both_sides_of_a_short_border_are_drawn_coarser_in_the_whole_journey() -> None:
    steps = (
        stay("kp.w1", 1, when="/2009"),
        go("kp.w2", "cn.n1", 2, when=OLD),
        stay("cn.n2", 3),
        go("CN", "mn.s1", 4, when=OLD),
    )
    assert told(*steps) == (["kp", "kp cn-kp cn", "cn", "cn cn-mn mn.s1"], ["border.coarser"])


def test_a_border_short_even_between_countries_is_not_told() -> None:
    found, notes = told(
        stay("kp.e1", 1, when="/2009"),
        go("kp.e1", "ru.x", 2, when=OLD, text={"en": "Over the bridge."}, helped_by="guide"),
    )
    assert found == ["kp", "withheld withheld"]
    assert notes == ["border.withheld"]


def test_a_withheld_leg_is_the_same_whatever_lies_behind_it() -> None:
    first, second = (
        run(go(origin, "ru.x", 2, word=word, when=when, title={"en": when})).journey
        for origin, word, when in (("kp.e1", "on foot", "2009"), ("KP", "train", "2012-05"))
    )
    assert first is not None
    assert first == second


@pytest.mark.parametrize("mode", ["air", "ship"])
def test_flights_and_ships_have_no_shared_border(mode: str) -> None:
    assert told(go("kp.w1", "cn.n1", word=mode, when=OLD)) == (["kp-west cn-near"], [])


def test_a_forced_return_is_drawn_between_countries_with_the_year() -> None:
    outcome = run(
        stay("cn.n1", when="2009-05"),
        go(
            "cn.n1",
            "kp.w1",
            2,
            word="car",
            forced="repatriation",
            when="2009-06",
            across="long-river",
        ),
        stay("kp.w1", when="2010"),
        stay("cn.f1", when="2011"),
    )
    assert shown(outcome) == ["cn", "cn cn-kp kp", "kp", "cn-far"]
    assert codes(outcome) == ["border.returned"]
    assert outcome.journey is not None
    run_ = outcome.journey.steps[1].when
    assert run_ is not None
    assert run_.start is not None
    assert run_.start.granule == "year"
    assert "forced-return" in outcome.journey.steps[1].coarsened


def test_the_zone_they_were_held_in_does_not_undo_a_forced_return() -> None:
    found, _ = told(
        stay("cn.n1", when="2009"),
        go("CN", "KP", forced="repatriation", when="2009"),
        stay("kp.w1", when="2010"),
    )
    assert found == ["cn", "cn cn-kp kp", "kp"]


def test_a_transfer_by_air_out_of_an_open_country_is_no_forced_return() -> None:
    assert told(go("US", "kr.t1", word="air", forced="deportation", when="2009-05-01"))[0] == [
        "us kr.t1"
    ]


def test_a_gap_between_two_neighbours_is_held_to_the_same_rule() -> None:
    assert told(stay("kp.w1", when=OLD), stay("cn.n1", when=OLD))[0] == ["kp", "cn"]
    assert told(stay("kp.e1", when=OLD), stay("cn.n1", when=OLD))[0] == ["kp-east", "cn-near"]


def test_a_river_is_not_named_after_a_home_that_would_give_the_place_away() -> None:
    """The country in the leg must not let the zone of the stay before it pair up with the river."""
    steps = (stay("kp.e1", when=OLD), go("KP", "CN", across="long-river", when=OLD))
    assert told(*steps) == (["kp-east", "kp cn-kp cn"], ["border.unnamed"])


def test_a_river_that_may_not_be_named_once_is_named_nowhere() -> None:
    found, _ = told(
        stay("kp.e1", when=OLD),
        stay("long-river", when=OLD),
        go("long-river", "CN", across="long-river", when=OLD),
    )
    assert found == ["kp-east", "cn-kp", "cn-kp cn-kp cn"]


def test_a_stay_on_a_border_counts_as_a_pair() -> None:
    assert told(stay("kp.w1", when=OLD), stay("long-river", when=OLD))[0] == [
        "kp-west",
        "long-river",
    ]
    short = FakeAtlas()
    short.shared["cn", "kp-west", "long-river"] = short.shared["cn", "kp-west", "cn-kp"] = SHORT
    assert told(stay("kp.w1", when=OLD), stay("long-river", when=OLD), atlas=short)[0] == [
        "kp",
        "long-river",
    ]


def test_a_border_that_is_nowhere_wide_enough_is_no_place_to_stay() -> None:
    assert told(stay("kp-ru", when=OLD)) == (["withheld"], ["border.withheld"])


def test_an_unknown_way_between_the_koreas_is_not_drawn_over_their_frontier() -> None:
    assert told(go("KP", "KR", word="unknown", when=OLD))[0] == ["kp kr"]
    assert told(go("KP", "KR", word="on foot", when=OLD))[0] == ["kp kp-kr kr"]
    short = FakeAtlas()
    short.shared["kp", "kr", "kp-kr"] = SHORT
    assert told(go("KP", "KR", word="unknown", when=OLD), atlas=short) == (["kp kr"], [])
    assert told(stay("KP", when=OLD), stay("KR", when=OLD), atlas=short) == (["kp", "kr"], [])
    assert told(go("KP", "KR", when=OLD), atlas=short)[0] == ["withheld withheld"]


def test_a_way_not_told_between_neighbours_has_their_frontier() -> None:
    assert told(go("CN", "mn.s2", word="unknown"))[0] == ["cn cn-mn mn"]


@pytest.mark.parametrize("how", [{"word": "withheld"}, {"withheld": ("route",)}])
def test_a_withheld_way_has_no_crossing_and_no_mode(how: dict[str, Any]) -> None:
    outcome = run(go("kp.e1", "CN", across="east-river", via=("kp.w1",), when=OLD, **how))
    assert outcome.journey is not None
    (step,) = outcome.journey.steps
    assert (step.word, step.crossing) == ("withheld", None)


def test_a_heading_that_is_not_reached_crosses_nothing() -> None:
    assert told(go("CN", "LA", towards=True, when=OLD))[0] == ["cn la"]


def test_a_target_that_is_not_told_is_across_the_river_that_is() -> None:
    assert told(go("kp.e1", "unknown", across="east-river", when=OLD))[0] == [
        "kp-east east-river unknown"
    ]
    assert told(go("kp.e1", "unknown", when=OLD))[0] == ["kp-east unknown"]


def test_a_way_over_several_borders_has_them_in_order() -> None:
    assert told(go("cn.d1", "TH", via=("LA",), when=OLD))[0] == ["cn-deep cn-la la la-th th"]


def test_an_across_that_is_no_border_of_the_move_is_left_out_with_a_note() -> None:
    assert told(go("CN", "LA", across="east-river", when=OLD)) == (
        ["cn cn-la la"],
        ["border.across"],
    )


def test_open_neighbours_need_no_shared_border() -> None:
    atlas = FakeAtlas()
    atlas.all_reaches["kr-us"] = atlas.all_reaches["kp-kr"]
    assert told(go("kr.t1", "US", when=OLD), atlas=atlas)[0] == ["kr.t1 us"]


def test_findings_say_the_line_and_never_the_place() -> None:
    outcome = run(
        stay(place("kp.w1", name="Secretville"), 3, when=OLD),
        go(place("kp.w1", name="Secretville"), "cn.n1", 12, when=OLD),
    )
    assert [finding.line for finding in outcome.findings] == [12]
    assert not any("ecret" in f.message + f.mend or "kp" in f.message for f in outcome.findings)


def test_events_have_no_border_of_their_own() -> None:
    assert told(event("arrested", "cn.n1", when=OLD), event("other", "cn.n1", when=OLD))[1] == []


AREAS = ("kp", "kp-east", "kp-west", "kp-south", "kp.e1")
FARS = ("cn", "cn-near", "cn-far", "cn.n1")
BORDERS = st.sampled_from([WIDE, SHORT, LOPSIDED, None])


@settings(max_examples=60)
@given(
    pairs=st.lists(
        st.tuples(st.sampled_from(AREAS), st.sampled_from(FARS)), min_size=1, max_size=4
    ),
    rivers=st.lists(st.sampled_from([None, "long-river", "east-river"]), min_size=4, max_size=4),
    borders=st.dictionaries(
        st.tuples(
            st.sampled_from(FARS), st.sampled_from(AREAS), st.sampled_from(["cn-kp", "long-river"])
        ),
        BORDERS,
    ),
)
def test_settling_borders_ends_and_neither_order_nor_repetition_changes_it(
    pairs: list[tuple[str, str]],
    rivers: list[str | None],
    borders: dict[tuple[str, str, str], SharedBorder | None],
) -> None:
    atlas = FakeAtlas()
    for key, border in borders.items():
        if border is None:
            atlas.shared.pop(key, None)
        else:
            atlas.shared[key] = border
    crossings = [
        Crossing(index, "leg", near, far, "cn-kp", river)
        for index, ((near, far), river) in enumerate(zip(pairs, rivers, strict=False))
    ]
    judge = Judge(atlas, load_policy())
    results = []
    for order in permutations(crossings):
        lift = Lift(atlas)
        settled = settle(order, lift, judge)
        above = dict(lift.above)
        assert settle(order, lift, judge).withheld == settled.withheld
        assert lift.above == above
        results.append((settled, above))
    assert all(result == results[0] for result in results)
    settled, _ = results[0]
    for crossing in set(crossings) - settled.withheld:
        near, far = lift.drawn(crossing.near), lift.drawn(crossing.far)
        assert judge.fault(near, far, settled.reach_of(crossing)) is None


@pytest.mark.parametrize(
    ("border", "fault"),
    [
        (SharedBorder(200.0, 0.40, 50.0), None),
        (SharedBorder(199.0, 0.10, 90.0), "shared-border"),
        (SharedBorder(900.0, 0.41, 90.0), "reach-share"),
        (SharedBorder(900.0, 0.10, 49.0), "reach-share"),
    ],
)
def test_a_pair_must_pass_every_floor_of_the_reach(border: SharedBorder, fault: str | None) -> None:
    atlas = FakeAtlas()
    atlas.shared["cn", "kp", "cn-kp"] = border
    judge = Judge(atlas, load_policy())
    assert judge.fault(atlas.area("kp"), atlas.area("cn"), "cn-kp") == fault
