"""Lines of the overview: fixed, the same for everyone, and over no band."""

from __future__ import annotations

from routemap.scene.curves import arc
from tests.scene.fake import ATLAS
from tests.scene.overview.sample import overview, told
from tests.scene.samples import over_the_pacific


def test_a_border_is_two_stretches_of_which_none_runs_over_the_band() -> None:
    there, away = overview(told("a")).curves["kp>cn"]
    shores = ATLAS.reach("cn-kp").shores
    assert there.points[-1] == shores["KP"].edge
    assert away.points[0] == shores["CN"].edge
    assert (there.fade, away.fade) == ((True, False), (False, True))


def test_a_flight_is_the_fixed_curve_between_two_anchors() -> None:
    (flight,) = overview(told("a")).curves["mn>kr"]
    ends = ATLAS.area("mn").anchor, ATLAS.area("kr").anchor
    assert flight.points == [tuple(point) for point in arc(*ends)]


def test_a_thread_leads_from_the_border_of_entry_to_that_of_leaving() -> None:
    found = overview(told("a", end="south"))
    assert [thread.id for thread in found.threads] == ["kp>cn>la", "cn>la>th", "la>th>kr"]
    (through,) = found.curves["kp>cn>la"]
    assert through.points[0] == ATLAS.reach("cn-kp").shores["CN"].inland
    assert through.points[-1] == ATLAS.reach("cn-la").shores["CN"].inland


def test_a_return_and_a_silence_are_no_thread() -> None:
    found = overview(told("a", end="returned"), told("b", end="silent"))
    assert not found.threads


def test_the_pacific_is_crossed_the_short_way() -> None:
    (flight,) = overview(over_the_pacific()).curves["th>us"]
    longitudes = [lng for lng, _ in flight.points]
    assert longitudes[-1] > 180
    assert longitudes == sorted(longitudes)
