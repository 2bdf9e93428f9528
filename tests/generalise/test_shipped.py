"""The four journeys, through the real gazetteer and the real atlas."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from routemap.areas import open_atlas
from routemap.errors import Severity
from routemap.gazetteer import locate_journey
from routemap.generalise import Outcome, generalise, load_policy
from routemap.public import PublicStep
from routemap.reader import read


@pytest.fixture(scope="module")
def outcomes(shipped: tuple[Path, ...]) -> Mapping[str, Outcome]:
    found = {}
    for path in shipped:
        journey, problems = read(path.read_bytes(), path.name)
        assert journey is not None, problems
        located, problems = locate_journey(journey)
        assert located is not None, problems
        found[path.stem] = generalise(located, load_policy(), open_atlas())
    return found


def steps(outcome: Outcome) -> dict[str, PublicStep]:
    assert outcome.journey is not None, outcome.findings
    return {step.id: step for step in outcome.journey.steps}


def where(step: PublicStep) -> list[str]:
    named = (step.at, step.origin, *step.via, step.crossing, step.target)
    return [place.ref or place.kind for place in named if place is not None]


def test_all_four_are_published(outcomes: Mapping[str, Outcome]) -> None:
    assert len(outcomes) >= 4
    for outcome in outcomes.values():
        assert outcome.journey is not None
        assert all(finding.severity is Severity.NOTE for finding in outcome.findings)


@pytest.mark.parametrize(
    ("journey", "step", "expected"),
    [
        ("eunju", "home", ["kp-northeast"]),
        ("eunju", "first-crossing", ["kp-northeast", "tumen", "cn"]),
        ("eunju", "captivity", ["cn"]),
        ("eunju", "forced-return", ["cn", "cn-kp", "kp"]),
        ("eunju", "second-crossing", ["kp", "tumen", "cn"]),
        ("eunju", "gobi", ["cn", "cn-mn", "mn-south-east"]),
        ("joo-kyung-2012", "home", ["kp"]),
        ("joo-kyung-2012", "crossing", ["kp", "yalu", "cn"]),
        ("joo-kyung-2012", "forced-return", ["cn", "cn-kp", "kp"]),
        ("joo-kyung-2015", "studio", ["kp"]),
        ("joo-kyung-2015", "crossing", ["kp", "yalu", "cn"]),
        ("joo-kyung-2015", "across-china", ["cn", "cn-southwest"]),
        ("joo-kyung-2015", "bangkok", ["th-central"]),
        ("hyeok", "calls", ["kp"]),
        ("hyeok", "crossing", ["kp", "yalu", "cn"]),
        ("hyeok", "to-laos", ["cn", "cn-la", "la"]),
        ("hyeok", "jungle", ["la", "la-th", "th"]),
    ],
)
def test_each_is_drawn_as_the_contract_expects(
    outcomes: Mapping[str, Outcome], journey: str, step: str, expected: list[str]
) -> None:
    assert where(steps(outcomes[journey])[step]) == expected


def test_forced_returns_have_the_year_alone(outcomes: Mapping[str, Outcome]) -> None:
    seen = 0
    for outcome in outcomes.values():
        for step in steps(outcome).values():
            if step.forced == "repatriation":
                seen += 1
                assert step.when is not None
                assert step.when.start is not None
                assert step.when.start.granule == "year"
    assert seen == 2


def test_no_level_in_a_protected_country_is_finer_than_a_zone(
    outcomes: Mapping[str, Outcome],
) -> None:
    atlas, policy = open_atlas(), load_policy()
    seen = set()
    for outcome in outcomes.values():
        for step in steps(outcome).values():
            for ref in where(step):
                if ref not in {"unknown", "withheld"} and "-" in ref and atlas.has(ref):
                    seen.add(ref)
    areas = {ref for ref in seen if not ref.startswith(("cn-kp", "cn-la", "cn-mn", "la-th"))}
    assert {"kp-northeast", "cn-southwest", "mn-south-east", "th-central"} <= areas
    assert all(
        atlas.area(ref).level in {"zone", "country"}
        for ref in areas
        if policy.class_of(atlas.area(ref).country) != "open"
    )
