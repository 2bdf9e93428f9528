from __future__ import annotations

import pytest

from routemap.gazetteer import Gazetteer, Miss

from .conftest import found, place


def miss(gazetteer: Gazetteer, text: str) -> Miss:
    answer = gazetteer.locate(place(text))
    assert isinstance(answer, Miss), answer
    return answer


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Pingxiang, China", {"Pingxiang, Jiangxi, China", "Pingxiang, Guangxi, China"}),
        ("Hekou, China", {"Hekou, Yunnan, China"}),
        ("Ji'an, China", {"Ji’an, Jiangxi, China", "Ji’an, Jilin, China"}),
        ("Suzhou, China", {"Suzhou, Jiangsu, China", "Suzhou, Anhui, China"}),
        ("Springfield, United States", {"Springfield, Illinois, United States"}),
        ("Sukhbaatar, Mongolia", {"Sukhbaatar, Selenge, Mongolia"}),
    ],
)
def test_namesakes_in_one_country_are_listed_and_none_is_taken(
    gazetteer: Gazetteer, text: str, listed: set[str]
) -> None:
    answer = miss(gazetteer, text)
    assert answer.code == "place.ambiguous"
    assert listed <= set(answer.namesakes)
    assert len(answer.suggestions) <= 3


def test_every_listed_namesake_is_found_as_written(gazetteer: Gazetteer) -> None:
    for text in ("Pingxiang, China", "San Jose", "Springfield, US", "Georgia", "Luxembourg"):
        for namesake in miss(gazetteer, text).namesakes:
            found(gazetteer, namesake)


def test_between_countries_population_never_decides(gazetteer: Gazetteer) -> None:
    answer = miss(gazetteer, "San Jose")
    countries = {each.rsplit(", ", 1)[-1] for each in answer.namesakes}
    assert {"Costa Rica", "United States", "Philippines"} <= countries


@pytest.mark.parametrize("text", ["Georgia", "Korea", "강원도"])
def test_a_name_of_two_countries_or_provinces_does_not_stand_alone(
    gazetteer: Gazetteer, text: str
) -> None:
    answer = miss(gazetteer, text)
    assert answer.code == "place.ambiguous"
    assert len(answer.namesakes) >= 2


@pytest.mark.parametrize(
    ("text", "country"), [("Mexico", "MX"), ("Mongolia", "MN"), ("China", "CN")]
)
def test_a_country_goes_before_its_own_province_of_the_same_name(
    gazetteer: Gazetteer, text: str, country: str
) -> None:
    located = found(gazetteer, text)
    assert (located.kind, located.country) == ("country", country)


def test_a_primary_name_goes_before_an_alias_of_a_larger_town(gazetteer: Gazetteer) -> None:
    # Namyang, three times as large, also bears the name Onsong in the source.
    assert found(gazetteer, "Onsong, North Korea").name == "Onsŏng"
    # Tyumen and Anshan are larger, and elsewhere.
    assert found(gazetteer, "Tumen, China").province == "cn.jilin"
    assert found(gazetteer, "Ansan, South Korea").province == "kr.gyeonggi"


def test_a_great_city_is_meant_before_a_hamlet_of_its_name(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "Xi'an, China").province == "cn.shaanxi"
    assert found(gazetteer, "Changchun, China").province == "cn.jilin"


def test_a_town_and_its_province_of_the_same_name_are_no_doubt(gazetteer: Gazetteer) -> None:
    located = found(gazetteer, "Jilin, China")
    assert (located.kind, located.province) == ("settlement", "cn.jilin")
    assert found(gazetteer, "Jilin, Jilin, China") == located


def test_the_province_in_the_middle_decides(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "Pingxiang, Guangxi, China").province == "cn.guangxi"
    assert found(gazetteer, "Ji'an, Jilin, China").province == "cn.jilin"
    assert found(gazetteer, "Hekou, Yunnan, China").province == "cn.yunnan"
