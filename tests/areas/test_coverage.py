"""The drawn areas: no overlap, no gap, and every coarser one made of the finer ones exactly."""

from __future__ import annotations

import json

import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from routemap.areas import Atlas, open_atlas
from routemap.shelf import facts

# Members by today's provinces, as privacy.md names them (in the words of the map's own labels).
ZONES = {
    "kp-northeast": {"North Hamgyong", "Ryanggang", "Rason"},
    "kp-northwest": {"Chagang", "North Pyongan"},
    "cn-northeast": {"Heilongjiang", "Jilin", "Liaoning"},
    "cn-inner-mongolia": {"Inner Mongolia"},
    "cn-north": {"Beijing", "Tianjin", "Hebei", "Shanxi"},
    "cn-east": {"Shandong", "Jiangsu", "Shanghai", "Zhejiang", "Anhui", "Fujian", "Jiangxi"},
    "cn-south-central": {"Henan", "Hubei", "Hunan", "Guangdong", "Hainan"},
    "cn-sichuan": {"Sichuan", "Chongqing", "Guizhou"},
    "cn-southwest": {"Yunnan", "Guangxi"},
    "cn-west": {"Tibet", "Qinghai", "Gansu", "Ningxia", "Shaanxi", "Xinjiang"},
    "mn-south-east": {
        "Ömnögovi", "Dornogovi", "Dundgovi", "Govisümber", "Sükhbaatar", "Dornod",
    },
    "la-north": {
        "Phongsaly", "Luang Namtha", "Bokeo", "Oudomxay", "Luang Prabang", "Houaphanh",
        "Xaignabouli",
    },
    "kr-capital": {"Seoul", "Incheon", "Gyeonggi"},
}  # fmt: skip
COUNTS = {"th-north": 9, "th-northeast": 20, "th-south": 14, "th-central": 34, "kp-interior": 6,
          "mn-rest": 16, "la-south": 10, "vn-north": 25, "vn-central": 19, "vn-south": 19,
          "kh-northwest": 9, "kh-east": 7, "kh-south": 8, "ru-far-east": 11, "ru-siberia": 10,
          "ru-west": 63, "mm-north": 2,
          "mm-east": 2, "mm-centre": 2, "mm-west": 2, "mm-south": 6}  # fmt: skip
ZONED = sorted({zone[:2] for zone in (*ZONES, *COUNTS)} - {"kr"})


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return open_atlas()


def _shape(atlas: Atlas, area_id: str) -> BaseGeometry:
    return shapely.from_geojson(atlas.geometry(area_id))


def _zones(country: str) -> list[str]:
    return [zone for zone in facts("areas")["zones"] if zone.startswith(f"{country}-")]


def _members(zone: str) -> set[str]:
    return {f"{zone[:2]}.{name}" for name in facts("areas")["zones"][zone]["members"]}


@pytest.mark.parametrize("zone", sorted(ZONES))
def test_a_zone_has_the_provinces_that_the_promise_names(atlas: Atlas, zone: str) -> None:
    labels = facts("provinces")["labels"]
    assert {labels[id_]["en"] for id_ in _members(zone)} == ZONES[zone]
    assert atlas.zone(zone).level == "zone"


@pytest.mark.parametrize("zone", sorted(COUNTS))
def test_a_zone_told_by_number_has_so_many_provinces(atlas: Atlas, zone: str) -> None:
    assert len(_members(zone)) == COUNTS[zone]
    assert atlas.zone(zone).level == "zone"


def test_no_zone_is_shipped_that_the_promise_does_not_name() -> None:
    assert set(facts("areas")["zones"]) == set(ZONES) | set(COUNTS)


@pytest.mark.parametrize("country", ZONED)
def test_the_zones_of_a_country_leave_no_gap_and_do_not_overlap(atlas: Atlas, country: str) -> None:
    shapes = [_shape(atlas, zone) for zone in _zones(country)]
    assert len(shapes) >= 2
    assert shapely.coverage_is_valid(shapes)
    assert shapely.union_all(shapes).equals(_shape(atlas, country))


@pytest.mark.parametrize("country", [*ZONED, "kr"])
def test_the_provinces_of_a_country_lie_exactly_in_its_zones(atlas: Atlas, country: str) -> None:
    zones = {zone: _shape(atlas, zone) for zone in _zones(country)}
    provinces = [id_ for id_ in atlas.area_ids() if id_.startswith(f"{country}.")]
    assert provinces
    shapes = [_shape(atlas, id_) for id_ in provinces]
    assert shapely.coverage_is_valid(shapes)
    for id_, shape in zip(provinces, shapes, strict=True):
        inside = [zone for zone, outer in zones.items() if outer.covers(shape)]
        assert inside == [zone for zone in zones if atlas.contains(zone, id_)]


def test_countries_leave_no_gap_and_do_not_overlap(atlas: Atlas) -> None:
    shapes = [_shape(atlas, id_) for id_ in atlas.area_ids() if atlas.area(id_).level == "country"]
    assert len(shapes) > 230
    assert shapely.coverage_is_valid(shapes)


def test_crimea_is_shown_with_ukraine_as_the_readme_says(atlas: Atlas) -> None:
    crimea = shapely.Point(34.2, 45.3)
    assert _shape(atlas, "ua").contains(crimea)
    assert not _shape(atlas, "ru").contains(crimea)


def test_nothing_is_told_of_a_vertex_beyond_the_fourth_decimal(atlas: Atlas) -> None:
    numbers: set[float] = set()
    for id_ in ("kp-northeast", "cn", "tumen", "cn-kp/CN"):
        numbers.update(shapely.get_coordinates(shapely.from_geojson(atlas.geometry(id_))).ravel())
    assert numbers
    assert all(round(number, 4) == number for number in numbers)


def test_every_shape_is_one_valid_polygon_or_several(atlas: Atlas) -> None:
    for id_ in atlas.area_ids():
        shape = _shape(atlas, id_)
        assert shape.is_valid, id_
        assert json.loads(atlas.geometry(id_))["type"] in ("Polygon", "MultiPolygon")
