"""Speed: a walk of a few days must not tell which part of an area it was."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

import numpy as np
import pytest
import shapely

from routemap.areas import open_atlas
from routemap.generalise import Outcome, load_policy
from routemap.generalise.speed import Pace
from routemap.geo import Bounds
from routemap.public import PublicStep
from tests.adversary.attacks.ground import FLOORS_KM, KM_PER_DEGREE, best_guess_km
from tests.adversary.attacks.speed import KM_A_DAY
from tests.generalise.world import FakeAtlas, codes, go, run, stay

POLICY, ATLAS = load_policy(), open_atlas()
ROUTES = ("KP", "CN", "LA", "TH", "MN", "VN", "MM", "KH")
DRAWN = [a for code in ROUTES for a in ATLAS.areas_of(code) if a.level != "province"]
WALKS = [
    (area.id, reach_id)
    for area in DRAWN
    if area.figures.expected_error_km >= FLOORS_KM[area.level]
    for reach_id in ATLAS.reach_ids()
    if area.country in ATLAS.reach(reach_id).countries
]
BAND_KM = 25  # a band reaches so far to each side of its border
N_POINTS = 500


def wide(*area_ids: str) -> FakeAtlas:
    """The invented atlas, some of its areas over a thousand kilometres wide."""
    atlas = FakeAtlas()
    for id_ in area_ids:
        atlas.areas[id_] = replace(atlas.areas[id_], bounds=Bounds(0, 0, 10, 10))
    return atlas


def left_km(area: str, reach: str, days: int) -> float:
    """How far off the best guess is for one who takes all land of an area within a walk alike."""
    land, band = (shapely.from_geojson(ATLAS.geometry(ref)) for ref in (area, reach))
    _, south, _, north = band.bounds
    squeeze = np.array([np.cos(np.radians((south + north) / 2)), 1.0]) * KM_PER_DEGREE
    land, band = (shapely.transform(shape, lambda at: at * squeeze) for shape in (land, band))
    within = land.intersection(band.buffer(max(days * KM_A_DAY - BAND_KM, 1)))
    if within.is_empty:
        return 0
    west, south, east, north = within.bounds
    step = (within.area / N_POINTS) ** 0.5
    x, y = np.meshgrid(np.arange(west, east, step), np.arange(south, north, step))
    points = np.column_stack([x.ravel(), y.ravel()])
    points = points[shapely.contains_xy(within, points)]
    return best_guess_km(points, np.ones(len(points)))


def steps(outcome: Outcome) -> tuple[PublicStep, ...]:
    assert outcome.journey is not None
    return outcome.journey.steps


def walk(length: str | None, word: str = "on foot", origin: str = "kp.s1") -> Outcome:
    more = {"length": length} if length else {}
    return run(
        go(origin, "CN", 1, word, across="east-river", when="2009", **more),
        go("CN", "KR", 2, "air", when="2012"),
        atlas=wide("kp-south"),
    )


def test_a_short_walk_out_of_an_area_away_from_the_border_is_not_timed() -> None:
    told = walk("4 days")
    assert steps(told)[0].length is None
    assert "speed.coarser" in codes(told)


def test_what_is_left_out_looks_like_what_was_never_written() -> None:
    assert steps(walk("4 days")) == steps(walk(None))


@pytest.mark.parametrize("word", ["car", "train", "mixed", "unknown"])
def test_a_way_that_may_have_had_wheels_is_timed(word: str) -> None:
    assert steps(walk("4 days", word))[0].length is not None


def test_a_walk_of_weeks_is_timed() -> None:
    assert steps(walk("3 weeks"))[0].length is not None


def test_a_short_walk_beside_the_border_is_timed() -> None:
    told = walk("4 days", origin="kp.e1")
    assert steps(told)[0].length is not None
    assert "speed.coarser" not in codes(told)


def test_a_walk_is_timed_over_several_steps_as_over_one() -> None:
    told = run(
        go("kp.s1", "unknown", 1, length="2 days"),
        stay("unknown", 2, "hiding", length="1 day"),
        go("unknown", "CN", 3, across="east-river", length="2 days", when="2009"),
        go("CN", "KR", 4, "air", when="2012"),
        atlas=wide("kp-south"),
    )
    assert [step.length for step in steps(told)[:3]] == [None, None, None]


def test_a_train_on_the_way_takes_the_limit_away() -> None:
    told = run(
        go("kp.s1", "unknown", 1, length="2 days"),
        go("unknown", "unknown", 2, "train", length="1 day"),
        go("unknown", "CN", 3, across="east-river", length="2 days", when="2009"),
        go("CN", "KR", 4, "air", when="2012"),
        atlas=wide("kp-south"),
    )
    assert all(step.length is not None for step in steps(told)[:3])


def test_a_stay_between_two_crossings_is_within_half_of_the_way() -> None:
    def there_and_back(length: str) -> Outcome:
        return run(
            go("kp.e1", "cn.n1", 1, across="east-river", when="1960-03-01"),
            stay("cn.d1", 2, "hiding"),
            go("unknown", "kp.e1", 3, across="east-river", when=length),
            go("unknown", "KR", 4, "air", when="1970"),
            atlas=wide("cn-deep", "cn.d1"),
        )

    assert steps(there_and_back("1960-03-20"))[2].when != steps(there_and_back("1962"))[2].when
    days = [step.when.start.granule.value for step in steps(there_and_back("1960-03-20"))
            if step.when and step.when.start]  # fmt: skip
    assert days[0] != "day"
    assert "speed.coarser" in codes(there_and_back("1960-03-20"))


def test_days_of_long_ago_are_said_more_vaguely_and_in_silence() -> None:
    told = run(
        go("kp.s1", "CN", 1, across="east-river", when="1960-05-03/1960-05-04"),
        go("CN", "KR", 2, "air", when="1970"),
        atlas=wide("kp-south"),
    )
    when = steps(told)[0].when
    assert when is not None
    assert when.start is not None
    assert when.start.granule.value != "day"
    assert "window" not in steps(told)[0].coarsened
    assert "speed.coarser" in codes(told)


def test_an_area_of_an_open_country_needs_no_hiding() -> None:
    pace = Pace(POLICY, ATLAS)
    assert not pace.shrinks("kr.gangwon", "kp-kr", 1)
    assert pace.shrinks("kp-northeast", "kp-kr", 1)


@pytest.mark.parametrize(("area", "reach"), WALKS)
def test_the_land_within_the_shortest_walk_that_is_told_holds_the_floor(
    area: str, reach: str
) -> None:
    pace = Pace(POLICY, ATLAS)
    days = next(n for n in range(1, 400) if not pace.shrinks(area, reach, n))
    assert left_km(area, reach, days) >= FLOORS_KM[ATLAS.area(area).level]


def test_without_the_rule_many_a_walk_would_tell_more_than_the_floor() -> None:
    """The control: a few days from a river to an area that it does not touch."""
    near = [
        (area, reach)
        for area, reach in WALKS
        if left_km(area, reach, 6) < FLOORS_KM[ATLAS.area(area).level]
    ]
    assert len(near) > 10
    assert ("kp-interior", "kp-ru") in near
    assert all(Pace(POLICY, ATLAS).shrinks(area, reach, 6) for area, reach in near)


def test_the_speed_is_the_policys() -> None:
    assert POLICY.speed.km_per_day == KM_A_DAY
    fast = POLICY.model_copy(update={"speed": POLICY.speed.model_copy(update={"km_per_day": 400})})
    needed = [
        next(n for n in range(1, 400) if not Pace(policy, ATLAS).shrinks("kp-interior", "tumen", n))
        for policy in (POLICY, fast)
    ]
    assert needed[1] == ceil(needed[0] / 10)
