from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.gazetteer import Gazetteer, Miss
from routemap.gazetteer.index import open_index
from routemap.gazetteer.suggesting import ordered
from routemap.gazetteer.types import Entry, Hit, Rank
from routemap.model import Located

from .conftest import frontier, place


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Heysan, North Korea", "Hyesan, North Korea"),
        ("Heysan", "Hyesan, North Korea"),
        ("Chongjing, North Korea", "Chongjin, North Korea"),
        ("Chinna", "China"),
        ("Chongjing", "Chongjin, North Korea"),
        ("Hyesan, China", "Hyesan, North Korea"),
        ("Hyesan, Norht Korea", "Hyesan, North Korea"),
        ("Hyesan", "Hyesan, North Korea"),
        ("혜산", "혜산, 북한"),
        ("Kunming, Yunan, China", "Kunming, Yunnan, China"),
        ("Kunming, Yunnan", "Kunming, Yunnan, China"),
        ("Seoul, Korea", "Seoul, South Korea"),
        ("Los Angelos, US", "Los Angeles, United States"),
        ("Norht Korea", "North Korea"),
        ("Hyesan, North Hamgyong, KP", "Hyesan, North Korea"),
    ],
)
def test_what_was_likely_meant_is_suggested_first_and_never_taken(
    gazetteer: Gazetteer, text: str, first: str
) -> None:
    answer = gazetteer.locate(place(text))
    assert isinstance(answer, Miss)
    assert answer.suggestions[0] == first
    assert repr(first) in answer.mend


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Heysan, North Korea", "place.unknown"),
        ("Xyzzyx, China", "place.unknown"),
        ("Hyesan", "place.alone"),
        ("Hyesan, Nowhere", "place.country"),
        ("Hyesan, Nowhere, North Korea", "place.province"),
        ("Pingxiang, China", "place.ambiguous"),
        ("a, b, c, d", "place.form"),
        ("?, China", "place.form"),
    ],
)
def test_each_code_has_a_place_that_raises_it(gazetteer: Gazetteer, text: str, code: str) -> None:
    answer = gazetteer.locate(place(text))
    assert isinstance(answer, Miss)
    assert answer.code == code
    assert answer.message
    assert answer.mend


@settings(max_examples=25)
@given(st.data())
def test_every_suggestion_is_itself_found(data: st.DataObject) -> None:
    gazetteer = Gazetteer(open_index(), frontier)
    name = data.draw(
        st.sampled_from(["Hyesan", "Chongjin", "Vientiane", "Kunming", "회령시", "延吉"])
    )
    at = data.draw(st.integers(0, len(name) - 1))
    other = data.draw(st.sampled_from("aeoynghk강시"))
    country = data.draw(
        st.sampled_from(["", ", North Korea", ", KP", ", China", ", Lao", ", 한국"])
    )
    answer = gazetteer.locate(place(name[:at] + other + name[at + 1 :] + country))
    if isinstance(answer, Miss):
        assert len(answer.suggestions) <= 3
        for suggestion in answer.suggestions:
            assert isinstance(gazetteer.locate(place(suggestion)), Located), suggestion


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_no_text_makes_the_gazetteer_fail(text: str) -> None:
    gazetteer = Gazetteer(open_index(), frontier)
    assert isinstance(gazetteer.locate(place(text)), Miss | Located)
    assert isinstance(gazetteer.locate_reach(place(text)), Miss | Located)


def test_of_equally_near_names_one_on_the_way_comes_first() -> None:
    def hit(country: str, population: int) -> Hit:
        entry = Entry(1, "settlement", country, "x", "", "X", None, None, population, alone=False)
        return Hit(entry, Rank.PRIMARY, "X")

    far, near_by, nearest = hit("US", 9_000_000), hit("LA", 10), hit("KP", 1)
    assert ordered([(far, 0.9), (near_by, 0.9), (nearest, 0.9)]) == [nearest, near_by, far]
    assert ordered([(nearest, 0.8), (far, 0.9)]) == [far, nearest]
