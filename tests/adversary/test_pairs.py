"""Borders: two areas that share a short one are never drawn on both sides of a crossing."""

from __future__ import annotations

import pytest

from routemap.areas import open_atlas
from routemap.generalise.borders import Judge
from routemap.public import PublicJourney
from tests.adversary.attacks import pairs, undoing
from tests.adversary.evidence import Evidence, Left, Secrets
from tests.pipeline.leaving import published

# The three that privacy.md names, and others along the way, by towns on both sides.
SHORT = {
    "Chagang to Liaoning": ("Kanggye, North Korea", "Shenyang, China"),
    "Rason to Jilin": ("Rason, North Korea", "Yanji, China"),
    "North Korea to Russia": ("Rason, North Korea", "Vladivostok, Russia"),
    "Ryanggang to Jilin": ("Hyesan, North Korea", "Changbai, China"),
    "Yunnan to Laos": ("Kunming, China", "Luang Namtha, Laos"),
    "Laos to Chiang Rai": ("Luang Namtha, Laos", "Chiang Rai, Thailand"),
}
YEARS = (1950, 1968, 1999, 2018, 2024)


def file(near: str, far: str, year: int, *, then: str = "") -> bytes:
    status = "{status: closed, reviewed: 'somebody, 2026'}" if year == 1999 else "{status: unknown}"
    return f"""\
format: journey/1
title: {{en: An invented journey}}
consent: {{basis: invented, names: pseudonyms}}
route: {status}
sources: {{told: {{title: An invented telling, kind: invented}}}}
people: {{ana: {{en: Ana}}}}
parts:
- steps:
  - {{stay: home, at: "{near}"}}
  - {{go: on foot, to: "{far}", when: {year}-04}}
{then}  - {{go: air, to: South Korea, when: {year + 1}}}
""".encode()


def found(*journeys: PublicJourney | None) -> list[str]:
    public = tuple(journey for journey in journeys if journey is not None)
    assert public
    left = Left((), b"", {}, public=public)
    seen = Evidence(left, left, Secrets())
    return [f.what for attack in (pairs.find, undoing.find) for f in attack(seen)]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("pair", SHORT)
def test_a_short_border_is_drawn_coarsely_or_withheld(pair: str, year: int) -> None:
    public = published(file(*SHORT[pair], year)).public
    assert public is not None
    assert found(public) == []


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("pair", SHORT)
def test_a_stay_just_after_the_border_does_not_tell_its_other_side(pair: str, year: int) -> None:
    """The country in the move, and the area in the stay after it, are the pair all the same."""
    near, far = SHORT[pair]
    country = far.rpartition(", ")[2]
    then = f'  - {{stay: hiding, at: "{far}"}}\n'
    assert found(published(file(near, country, year, then=then)).public) == []
    before = (
        f'  - {{stay: home, at: "{near}"}}\n  - {{go: on foot, from: {near.rpartition(", ")[2]}'
    )
    told = (
        file(near, far, year)
        .decode()
        .replace(f'  - {{stay: home, at: "{near}"}}\n  - {{go: on foot', before)
    )
    assert found(published(told.encode()).public) == []


def _without_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Judge, "_fault", lambda *_: None)


# Rason and Ryanggang are too small to be drawn at all: their zone stands for them.
CLOSED = ("Chagang to Liaoning", "North Korea to Russia")


@pytest.mark.parametrize("pair", CLOSED)
def test_the_attack_succeeds_where_borders_are_not_judged(
    pair: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: without the rule the leg is drawn between the areas that the table alone has."""
    monkeypatch.setattr(Judge, "_fault", lambda *_: None)
    near, far = SHORT[pair]
    assert found(published(file(near, far, 1999)).public)


def test_our_own_measure_of_a_border_is_near_the_shipped_one() -> None:
    atlas = open_atlas()
    for one, other in (("kp-northeast", "cn-northeast"), ("cn-inner-mongolia", "mn-south-east")):
        reach = atlas.frontier(one[:2], other[:2])
        assert reach is not None
        shipped = atlas.shared_border(one, other, reach.id)
        measured = pairs.shared_km(one, other)
        assert shipped is not None
        assert measured == pytest.approx(shipped.length_km, rel=0.15)
