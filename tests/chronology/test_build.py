from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.chronology import Contradiction, Entry, Solution, Span, build, episode_bounds, solve

KINDS: list[Literal["stay", "go", "event"]] = ["stay", "go", "event"]
ALL = ("mother", "daughter")
DAY = ((10, 12), (10, 12), False)
SINCE = ((10, 12), (None, None), True)


def links(*entries: Entry) -> list[tuple[tuple[int, ...], tuple[int, ...], int | None]]:
    return [(e.after, e.starts_after, e.inside) for e in build(entries)]


def test_a_step_comes_after_the_last_step_of_its_people() -> None:
    assert links(Entry(ALL, "stay"), Entry(ALL, "go"), Entry(ALL, "stay")) == [
        ((), (), None),
        ((0,), (), None),
        ((1,), (), None),
    ]


def test_after_a_split_only_the_own_track_counts() -> None:
    made = links(
        Entry(ALL, "go"),
        Entry(("mother",), "stay"),
        Entry(("daughter",), "stay"),
        Entry(ALL, "stay"),
    )
    assert [after for after, _, _ in made] == [(), (0,), (0,), (1, 2)]


def test_a_rejoin_does_not_name_what_lies_behind_the_other_track() -> None:
    made = links(Entry(ALL, "go"), Entry(("mother",), "stay"), Entry(ALL, "go"))
    assert made[2] == ((1,), (), None)


def test_an_event_where_they_are_lies_within_their_stay() -> None:
    made = links(Entry(ALL, "stay"), Entry(ALL, "event"), Entry(ALL, "event"), Entry(ALL, "go"))
    assert made[1] == ((), (), 0)
    assert made[2] == ((1,), (), 0)
    assert made[3] == ((0,), (), None)


def test_an_event_of_one_of_them_lies_within_the_stay_too() -> None:
    assert links(Entry(ALL, "stay"), Entry(("mother",), "event"))[1] == ((), (), 0)


def test_an_event_elsewhere_only_comes_after_the_beginning_of_the_stay() -> None:
    made = links(
        Entry(ALL, "stay"),
        Entry(ALL, "event", implied_place=False),
        Entry(ALL, "event"),
        Entry(ALL, "go"),
    )
    assert made[1] == ((), (0,), None)
    assert made[2] == ((1,), (0,), None)
    assert made[3] == ((0, 2), (), None)


def test_an_event_of_people_from_two_stays_is_held_by_neither() -> None:
    made = links(Entry(("mother",), "stay"), Entry(("daughter",), "stay"), Entry(ALL, "event"))
    assert made[2] == ((), (0, 1), None)


def test_an_event_on_the_way_comes_after_the_move() -> None:
    made = links(Entry(ALL, "go"), Entry(ALL, "event"), Entry(ALL, "stay"))
    assert made[1:] == [((0,), (), None), ((1,), (), None)]


def test_an_arrest_may_fall_on_the_last_day_of_the_captivity() -> None:
    start, end, length = episode_bounds(((0, 5), (100, 110), True), None)
    day = episode_bounds(((105, 120), (105, 120), False), None)
    made = build(
        [
            Entry(ALL, "stay", start=start, end=end, length=length),
            Entry(ALL, "event", start=day[0], end=day[1]),
        ]
    )
    solved = solve(made)
    assert isinstance(solved, Solution)
    assert solved.spans[1] == Span((105, 110), (105, 110))


def test_a_plain_date_holds_the_whole_step() -> None:
    assert episode_bounds(DAY, None) == ((10, 12), (10, 12), (0, None))


def test_a_plain_date_with_a_length_tells_when_it_began() -> None:
    assert episode_bounds(DAY, (5, 9)) == ((10, 12), (None, None), (4, 9))


def test_an_interval_with_a_length_holds_in_all_three() -> None:
    both = ((0, 1), (10, 12), True)
    assert episode_bounds(both, (5, 9)) == ((0, 1), (10, 12), (4, 9))
    assert episode_bounds(SINCE, None) == ((10, 12), (None, None), (0, None))


def test_three_days_from_the_first_to_the_third_are_three_days() -> None:
    start, end, length = episode_bounds(((1, 1), (3, 3), True), (3, 3))
    assert isinstance(solve(build([Entry(ALL, "stay", True, start, end, length)])), Solution)


def test_no_date_and_no_length_says_nothing() -> None:
    assert episode_bounds(None, None) == ((None, None), (None, None), (0, None))


@st.composite
def stories(draw: st.DrawFn) -> list[Entry]:
    people = st.sets(st.sampled_from("abc"), min_size=1)
    kinds = st.sampled_from(KINDS)
    return [
        Entry(tuple(sorted(draw(people))), draw(kinds), draw(st.booleans()))
        for _ in range(draw(st.integers(1, 9)))
    ]


@settings(derandomize=True, max_examples=100, deadline=None)
@given(stories())
def test_a_story_without_dates_never_contradicts_itself(entries: list[Entry]) -> None:
    assert not isinstance(solve(build(entries)), Contradiction)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(stories())
def test_every_move_comes_after_all_that_its_people_did_before(entries: list[Entry]) -> None:
    episodes = build(entries)
    behind: list[set[int]] = []
    for episode in episodes:
        held = set(episode.after)
        for index in episode.after:
            held |= behind[index]
        behind.append(held)
    for index, entry in enumerate(entries):
        if entry.kind == "event":
            continue
        for earlier in range(index):
            shared = set(entries[earlier].who) & set(entry.who)
            inner = episodes[earlier].inside in behind[index]
            assert not shared or earlier in behind[index] or inner
