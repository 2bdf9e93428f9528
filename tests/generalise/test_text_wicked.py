"""36 wicked sentences and 10 harmless ones: what the rules catch, and what they let be."""

from __future__ import annotations

import pytest

from routemap.errors import Severity
from tests.conftest import ROOT
from tests.generalise.wicked import HARMLESS, MISSED, WICKED, story
from tests.pipeline.leaving import check


def refused(words: str, lang: str) -> list[str]:
    found = check(story(words, lang)).problems
    assert all(p.severity is not Severity.PROBLEM for p in found), found
    return [p.code for p in found if p.severity is Severity.WITHHELD]


def test_there_are_36_wicked_sentences_and_10_harmless_ones() -> None:
    assert (len(set(WICKED)), len(set(HARMLESS))) == (36, 10)
    assert len(MISSED) <= 2
    assert {words for words, _ in WICKED} >= MISSED


def test_what_is_missed_is_told_in_the_docs() -> None:
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    assert all(words in page for words in MISSED)
    assert f"{len(WICKED) - len(MISSED)} are caught" in page


@pytest.mark.parametrize(("words", "lang"), WICKED)
def test_a_wicked_sentence_withholds_the_journey(words: str, lang: str) -> None:
    codes = refused(words, lang)
    assert all(code.startswith("text.") for code in codes)
    assert bool(codes) != (words in MISSED)


@pytest.mark.parametrize(("words", "lang"), HARMLESS)
def test_a_harmless_sentence_is_let_be(words: str, lang: str) -> None:
    assert refused(words, lang) == []
