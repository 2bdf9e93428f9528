from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from routemap.scene.strands import letter, person_steps, strands, tracks
from tests.scene.fake import journey, step
from tests.scene.samples import forced_return

parties = st.lists(st.sets(st.sampled_from("abcd"), min_size=1), min_size=1, max_size=12)


@given(parties)
def test_at_each_moment_every_person_is_in_one_strand(story: list[set[str]]) -> None:
    followed = tracks(story)
    for person, own in person_steps([frozenset(who) for who in story]).items():
        for index, after in pairwise(own):
            assert index in followed.before[after]
            assert after in followed.after[index]
        assert all(person in followed.parties[followed.strand_of[index]] for index in own)


@given(parties)
def test_story_order_is_never_resorted(story: list[set[str]]) -> None:
    followed = tracks(story)
    assert len(followed.strand_of) == len(story)
    assert all(before < index for index, steps in enumerate(followed.before) for before in steps)
    first_seen = list(dict.fromkeys(map(frozenset, story)))
    assert list(followed.parties) == first_seen


@given(parties)
def test_each_step_is_in_the_strand_of_its_own_party(story: list[set[str]]) -> None:
    told = journey([step("stay", "home", sorted(who)) for who in story], people="abcd")
    made = strands(told, tracks([one.who for one in told.steps]))
    assert sorted(index for strand in made for index in strand.steps) == list(range(len(story)))
    assert all(set(strand.who) == story[index] for strand in made for index in strand.steps)


def test_a_party_that_splits_forks_and_joins() -> None:
    told = forced_return()
    together, two, one = strands(told, tracks([each.who for each in told.steps]))
    assert (together.letter, together.colour, together.forks_from) == ("A", 0, [])
    assert (two.letter, two.forks_from, two.joins) == ("B", ["a"], ["a"])
    assert (one.letter, one.forks_from, one.joins) == ("C", ["a"], ["a"])
    assert together.label["en"] == "Ada, Bo and Cy"


def test_one_who_drops_out_goes_on_in_the_part_that_names_them_next() -> None:
    story = [{"a", "b"}, {"a"}, {"a"}, {"b"}, {"a", "b"}]
    followed = tracks(story)
    assert followed.before == ((), (0,), (1,), (0,), (2, 3))


def test_letters_never_run_out() -> None:
    assert [letter(0), letter(25), letter(26)] == ["A", "Z", "A2"]
