"""What finds a string in another language finds it, and nothing else."""

from __future__ import annotations

import tomllib

import pytest

from tests.browser.languages.invented import bracketed, foreign, names_in, toml


@pytest.mark.parametrize(
    "text", ["Play", "⟦Play⟧ and more", "⟦from⟧ May", "AND more", "⟦in {place⟧s"]
)
def test_a_word_outside_the_brackets_is_foreign(text: str) -> None:
    assert foreign(text, {"Laos"})


@pytest.mark.parametrize(
    "text", ["⟦Play⟧", "⟦in ⟦May⟧ 1999⟧", "12 – 14", "B", "Laos⟦, ⟧laos", "⟦The long tit…", "Lao…"]
)
def test_brackets_names_numbers_and_letters_of_parties_are_not(text: str) -> None:
    assert foreign(text, {"Laos"}) == ""


def test_every_word_is_put_in_brackets_and_read_again() -> None:
    words = {
        "a b": "c",
        "d": {"e": ["f", "g"], "h": {"i": 'say "j"'}},
        "date": {"shorten": "first"},
    }
    assert tomllib.loads(toml(bracketed(words))) == {
        "a b": "⟦c⟧",
        "d": {"e": ["⟦f⟧", "⟦g⟧"], "h": {"i": '⟦say "j"⟧'}},
        "date": {"shorten": "first"},
    }


def test_names_are_the_texts_that_lack_the_language() -> None:
    assert names_in([{"en": "Laos", "ko": "라오스"}, {"x": {"en": "a", "xx": "⟦a⟧"}}]) == {"Laos"}
