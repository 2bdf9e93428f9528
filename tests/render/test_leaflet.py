from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from threading import Thread

import folium
import pytest
from branca.element import Element

from routemap.render.leaflet import leaflet_map
from routemap.render.leaflet.ids import counted_ids
from tests.render.sample import BlockyAtlas, sample_scene


def test_the_map_names_no_host() -> None:
    parts = leaflet_map(sample_scene(), BlockyAtlas())
    assert "L.map(" in parts.script
    assert "//" not in parts.html + parts.script


def test_two_maps_of_one_scene_are_the_same_text_with_others_made_between() -> None:
    first = leaflet_map(sample_scene(), BlockyAtlas())
    folium.Map()
    leaflet_map(sample_scene(id="other", frame=(100.0, 10.0, 140.0, 50.0)), BlockyAtlas())
    assert leaflet_map(sample_scene(), BlockyAtlas()) == first


def test_random_ids_come_back_after_the_counted_ones_even_when_drawing_fails() -> None:
    before = Element.__dict__["_generate_id"]
    with counted_ids():
        assert [Element().get_name(), Element().get_name()] == ["element_1", "element_2"]
    assert Element.__dict__["_generate_id"] is before
    with pytest.raises(KeyError), counted_ids():
        raise KeyError
    assert Element.__dict__["_generate_id"] is before
    assert Element().get_name() != Element().get_name()


def test_another_thread_neither_gets_nor_takes_counted_ids() -> None:
    names: list[str] = []
    with counted_ids():
        Element()
        other = Thread(target=lambda: names.append(Element().get_name()))
        other.start()
        other.join()
        assert Element().get_name() == "element_2"
    assert re.fullmatch("element_[0-9a-f]{32}", names[0])


def test_only_what_a_mark_names_is_asked_for_and_drawn() -> None:
    atlas = BlockyAtlas()
    parts = leaflet_map(sample_scene(), atlas)
    assert [ref for ref in atlas.asked if "basemap" not in ref] == [
        "aa-north",
        "cc",
        "aa-bb",
        "aa-bb/BB",
    ]
    assert "unused" not in parts.script
    assert "1.234" not in parts.script


def test_features_carry_ids_and_no_words() -> None:
    parts = leaflet_map(sample_scene(), BlockyAtlas())
    scene = sample_scene()
    words = [text for place in scene.places.values() for text in place.label.values()]
    words += [text for step in scene.steps for text in step.heading.values()]
    assert not [text for text in words if text in parts.script]


def test_the_script_ends_by_mounting_the_player_on_its_five_layers() -> None:
    script = leaflet_map(sample_scene(), BlockyAtlas()).script
    last = script[script.index("routemap.mount(") :]
    assert re.findall(r"(\w+): geo_json_\d+", last) == [
        "basemap",
        "fades",
        "areas",
        "reaches",
        "ribbons",
    ]
    assert last.rstrip().endswith("});")


def test_the_basemap_alone_is_on_canvas() -> None:
    script = leaflet_map(sample_scene(), BlockyAtlas()).script
    assert re.findall(r"L\.canvas\((.*?)\)", script) == ['{pane: "basemap", padding: 0.5}']


def test_a_fade_keeps_its_steps_and_its_one_id() -> None:
    script = leaflet_map(sample_scene(), BlockyAtlas()).script
    collections = [json.loads(found) for found in re.findall(r"_add\((\{.*\})\);", script)]
    [fades] = [c for c in collections if any(f.get("id") == "aa-bb/BB" for f in c["features"])]
    assert [(f["id"], f["properties"]["step"]) for f in fades["features"]] == [
        ("aa-bb/BB", 0),
        ("aa-bb/BB", 1),
        ("aa-bb/BB", 2),
    ]


def test_folium_and_branca_are_imported_in_the_leaflet_room_alone(root: Path) -> None:
    source = root / "src" / "routemap"
    importing = {
        path.relative_to(source).parts[:2]
        for path in source.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in (
            [node.module] if isinstance(node, ast.ImportFrom) else [n.name for n in node.names]
        )
        if (name or "").split(".")[0] in ("folium", "branca")
    }
    assert importing == {("render", "leaflet")}
