"""Invented journeys for the overview: whoever goes, by which river, and how it ends."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from routemap.public import PublicJourney, PublicPerson, PublicStep
from routemap.scene.overview import Overview, Rules, compose_overview
from routemap.scene.overview.facts import Facts, KnownWay
from tests.scene.fake import ATLAS, journey, step, year

End = Literal["mongolia", "south", "returned", "hidden", "silent"]

RULES = Rules(3, frozenset({"KR", "US"}))
FACTS = Facts(
    ways=(
        KnownWay(id="mongolia", through=("MN",), label={"en": "North", "ko": "북"}),
        KnownWay(id="laos-thailand", through=("LA", "TH"), label={"en": "South", "ko": "남"}),
    ),
    sources={},
    figures=(),
    context=(),
)


def told(
    name: str,
    *,
    end: End = "mongolia",
    home: str = "kp",
    across: str = "cn-kp",
    begun: int = 2005,
    n_people: int = 1,
) -> PublicJourney:
    """Return a journey of one entry that stands for `n_people`."""
    who = ("ada",)
    steps = [
        step("stay", "home", who, at=home, id="home"),
        step(
            "go", "unknown", who, origin=home, target="cn", crossing=across, when=year(begun),
            id="river",
        ),
        *_ending(end, who, begun + 1),
    ]  # fmt: skip
    made = journey(steps, people=who)
    people = (PublicPerson("ada", {"en": "Ada", "ko": "에이다"}, n_people),)
    return replace(made, id=name, people=people)


def _ending(end: End, who: tuple[str, ...], when: int) -> list[PublicStep]:
    on = year(when)
    if end == "mongolia":
        return [
            step("go", "unknown", who, origin="cn", target="mn", crossing="cn-mn", id="steppe"),
            step("go", "air", who, origin="mn", target="kr", when=on, id="flight"),
        ]
    if end == "south":
        return [
            step("go", "overland", who, origin="cn", target="la", crossing="cn-la", id="laos"),
            step("go", "boat", who, origin="la", target="th", crossing="la-th", id="boat"),
            step("go", "air", who, origin="th", target="kr", when=on, id="flight"),
        ]
    if end == "returned":
        return [
            step(
                "go", "car", who, origin="cn", target="kp", crossing="cn-kp", when=on,
                forced="repatriation", id="return",
            )
        ]  # fmt: skip
    if end == "silent":
        return [step("go", "unknown", who, origin="", target="kr", when=on, id="comes")]
    return [step("stay", "hiding", who, at="cn", when=on, id="hiding")]


def overview(*journeys: PublicJourney, rules: Rules = RULES) -> Overview:
    return compose_overview(journeys, ATLAS, rules, FACTS)


def people(found: Overview) -> dict[str, int]:
    """The number of people's journeys of each corridor, by its id."""
    counts = dict.fromkeys((corridor.id for corridor in found.corridors), 0)
    for party in found.parties:
        for passage in party.passages:
            counts[found.corridors[passage.corridor].id] += party.n_people
    return counts
