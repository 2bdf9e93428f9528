"""Who took which way, as one would count by hand."""

from __future__ import annotations

import pytest

from routemap.scene.overview import Rules
from tests.scene.fake import journey, step, year
from tests.scene.overview.sample import End, overview, people, told
from tests.scene.samples import forced_return, over_the_pacific, withheld_way


def test_a_person_counts_once_per_way_and_direction_however_often_they_went_it() -> None:
    found = overview(forced_return())  # all three cross twice, and are taken back once
    assert people(found) == {
        "kp>cn": 3, "cn>kp-back": 3, "cn>mn": 2, "mn>kr": 2, "cn>kr": 1,
    }  # fmt: skip
    assert found.n_people == 3


def test_each_way_names_the_first_step_that_tells_of_it() -> None:
    found = overview(forced_return())
    party = found.parties[0]
    assert [found.corridors[p.corridor].id for p in party.passages][:2] == ["kp>cn", "cn>kp-back"]
    assert party.passages[0].step == "step-2"
    assert party.passages[1].step == "step-6"


def test_people_who_part_are_followed_on_their_own() -> None:
    found = overview(withheld_way())
    assert people(found) == {"kp>cn": 3, "cn>la": 2, "la>th": 2, "th>kr": 2, "cn>kr-gap": 1}
    assert sorted(party.n_people for party in found.parties) == [1, 2]


def test_an_attempt_that_did_not_get_through_leads_nowhere_and_a_heading_was_not_reached() -> None:
    found = overview(over_the_pacific())
    assert people(found) == {"kp>cn": 1, "cn>la": 1, "la>th": 1, "th>us": 1}
    assert found.parties[0].passages[0].step == "step-3"


def test_an_entry_for_several_people_counts_them_all() -> None:
    assert people(overview(told("a", n_people=4), told("b")))["kp>cn"] == 5


def test_two_countries_with_nothing_told_between_them_are_a_gap_and_have_no_line() -> None:
    found = overview(told("a", end="silent"))
    assert people(found) == {"kp>cn": 1, "cn>kr-gap": 1}
    assert "cn>kr-gap" not in found.curves


def test_a_stay_in_another_country_without_a_leg_is_a_gap_as_well() -> None:
    who = ("ada",)
    found = overview(
        journey([step("stay", "home", who, at="kp"), step("event", "arrived", who, at="kr")], who)
    )
    assert people(found) == {"kp>kr-gap": 1}


@pytest.mark.parametrize("origin", ["", "yalu"])
def test_a_leg_that_names_the_border_it_crossed_is_told_wherever_it_began(origin: str) -> None:
    who = ("ada",)
    leg = step("go", "wading", who, origin=origin, target="cn", crossing="yalu")
    found = overview(journey([step("stay", "home", who, at="kp"), leg], who))
    assert people(found) == {"kp>cn": 1}


def test_moved_by_traffickers_over_a_border_is_no_return() -> None:
    who = ("ada",)
    leg = step("go", "car", who, origin="cn", target="kp", crossing="cn-kp", forced="trafficking")
    assert people(overview(journey([leg], who))) == {"cn>kp": 1}


@pytest.mark.parametrize(
    ("end", "way", "outcome"),
    [
        ("mongolia", "mongolia", "arrived"),
        ("south", "laos-thailand", "arrived"),
        ("returned", "none", "returned"),
        ("hidden", "none", "untold"),
        ("silent", "not-told", "arrived"),
    ],
)
def test_way_out_and_ending_follow_from_the_countries(end: End, way: str, outcome: str) -> None:
    (party,) = overview(told("a", end=end)).parties
    assert (party.way, party.outcome) == (way, outcome)


def test_whoever_died_on_the_way_has_not_arrived() -> None:
    who = ("ada",)
    leg = step("go", "wading", who, origin="kp", target="cn", crossing="tumen", outcome="died")
    (party,) = overview(journey([leg, step("stay", "living", who, at="kr")], who)).parties
    assert party.outcome == "died"


def test_years_are_those_between_the_first_and_the_last_passage() -> None:
    who = ("ada",)
    before = step("stay", "work", who, at="kp", when=year(1990))
    after = step("event", "married", who, at="kr", when=year(2020))
    base = told("a", begun=2005)
    found = overview(journey([before, *base.steps[1:], after], who))
    assert (found.parties[0].first, found.parties[0].last) == (2005, 2006)
    assert found.years == (2005, 2006)


def test_the_order_of_the_files_changes_nothing() -> None:
    journeys = [told("a", begun=2001), told("b", begun=1999, end="south"), told("c", begun=2004)]
    assert overview(*journeys) == overview(*reversed(journeys))


def test_a_group_of_one_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 2"):
        Rules(1, frozenset())
