from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routemap.gazetteer.folding import fold, kind_told, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ŭndŏk", "undok"),
        ("Ch’ŏngjin", "Ch'ongjin"),
        ("Zamyn-Uud", "zamyn uud"),
        ("Đà Nẵng", "Da Nang"),
        ("Ａｎｓａｎ", "Ansan"),
        ("혜산", "혜산".encode().decode()),
        ("St. Catharines", "St Catharines"),
    ],
)
def test_names_that_people_write_for_each_other_compare_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Ansan", "Anshan"), ("혜산", "해산"), ("大连", "大理")]
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("name", "less"),
    [
        ("청진시", "청진"),
        ("무산군", "무산"),
        ("延吉市", "延吉"),
        ("Hyesan-si", "hyesan"),
        ("Musan-ŭp", "musan"),
        ("Jilin Province", "jilin"),
        ("the Gobi", "gobi"),
        ("Yalu River", "yalu"),
    ],
)
def test_an_ending_that_says_what_a_place_is_comes_off(name: str, less: str) -> None:
    assert stem(name) == less


@pytest.mark.parametrize("name", ["Musan", "혜산", "시중", "Kari", "Hyesan-dong", "北京", "Sisi"])
def test_a_whole_name_has_nothing_to_take_off(name: str) -> None:
    assert stem(name) == ""


def test_an_ending_tells_the_kind() -> None:
    assert kind_told("Jilin Province") == kind_told("지린성") == "province"
    assert kind_told("Jilin City") == kind_told("吉林市") == "settlement"
    assert kind_told("Tumen River") == kind_told("두만강") == "reach"
    assert kind_told("Tumen") == ""


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)
