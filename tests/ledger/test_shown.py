"""The public side of the ledger: rows from a scene and the policy's floors, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from routemap import pipeline
from routemap.areas import open_atlas
from routemap.generalise import load_policy
from routemap.ledger import Row, floors, rows
from routemap.scene import compose
from tests.scene.fake import ATLAS as BOXES
from tests.scene.fake import journey, step, year

ATLAS, POLICY = open_atlas(), load_policy()
FLOORS = floors(POLICY, ATLAS)


def shown(path: Path) -> tuple[Row, ...]:
    [done] = pipeline.check_files([path])
    assert done.public is not None
    return rows(compose(done.public, ATLAS), FLOORS)


def test_every_place_that_the_shipped_journeys_draw_is_harder_to_guess_than_its_floor(
    shipped: tuple[Path, ...],
) -> None:
    places = [place for path in shipped for row in shown(path) for place in row.places]
    drawn = [place for place in places if place.ref]
    assert len(drawn) > 60
    for place in drawn:
        assert place.floor_km is not None
        assert place.error_km is not None
        assert place.error_km >= place.floor_km, (place.ref, place.level)


def test_no_moment_outside_open_countries_is_known_to_less_than_the_policys_window(
    shipped: tuple[Path, ...],
) -> None:
    seen = 0
    for row in (row for path in shipped for row in shown(path)):
        codes = {
            place.ref[:2].upper() for place in row.places if place.level in ("zone", "country")
        }
        if codes and not any(POLICY.class_of(code) == "open" for code in codes):
            days = [n for n in (row.begin_days, row.end_days) if n is not None]
            assert all(n >= POLICY.window_days for n in days), row.heading
            seen += 1
    assert seen > 20


def test_there_is_a_row_for_every_step_in_story_order(shipped: tuple[Path, ...]) -> None:
    for path in shipped:
        numbers = [row.number for row in shown(path)]
        assert numbers == [str(n + 1) for n in range(len(numbers))]


def test_what_is_withheld_or_not_told_has_a_level_and_no_figure() -> None:
    told = journey([step("stay", "hiding", ("ada",), at=ref, when=year(2002)) for ref in ("", "-")])
    found = [row.places[0] for row in rows(compose(told, BOXES), lambda _: 50.0)]
    assert [place.level for place in found] == ["unknown", "withheld"]
    for place in found:
        assert (place.km2, place.km, place.error_km, place.floor_km, place.bits) == (None,) * 5


@pytest.mark.parametrize(
    ("ref", "level"),
    [("kp-northeast", "zone"), ("kr-capital", "district"), ("kr", "country"), ("kp", "country")],
)
def test_a_floor_is_that_of_the_level_and_in_open_countries_that_of_a_district(
    ref: str, level: str
) -> None:
    told = journey([step("stay", "home", ("ada",), at=ref)])
    [place] = compose(told, BOXES).steps[0].vague.places
    assert FLOORS(place) == getattr(POLICY.levels, level).expected_error_km


def test_a_borders_floor_is_that_of_a_reach() -> None:
    told = journey([step("stay", "hiding", ("ada",), at="tumen")])
    [place] = compose(told, BOXES).steps[0].vague.places
    assert FLOORS(place) == POLICY.levels.reach.expected_error_km
