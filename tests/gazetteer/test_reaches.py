from __future__ import annotations

import pytest

from routemap.gazetteer import Gazetteer, Miss
from routemap.model import Located

from .conftest import found, place


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("Tumen", "tumen"),
        ("tumen river", "tumen"),
        ("두만강", "tumen"),
        ("图们江", "tumen"),
        ("Yalu", "yalu"),
        ("Amnok", "yalu"),
        ("압록강", "yalu"),
        ("Mekong", "mekong-la-th"),
        ("Mekong, Laos", "mekong-la-th"),
        ("China-Mongolia frontier", "cn-mn"),
        ("China-Mongolia", "cn-mn"),
        ("Mongolia–China border", "cn-mn"),
        ("the border of China and Mongolia", "cn-mn"),
        ("CN-MN", "cn-mn"),
        ("North Korea-China", "cn-kp"),
        ("중국-몽골 국경", "cn-mn"),
        ("중국과 몽골 국경", "cn-mn"),
        ("북중 국경", "cn-kp"),
        ("Guinea-Bissau - Guinea", "gn-gw"),
    ],
)
def test_a_reach_is_found_by_its_name_or_its_two_countries(
    gazetteer: Gazetteer, text: str, reach: str
) -> None:
    answer = gazetteer.locate_reach(place(text))
    assert isinstance(answer, Located), answer
    assert (answer.kind, answer.reach) == ("reach", reach)


def test_a_stay_may_be_in_the_borderland(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "Tumen").reach == "tumen"
    assert found(gazetteer, "China-Mongolia frontier").reach == "cn-mn"
    # With its country it is the city.
    assert found(gazetteer, "Tumen, China").kind == "settlement"
    assert found(gazetteer, "Yalu, North Korea").reach == "yalu"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Mongolia", "place.reach"),
        ("Tumem", "place.reach"),
        ("Hyesan, North Korea", "place.reach"),
        ("China-South Korea", "place.frontier"),
        ("Tumen, Nowhere", "place.country"),
    ],
)
def test_what_is_no_reach_is_refused(gazetteer: Gazetteer, text: str, code: str) -> None:
    answer = gazetteer.locate_reach(place(text))
    assert isinstance(answer, Miss)
    assert answer.code == code
    assert answer.mend


def test_a_mistyped_river_is_suggested(gazetteer: Gazetteer) -> None:
    answer = gazetteer.locate_reach(place("Tumem"))
    assert isinstance(answer, Miss)
    assert answer.suggestions[0] == "Tumen"
