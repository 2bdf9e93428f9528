"""No number of the policy is dead: each of them, changed, changes what is drawn or is refused."""

from __future__ import annotations

import copy
import gzip
import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, TypeAlias

import pytest

from routemap.areas import Figures, filling, open_atlas
from routemap.areas.floors import Province, finest_table, measured_with
from routemap.errors import UsageError
from routemap.generalise import Outcome, Policy, check_policy
from routemap.generalise.borders import Judge
from routemap.generalise.drawing import meets
from routemap.generalise.speed import Pace
from routemap.model import Route
from routemap.shelf import facts, geodata_dir
from tests.generalise.world import codes, go, run, shown, stay

Path: TypeAlias = tuple[str, ...]
ATLAS = open_atlas()
# On both sides of every age.
YEARS = (1960, 1974, 1975, 1976, 1977, 2014, 2015, 2016, 2017, 2020, 2021, 2022, 2025)
# The room that reads it does not exist yet; whoever builds it takes the name out of here.
NOT_YET = {("overview_k",)}


def _leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in {"why", "changes"}:
                yield from _leaves(inner, (*path, key))
    elif isinstance(value, int | float | date):
        yield path


NUMBERS = sorted(_leaves(facts("policy")))


def _value(path: Path) -> Any:
    value = facts("policy")
    for key in path:
        value = value[key]
    return value


def _changed(path: Path, value: Any) -> dict[str, Any]:
    raw: dict[str, Any] = copy.deepcopy(facts("policy"))
    block = raw
    for key in path[:-1]:
        block = block[key]
    block[path[-1]] = value
    return raw


def _others(path: Path) -> list[Any]:
    """Other values for a number: far below and far above."""
    value = _value(path)
    if isinstance(value, date):
        return [value.replace(year=value.year + 8)]
    if isinstance(value, float) and value < 1:
        return [value / 10, 0.99]
    return [value * 10, value + 1, type(value)(value / 3)]


@cache
def _world() -> tuple[tuple[Province, ...], dict[str, Figures], dict[str, float]]:
    provinces, zones = [], {}
    known: dict[str, float] = {}
    with gzip.open(geodata_dir() / "areas.jsonl.gz", "rt") as lines:
        for line in lines:
            record = json.loads(line)
            figures = Figures(**record["figures"]) if "figures" in record else None
            known |= record.get("leftovers", {})
            if record["level"] == "province":
                zone = record.get("zone", "")
                provinces.append(Province(record["id"], record["country"], zone, figures))
            elif record["level"] == "zone" and figures:
                zones[record["id"]] = figures
    return tuple(provinces), zones, known


@cache
def _borders() -> tuple[tuple[str, str, str], ...]:
    with gzip.open(geodata_dir() / "borders.jsonl.gz", "rt") as lines:
        found = [json.loads(line) for line in lines]
    keys = [(row["origin"], row["target"], row["reach"]) for row in found]
    return tuple(key for key in keys if not key[0].startswith(("ru.", "us.")))[::7]


def _areas(policy: Policy) -> Iterator[object]:
    provinces, zones, known = _world()
    levels = policy.model_dump()["levels"]
    yield tuple(finest_table(provinces, zones, levels, known, frozenset(policy.classes.open)))
    countries = [ATLAS.area(id_) for id_ in ATLAS.area_ids() if "." not in id_]
    yield [area.id for area in countries if policy.is_too_small(area)]
    drawn = [ATLAS.area(id_) for id_ in ATLAS.area_ids() if "." in id_]
    yield [area.id for area in drawn if meets(area, policy.levels.province)]


def _crossings(policy: Policy) -> Iterator[object]:
    judge, pace = Judge(ATLAS, policy), Pace(policy, ATLAS)
    yield [judge.fault(ATLAS.area(a), ATLAS.area(b), reach) for a, b, reach in _borders()]
    walks = (("kp-interior", "tumen"), ("kp", "tumen"), ("kp-northeast", "tumen"))
    yield [pace.shrinks(*walk, days) for walk in walks for days in range(1, 60)]


def _journeys(policy: Policy) -> Iterator[object]:
    for year in YEARS:
        for status in ("closed", "unknown"):
            route = Route(status=status, reviewed="by someone who knows")
            told = run(
                go("kp.e1", "CN", 1, across="long-river", when=f"{year}-05"),
                stay("cn.d1", 2, length="3 weeks"),
                go("cn.d1", "mn.s1", 3, when=f"{year}-06"),
                policy=policy,
                route=route,
            )
            yield shown(told), codes(told), _dates(told)


def _dates(told: Outcome) -> list[object]:
    return [step.when for step in told.journey.steps] if told.journey else []


def _decisions(policy: Policy) -> Iterator[object]:
    """Yield what a policy decides of areas, of borders and of journeys."""
    yield from _crossings(policy)
    yield from _journeys(policy)
    yield from _areas(policy)


@cache
def _shipped() -> tuple[object, ...]:
    return tuple(_decisions(check_policy(facts("policy"))))


def _is_heard(raw: dict[str, Any]) -> bool:
    """Tell whether a policy that makes sense decides anything otherwise, or no figures fit it."""
    try:
        policy = check_policy(raw)
    except UsageError:
        return False
    if measured_with(raw) != measured_with(facts("policy")):
        return True  # the atlas refuses it: see the test below
    return any(new != old for new, old in zip(_decisions(policy), _shipped(), strict=True))


def test_there_are_numbers_to_change_and_decisions_to_be_made() -> None:
    assert len(NUMBERS) > 30
    assert {("levels", "zone", "km2"), ("as_of",)} <= set(NUMBERS)
    assert len(_shipped()) > 20
    assert not _is_heard(facts("policy"))


@pytest.mark.parametrize("path", NUMBERS, ids=".".join)
def test_a_changed_number_changes_what_is_drawn_or_is_refused_by_the_atlas(path: Path) -> None:
    heard = any(_is_heard(_changed(path, value)) for value in _others(path))
    assert heard == (path not in NOT_YET)


@pytest.mark.parametrize("path", [("big_city_people",), ("levels", "reach", "within_km")])
def test_figures_that_were_measured_with_other_numbers_are_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = _changed(path, _value(path) + 1)
    monkeypatch.setattr(filling, "facts", lambda _: raw)
    with pytest.raises(UsageError, match="make geodata"):
        filling._refuse_other_measures()
    monkeypatch.undo()
    filling._refuse_other_measures()
