"""Averaging: many copies tell no more than one, as nothing in them is random."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from routemap.areas import open_atlas
from routemap.geo import LngLat, distance_km
from routemap.scene import Scene
from tests.pipeline.ground import cells, towns
from tests.pipeline.leaving import scene_of
from tests.pipeline.stories import HOERYONG, story

COPIES, JITTER_DEG = 2000, 0.3
NEAR_KM = 5


def average(positions: Sequence[LngLat]) -> LngLat:
    """What is left when whatever was random in many copies has cancelled out."""
    lng, lat = np.mean(np.array(positions), axis=0)
    return LngLat(float(lng), float(lat))


def drawn_home(scene: Scene) -> LngLat:
    """Where a picture puts the first place: where its label stands and its line begins."""
    anchor = scene.places[scene.steps[0].marks[0].ref].anchor
    assert anchor is not None
    return LngLat(*anchor)


HOMES = cells("KP", "old")["kp-northeast"]


@pytest.mark.parametrize("home", HOMES[:8])
def test_copies_of_one_journey_average_to_the_area_and_not_to_the_town(home: str) -> None:
    positions = [drawn_home(scene_of(story("desert", {**HOERYONG, "KP1": home}))) for _ in range(5)]
    assert set(positions) == {drawn_home(scene_of(story("desert", HOERYONG)))}
    assert average(positions) == pytest.approx(_rounded(open_atlas().area("kp-northeast").anchor))


def _rounded(point: LngLat) -> tuple[float, float]:
    return round(point.lng, 3), round(point.lat, 3)


@pytest.mark.parametrize("home", HOMES[:8])
def test_a_jittered_marker_is_averaged_away(home: str) -> None:
    """The control: each copy is some 30 km off, and all of them together are not."""
    truth = towns("KP")[home].lnglat
    assert truth is not None
    noise = np.random.default_rng(7).normal(scale=JITTER_DEG, size=(COPIES, 2))
    copies = [LngLat(truth.lng + x, truth.lat + y) for x, y in noise]
    assert np.mean([distance_km(copy, truth) for copy in copies]) > 5 * NEAR_KM
    assert distance_km(average(copies), truth) < NEAR_KM
