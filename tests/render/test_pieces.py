"""The pieces that fill the workbench's frame are those of the page that is published."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from routemap import pipeline
from routemap.areas import open_atlas
from routemap.geo import Bounds
from routemap.render import journey_page, pieces
from routemap.render.leaflet import leaflet_map, map_options
from routemap.render.shapes import layers_of
from routemap.scene import Scene, compose


@pytest.fixture(params=range(4))
def scene(request: pytest.FixtureRequest, shipped: tuple[Path, ...]) -> Scene:
    file = shipped[request.param]
    public = pipeline.check(file.read_bytes(), file.name).public
    assert public is not None
    return compose(public, open_atlas())


def test_folium_tells_leaflet_the_same(scene: Scene) -> None:
    """**Why:** the frame makes its map itself; what folium's script says of one is the measure."""
    script = leaflet_map(scene, open_atlas()).script
    options = map_options(Bounds(*scene.frame))
    panes = options.pop("panes")
    head = script[: script.index("createPane")]
    said = dict(re.findall(r'"?(\w+)"?: (true|false|-?[\d.]+),', head))
    center = [float(n) for n in re.findall(r"center: \[([^\]]+)\]", head)[0].split(", ")]
    corners = [float(n) for n in re.findall(r"-?\d+\.?\d*", head[head.index("maxBounds") :])[:4]]
    assert center == options.pop("center")
    assert corners == [n for corner in options.pop("maxBounds") for n in corner]
    for name, value in options.items():
        told = str(value).lower() if isinstance(value, bool) else str(value)
        assert said[name] == told, name
    found = re.findall(r'createPane\(\s*"(\w+)"\);\s*pane_\d+\.style\.zIndex = (\d+)', script)
    assert [(name, int(height)) for name, height in found] == list(panes.items())


def test_the_words_are_those_of_the_page(scene: Scene) -> None:
    page = journey_page(scene, open_atlas(), framed=True).decode()
    telling = '<div class="intro">'
    told = pieces(scene, open_atlas()).shown["body"]
    assert told[told.index(telling) :].strip() in page


def test_every_layer_is_there_and_the_land_apart(scene: Scene) -> None:
    found = pieces(scene, open_atlas())
    layers = layers_of(scene, open_atlas())
    assert found.shown["layers"] == {
        name: getattr(layers, name) for name in ("areas", "reaches", "fades", "ribbons")
    }
    assert str(layers.basemap[0]["geometry"]["type"]) in found.land.features


def test_the_land_of_one_view_has_one_key(scene: Scene) -> None:
    again = scene.model_copy(update={"id": "another"})
    assert pieces(scene, open_atlas()).land == pieces(again, open_atlas()).land
