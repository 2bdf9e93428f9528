"""Which journeys the app's address lays beside each other: anybody's link, so plain names alone."""

from __future__ import annotations

import pytest

from routemap.ui import address


def test_a_link_to_a_comparison_is_read_and_written_the_same() -> None:
    query = {"view": "compare", "journeys": "eunju,hyeok", "align": "arrest", "lang": "ko"}
    asked = address.read(query)
    assert asked.page == "compare"
    assert asked.journey == ""
    assert asked.query() == query


def test_the_page_is_given_what_it_reads_for_itself() -> None:
    asked = address.read({"view": "compare", "journeys": "eunju,hyeok", "align": "arrival"})
    assert asked.within() == "journeys=eunju%2Chyeok&align=arrival"


@pytest.mark.parametrize(
    "journeys", ["eunju,", "../x,hyeok", "<b>", "a,b" * 90, ",".join("a" * 13)]
)
def test_what_is_no_list_of_names_counts_as_not_asked_for(journeys: str) -> None:
    assert "journeys" not in address.read({"view": "compare", "journeys": journeys}).query()


def test_a_journeys_own_page_has_no_choice_of_journeys() -> None:
    asked = address.read({"journey": "eunju", "journeys": "eunju,hyeok"})
    assert asked.query() == {"journey": "eunju"}
