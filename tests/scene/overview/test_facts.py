"""The overview's own words: whole, sourced, and in every language."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from routemap.areas import open_atlas
from routemap.errors import UsageError
from routemap.scene.overview import load_facts
from routemap.scene.overview.facts import check_facts
from routemap.shelf import facts


def test_the_shipped_file_names_ways_figures_and_context() -> None:
    found = load_facts()
    assert {"mongolia", "laos-thailand"} <= {way.id for way in found.ways}
    assert len(found.figures) >= 3
    assert len(found.context) >= 4


def test_every_country_of_a_way_out_is_one() -> None:
    codes = [code for way in load_facts().ways for code in way.through]
    assert len(codes) == len(set(codes)) >= 3
    assert all(open_atlas().country(code).level == "country" for code in codes)


def broken() -> list[Any]:
    def without_korean(raw: Any) -> None:
        del raw["context"][0]["words"]["ko"]

    def without_source(raw: Any) -> None:
        raw["figures"][0]["source"] = "somewhere"

    def with_more(raw: Any) -> None:
        raw["figures"][0]["estimate"] = True

    return [without_korean, without_source, with_more]


@pytest.mark.parametrize("breaking", broken(), ids=lambda breaking: breaking.__name__)
def test_a_file_that_says_too_little_or_too_much_is_refused(breaking: Any) -> None:
    raw = deepcopy(facts("overview"))
    breaking(raw)
    with pytest.raises(UsageError, match=r"geodata/overview\.yaml"):
        check_facts(raw)
