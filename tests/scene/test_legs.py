from __future__ import annotations

from typing import Any

import pytest

from routemap.scene.hops import Hop
from routemap.scene.legs import hops
from routemap.scene.ribbons import ribbon_book
from routemap.scene.whereabouts import Entry, Whereabouts
from tests.scene.fake import ATLAS, step

WHERE = Whereabouts(ATLAS)


def ids(entry: str = "", **given: Any) -> list[str]:
    reach, _, country = entry.partition("/")
    came_in = Entry(ATLAS.reach(reach), country) if entry else None
    leg = step("go", "on foot", ["ada"], **given)
    return [hop.id for hop in hops(leg, came_in, WHERE)]


def test_a_line_stops_at_the_near_shore_and_fades_beyond_the_far_one() -> None:
    found = ids(origin="kp-northeast", target="cn", crossing="tumen")
    assert found == ["kp-northeast>tumen", "tumen/CN~"]


def test_a_country_told_as_a_whole_is_left_from_inland_and_crossed_with_a_gap() -> None:
    found = ids("tumen/CN", origin="cn", target="mn-south-east", crossing="cn-mn")
    assert found == ["tumen/CN~", "~cn-mn/CN", "cn-mn/MN>mn-south-east"]


def test_a_country_left_by_the_border_it_was_entered_by_is_not_crossed() -> None:
    found = ids("tumen/CN", origin="cn", target="kp", crossing="cn-kp")
    assert found == ["~cn-kp/CN", "cn-kp/KP~"]


def test_a_place_in_a_country_told_as_a_whole_is_reached_from_the_shore_of_entry() -> None:
    assert ids("yalu/CN", origin="cn", target="cn-southwest") == ["yalu/CN>cn-southwest"]
    assert ids(origin="cn", target="cn-southwest") == []


def test_a_heading_is_not_reached() -> None:
    assert ids("yalu/CN", origin="cn", target="cn-sichuan", towards=True) == ["yalu/CN>cn-sichuan~"]


def test_a_flight_runs_from_area_to_area() -> None:
    assert ids(origin="mn-south-east", target="kr-capital") == ["mn-south-east>kr-capital"]


def test_a_walk_within_one_area_has_no_line() -> None:
    assert ids(origin="cn", target="cn") == []
    assert ids(origin="kr-capital", target="kr") == []


def test_a_borderland_has_the_shore_of_its_own_country() -> None:
    assert ids(origin="kp-northeast", target="tumen") == ["kp-northeast>tumen"]
    assert ids(origin="tumen", target="cn", crossing="tumen") == ["tumen/CN~"]


def test_an_unknown_end_has_no_line_of_its_own() -> None:
    assert ids(origin="kp-northeast", target="", crossing="tumen") == [
        "kp-northeast>tumen",
        "tumen/CN~",
    ]
    assert ids(origin="", target="kr") == []
    assert ids(origin="", target="-") == []


def test_a_leg_that_failed_is_drawn_to_the_near_shore_alone() -> None:
    found = ids(origin="kp-northeast", target="cn", crossing="tumen", outcome="turned back")
    assert found == ["kp-northeast>tumen"]


def test_what_is_passed_stands_on_its_own_side_of_the_crossing() -> None:
    found = ids("tumen/CN", origin="cn", target="th-central", via=["la"], crossing="cn-la")
    assert found == ["tumen/CN~", "~cn-la/CN", "cn-la/LA~", "la>th-central"]


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ({"origin": "kp-northeast", "target": "cn"}, {"origin": "cn", "target": "kp-northeast"}),
        ({"origin": "kp", "target": "cn-sichuan"}, {"origin": "cn-sichuan", "target": "kp"}),
    ],
)
def test_a_return_uses_the_same_curves(there: dict[str, str], back: dict[str, str]) -> None:
    book = ribbon_book(ATLAS)

    def drawn(ends: dict[str, str], *, reverse: bool) -> list[list[list[tuple[float, float]]]]:
        leg = step("go", "on foot", ["ada"], crossing="tumen", **ends)
        found = [book.ribbon(hop).pieces for hop in hops(leg, None, WHERE)]
        if not reverse:
            return found
        return [[piece[::-1] for piece in pieces[::-1]] for pieces in found[::-1]]

    assert drawn(there, reverse=False) == drawn(back, reverse=True)


def test_the_way_back_of_a_hop_has_the_id_of_the_hop_that_goes_there() -> None:
    there = hops(step("go", "air", ["ada"], origin="th-central", target="kr"), None, WHERE)
    back = hops(step("go", "air", ["ada"], origin="kr", target="th-central"), None, WHERE)
    assert [hop.reversed() for hop in there] == back
    assert all(isinstance(hop, Hop) for hop in back)
