"""Nothing finer than countries and their frontiers, but for at least k journeys together."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from routemap.public import PublicJourney
from routemap.scene.overview import Overview, Rules, overview_json
from tests.scene.fake import AREAS, REACHES
from tests.scene.overview.sample import RULES, End, overview, told

# Everything that is finer than a country or a frontier of two.
FINER = {area.id for area in AREAS if area.level != "country"} | {
    reach.id for reach in REACHES if not reach.frontier
}
STORIES = st.lists(
    st.fixed_dictionaries(
        {
            "end": st.sampled_from(get_args(End)),
            "home": st.sampled_from(["kp", "kp-northeast"]),
            "across": st.sampled_from(["cn-kp", "tumen", "yalu"]),
            "begun": st.integers(1998, 2001),
            "n_people": st.integers(1, 4),
        }
    ),
    max_size=14,
)


def journeys(stories: list[dict[str, Any]]) -> list[PublicJourney]:
    return [told(f"told-{number}", **story) for number, story in enumerate(stories)]


def sharing(stories: list[dict[str, Any]], form: Mapping[str, str]) -> int:
    return sum(all(story[key] == value for key, value in form.items()) for story in stories)


@given(STORIES, st.integers(2, 4))
def test_nothing_finer_is_in_any_byte_for_fewer_than_k_journeys(
    stories: list[dict[str, Any]], k: int
) -> None:
    found = overview(*journeys(stories), rules=Rules(k, RULES.open_countries))
    told_of = {ref for each in found.finer for ref in (each.origin, each.target, each.across)}
    text = overview_json(found)
    for ref in FINER - told_of:
        assert f'"{ref}"' not in text
    for each in found.finer:
        assert each.n_journeys >= k
        assert sharing(stories, {"home": each.origin, "across": each.across}) >= each.n_journeys


@given(STORIES)
def test_groups_of_one_form_share_no_journey_and_leave_none_to_be_told_by_subtraction(
    stories: list[dict[str, Any]],
) -> None:
    found = overview(*journeys(stories))
    for home, across in product(("kp", "kp-northeast"), ("cn-kp", "tumen", "yalu")):
        form = {"home": home, "across": across}
        n_sharing = sharing(stories, form)
        groups = [f for f in found.finer if (f.origin, f.across) == (home, across)]
        if (home, across) == ("kp", "cn-kp") or n_sharing < RULES.k:
            assert not groups
        else:
            assert sum(group.n_journeys for group in groups) == n_sharing


@given(STORIES)
def test_what_two_choices_show_of_anything_finer_differs_by_whole_groups(
    stories: list[dict[str, Any]],
) -> None:
    found = overview(*journeys(stories))
    choices = list(product(["", *(w.id for w in found.ways)], ["", *found.outcomes]))
    for one, other in product(choices, repeat=2):
        differing = set(shown(found, *one)) ^ set(shown(found, *other))
        assert all(found.finer[number].n_journeys >= RULES.k for number in differing)


def shown(found: Overview, way: str, outcome: str) -> list[int]:
    """As the page's script does (player/js/overview/counting.js, isWhole)."""
    return [
        number
        for number, each in enumerate(found.finer)
        if (not way or set(each.ways) == {way}) and (not outcome or set(each.outcomes) == {outcome})
    ]


def test_three_journeys_over_one_river_are_told_together_and_two_are_not() -> None:
    three = [told(name, across="yalu", n_people=2) for name in "abc"]
    (group,) = overview(*three).finer
    assert (group.across, group.n_journeys, group.n_people) == ("yalu", 3, 6)
    assert group.label == {"en": "across the Yalu", "ko": "압록강을 건너"}
    assert not overview(*three[:2]).finer


def test_one_journey_of_another_ending_does_not_stand_apart() -> None:
    three = [told(name, across="yalu") for name in "abc"]
    (group,) = overview(*three, told("d", across="yalu", end="south")).finer
    assert group.n_journeys == 4
    assert group.outcomes == ["arrived"]
    assert group.ways == ["laos-thailand", "mongolia"]


def test_a_forced_return_is_never_told_finer() -> None:
    assert not overview(*(told(name, end="returned") for name in "abcd")).finer
