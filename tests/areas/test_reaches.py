"""Reaches: bands along whole borders, shores outside them, and what two areas share."""

from __future__ import annotations

from itertools import pairwise

import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from routemap.areas import Atlas, Reach, SharedBorder, open_atlas
from routemap.geo import Bounds, LngLat, distance_km

ROUTES = ("cn-kp", "cn-mn", "cn-la", "la-th", "cn-vn", "cn-mm", "kp-kr", "kp-ru", "la-mm", "la-vn",
          "kh-th", "mm-th", "mn-ru", "cn-ru")  # fmt: skip
NAMED = {"tumen": ("CN", "KP"), "yalu": ("CN", "KP"), "mekong-la-th": ("LA", "TH"),
         "tumen-kp-ru": ("KP", "RU")}  # fmt: skip


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return open_atlas()


def _shape(atlas: Atlas, shape_id: str) -> BaseGeometry:
    return shapely.from_geojson(atlas.geometry(shape_id))


def _frontier(atlas: Atlas, one: str, other: str) -> Reach:
    reach = atlas.frontier(one, other)
    assert reach is not None
    return reach


def _shared(atlas: Atlas, origin: str, target: str, reach: str) -> SharedBorder:
    shared = atlas.shared_border(origin, target, reach)
    assert shared is not None
    return shared


@pytest.mark.parametrize("reach", ROUTES)
def test_every_frontier_of_the_routes_is_a_reach_found_from_either_side(
    atlas: Atlas, reach: str
) -> None:
    one, two = reach.upper().split("-")
    assert _frontier(atlas, one, two).id == _frontier(atlas, two, one).id == reach
    assert atlas.reaches(one, two)[-1].frontier


@pytest.mark.parametrize("reach", sorted(NAMED))
def test_a_named_river_comes_before_its_frontier(atlas: Atlas, reach: str) -> None:
    assert atlas.reach(reach).countries == NAMED[reach]
    assert not atlas.reach(reach).frontier
    ids = [found.id for found in atlas.reaches(*NAMED[reach])]
    assert ids.index(reach) < len(ids) - 1
    assert set(atlas.reach(reach).label) == {"en", "ko"}


def test_countries_without_a_land_border_have_no_frontier(atlas: Atlas) -> None:
    assert atlas.frontier("KR", "JP") is None
    assert atlas.frontier("KP", "MN") is None
    assert atlas.reaches("TH", "KR") == ()


def test_the_two_rivers_together_are_the_border_of_china_and_north_korea(atlas: Atlas) -> None:
    both = atlas.reach("tumen").length_km + atlas.reach("yalu").length_km
    assert both == pytest.approx(_frontier(atlas, "CN", "KP").length_km, rel=0.02)
    assert _frontier(atlas, "CN", "KP").length_km == pytest.approx(976, abs=3)


def test_the_mekong_is_only_the_part_of_the_frontier_that_follows_it(atlas: Atlas) -> None:
    share = atlas.reach("mekong-la-th").length_km / _frontier(atlas, "LA", "TH").length_km
    assert share == pytest.approx(0.58, abs=0.02)


def test_a_band_reaches_25_km_to_each_side_of_its_line(atlas: Atlas) -> None:
    border = _shape(atlas, "cn").boundary.intersection(_shape(atlas, "kp").boundary)
    band = _shape(atlas, "cn-kp")
    away = [
        min(
            distance_km(LngLat(*point), LngLat(*other))
            for other in shapely.get_coordinates(shapely.segmentize(border, 0.02))
        )
        for point in shapely.get_coordinates(band)
    ]
    # The shipped border is simplified by some 5 km, the line that the band was made from is not.
    assert 20 < max(away) < 33


@pytest.mark.parametrize("reach", [*ROUTES, *sorted(NAMED)])
def test_shores_stand_outside_the_band_on_their_own_side(atlas: Atlas, reach: str) -> None:
    band = _shape(atlas, reach)
    for code, shore in atlas.reach(reach).shores.items():
        country = _shape(atlas, code.lower()).buffer(0.05)  # both are simplified
        for point in (shore.edge, shore.inland):
            assert country.contains(shapely.Point(point)), (code, point)
            assert not band.contains(shapely.Point(point)), (code, point)
        west, south, east, north = shore.bounds
        assert west <= shore.inland.lng <= east
        assert south <= shore.inland.lat <= north


@pytest.mark.parametrize("reach", ["tumen", "yalu", "cn-mn", "cn-la", "cn-kp"])
def test_a_line_into_china_has_faded_out_well_inland(atlas: Atlas, reach: str) -> None:
    inland = atlas.reach(reach).shores["CN"].inland
    degrees = _shape(atlas, reach).distance(shapely.Point(inland))
    assert 40 < degrees * 100 < 200


@pytest.mark.parametrize("reach", [*ROUTES, *sorted(NAMED)])
def test_a_fade_widens_inland_step_by_step_within_its_country(atlas: Atlas, reach: str) -> None:
    for code in atlas.reach(reach).countries:
        steps = shapely.get_parts(_shape(atlas, f"{reach}/{code}"))
        assert len(steps) == 4
        areas = [step.area for step in steps]
        assert areas == sorted(areas)
        country = _shape(atlas, code.lower()).buffer(0.15)  # both are simplified
        assert all(b.buffer(0.05).covers(a) for a, b in pairwise(steps))
        assert all(country.covers(step) for step in steps)


def test_a_country_told_as_a_whole_is_not_framed_as_a_whole(atlas: Atlas) -> None:
    china = atlas.country("CN").bounds
    shore = atlas.reach("tumen").shores["CN"].bounds
    assert (shore.east - shore.west) < (china.east - china.west) / 4


@pytest.mark.parametrize(
    ("pair", "reach", "km"),
    [
        (("kp.chagang-do", "cn.liaoning"), "cn-kp", 46),
        (("kp", "ru"), "kp-ru", 31),
        (("kp-northeast", "cn"), "yalu", 235),
        (("kp-northeast", "ru"), "kp-ru", 31),
    ],
)
def test_a_pair_that_leaks_is_measured_as_short_as_it_is(
    atlas: Atlas, pair: tuple[str, str], reach: str, km: float
) -> None:
    for origin, target in (pair, pair[::-1]):
        assert _shared(atlas, origin, target, reach).length_km == pytest.approx(km, abs=4)


def test_the_upper_yalu_is_guessed_too_well_from_the_north_east_alone(atlas: Atlas) -> None:
    shared = _shared(atlas, "kp-northeast", "cn", "yalu")
    assert shared.largest_share > 0.4
    assert shared.expected_error_km < 50


@pytest.mark.parametrize(
    ("origin", "target", "reach"),
    [
        ("kp-northeast", "cn", "tumen"),
        ("kp", "cn", "yalu"),
        ("kp", "cn", "cn-kp"),
        ("cn", "mn-south-east", "cn-mn"),
        ("cn-southwest", "la", "cn-la"),
        ("cn", "la", "cn-la"),
        ("la", "th", "la-th"),
    ],
)
def test_a_crossing_of_the_journeys_holds_the_reach_row(
    atlas: Atlas, origin: str, target: str, reach: str
) -> None:
    shared = _shared(atlas, origin, target, reach)
    assert shared.length_km >= 200
    assert shared.largest_share <= 0.4
    assert shared.expected_error_km >= 50


def test_areas_that_do_not_touch_share_nothing(atlas: Atlas) -> None:
    assert atlas.shared_border("kp-interior", "cn", "cn-kp") is None
    assert atlas.shared_border("kp-northwest", "cn", "tumen") is None
    assert atlas.shared_border("kr-capital", "cn", "cn-kp") is None


def test_the_parts_of_a_frontier_add_up_to_the_whole(atlas: Atlas) -> None:
    whole = _shared(atlas, "kp", "cn", "cn-kp").length_km
    parts = [_shared(atlas, zone, "cn", "cn-kp") for zone in ("kp-northeast", "kp-northwest")]
    assert sum(part.length_km for part in parts) == pytest.approx(whole, abs=0.3)


def test_the_ground_is_regional_for_the_routes_and_the_world_beyond_them(atlas: Atlas) -> None:
    routes = atlas.basemap(Bounds(95, 8, 131, 53))
    world = atlas.basemap(Bounds(-125, 8, 131, 53))
    assert '"id":"rivers"' in routes
    assert '"id":"rivers"' not in world
    assert routes == atlas.basemap(atlas.area("kp-northeast").bounds)
    assert atlas.basemap(Bounds(126, 30, 242, 50)) == world
