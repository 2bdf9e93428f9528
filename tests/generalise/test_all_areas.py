"""All areas of the world: whatever a level lets be drawn, at any age, holds that level's floors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from routemap.areas import Area, open_atlas
from routemap.generalise import Foretold, foretell, load_policy
from routemap.generalise.borders import Judge
from routemap.generalise.drawing import meets
from routemap.model import Located
from tests.generalise.world import FakeAtlas, codes, go, run, stay

POLICY, ATLAS = load_policy(), open_atlas()
PROVINCES = sorted({row[0] for row in ATLAS._connection.execute("SELECT province FROM finest")})


def drawn() -> Iterator[tuple[str, Foretold]]:
    """What becomes of a place in each province of the world, at every age of a journey."""
    for province in PROVINCES:
        country = province.partition(".")[0].upper()
        where = Located("settlement", "A", country, province=province)
        for told in foretell(where, POLICY, ATLAS):
            yield province, told


DRAWN = list(drawn())


def holds(area: Area) -> bool:
    """Tell whether an area holds the floors that are asked for where it is."""
    levels, is_open = POLICY.levels, POLICY.class_of(area.country) == "open"
    if area.level == "country":
        return is_open or area.figures.expected_error_km >= levels.country.expected_error_km
    if area.level == "zone":
        # In an open country a zone stands where a district may.
        return meets(area, levels.district if is_open else levels.zone)
    return meets(area, levels.district if is_open else levels.province)


def test_whatever_is_drawn_anywhere_at_any_age_holds_its_floors() -> None:
    assert len(PROVINCES) > 4000
    assert {told.area.level for _, told in DRAWN} == {"province", "zone", "country"}
    below = {told.area.id for _, told in DRAWN if not told.withheld and not holds(told.area)}
    assert not below


def test_what_is_withheld_as_too_small_is_no_country_of_the_routes_and_none_that_is_open() -> None:
    small = {told.area.country for _, told in DRAWN if told.withheld}
    assert {"SG", "KW", "HK", "LB"} <= small
    assert not small & {"KP", "CN", "LA", "VN", "MM", "RU", "MN", "TH", "KH"}
    assert not [code for code in small if POLICY.class_of(code) == "open"]


def test_without_that_some_country_would_be_drawn_below_its_floor() -> None:
    assert [told for _, told in DRAWN if told.withheld and not holds(told.area)]


def test_no_province_of_a_sensitive_country_is_drawn_but_by_a_closed_route_or_as_history() -> None:
    fine = [(told, POLICY.class_of(told.area.country)) for _, told in DRAWN
            if told.area.level == "province"]  # fmt: skip
    assert fine
    for told, name in fine:
        assert name != "sensitive" or set(told.ages) <= {"old_closed", "historic"}


@pytest.mark.parametrize("country", ["VN", "MM", "KH", "RU"])
def test_each_country_with_new_zones_is_told_by_them_once_the_way_is_old(country: str) -> None:
    old = {told.area.level for province, told in DRAWN
           if province.startswith(f"{country.lower()}.") and "old" in told.ages}  # fmt: skip
    assert old == {"zone"}


# --- a country that is too small, in a journey ------------------------------------------------


def small() -> FakeAtlas:
    """The invented atlas, Vietnam as small as Kuwait."""
    atlas = FakeAtlas()
    atlas.areas["vn"] = replace(atlas.areas["vn"], figures=ATLAS.country("KW").figures)
    return atlas


def test_a_place_in_too_small_a_country_is_withheld_and_the_editor_is_told() -> None:
    told = run(stay("vn.x", 1, when="2009"), go("VN", "KR", 2, "air", when="2010"), atlas=small())
    assert told.journey is not None
    first, second = told.journey.steps
    assert first.at is not None
    assert second.origin is not None
    assert first.at.kind == second.origin.kind == "withheld"
    assert "place.small" in codes(told)
    assert "vn" not in str(told.journey).lower().replace("invented", "")


def test_a_border_of_too_small_a_country_is_not_drawn() -> None:
    atlas = small()
    judge = Judge(atlas, POLICY)
    assert judge.fault(atlas.areas["cn"], atlas.areas["vn"], "cn-vn") is not None
    told = run(go("CN", "VN", 1, when="2009"), go("VN", "KR", 2, "air", when="2010"), atlas=atlas)
    assert told.journey is not None
    assert told.journey.steps[0].crossing is None
