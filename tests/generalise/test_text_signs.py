"""The signs of patterns: whatever a pattern would find in a text, its signs let it look for."""

from __future__ import annotations

from string import printable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.gazetteer import open_bearers
from routemap.generalise.texts import contacts, lengths, positions, times
from routemap.generalise.texts.hangul import LONGEST
from routemap.generalise.texts.said import Manner
from routemap.generalise.texts.scanning import scan
from routemap.generalise.texts.signs import Sought, signs_of
from tests.generalise.wicked import WICKED

ROOMS = (contacts, lengths, positions, times)
EVERY = {
    f"{room.__name__.rpartition('.')[2]}-{number}": sought
    for room in ROOMS
    for number, sought in enumerate(room.SOUGHT)
}
# What matches two conditions at once is not drawn from one pattern: a geohash has a digit.
GEOHASH = "contacts-1"
DRAWN = {name: sought for name, sought in EVERY.items() if name != GEOHASH}
SYLLABLES = "".join(map(chr, range(0xAC00, 0xD7A4)))
LETTERS = printable + SYLLABLES


@pytest.mark.parametrize("sought", DRAWN.values(), ids=DRAWN)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_match_of_a_pattern_is_without_a_sign_of_it(sought: Sought, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(sought.pattern, alphabet=LETTERS))
    assert sought.pattern.search(text)
    assert sought.search(text, signs_of(text))


@pytest.mark.parametrize("digit", "0123456789")
def test_a_geohash_is_shown_by_any_of_its_digits(digit: str) -> None:
    assert EVERY[GEOHASH].search(f"wyk{digit}bxy", signs_of(f"wyk{digit}bxy"))


@pytest.mark.parametrize("sought", EVERY.values(), ids=EVERY)
def test_a_pattern_is_not_tried_where_nothing_shows_it(sought: Sought) -> None:
    assert not sought.may_match(signs_of("She was afraid, and nobody spoke. 그는 무서웠다."))


def test_a_text_whose_case_is_not_reckoned_with_is_read_in_full() -> None:
    # The Kelvin sign is a K to a pattern that ignores case.
    text = "ten \N{KELVIN SIGN}m from here"
    assert signs_of(text) is None
    assert any(sought.search(text, None) for sought in lengths.SOUGHT)


@pytest.mark.parametrize("words", [sentence for sentence, *_ in WICKED])
def test_signs_hide_nothing_wicked(words: str) -> None:
    for text in (words, words.upper(), words.title()):
        shown = signs_of(text)
        for name, sought in EVERY.items():
            assert bool(sought.search(text, shown)) == bool(sought.pattern.search(text)), name


@pytest.mark.parametrize("piece", ["1", "1,", "몇십", "가", "a-", "one to ", "+1", "a.a"])
def test_no_long_text_takes_a_rule_for_ever(piece: str) -> None:
    # Without bounds on what repeats, each of these took from seconds to centuries.
    assert scan(piece * (20_000 // len(piece)), Manner.PROSE) is not None


def test_no_korean_name_is_longer_than_is_looked_for() -> None:
    assert max(map(len, open_bearers().in_hangul)) <= LONGEST
