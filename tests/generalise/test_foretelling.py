"""What an editor is told of the area that a place becomes, from the real atlas and policy."""

from __future__ import annotations

import pytest

from routemap.areas import open_atlas
from routemap.gazetteer import explain
from routemap.generalise import foretell, foretold_lines, generalise, load_policy
from routemap.generalise.policy import AGE_NAMES
from routemap.model import Located
from tests.generalise.world import journey, step

POLICY, ATLAS = load_policy(), open_atlas()


def located(name: str) -> Located:
    found = explain(name).located
    assert found is not None
    return found


def areas(name: str) -> dict[str, str]:
    return {
        age: each.area.id for each in foretell(located(name), POLICY, ATLAS) for age in each.ages
    }


def test_a_town_in_a_sensitive_country_is_its_country_and_later_its_zone() -> None:
    told = areas("Hyesan, North Korea")
    assert tuple(told) == AGE_NAMES
    assert (told["young"], told["active"]) == ("kp", "kp")
    assert (told["middle"], told["old"]) == ("kp-northeast", "kp-northeast")


def test_a_whole_country_is_never_more_than_itself() -> None:
    assert set(areas("China").values()) == {"cn"}


def test_in_an_open_country_age_makes_no_difference() -> None:
    assert len(foretell(located("Ansan, South Korea"), POLICY, ATLAS)) == 1


@pytest.mark.parametrize("name", ["Hyesan, North Korea", "Sainshand, Mongolia", "Seoul"])
def test_a_journey_draws_what_was_foretold(name: str) -> None:
    """An old journey, and one of last year."""
    for year, age in (("1999", "old"), ("2025", "young")):
        told = journey(step("stay", "home", 1, at="KR", when=year))
        [place] = told.located
        found = generalise(type(told)(told.journey, {place: located(name)}), POLICY, ATLAS).journey
        assert found is not None
        assert found.steps[0].at is not None
        assert found.steps[0].at.ref == areas(name)[age]


def test_a_river_is_told_as_a_whole_band() -> None:
    [line] = foretold_lines(located("Tumen"), POLICY, ATLAS)
    assert line.startswith("drawn as all of Tumen")


def test_the_lines_say_level_size_date_and_rule() -> None:
    text = "\n".join(foretold_lines(located("Hyesan, North Korea"), POLICY, ATLAS))
    assert "(zone, 32,000 km²), dates to the season" in text
    assert "in a sensitive country nothing finer than a zone" in text
    assert "misses the floors of a province" in text
