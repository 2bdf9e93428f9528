from __future__ import annotations

import json
from itertools import pairwise

from routemap.geo import Bounds
from routemap.render.shapes import basemap_of, layers_of
from tests.render.sample import LAND, BlockyAtlas, polygon, sample_scene


class FineAtlas(BlockyAtlas):
    """Draws a point every hundredth of a millidegree."""

    def geometry(self, ref: str) -> str:  # noqa: ARG002 - the same for all
        ring = [[100 + i / 100_000, 30] for i in range(500)] + [[100.123456, 30.5], [100, 30]]
        return json.dumps({"type": "Polygon", "coordinates": [ring]})


def test_coordinates_have_three_decimals_and_no_point_twice_in_a_row() -> None:
    for feature in layers_of(sample_scene(), FineAtlas()).areas:
        [ring] = feature["geometry"]["coordinates"]
        assert len(ring) < 10
        assert [100.123, 30.5] in ring
        assert all(one != next_ for one, next_ in pairwise(ring))


def test_a_place_stands_as_many_turns_on_as_the_scene_says() -> None:
    scene = sample_scene()
    moved = {**scene.places, "cc": scene.places["cc"].model_copy(update={"turns": 1})}
    [north, cc] = layers_of(scene.model_copy(update={"places": moved}), BlockyAtlas()).areas
    assert north["geometry"]["coordinates"][0][0] == [124, 40]
    assert cc["geometry"]["coordinates"][0][0] == [486, 34]


def test_land_is_repeated_a_turn_on_only_where_the_frame_passes_the_antimeridian() -> None:
    [first, *_] = basemap_of(BlockyAtlas(), Bounds(100, 10, 150, 50))
    assert first["geometry"] == polygon(LAND[0])
    [first, *_] = basemap_of(BlockyAtlas(), Bounds(100, 10, 250, 50))
    assert [part[0][0][0] for part in first["geometry"]["coordinates"]] == [100, 460]


def test_the_same_ids_come_in_the_same_order_whatever_the_order_of_steps() -> None:
    scene = sample_scene()
    backwards = scene.model_copy(update={"steps": scene.steps[::-1]})
    assert layers_of(scene, BlockyAtlas()) == layers_of(backwards, BlockyAtlas())
