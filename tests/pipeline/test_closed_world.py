"""No output has a position but those of areas, reaches, anchors, shores, the ground and curves."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from routemap import pipeline
from routemap.areas import open_atlas
from routemap.generalise import load_policy
from routemap.geo import LngLat
from routemap.player import assets
from routemap.public import PublicJourney
from routemap.scene import Scene, compose, to_json
from routemap.scene.curves import arc
from routemap.scene.overview import Overview, Rules, compose_overview, load_facts
from tests.conftest import ROOT
from tests.pipeline import leaks
from tests.pipeline.closed_world import (
    decimal_pairs,
    fixed,
    strange_boxes,
    strangers_in_page,
    strangers_in_scene,
    turned,
)
from tests.pipeline.from_scenes import hashes, made_from
from tests.pipeline.leaving import published, scene_of
from tests.pipeline.stories import HOERYONG, STORIES, gaps, story

TRUE = (129.75, 42.44)  # Hoeryong
FILLED = {
    **HOERYONG,
    "KP2": "Sinuiju, North Korea",
    "CN3": "Kunming, China",
    "LA1": "Luang Namtha, Laos",
    "LA2": "Vientiane, Laos",
    "TH1": "Nong Khai, Thailand",
    "VN1": "Hanoi, Vietnam",
    "VN2": "Hanoi, Vietnam",
}
# A way over the Pacific, where positions stand a turn on.
OVERSEAS = story("river", HOERYONG).replace(
    b"  - {go: air, to: South Korea,",
    b'  - {go: air, to: "Los Angeles, California, US"}\n  - {go: air, to: South Korea,',
)


def _files() -> dict[str, bytes]:
    shipped = {p.stem: p.read_bytes() for p in sorted((ROOT / "journeys").glob("*.yaml"))}
    assert len(shipped) >= 4
    invented = {shape: story(shape, {gap: FILLED[gap] for gap in gaps(shape)}) for shape in STORIES}
    return {**shipped, **invented, "overseas": OVERSEAS}


FILES = _files()


def together(told: list[PublicJourney]) -> Overview:
    policy = load_policy()
    rules = Rules(policy.overview_k, frozenset(policy.classes.open))
    return compose_overview(told, open_atlas(), rules, load_facts())


@cache
def scene(name: str) -> Scene:
    return scene_of(FILES[name])


@pytest.mark.parametrize("name", FILES)
def test_a_scene_has_no_position_of_its_own(name: str) -> None:
    assert decimal_pairs(to_json(scene(name)))
    assert not strangers_in_scene(scene(name))
    assert not strange_boxes(scene(name))


@pytest.mark.parametrize("name", FILES)
def test_a_page_has_no_position_of_its_own(name: str) -> None:
    public = published(FILES[name], f"{name}.yaml").public
    assert public is not None
    page = pipeline.site_pages([public])[f"journeys/{name}/index.html"]
    drawn = compose(public, open_atlas())
    assert len(decimal_pairs(page.decode())) > 1000
    assert not strangers_in_page(page, drawn)


def test_a_true_position_in_a_scene_is_caught() -> None:
    told = scene("desert")
    first, *rest = told.ribbons
    bent = first.model_copy(update={"pieces": [[*first.pieces[0], TRUE]]})
    assert strangers_in_scene(told.model_copy(update={"ribbons": [bent, *rest]})) == {TRUE}


def test_an_anchor_at_the_middle_of_the_true_places_is_caught() -> None:
    told = scene("desert")
    name, place = next(iter(told.places.items()))
    moved = {**told.places, name: place.model_copy(update={"anchor": TRUE})}
    assert strangers_in_scene(told.model_copy(update={"places": moved})) == {TRUE}


def test_a_frame_around_a_true_position_is_caught() -> None:
    lng, lat = TRUE
    box = (lng - 5, lat - 5, lng + 5, lat + 5)
    assert strange_boxes(scene("desert").model_copy(update={"frame": box})) == {box}


@pytest.mark.parametrize("planted", ["[{0}, {1}]", "[{1}, {0}]", "[{0},{1}]", "[\n{1},\n{0},\n]"])
def test_a_true_position_in_a_page_is_caught(planted: str) -> None:
    page = f"<script>{planted.format(*TRUE)}</script>".encode()
    assert len(strangers_in_page(page, scene("desert"))) == 1


def test_no_front_page_has_a_position_in_degrees(shipped: tuple[Path, ...]) -> None:
    done = [pipeline.check(file.read_bytes(), file.name).public for file in shipped]
    front = pipeline.site_pages([public for public in done if public])["index.html"]
    assert not decimal_pairs(front.decode())


def test_every_page_and_picture_is_made_from_the_scenes_alone() -> None:
    """Still pictures are pixels: that they hold no other position follows from this."""
    names = ("eunju", "joo-kyung-2015", "coarser", "overseas")
    public = [published(FILES[name], f"{name}.yaml").public for name in names]
    told = [each for each in public if each is not None]
    here = hashes({**pipeline.site_pages(told), **pipeline.app_pages(told)})
    assert len(here) > 2 * len(names)
    assert made_from([compose(each, open_atlas()) for each in told], together(told)) == here


def test_the_overview_has_no_position_but_anchors_and_points_of_fixed_curves() -> None:
    found = together([each for name in FILES if (each := published(FILES[name]).public)])
    assert len(found.curves) > 10
    assert {turned(country.anchor) for country in found.countries} <= fixed()
    for curve in (one for curves in found.curves.values() for one in curves):
        ends = LngLat(*curve.points[0]), LngLat(*curve.points[-1])
        assert set(map(turned, ends)) <= fixed()
        assert [turned(p) for p in curve.points] == [turned(p) for p in arc(*ends)]


def test_the_overviews_page_has_no_position_in_degrees() -> None:
    public = published(FILES["eunju"], "eunju.yaml").public
    assert public is not None
    page = pipeline.site_pages([public])["overview/index.html"].decode()
    assert not decimal_pairs(page.replace(assets("overview").js, ""))


def test_a_picture_that_knows_more_than_its_scene_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    leaks.plant_in_pages(leaks.a_size, monkeypatch)
    public = published(FILES["desert"]).public
    assert public is not None
    here = hashes(pipeline.site_pages([public]))
    there = made_from([compose(public, open_atlas())], together([public]))
    assert {path for path in here if here[path] != there[path]} == set(here)
