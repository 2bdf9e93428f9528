"""Pairs that leak, and pairs that must look alike, in the real gazetteer and the real atlas."""

from __future__ import annotations

import pytest

from routemap.areas import open_atlas
from routemap.gazetteer import locate_journey
from routemap.generalise import Outcome, generalise, load_policy
from routemap.reader import read

STORY = """format: journey/1
title: Invented
consent: {{basis: invented, names: pseudonyms}}
route: {route}
sources: {{told: {{title: Invented}}}}
people: {{anyone: {{en: Anyone}}}}
parts:
- steps:
  - stay: home
    at: "{home}"
    when: /{when}
  - go: on foot
    {across}to: "{to}"
    when: {when}
  - stay: hiding
    at: "{to}"
    when: /2010
    for: {length}
"""
CLOSED = "{status: closed, reviewed: someone who knows}"


def drawn(
    home: str,
    to: str,
    across: str = "",
    *,
    route: str = "{status: unknown}",
    when: str = "2009-07",
    length: str = "3 weeks",
) -> Outcome:
    named = f"across: {across}\n    " if across else ""
    text = STORY.format(home=home, to=to, across=named, route=route, when=when, length=length)
    journey, problems = read(text.encode(), "invented.yaml")
    assert journey is not None, problems
    located, problems = locate_journey(journey)
    assert located is not None, problems
    return generalise(located, load_policy(), open_atlas())


def leg(outcome: Outcome) -> list[str]:
    assert outcome.journey is not None
    step = outcome.journey.steps[1]
    return [p.ref or p.kind for p in (step.origin, step.crossing, step.target) if p is not None]


@pytest.mark.parametrize(
    ("home", "to", "across", "expected"),
    [
        ("Hyesan, KP", "China", "Yalu", ["kp-northeast", "cn-kp", "cn"]),
        ("North Korea", "China", "Yalu", ["kp", "yalu", "cn"]),
        ("Hoeryong, KP", "Yanji, CN", "Tumen", ["kp-northeast", "tumen", "cn-northeast"]),
        ("Rason, KP", "Russia", "", ["withheld", "withheld"]),
        ("Vientiane, LA", "Bangkok, TH", "Mekong", ["la", "mekong-la-th", "th"]),
        ("Kunming, CN", "Laos", "", ["cn-southwest", "cn-la", "la"]),
    ],
)
def test_a_pair_that_leaks_is_drawn_coarser(
    home: str, to: str, across: str, expected: list[str]
) -> None:
    assert leg(drawn(home, to, across)) == expected


@pytest.mark.parametrize("pair", [("Kanggye, KP", "Dandong, CN"), ("Rason, KP", "Yanji, CN")])
def test_not_even_a_closed_route_pairs_two_provinces_on_a_short_border(
    pair: tuple[str, str],
) -> None:
    near, _, far = leg(drawn(*pair, route=CLOSED))
    atlas, policy = open_atlas(), load_policy()
    shared = atlas.shared_border(near, far, "cn-kp")
    assert shared is None or shared.length_km >= policy.levels.reach.shared_border_km


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"home": "Hoeryong, KP"}, {"home": "Musan, North Korea"}),
        ({"home": "Chongjin, KP"}, {"home": "Hyesan, Ryanggang, KP"}),
        ({"to": "Yanji, CN"}, {"to": "Shenyang, CN"}),
        ({"when": "2009-07"}, {"when": "2009-06-30"}),
        ({"when": "2009-01-20"}, {"when": "2008-12-03"}),
        ({"length": "3 weeks"}, {"length": "10 days"}),
    ],
)
def test_what_lies_in_one_cell_or_granule_looks_the_same(
    one: dict[str, str], other: dict[str, str]
) -> None:
    plain = {"home": "Hoeryong, KP", "to": "Yanji, CN", "across": "Tumen"}
    first, second = drawn(**{**plain, **one}), drawn(**{**plain, **other})
    assert first.journey is not None
    assert first.journey == second.journey
    assert [f.code for f in first.findings] == [f.code for f in second.findings]
