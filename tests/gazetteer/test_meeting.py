from __future__ import annotations

import pytest

from routemap.gazetteer import Gazetteer
from routemap.model import Place

from .conftest import place

UNKNOWN = Place("unknown", "unknown")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Incheon airport", "South Korea"),
        ("Incheon airport", "Incheon"),
        ("Hyesan, North Korea", "Ryanggang, North Korea"),
        ("Dornogovi, Mongolia", "Gobi, Mongolia"),
        ("Yanji, China", "Yanbian, China"),
        ("Tumen", "China"),
        ("Tumen", "Hoeryong, North Korea"),
        ("China-Mongolia frontier", "Mongolia"),
        ("Hyesan, North Korea", "혜산, 북한"),
        ("Heysan, Nowhere", "China"),
    ],
)
def test_places_of_which_one_contains_the_other_can_be_one(
    gazetteer: Gazetteer, one: str, other: str
) -> None:
    assert gazetteer.meets(place(one), place(other))
    assert gazetteer.meets(place(other), place(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("China", "Mongolia"),
        ("Hyesan, North Korea", "Hoeryong, North Korea"),
        ("Ulaanbaatar, Mongolia", "Gobi, Mongolia"),
        ("Ryanggang", "North Hamgyong"),
        ("Tumen", "South Korea"),
    ],
)
def test_places_apart_cannot_be_one(gazetteer: Gazetteer, one: str, other: str) -> None:
    assert not gazetteer.meets(place(one), place(other))
    assert not gazetteer.meets(place(other), place(one))


def test_a_place_not_told_can_be_any(gazetteer: Gazetteer) -> None:
    assert gazetteer.meets(UNKNOWN, place("China"))
