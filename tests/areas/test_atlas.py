"""The atlas: one look-up by ids alone."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
import shapely
from babel import Locale

from routemap.areas import Atlas, open_atlas
from routemap.geo import LngLat


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return open_atlas()


def test_every_area_is_labelled_in_english_and_korean(atlas: Atlas) -> None:
    for id_ in atlas.area_ids():
        label = atlas.area(id_).label
        assert label["en"], id_
        assert any("가" <= letter <= "힣" for letter in label["ko"]), id_


def test_an_anchor_stands_in_its_area_and_its_area_in_its_bounds(atlas: Atlas) -> None:
    for id_ in atlas.area_ids():
        area = atlas.area(id_)
        shape = shapely.from_geojson(atlas.geometry(id_))
        assert shape.contains(shapely.Point(area.anchor)), id_
        assert area.bounds.west <= area.bounds.east <= area.bounds.west + 360, id_
        assert area.bounds.south <= shape.bounds[1] + 0.01, id_


def test_a_country_over_the_antimeridian_is_framed_past_180_degrees(atlas: Atlas) -> None:
    russia = atlas.country("RU").bounds
    assert 180 < russia.east < 195
    assert russia.west > 15


def test_an_area_holds_itself_its_zone_and_its_country_hold_it(atlas: Atlas) -> None:
    assert atlas.contains("kp", "kp-northeast")
    assert atlas.contains("kp-northeast", "kp.hamgyong-bukto")
    assert atlas.contains("kp", "kp.hamgyong-bukto")
    assert atlas.contains("kp-northeast", "kp-northeast")
    assert not atlas.contains("kp-northeast", "kp")
    assert not atlas.contains("kp-northwest", "kp.hamgyong-bukto")
    assert not atlas.contains("kr", "kp-northeast")
    assert not atlas.contains("kp", "no-such-area")


def test_what_is_not_in_the_atlas_is_a_key_error_and_never_a_guess(atlas: Atlas) -> None:
    asked = (
        lambda: atlas.area("kp-nowhere"),
        lambda: atlas.area("kp.rason"),  # too small to be drawn
        lambda: atlas.zone("kp"),
        lambda: atlas.country("XX"),
        lambda: atlas.reach("amazon"),
        lambda: atlas.geometry("tumen/TH"),
        lambda: atlas.finest("kp.nowhere", "zone"),
    )
    for ask in asked:
        with pytest.raises(KeyError):
            ask()


def test_has_knows_areas_and_reaches_and_nothing_else(atlas: Atlas) -> None:
    assert all(atlas.has(ref) for ref in ("kp", "kp-northeast", "tumen", "cn-kp", "kr.gangwon"))
    assert not any(atlas.has(ref) for ref in ("", "kp.rason", "tumen/CN", "KP"))


def test_every_country_that_people_speak_of_is_there(atlas: Atlas) -> None:
    spoken = {
        code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()
    }
    missing = {code for code in spoken if not atlas.has(code.lower())}
    # Uninhabited, parts of others, or no countries at all.
    assert missing <= {"AC", "AQ", "BQ", "BV", "CC", "CP", "CQ", "CX", "DG", "EA", "EU", "EZ", "GF",
                       "GI", "GP", "IC", "MQ", "QO", "RE", "SJ", "TA", "UN", "VA", "XA", "XB", "YT",
                       "ZZ"}  # fmt: skip


def test_every_published_coordinate_is_among_the_vertices(atlas: Atlas) -> None:
    vertices = atlas.vertices()
    assert len(vertices) > 100_000
    for id_ in ("kp-northeast", "tumen", "cn-kp/KP"):
        drawn = shapely.get_coordinates(shapely.from_geojson(atlas.geometry(id_)))
        assert {LngLat(*point) for point in drawn.tolist()} <= vertices
    shores = atlas.reach("tumen").shores.values()
    assert {shore.edge for shore in shores} | {shore.inland for shore in shores} <= vertices
    assert atlas.area("kp-northeast").anchor in vertices
    assert LngLat(128.18, 41.4) not in vertices  # a town, as the gazetteer has it


def test_the_ground_has_no_names_and_only_known_kinds(atlas: Atlas) -> None:
    for bounds in (atlas.country("KP").bounds, atlas.country("US").bounds):
        features = json.loads(atlas.basemap(bounds))["features"]
        assert {f["properties"]["kind"] for f in features} <= {
            "land", "line", "river", "lake", "disputed",
        }  # fmt: skip
        assert all(set(f["properties"]) == {"kind"} for f in features)
        assert {f["id"] for f in features if f["properties"]["kind"] == "land"} >= {"kp", "cn"}


def test_threads_may_share_the_atlas(atlas: Atlas) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda id_: atlas.geometry(id_)[:1], atlas.area_ids()[:400]))
    assert set(found) == {"{"}


def test_looking_something_up_imports_no_heavy_library() -> None:
    script = (
        "import sys; from routemap.areas import open_atlas\n"
        "open_atlas().finest('kp.rason', 'zone')\n"
        "heavy = ('yaml', 'shapely', 'geopandas', 'pandas', 'numpy')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    ).stdout
    assert told.strip() == "[]"
