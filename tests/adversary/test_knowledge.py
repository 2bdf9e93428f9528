"""Priors, speed and the time network: what a guesser makes of all that is published together."""

from __future__ import annotations

import pytest

from routemap.areas import open_atlas
from routemap.generalise import stage, windows
from routemap.generalise.borders import Judge
from routemap.public import PublicJourney
from routemap.when import coarsen_duration
from tests.adversary.attacks import network, priors, speed
from tests.adversary.attacks.ground import FLOORS_KM
from tests.adversary.evidence import Attack, Evidence, Finding, Left, Secrets
from tests.conftest import ROOT
from tests.pipeline.leaving import published

HEAD = """\
format: journey/1
title: {{en: An invented journey}}
consent: {{basis: invented, names: pseudonyms}}
sources: {{told: {{title: An invented telling, kind: invented}}}}
people: {{ana: {{en: Ana}}}}
parts:
- steps:
  - {{stay: home, at: "{town}, North Korea"}}
"""
TOWNS = ("Hoeryong", "Hyesan", "Chongjin", "Kanggye")


def found(attack: Attack, *journeys: PublicJourney | None) -> list[Finding]:
    public = tuple(journey for journey in journeys if journey is not None)
    assert len(public) == len(journeys)
    left = Left((), b"", {}, public=public)
    return list(attack(Evidence(left, left, Secrets())))


def told(data: str) -> PublicJourney | None:
    return published(data.encode()).public


def shipped() -> list[PublicJourney | None]:
    files = sorted((ROOT / "journeys").glob("*.yaml"))
    assert len(files) >= 4
    return [published(file.read_bytes(), file.name).public for file in files]


@pytest.mark.parametrize("attack", [priors.find, network.find, speed.find])
def test_no_shipped_journey_is_guessed_more_nearly_than_its_floors(attack: Attack) -> None:
    assert found(attack, *shipped()) == []


PROTECTED = sorted(
    area
    for area in open_atlas().area_ids()
    if priors.is_watched(area) and open_atlas().area(area).level == "zone"
)


@pytest.mark.parametrize("area", PROTECTED)
def test_a_guess_by_towns_and_people_is_far_off_in_every_protected_zone(area: str) -> None:
    assert priors.nearest_km(area) >= 0.9 * FLOORS_KM["zone"]


@pytest.mark.parametrize("province", ["kp.ryanggang", "kp.rason"])
def test_a_guess_by_people_comes_near_in_a_province_of_few_towns(province: str) -> None:
    """The control: 13,908 km² are not coarse where most of the townspeople live in one town."""
    assert priors.nearest_km(province) < 0.9 * FLOORS_KM["province"]


MAY = """\
  - {{go: on foot, across: Tumen, to: China}}
  - {{stay: hiding, for: 3 weeks}}
  - {{go: on foot, to: Mongolia, when: {year}-05}}
  - {{go: air, to: South Korea, when: {later}}}
"""
# An arrival in safety may be told to the day; the river before it may not follow from that.
SAFE = """\
  - {{go: on foot, across: Tumen, to: China}}
  - {{stay: hiding, for: 10 days}}
  - {{go: air, to: South Korea, when: {year}-05-21}}
"""


@pytest.mark.parametrize("year", [1999, 2012, 2018, 2024])
@pytest.mark.parametrize("rest", [MAY, SAFE], ids=["three weeks after the river", "to the day"])
@pytest.mark.parametrize("town", TOWNS[:2])
def test_dates_and_lengths_together_leave_sixty_days(town: str, rest: str, year: int) -> None:
    data = (HEAD + rest).format(town=town, year=year, later=year + 1)
    assert found(network.find, told(data)) == []


@pytest.mark.parametrize("rest", [MAY, SAFE], ids=["three weeks after the river", "to the day"])
def test_the_network_is_solved_where_nothing_is_widened(
    rest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: each date is coarse by itself, and together they are not."""
    monkeypatch.setattr(stage, "widen", lambda timings, *_: timings)
    monkeypatch.setattr(stage, "slow", lambda timings, *_: timings)
    monkeypatch.setattr(windows, "coarsen", lambda when, *_: coarsen_to_months(when))
    data = (HEAD + rest).format(town="Hoeryong", year=1999, later=2000)
    assert found(network.find, told(data))


def coarsen_to_months(when: object) -> object:
    from routemap.when import Granule, coarsen  # noqa: PLC0415

    return coarsen(when, Granule.MONTH)  # type: ignore[arg-type]


WALK = """\
  - {{go: on foot, across: Tumen, to: "Yanji, China", when: {when}, for: {length}}}
  - {{go: air, to: South Korea, when: {later}}}
"""


@pytest.mark.parametrize("year", [1950, 1999, 2018, 2024])
@pytest.mark.parametrize("length", ["1 day", "a few days", "1 week"])
@pytest.mark.parametrize("town", TOWNS[:3])
def test_a_short_walk_leaves_no_strip_along_the_river(town: str, length: str, year: int) -> None:
    for when in (f"{year}-04-17", f"{year}-04", str(year)):
        data = (HEAD + WALK).format(town=town, length=length, when=when, later=year + 1)
        assert found(speed.find, told(data)) == [], when


def test_a_walk_of_a_day_to_a_short_border_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: a strip of 40 km along a river of 400 is no near guess, and one along 30 km is.

    That is why speed shrinks no area here: every border that is drawn passes the reach's floors.
    """
    monkeypatch.setattr(Judge, "_fault", lambda *_: None)
    monkeypatch.setattr(stage, "slow", lambda timings, *_: timings)
    monkeypatch.setattr(
        windows, "coarsen_duration", lambda length, **_: coarsen_duration(length, sensitive=False)
    )
    data = (HEAD + WALK).format(town="Hoeryong", length="1 day", when="1999-04", later=2000)
    over = data.replace("Yanji, China", "Vladivostok, Russia").replace("across: Tumen, ", "")
    assert found(speed.find, told(over))
    assert found(speed.find, told(data)) == []
