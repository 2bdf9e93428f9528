"""Which area stands for a province: a pure table, and nothing in it below its level's floors."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.areas import Atlas, Figures, Finest, open_atlas
from routemap.areas.floors import (
    LEVELS,
    Province,
    digest,
    finest_table,
    leftovers,
    passes,
)
from routemap.shelf import facts, geodata_dir

Rows: TypeAlias = list[tuple[str, str, str]]
FLOORS = {
    "km2": 100, "inscribed_km": 10, "people": 1000, "settlements": 5, "largest_share": 0.5,
    "expected_error_km": 20,
}  # fmt: skip
WIDE = Figures(200, 20, 2000, 9, 0.2, 40)


@pytest.mark.parametrize(
    "short",
    [
        replace(WIDE, km2=99),
        replace(WIDE, inscribed_km=9.9),
        replace(WIDE, n_people=999),
        replace(WIDE, n_settlements=4),
        replace(WIDE, largest_share=0.51),
        replace(WIDE, expected_error_km=19.9),
    ],
)
def test_one_figure_below_its_floor_is_enough_to_fail(short: Figures) -> None:
    assert passes(WIDE, FLOORS)
    assert not passes(short, FLOORS)


def test_a_province_too_small_to_be_measured_passes_nothing() -> None:
    assert not passes(None, FLOORS)


def _drawn_provinces() -> st.SearchStrategy[list[Province]]:
    figures = st.sampled_from([WIDE, replace(WIDE, km2=50), None])
    one = st.tuples(st.sampled_from(["", "aa-north", "aa-south"]), figures)
    return st.lists(one, min_size=1, max_size=8).map(
        lambda drawn: [
            Province(f"aa.{number}", "AA", zone, figures)
            for number, (zone, figures) in enumerate(drawn)
        ]
    )


@settings(max_examples=60)
@given(provinces=_drawn_provinces(), wide=st.booleans())
def test_a_province_stands_alone_only_if_all_of_its_zone_do(
    provinces: list[Province], wide: bool
) -> None:
    zones = dict.fromkeys(("aa-north", "aa-south"), WIDE if wide else replace(WIDE, km2=1))
    levels = dict.fromkeys(LEVELS, FLOORS)
    table = {(id_, level): area for id_, level, area in finest_table(provinces, zones, levels)}
    assert len(table) == len(provinces) * len(LEVELS)
    for province in provinces:
        area = table[province.id, "province"]
        together = [p for p in provinces if province.zone and p.zone == province.zone]
        if area == province.id:
            assert all(passes(p.figures, FLOORS) for p in [province, *together])
        elif area == province.zone:
            assert wide
        else:
            assert area == "aa"
        assert table[province.id, "country"] == "aa"
        assert table[province.id, "zone"] != province.id


@settings(max_examples=60)
@given(provinces=_drawn_provinces())
def test_the_table_does_not_depend_on_the_order_of_the_provinces(provinces: list[Province]) -> None:
    zones = dict.fromkeys(("aa-north", "aa-south"), WIDE)
    levels = dict.fromkeys(LEVELS, FLOORS)
    there = set(finest_table(provinces, zones, levels))
    assert there == set(finest_table(reversed(provinces), zones, levels))


LEFT = [Province("aa.1", "AA", "", WIDE), Province("aa.2", "AA", "", replace(WIDE, km2=50)),
        Province("aa.3", "AA", "", replace(WIDE, km2=50))]  # fmt: skip


@pytest.mark.parametrize(
    ("known", "exempt", "area"),
    [
        ({digest(["aa.3", "aa.2"]): 20.0}, frozenset[str](), "aa.1"),
        ({digest(["aa.2", "aa.3"]): 19.9}, frozenset[str](), "aa"),
        ({}, frozenset[str](), "aa"),  # nobody has measured it
        ({}, frozenset({"AA"}), "aa.1"),
    ],
)
def test_a_province_stands_alone_only_if_the_rest_of_its_country_is_wide_enough_too(
    known: dict[str, float], exempt: frozenset[str], area: str
) -> None:
    rows = finest_table(LEFT, {}, dict.fromkeys(LEVELS, FLOORS), known, exempt)
    table = {(id_, level): area for id_, level, area in rows}
    assert table["aa.1", "province"] == area
    assert table["aa.2", "province"] == "aa"
    assert dict(leftovers(LEFT, {}, dict.fromkeys(LEVELS, FLOORS))) == {"AA": ("aa.2", "aa.3")}


def test_what_a_country_means_where_parts_of_it_stand_alone_is_as_wide_as_a_country(
    shipped: Rows,
) -> None:
    """In the shipped table, by what was measured of the rest; open countries need no hiding."""
    known: dict[str, float] = {}
    with gzip.open(geodata_dir() / "areas.jsonl.gz", "rt") as lines:
        for line in lines:
            known |= json.loads(line).get("leftovers", {})
    policy, told = facts("policy"), dict[tuple[str, str], list[tuple[str, str]]]()
    for province, level, area in shipped:
        told.setdefault((province[:2], level), []).append((province, area))
    seen = 0
    for (country, level), rows in told.items():
        left = [province for province, area in rows if area == country]
        if country.upper() in policy["classes"]["open"] or len(left) in (0, len(rows)):
            continue
        seen += 1
        assert known[digest(left)] >= policy["levels"]["country"]["expected_error_km"], level
    assert seen > 20


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return open_atlas()


@pytest.fixture(scope="module")
def shipped(atlas: Atlas) -> Rows:
    """All (level, area) that the shipped table can give, and the number of its rows."""
    rows = atlas._connection.execute("SELECT province, level, area FROM finest").fetchall()
    assert len(rows) == 4 * len({province for province, _, _ in rows})
    return rows


def test_whatever_the_table_gives_meets_the_floors_of_the_level_asked_for(
    atlas: Atlas, shipped: Rows
) -> None:
    levels = facts("policy")["levels"]
    seen = {(level, area) for _, level, area in shipped if atlas.area(area).level != "country"}
    assert len(seen) > 100
    for level, area in seen:
        assert passes(atlas.area(area).figures, levels[level]), (level, area)


def test_whatever_the_table_gives_holds_the_province(atlas: Atlas, shipped: Rows) -> None:
    assert all(atlas.contains(area, province) for province, _, area in shipped)


def test_no_level_but_the_two_finest_ever_gives_a_province(atlas: Atlas, shipped: Rows) -> None:
    given_at = {level for _, level, area in shipped if atlas.area(area).level == "province"}
    assert given_at == {"district", "province"}


def test_a_coarser_level_never_gives_a_finer_area(atlas: Atlas, shipped: Rows) -> None:
    order = {"province": 0, "zone": 1, "country": 2}
    table = {(province, level): order[atlas.area(area).level] for province, level, area in shipped}
    for (province, level), area in table.items():
        if level != "country":
            coarser = LEVELS[LEVELS.index(level) + 1]
            assert area <= table[province, coarser]


@pytest.mark.parametrize(
    ("province", "level", "area"),
    [
        ("kp.hamgyong-bukto", "zone", "kp-northeast"),
        ("kp.ryanggang", "zone", "kp-northeast"),
        ("kp.rason", "zone", "kp-northeast"),
        ("kp.ryanggang", "province", "kp-northeast"),  # most of its townspeople live in one town
        ("kp.chagang-do", "zone", "kp-northwest"),
        ("kp.pyongyang", "zone", "kp-interior"),
        ("cn.jilin", "zone", "cn-northeast"),
        ("cn.yunnan", "zone", "cn-southwest"),
        ("cn.sichuan", "zone", "cn-sichuan"),
        ("la.louang-namtha", "zone", "la-north"),
        ("la.vientiane-prefecture", "zone", "la"),  # one town holds more than the floor allows
        ("mn.dornogovi", "province", "mn-south-east"),
        ("mn.ulaanbaatar", "province", "mn-rest"),
        ("th.bangkok-metropolis", "province", "th-central"),
        ("th.nong-khai", "zone", "th-northeast"),
        ("kr.seoul", "district", "kr-capital"),
        ("kr.incheon", "district", "kr-capital"),
        ("kr.gyeonggi", "district", "kr-capital"),
        ("kr.gangwon", "district", "kr.gangwon"),
        ("kr.busan", "district", "kr"),
        ("vn.ha-noi", "zone", "vn-north"),
        ("vn.lao-cai", "province", "vn-north"),
        ("kh.phnom-penh", "province", "kh-south"),
        ("ru.primorye", "zone", "ru-far-east"),
        ("mm.shan", "province", "mm-east"),
        ("us.california", "district", "us.california"),
    ],
)
def test_a_place_known_to_the_journeys_or_the_promise_becomes_this_area(
    atlas: Atlas, province: str, level: Finest, area: str
) -> None:
    assert atlas.finest(province, level).id == area
