"""The acceptance list of the geodata, each with the province that it lies in.

The provinces are from the administrative divisions of each country, not from the table.
"""

from __future__ import annotations

import pytest

from routemap.gazetteer import Gazetteer
from routemap.model import Located, Place

from .conftest import found

PLACES = {
    "Eundok, North Korea": "kp.hamgyong-bukto",
    "Undok, North Korea": "kp.hamgyong-bukto",
    "Aoji, North Korea": "kp.hamgyong-bukto",
    "Kyonghung, North Korea": "kp.hamgyong-bukto",
    "Chongjin, North Korea": "kp.hamgyong-bukto",
    "Hyesan, North Korea": "kp.ryanggang",
    "Musan, North Korea": "kp.hamgyong-bukto",
    "Hoeryong, North Korea": "kp.hamgyong-bukto",
    "Onsong, North Korea": "kp.hamgyong-bukto",
    "Saebyol, North Korea": "kp.hamgyong-bukto",
    "Kimchaek, North Korea": "kp.hamgyong-bukto",
    "Pyongyang, North Korea": "kp.pyongyang",
    "Sinuiju, North Korea": "kp.pyongan-bukto",
    "Nampo, North Korea": "kp.pyongan-namdo",
    "Kaesong, North Korea": "kp.hwanghae-bukto",
    "Yanji, China": "cn.jilin",
    "Tumen, China": "cn.jilin",
    "Changbai, China": "cn.jilin",
    "Dandong, China": "cn.liaoning",
    "Shenyang, China": "cn.liaoning",
    "Chengdu, China": "cn.sichuan",
    "Kunming, China": "cn.yunnan",
    "Kunming, Yunnan, CN": "cn.yunnan",
    "Mohan, China": "cn.yunnan",
    "Nanning, China": "cn.guangxi",
    "Erenhot, China": "cn.inner-mongol",
    "Erlian, China": "cn.inner-mongol",
    "Vientiane, Laos": "la.vientiane-prefecture",
    "Luang Namtha, Laos": "la.louang-namtha",
    "Chiang Rai, Thailand": "th.chiang-rai",
    "Chiang Saen, Thailand": "th.chiang-rai",
    "Nong Khai, Thailand": "th.nong-khai",
    "Bangkok, Thailand": "th.bangkok-metropolis",
    "Ulaanbaatar, Mongolia": "mn.ulaanbaatar",
    "Zamyn-Uud, Mongolia": "mn.dornogovi",
    "Incheon, South Korea": "kr.incheon",
    "Incheon airport, South Korea": "kr.incheon",
    "Seoul, South Korea": "kr.seoul",
    "Ansan, South Korea": "kr.gyeonggi",
    "Hanawon, South Korea": "kr.gyeonggi",
    "Gwangju, South Korea": "kr.gwangju",
    "Hanoi, Vietnam": "vn.ha-noi",
    "청진, 북한": "kp.hamgyong-bukto",
    "혜산, 북한": "kp.ryanggang",
    "회령, 조선": "kp.hamgyong-bukto",
    "延吉, 中国": "cn.jilin",
    "延吉, 吉林, 中國": "cn.jilin",
    "인천공항, 한국": "kr.incheon",
    "Mytilene, Greece": "gr.voreio-aigaio",
    "Aleppo, Syria": "sy.aleppo",
    "St. Catharines, Canada": "ca.ontario",
    "Los Angeles, California, United States": "us.california",
}


@pytest.mark.parametrize(("text", "province"), PLACES.items())
def test_a_place_of_the_acceptance_list_lies_in_its_province(
    gazetteer: Gazetteer, text: str, province: str
) -> None:
    located = found(gazetteer, text)
    assert (located.kind, located.province) == ("settlement", province)
    assert located.country == province[:2].upper()
    assert located.lnglat is not None


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("China", "country", "CN"),
        ("North Korea", "country", "KP"),
        ("KP", "country", "KP"),
        ("북한", "country", "KP"),
        ("대한민국", "country", "KR"),
        ("老挝", "country", "LA"),
        ("North Hamgyong, North Korea", "province", "kp.hamgyong-bukto"),
        ("함경북도", "province", "kp.hamgyong-bukto"),
        ("Hamgyong-bukto, KP", "province", "kp.hamgyong-bukto"),
        ("咸镜北道, KP", "province", "kp.hamgyong-bukto"),
        ("Ryanggang", "province", "kp.ryanggang"),
        ("양강도, 북한", "province", "kp.ryanggang"),
        ("Yunnan, CN", "province", "cn.yunnan"),
        ("윈난성, 중국", "province", "cn.yunnan"),
        ("云南", "province", "cn.yunnan"),
        ("Jilin Province, China", "province", "cn.jilin"),
        ("Seoul", "province", "kr.seoul"),
        ("Gobi, Mongolia", "zone", "mn-south-east"),
        ("고비 사막", "zone", "mn-south-east"),
        ("Yanbian, China", "zone", "cn-northeast"),
        ("Tumen", "reach", "tumen"),
        ("두만강", "reach", "tumen"),
        ("Amnok", "reach", "yalu"),
        ("Mekong", "reach", "mekong-la-th"),
        ("England", "country", "GB"),
    ],
)
def test_a_larger_place_is_found_as_what_it_is(
    gazetteer: Gazetteer, text: str, kind: str, key: str
) -> None:
    located = found(gazetteer, text)
    keys = {
        "country": located.country,
        "province": located.province,
        "zone": located.zone,
        "reach": located.reach,
    }
    assert (located.kind, keys.get(located.kind)) == (kind, key)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hyesan, north korea", "Hyesan, North Korea"),
        ("Hyesan-si, DPRK", "Hyesan, North Korea"),
        ("Chŏngjin, KP", "Ch'ongjin, PRK"),
        ("Hoeryŏng, KP", "회령시, 북한"),
        ("St Catharines, CA", "St. Catharines, Canada"),
        ("The Gobi, Mongolia", "Gobi, Mongolia"),
        ("Xian, China", "Xi'an, China"),
        ("Chiangrai, Thailand", "Chiang Rai, Thailand"),
        ("Yanji, Yanbian, China", "Yanji, Jilin, China"),
        ("Leeds, England", "Leeds, United Kingdom"),
    ],
)
def test_spelling_marks_and_endings_make_no_difference(
    gazetteer: Gazetteer, one: str, other: str
) -> None:
    assert found(gazetteer, one) == found(gazetteer, other)


def test_what_is_not_named_is_not_looked_up(gazetteer: Gazetteer) -> None:
    assert gazetteer.locate(Place("unknown", "unknown")) == Located("unknown")
    assert gazetteer.locate(Place("withheld", "withheld")) == Located("withheld")
    assert gazetteer.locate_reach(Place("withheld", "withheld")) == Located("withheld")
