from __future__ import annotations

import copy
from itertools import pairwise
from typing import Any

import pytest

from routemap.errors import UsageError
from routemap.generalise import check_policy, load_policy
from routemap.generalise.policy import AGE_NAMES, CLASSES, GRANULES
from routemap.shelf import facts
from tests.generalise.world import rank

POLICY = load_policy()


def changed(*path: str, value: Any = None) -> dict[str, Any]:
    """The shipped policy with one value replaced, or left out."""
    raw: dict[str, Any] = copy.deepcopy(facts("policy"))
    block = raw
    for key in path[:-1]:
        block = block[key]
    if value is None:
        del block[path[-1]]
    else:
        block[path[-1]] = value
    return raw


@pytest.mark.parametrize(
    "raw",
    [
        changed("window_days"),
        changed("why", "window_days"),
        changed("levels", "zone", "why", "km2"),
        changed("levels", "zone", "km2"),
        changed("levels", "reach", "shared_border_km", value=-1),
        changed("levels", "zone", "largest_share", value=40),
        changed("finest", "sensitive", "young"),
        changed("finest", "sensitive", "why", "young"),
        changed("finest", "sensitive", "young", value={"level": "town", "granule": "day"}),
        changed("classes", "open", value=["KR", "KP"]),
        changed("ages", "old_over", value=3),
        changed("surprise", value=1),
        [],
        None,
    ],
)
def test_a_policy_that_lacks_a_number_a_reason_or_sense_is_refused(raw: object) -> None:
    with pytest.raises(UsageError, match=r"geodata/policy\.yaml"):
        check_policy(raw)


@pytest.mark.parametrize("code", ["KP", "CN", "LA", "VN", "MM", "RU", "SY", "QQ", "XX", ""])
def test_a_country_that_is_not_listed_is_as_sensitive_as_the_listed_ones(code: str) -> None:
    assert POLICY.class_of(code) == "sensitive"


@pytest.mark.parametrize("code", ["KR", "US", "CA", "JP", "AU", "NZ", "GB", "DE", "NO", "CH", "GR"])
def test_open_countries_are_open(code: str) -> None:
    assert POLICY.class_of(code) == "open"


def test_the_norwegian_no_is_a_country_and_not_a_refusal() -> None:
    assert "NO" in POLICY.classes.open


@pytest.mark.parametrize("name", CLASSES)
def test_a_journey_never_gets_a_coarser_row_by_growing_older(name: str) -> None:
    rows = [getattr(POLICY.finest, name).row(age) for age in AGE_NAMES]
    for younger, older in pairwise(rows):
        assert rank(older.level) <= rank(younger.level)
        assert GRANULES.index(older.granule) <= GRANULES.index(younger.granule)


def test_the_numbers_are_those_of_the_contract() -> None:
    levels = POLICY.levels
    assert (levels.zone.km2, levels.zone.people, levels.zone.expected_error_km) == (
        25000,
        250000,
        50,
    )
    assert (levels.province.km2, levels.province.inscribed_km) == (10000, 25)
    assert (levels.district.km2, levels.district.largest_share) == (2500, 0.60)
    assert (levels.reach.shared_border_km, levels.reach.within_km) == (200, 40)
    assert (POLICY.window_days, POLICY.overview_k, POLICY.as_of.isoformat()) == (
        60,
        3,
        "2026-11-01",
    )


def test_no_place_of_a_sensitive_country_is_speakable() -> None:
    assert POLICY.speakable_in("TH")
    assert not any(POLICY.speakable_in(code) for code in ("KP", "CN", "LA", "QQ"))
