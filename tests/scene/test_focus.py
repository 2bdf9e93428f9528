from __future__ import annotations

from routemap.geo import Bounds
from routemap.scene import compose
from routemap.scene.focus import focuses, frame, padded
from tests.scene.fake import ATLAS
from tests.scene.samples import SAMPLES, forced_return, over_the_pacific

SMALL, NEAR, FAR = Bounds(10, 10, 12, 12), Bounds(13, 10, 14, 12), Bounds(90, 10, 95, 12)


def test_a_small_step_shares_its_frame_with_near_neighbours() -> None:
    alone, shared, far = focuses([SMALL, SMALL, SMALL], [[], [], []])[0], None, None
    shared = focuses([SMALL, NEAR], [[1], [0]])[0]
    far = focuses([SMALL, FAR], [[1], [0]])[0]
    assert shared.east > alone.east
    assert far == alone


def test_a_step_without_a_place_looks_where_the_others_are() -> None:
    assert focuses([SMALL, None], [[1], [0]])[1] == padded(SMALL)
    assert focuses([SMALL, None], [[], []])[1] == padded(SMALL)
    assert focuses([None], [[]])[0] == padded(frame([None]))


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
