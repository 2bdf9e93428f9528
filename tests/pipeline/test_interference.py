"""Two journeys of the same cells and granules: everything that leaves the program is the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.public import PublicStep
from tests.pipeline import leaks
from tests.pipeline.ground import YEARS, Age, Season, cells, dates, dates_of_year
from tests.pipeline.leaving import (
    assert_no_page_differs,
    assert_nothing_differs,
    check,
    published,
)
from tests.pipeline.stories import HOERYONG, STORIES, gaps, story

AGES: tuple[Age, ...] = ("old", "middle", "young")
SEASONS: tuple[Season, ...] = ("spring", "summer", "autumn", "winter")
WEEKS = ("8 days", "~3 weeks", "over 30 days", "P5W")
N_PAIRS = 560


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, Age, bytes, bytes]:
    """A shape, an age, and two files of it that differ in places, dates and lengths."""
    shape = draw(st.sampled_from(sorted(STORIES)))
    age = draw(st.sampled_from(AGES))
    year = draw(st.sampled_from(YEARS[age]))
    one, other = {}, {}
    for gap in gaps(shape):
        of_year = age == "young" or (shape == "returned" and gap == "when1")  # as the policy has it
        one[gap], other[gap] = draw(_fillings(gap, age, year, of_year=of_year))
    return shape, age, story(shape, one), story(shape, other)


@st.composite
def _fillings(draw: st.DrawFn, gap: str, age: Age, year: int, *, of_year: bool) -> tuple[str, str]:
    kind, number = gap[:-1], int(gap[-1])
    choice: tuple[str, ...]
    if kind == "weeks":
        choice = WEEKS
    elif gap == "when2":
        return (str(year + 2),) * 2  # in an open country: to the day, so nothing may move
    elif kind == "when" and of_year:
        choice = dates_of_year(year + number)
    elif kind == "when":
        choice = dates(year + number, draw(st.sampled_from(SEASONS)))
    else:
        areas = cells(kind, age)
        choice = areas[draw(st.sampled_from(sorted(areas)))]
    return draw(st.sampled_from(choice)), draw(st.sampled_from(choice))


@pytest.mark.parametrize("n_pairs", [N_PAIRS, pytest.param(10 * N_PAIRS, marks=pytest.mark.long)])
def test_places_dates_and_lengths_moved_within_what_is_told_change_nothing(n_pairs: int) -> None:
    seen: Counter[tuple[str, Age]] = Counter()

    @settings(max_examples=n_pairs)
    @given(pairs())
    def pair_by_pair(pair: tuple[str, Age, bytes, bytes]) -> None:
        shape, age, one, other = pair
        assert_nothing_differs(one, other)
        if one != other and check(one).public is not None:
            seen[shape, age] += 1

    pair_by_pair()
    assert sum(seen.values()) >= n_pairs * 500 // N_PAIRS, seen
    assert {shape for shape, _ in seen} == set(STORIES)
    assert {age for _, age in seen} == set(AGES)


MOVES = [
    {"KP1": "Musan, North Korea"},
    {"KP1": "Hyesan, North Korea", "CN1": "Harbin, China"},
    {"when0": "1998-12-20"},  # of the same winter
    {"CN2": "Dandong, China", "when1": "2000-04", "weeks1": "P5W"},
]


@pytest.mark.parametrize("moved", MOVES, ids=lambda moved: " ".join(moved.values()))
def test_a_place_or_day_moved_changes_no_byte_of_any_page(moved: dict[str, str]) -> None:
    one, other = story("desert", HOERYONG), story("desert", {**HOERYONG, **moved})
    assert one != other
    assert_no_page_differs(one, other)


def test_two_dates_of_a_winter_are_the_same_years_where_a_season_is_too_narrow() -> None:
    """Nobody crosses after arriving: the winter would be its first weeks, so years are told."""
    rest = {"when1": "2000-24", "when2": "2000", "weeks1": "8 days"}
    one, other = (
        story("river", {**HOERYONG, **rest, "when0": when}).replace(
            b"event: arrived,", b"event: arrived, when: 2000-12-28,"
        )
        for when in ("2000-24", "2000-12-05")
    )
    assert "window" in {code for step in _steps(one) for code in step.coarsened}
    assert_nothing_differs(one, other)


def _steps(data: bytes) -> Sequence[PublicStep]:
    public = published(data).public
    assert public is not None
    return public.steps


def test_a_place_in_another_zone_changes_the_pages() -> None:
    """The control: pages do tell one zone from another."""
    other = {**HOERYONG, "CN2": "Kunming, China"}
    with pytest.raises(AssertionError):
        assert_no_page_differs(story("desert", HOERYONG), story("desert", other))


@pytest.mark.parametrize("leak", leaks.OF_THE_DOOR, ids=lambda leak: leak.__name__)
def test_a_leak_through_the_door_is_caught(
    leak: leaks.Leak, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = {"KP1": "Musan, North Korea", "when0": "1998-12-20", "weeks1": "P5W"}
    pair = story("desert", HOERYONG), story("desert", {**HOERYONG, **moved})
    assert_nothing_differs(*pair)
    leaks.plant(leak, monkeypatch)
    with pytest.raises(AssertionError):
        assert_nothing_differs(*pair)


@pytest.mark.parametrize("leak", leaks.OF_THE_PAGES, ids=lambda leak: leak.__name__)
def test_a_leak_in_a_renderer_is_caught(
    leak: leaks.PageLeak, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaks.plant_in_pages(leak, monkeypatch)
    other = {**HOERYONG, "KP1": "Musan, North Korea"}
    with pytest.raises(AssertionError):
        assert_no_page_differs(story("desert", HOERYONG), story("desert", other))
