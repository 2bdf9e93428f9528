from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from routemap.geo import LngLat, unwrap
from routemap.scene.curves import N_POINTS, arc

points = st.builds(
    lambda lng, lat: LngLat(round(lng, 3), round(lat, 3)),
    st.floats(-180, 180),
    st.floats(-60, 70),
)

SEOUL_SIDE, AMERICAN_SIDE = LngLat(127.0, 37.0), LngLat(-120.0, 37.0)


@given(points, points)
def test_a_return_retraces_the_same_points(start: LngLat, end: LngLat) -> None:
    there, back = arc(start, end), arc(end, start)
    turns = there[-1].lng - back[0].lng
    assert round(turns / 360, 6) in (-1, 0, 1)
    again = [(round(lng + turns, 3), lat) for lng, lat in reversed(back)]
    assert again == [tuple(point) for point in there]


@given(points, points)
def test_an_arc_begins_and_ends_at_its_ends(start: LngLat, end: LngLat) -> None:
    drawn = arc(start, end)
    assert len(drawn) == N_POINTS
    assert drawn[0] == start
    assert drawn[-1].lat == end.lat
    assert abs(drawn[-1].lng - unwrap(end.lng, start.lng)) < 1e-6


def test_an_arc_over_the_pacific_takes_the_short_way() -> None:
    drawn = arc(SEOUL_SIDE, AMERICAN_SIDE)
    assert drawn[-1] == LngLat(240.0, 37.0)
    assert all(127 <= point.lng <= 240 for point in drawn)


def test_an_arc_bows_to_the_north_whichever_way_it_is_travelled() -> None:
    for start, end in ((SEOUL_SIDE, AMERICAN_SIDE), (AMERICAN_SIDE, SEOUL_SIDE)):
        assert min(point.lat for point in arc(start, end)) == 37.0
        assert max(point.lat for point in arc(start, end)) > 40


def test_a_point_has_no_more_digits_than_a_page_draws() -> None:
    drawn = arc(LngLat(127.12345, 37.0), LngLat(100.0, 14.98765))
    assert all(round(value, 3) == value for point in drawn for value in point)
