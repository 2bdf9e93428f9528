from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.geo import Bounds, LngLat
from routemap.render import still
from routemap.render.mercator import view_of
from routemap.scene.types import Scene
from tests.render.sample import BlockyAtlas, mark, sample_scene

SVG = "{http://www.w3.org/2000/svg}"


class NamedLands(BlockyAtlas):
    """The same ground, each land with its country's code, as the shipped atlas has it."""

    def basemap(self, bounds: Bounds) -> str:
        ground = json.loads(super().basemap(bounds))
        for feature, code in zip(ground["features"], ("bb", "aa", "cc"), strict=True):
            feature["id"] = code
        return json.dumps(ground)


def drawn(scene: Scene, atlas: BlockyAtlas) -> ET.Element:
    return ET.fromstring(still(scene, atlas))  # noqa: S314 - our own


def test_a_still_picture_has_no_words_and_no_title() -> None:
    picture = ET.fromstring(still(sample_scene(), BlockyAtlas()))  # noqa: S314 - our own
    assert [element for element in picture.iter() if (element.text or "").strip()] == []
    assert len(list(picture.iter(f"{SVG}path"))) > 5


def test_a_still_picture_names_no_area_and_no_reach() -> None:
    picture = still(sample_scene(), BlockyAtlas())
    for ref in ("aa-north", "aa-bb", "north~"):
        assert ref not in picture


def test_pictures_of_two_journeys_share_no_id() -> None:
    def ids(name: str) -> set[str]:
        picture = ET.fromstring(still(sample_scene(id=name), BlockyAtlas()))  # noqa: S314
        return {element.get("id", "") for element in picture.iter() if element.get("id")}

    assert ids("one")
    assert not ids("one") & ids("two")


def test_a_way_back_is_drawn_thinner_and_broken() -> None:
    scene = sample_scene()
    step = scene.steps[3]
    back = step.model_copy(
        update={"marks": [mark.model_copy(update={"back": True}) for mark in step.marks]}
    )
    turned = scene.model_copy(update={"steps": [*scene.steps[:3], back]})
    assert "still-back" not in still(scene, BlockyAtlas())
    assert "still-back" in still(turned, BlockyAtlas())


@pytest.mark.parametrize("certainty", ["unknown", "withheld"])
def test_a_way_that_is_not_told_is_not_drawn_through(certainty: str) -> None:
    scene = sample_scene()
    whole = [ribbon.model_copy(update={"fade": (False, False)}) for ribbon in scene.ribbons]
    scene = scene.model_copy(update={"ribbons": whole})
    step = scene.steps[3]
    marks = [mark.model_copy(update={"certainty": certainty}) for mark in step.marks]
    untold = step.model_copy(update={"marks": marks})
    hidden = scene.model_copy(update={"steps": [*scene.steps[:3], untold]})
    gap = 'offset="0.25" stop-color="currentColor" stop-opacity="0"'
    assert gap not in still(scene, BlockyAtlas())
    assert gap in still(hidden, BlockyAtlas())


@pytest.mark.parametrize("country", ["aa", "bb", "cc"])
def test_what_covers_a_country_is_clipped_to_that_countrys_land(country: str) -> None:
    picture = drawn(sample_scene(), NamedLands())
    [clip] = [c for c in picture.iter(f"{SVG}clipPath") if c.get("id") == f"mina-in-{country}"]
    [land, *areas] = [use.get("href", "")[1:] for use in clip]
    found = {element.get("id"): element for element in picture.iter() if element.get("id")}
    assert found[land].get("class") == "still-land"
    [clipped] = [g for g in picture.iter() if g.get("clip-path") == f"url(#{clip.get('id')})"]
    assert [path.get("id") for path in clipped.iter(f"{SVG}path") if path.get("id")] == areas


def test_every_clip_that_is_asked_for_is_there() -> None:
    for atlas, n_clips in ((NamedLands(), 3), (BlockyAtlas(), 0)):
        picture = drawn(sample_scene(), atlas)
        asked = [g.get("clip-path") for g in picture.iter() if g.get("clip-path")]
        assert asked == [f"url(#{clip.get('id')})" for clip in picture.iter(f"{SVG}clipPath")]
        assert len(asked) == n_clips


def test_marks_of_one_strand_that_overlap_are_one_ink() -> None:
    scene = sample_scene()
    both = scene.steps[0].model_copy(
        update={"marks": [mark("area", "aa-north"), mark("seen-from", "aa-bb/AA")]}
    )

    class BothSides(BlockyAtlas):
        def geometry(self, ref: str) -> str:
            return super().geometry(ref.replace("/AA", "/BB"))

    picture = drawn(scene.model_copy(update={"steps": [both]}), BothSides())
    [wash] = [g for g in picture.iter(f"{SVG}g") if "still-wash" in g.get("class", "")]
    assert 0 < float(wash.get("opacity", 1)) < 0.5
    assert len(list(wash.iter(f"{SVG}path"))) == 4


@settings(max_examples=50)
@given(st.floats(-170, 150), st.floats(-60, 60), st.floats(0.5, 30), st.floats(0.5, 20))
def test_a_view_shows_its_whole_frame_with_north_up(
    west: float, south: float, wide: float, high: float
) -> None:
    frame = Bounds(west, south, west + wide, south + high)
    view = view_of(frame, 400, 260)
    low = view.pixel(LngLat(frame.west, frame.south))
    top = view.pixel(LngLat(frame.east, frame.north))
    assert 0 <= low.x < top.x <= 400
    assert 0 <= top.y < low.y <= 260
