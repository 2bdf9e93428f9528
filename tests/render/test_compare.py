"""Journeys beside each other: the page, its policy, and the file of data of each journey."""

from __future__ import annotations

import json
from typing import Any

from routemap.render.compare import CATEGORIES, compare_app, compare_data, compare_site
from routemap.render.compare import content_folder as folder_of
from routemap.render.document import policy
from routemap.render.plane import UNITS_PER_RADIAN, ground_of, map_of
from routemap.scene.types import Scene
from tests.render.reading import Page
from tests.render.sample import BlockyAtlas, sample_scene


def told(file: bytes) -> dict[str, Any]:
    text = file.decode()
    assert text.startswith("routemapCompare({")
    assert text.endswith(");\n")
    found = json.loads(text.removeprefix("routemapCompare(").removesuffix(");\n"))
    assert isinstance(found, dict)
    return found


def other() -> Scene:
    return sample_scene(id="other", frame=(100.0, 10.0, 132.0, 49.0))


def test_a_site_has_the_page_and_a_file_for_each_journey() -> None:
    files = compare_site([sample_scene(), other()], BlockyAtlas())
    assert list(files) == ["compare/index.html", "compare/mina.js", "compare/other.js"]
    boxes = [box for box in Page(files["compare/index.html"]).all("input") if "data-data" in box]
    assert [box["data-data"] for box in boxes] == ["mina.js", "other.js"]


def test_the_page_holds_no_journeys_data_so_that_a_thousand_are_no_burden() -> None:
    one = len(compare_site([sample_scene()], BlockyAtlas())["compare/index.html"])
    many = [sample_scene(id=f"mina-{n}") for n in range(50)]
    page = compare_site(many, BlockyAtlas())["compare/index.html"]
    assert (len(page) - one) / 49 < 1500


def test_the_app_names_each_file_by_its_content() -> None:
    files = compare_app([sample_scene()], BlockyAtlas())
    assert list(files) == ["compare", "mina.js"]
    [box] = [box for box in Page(files["compare"]).all("input") if "data-data" in box]
    assert box["data-data"] == f"../{folder_of(files['mina.js'])}/mina.js"
    changed = compare_app([sample_scene(title={"en": "Another"})], BlockyAtlas())
    assert folder_of(changed["mina.js"]) != folder_of(files["mina.js"])


def test_only_this_page_may_load_scripts_and_only_from_where_it_came_itself() -> None:
    page = Page(compare_site([sample_scene()], BlockyAtlas())["compare/index.html"])
    sources = page.policy()["script-src"]
    assert "'self'" in sources
    assert all(one == "'self'" or one.startswith("'sha256-") for one in sources)
    assert page.policy()["default-src"] == ["'none'"]
    assert page.asked() == []
    assert "'self'" not in policy(["a"], ["b"])


def test_the_journeys_can_be_opened_without_a_script() -> None:
    page = Page(compare_site([sample_scene(), other()], BlockyAtlas())["compare/index.html"])
    links = [link["href"] for link in page.all("a") if link.get("data-journey")]
    assert {"../journeys/mina/index.html", "../journeys/other/index.html"} <= set(links)


def test_every_kind_of_time_has_its_key_and_its_word() -> None:
    page = Page(compare_site([sample_scene()], BlockyAtlas())["compare/index.html"])
    assert [one["data-kind"] for one in page.all("svg") if "data-kind" in one] == list(CATEGORIES)
    phrases = {one.get("data-phrase", "") for one in page.all("span")}
    assert {f"category.{kind}" for kind in CATEGORIES} <= phrases


def test_a_journeys_file_is_its_digest_and_its_map() -> None:
    found = told(compare_data(sample_scene(), BlockyAtlas()))
    assert found["format"] == "routemap-digest/1"
    assert [one["id"] for one in found["lines"][0]["steps"]] == [f"step-{n}" for n in range(1, 5)]
    assert set(found["map"]) == {"frame", "soft", "washes", "reaches", "ribbons"}


def test_a_markup_of_a_title_ends_no_script_early() -> None:
    scene = sample_scene(title={"en": "</script><b>"})
    page = compare_site([scene], BlockyAtlas())["compare/index.html"].decode()
    assert "</script><b>" not in page


def test_maps_of_two_journeys_lie_on_one_plane() -> None:
    """A degree is as wide in every journey's map, and an area stands at the same place."""
    here, there = map_of(sample_scene(), BlockyAtlas()), map_of(other(), BlockyAtlas())
    assert here["frame"] != there["frame"]
    assert {k: here[k] for k in ("reaches", "ribbons")} == {
        k: there[k] for k in ("reaches", "ribbons")
    }
    per_degree = UNITS_PER_RADIAN * 3.14159265 / 180
    assert here["frame"][2] == round(14 * per_degree)


def test_the_ground_reaches_beyond_every_frame() -> None:
    atlas = BlockyAtlas()
    scenes = [sample_scene(), other()]
    ground = ground_of(scenes, atlas)
    frames = [map_of(scene, atlas)["frame"] for scene in scenes]
    assert ground["at"][0] < min(frame[0] for frame in frames)
    assert ground["at"][1] < min(frame[1] for frame in frames)
    assert ground["land"]
    assert "basemap 100.0 132.0" in atlas.asked
    assert ground_of([], atlas)["land"] == {}


def test_a_shape_that_no_mark_names_is_in_no_file() -> None:
    found = map_of(sample_scene(), BlockyAtlas())
    assert len(found["ribbons"]) == 3, "two pieces of one, one of the other, none of the unused"
