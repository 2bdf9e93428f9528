from __future__ import annotations

from routemap.geo import Bounds
from routemap.scene import compose
from routemap.scene.focus import focuses, frame, mark_bounds, padded
from tests.scene.fake import ATLAS
from tests.scene.samples import SAMPLES, forced_return, over_the_pacific

SMALL, NEAR, FAR = Bounds(10, 10, 12, 12), Bounds(13, 10, 14, 12), Bounds(90, 10, 95, 12)


def looks(boxes: list[Bounds | None], *, alone: bool = False) -> list[Bounds]:
    beside = [
        [] if alone else [n for n in range(len(boxes)) if n != own] for own in range(len(boxes))
    ]
    return focuses(boxes, beside, beside)


def test_a_small_step_shares_its_frame_with_near_neighbours() -> None:
    alone = looks([SMALL, NEAR], alone=True)[0]
    assert looks([SMALL, NEAR])[0].east > alone.east
    assert looks([SMALL, FAR])[0] == alone


def test_a_step_without_a_place_looks_where_its_party_was_last() -> None:
    assert looks([SMALL, None, FAR])[1] == padded(SMALL)
    assert looks([SMALL, None], alone=True)[1] == padded(SMALL)
    assert looks([None])[0] == frame([None])


def test_nothing_is_framed_closer_than_the_least() -> None:
    box = padded(Bounds(10, 10, 10.5, 10.5))
    assert box.east - box.west >= 4
    assert box.north - box.south >= 4


def test_a_country_told_as_a_whole_is_not_framed_by_its_outline() -> None:
    hiding = compose(forced_return(), ATLAS).steps[3]
    china = ATLAS.area("cn").bounds
    assert hiding.focus[0] > china.west + 20


def test_the_frame_holds_every_step_the_short_way_round() -> None:
    for sample in SAMPLES.values():
        scene = compose(sample(), ATLAS)
        west, south, east, north = scene.frame
        assert all(west <= one.focus[0] + 2 and one.focus[2] - 2 <= east for one in scene.steps)
        assert south < north
        assert east - west < 300


def test_what_lies_over_the_pacific_says_by_how_many_turns_it_moved() -> None:
    places = compose(over_the_pacific(), ATLAS).places
    assert places["us"].turns == 1
    assert places["us"].bounds[0] == ATLAS.area("us").bounds.west + 360
    assert places["kp-northeast"].turns == 0


def test_a_step_that_fills_a_frame_keeps_it_to_itself() -> None:
    wide = Bounds(10, 10, 20, 12)
    assert looks([wide, NEAR._replace(east=21)])[0] == padded(wide)


def test_a_long_frontier_may_run_out_of_the_frame_where_an_end_is_told_more_finely() -> None:
    leg = compose(forced_return(), ATLAS).steps[9]
    assert {"cn-mn", "cn-mn/CN", "tumen/CN"} <= {mark.ref for mark in leg.marks}
    box = mark_bounds(leg.marks, ATLAS, 127)
    gobi, shore = ATLAS.area("mn-south-east").bounds, ATLAS.reach("tumen").shores["CN"].bounds
    assert box == gobi.union(shore)
