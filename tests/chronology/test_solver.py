from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.chronology import (
    Contradiction,
    Episode,
    Solution,
    Span,
    Window,
    settle,
    solve,
    solve_all,
)

DAYS = st.integers(0, 30)
GENTLE = settings(derandomize=True, max_examples=150, deadline=None)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    low, high = sorted((draw(DAYS), draw(DAYS)))
    return draw(st.sampled_from([(None, None), (low, high), (low, None), (None, high)]))


@st.composite
def networks(draw: st.DrawFn) -> list[Episode]:
    episodes = []
    for index in range(draw(st.integers(1, 5))):
        earlier = st.integers(0, index - 1) if index else st.nothing()
        some = st.sets(earlier, max_size=2 if index else 0)
        least = draw(st.integers(0, 6))
        most = draw(st.sampled_from([None, least, least + 4]))
        episodes.append(
            Episode(
                start=draw(windows()),
                end=draw(windows()),
                length=draw(st.sampled_from([(0, None), (least, most)])),
                after=tuple(sorted(draw(some))),
                starts_after=tuple(sorted(draw(some))),
                inside=draw(st.none() | earlier),
            )
        )
    return episodes


def oracle(episodes: list[Episode]) -> tuple[Span, ...] | None:  # noqa: C901 - one line per kind of statement
    """All-pairs longest distances (Floyd and Warshall): slow, and with nothing in common."""
    far = float("inf")
    nodes = range(1 + 2 * len(episodes))
    at_most = [[0 if a == b else far for b in nodes] for a in nodes]  # b - a is at most this

    def add(a: int, b: int, most: float) -> None:
        at_most[a][b] = min(at_most[a][b], most)

    for index, episode in enumerate(episodes):
        start, end = 1 + 2 * index, 2 + 2 * index
        for node, (low, high) in ((start, episode.start), (end, episode.end)):
            if low is not None:
                add(node, 0, -low)
            if high is not None:
                add(0, node, high)
        add(end, start, -episode.length[0])
        if episode.length[1] is not None:
            add(start, end, episode.length[1])
        for before in episode.after:
            add(start, 2 + 2 * before, 0)
        for before in episode.starts_after:
            add(start, 1 + 2 * before, 0)
        if episode.inside is not None:
            add(start, 1 + 2 * episode.inside, 0)
            add(2 + 2 * episode.inside, end, 0)
    for via in nodes:
        for a in nodes:
            for b in nodes:
                add(a, b, at_most[a][via] + at_most[via][b])
    if any(at_most[node][node] < 0 for node in nodes):
        return None

    def window(node: int) -> Window:
        low, high = -at_most[node][0], at_most[0][node]
        return (None if low == -far else int(low), None if high == far else int(high))

    return tuple(Span(window(1 + 2 * i), window(2 + 2 * i)) for i in range(len(episodes)))


@GENTLE
@given(networks())
def test_every_bound_is_the_tightest_there_is(episodes: list[Episode]) -> None:
    expected = oracle(episodes)
    found = solve(episodes)
    if expected is None:
        assert isinstance(found, Contradiction)
    else:
        assert found == Solution(expected)


def saying(episodes: list[Episode], indexes: Collection[int]) -> list[Episode]:
    """Return the episodes with only the dates and lengths of some of them; all keep their order."""
    return [
        episode
        if index in indexes
        else replace(episode, start=(None, None), end=(None, None), length=(0, None))
        for index, episode in enumerate(episodes)
    ]


@GENTLE
@given(networks())
def test_a_contradiction_is_among_the_statements_that_it_names(episodes: list[Episode]) -> None:
    found = solve(episodes)
    if isinstance(found, Solution):
        return
    assert found.first <= found.second
    assert {found.first, found.second} <= set(found.chain)
    # Everything that is not named may be unsaid, and it is still a contradiction ...
    assert oracle(saying(episodes[: found.second + 1], found.chain)) is None
    # ... and without the first of the two it is none.
    others = set(found.chain) - {found.first}
    assert oracle(saying(episodes[: found.second + 1], others)) is not None


@GENTLE
@given(networks())
def test_all_before_the_second_statement_agree(episodes: list[Episode]) -> None:
    found = solve(episodes)
    if isinstance(found, Contradiction):
        assert oracle(episodes[: found.second]) is not None


@GENTLE
@given(networks())
def test_what_is_left_of_a_contradictory_file_is_solved(episodes: list[Episode]) -> None:
    solution, found = settle(episodes)
    assert len(solution.spans) == len(episodes)
    seconds = [contradiction.second for contradiction in found]
    assert seconds == sorted(set(seconds))
    assert (not found) == (oracle(episodes) is not None)


def test_an_undated_step_lies_between_its_neighbours() -> None:
    known = Episode(start=(10, 12), end=(10, 12))
    later = Episode(start=(40, 45), end=(40, 45), after=(1,))
    solved = solve([known, Episode(length=(5, 8), after=(0,)), later])
    assert isinstance(solved, Solution)
    assert solved.spans[1] == Span((10, 40), (15, 45))


def test_an_order_that_runs_backwards_names_both_dates() -> None:
    episodes = [
        Episode(start=(100, 110), end=(100, 110)),
        Episode(after=(0,)),
        Episode(start=(50, 60), end=(50, 60), after=(1,)),
    ]
    assert solve(episodes) == Contradiction(0, 2, "order", (0, 2))


def test_a_length_that_its_own_dates_do_not_allow_names_itself() -> None:
    episodes = [Episode(), Episode(start=(0, 3), end=(5, 9), length=(20, 30), after=(0,))]
    assert solve(episodes) == Contradiction(1, 1, "duration", (1,))


def test_a_length_between_two_dates_is_named_with_the_later_of_them() -> None:
    episodes = [
        Episode(start=(0, 3), end=(0, 3)),
        Episode(length=(1000, 1100), after=(0,)),
        Episode(start=(50, 60), end=(50, 60), after=(1,)),
    ]
    assert solve(episodes) == Contradiction(1, 2, "duration", (0, 1, 2))


def test_an_event_dated_outside_its_stay_is_named_with_it() -> None:
    episodes = [Episode(start=(0, 3), end=(9, 10)), Episode(start=(20, 20), inside=0)]
    assert solve(episodes) == Contradiction(0, 1, "inside", (0, 1))


def test_a_length_longer_than_the_stay_around_it_is_found_without_any_date() -> None:
    episodes = [Episode(length=(3, 5)), Episode(length=(9, 9), inside=0)]
    assert solve(episodes) == Contradiction(0, 1, "duration", (0, 1))


def test_one_contradiction_does_not_hide_the_next() -> None:
    backward = Episode(start=(50, 60), end=(50, 60), after=(0,))
    episodes = [
        Episode(start=(100, 110), end=(100, 110)),
        backward,
        Episode(start=(200, 210), end=(200, 210), after=(1,)),
        Episode(start=(150, 160), end=(150, 160), after=(2,)),
    ]
    assert [(c.first, c.second) for c in solve_all(episodes)] == [(0, 1), (2, 3)]


@pytest.mark.parametrize("wrong", range(1, 12))
def test_the_first_statement_that_runs_backwards_is_the_one_named(wrong: int) -> None:
    days = [index * 10 for index in range(12)]
    days[wrong:] = [day - 1000 for day in days[wrong:]]
    episodes = [
        Episode(start=(day, day), end=(day, day), after=(index - 1,) if index else ())
        for index, day in enumerate(days)
    ]
    found = solve(episodes)
    assert isinstance(found, Contradiction)
    assert (found.first, found.second) == (wrong - 1, wrong)


def test_no_episode_is_a_solution_too() -> None:
    assert solve([]) == Solution(())
