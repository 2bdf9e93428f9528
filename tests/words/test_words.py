"""Every language says everything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any, get_args

import pytest

from routemap.model import Forced, Outcome
from routemap.reader.vocabulary import KINDS, Helper
from routemap.words import labelled, languages, words

# Overrides of single labels: a language has those it needs.
OPTIONAL = {"named", "label"}

Path = tuple[str, ...]


def leaves(table: Mapping[str, Any], path: Path = ()) -> Iterator[tuple[Path, Any]]:
    for key, value in table.items():
        if not path and key in OPTIONAL:
            continue
        if isinstance(value, Mapping):
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value


def slots(template: object) -> set[str]:
    texts = template if isinstance(template, list) else [template]
    return {name for text in texts for _, name, _, _ in Formatter().parse(str(text)) if name}


OTHERS = [lang for lang in languages() if lang != "en"]


def test_there_are_several_languages() -> None:
    assert languages()[0] == "en"
    assert "ko" in OTHERS


@pytest.mark.parametrize("lang", OTHERS)
def test_every_language_has_the_same_words(lang: str) -> None:
    assert {path for path, _ in leaves(words(lang))} == {path for path, _ in leaves(words("en"))}


@pytest.mark.parametrize("lang", languages())
def test_no_word_is_empty(lang: str) -> None:
    assert [path for path, value in leaves(words(lang)) if value == ""] == []


@pytest.mark.parametrize("lang", OTHERS)
@pytest.mark.parametrize(
    "table", ["place", "heading", "join", "remark", "told", "note", "vague", "helped_by"]
)
def test_a_template_has_the_same_slots_in_every_language(lang: str, table: str) -> None:
    there = dict(leaves(words(lang)[table]))
    found = dict(leaves(words("en")[table]))
    assert found
    assert {path: slots(text) for path, text in found.items()} == {
        path: slots(text) for path, text in there.items()
    }


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_word_of_the_format_has_a_label(kind: str) -> None:
    assert set(words("en")[kind]) == set(KINDS[kind])


def test_every_outcome_force_and_helper_has_a_label() -> None:
    assert set(words("en")["outcome"]) == set(get_args(Outcome))
    assert set(get_args(Forced)) <= set(words("en")["forced"])
    assert set(words("en")["helped_by"]) == set(get_args(Helper))


def test_a_language_file_may_name_areas_that_the_atlas_has_no_word_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = {"en": {}, "xx": {"label": {"la": "Laoo"}}}
    monkeypatch.setattr("routemap.words.languages", lambda: ("en", "xx"))
    monkeypatch.setattr("routemap.words.words", files.__getitem__)
    assert labelled("la", {"en": "Laos"}) == {"en": "Laos", "xx": "Laoo"}
    assert labelled("th", {"en": "Thailand"}) == {"en": "Thailand"}
