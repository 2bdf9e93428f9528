from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.geo import Bounds, LngLat
from routemap.render import still
from routemap.render.mercator import view_of
from tests.render.sample import BlockyAtlas, sample_scene

SVG = "{http://www.w3.org/2000/svg}"


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
