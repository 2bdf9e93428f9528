"""Texts per language, and the program's own words; knows nothing else of ours.

A language is one file `LANG.toml` beside this one: adding a third language is adding a third file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

# Language code to words. A plain string of a file, in no stated language, stands under "".
Text: TypeAlias = Mapping[str, str]

DEFAULT = "en"


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of all languages that have a file of words, the default first."""
    found = sorted(
        entry.name.removesuffix(".toml")
        for entry in files(__name__).iterdir()
        if entry.name.endswith(".toml")
    )
    return (DEFAULT, *(code for code in found if code != DEFAULT))


@cache
def words(lang: str) -> Mapping[str, Any]:
    """Return all words of a language as nested tables, as its file has them."""
    table: Mapping[str, Any] = tomllib.loads(
        (files(__name__) / f"{lang}.toml").read_text(encoding="utf-8")
    )
    return table


def word(lang: str, *path: str) -> str:
    """Return one of the program's own words, such as `word("ko", "go", "on foot")`.

    Raises KeyError for a word that a language file lacks: a test keeps all files complete.
    """
    table: Any = words(lang)
    for key in path:
        table = table[key]
    if not isinstance(table, str):
        raise KeyError(path)
    return table


def everywhere(*path: str) -> dict[str, str]:
    """Return one of the program's own words in every language."""
    return {lang: word(lang, *path) for lang in languages()}


def labelled(ref: str, label: Text) -> Text:
    """Return the label of an area or a reach, with what language files call it (table [label]).

    **Why:** labels come from sources of the world, which know few languages; with this table one
    file of words is all that a further language needs.
    """
    told = {lang: words(lang).get("label", {}).get(ref) for lang in languages()}
    return {**label, **{lang: text for lang, text in told.items() if text}}


def pick(text: Text, lang: str) -> str:
    """Return a text in `lang`, else in no stated language, else in the default one, else in any."""
    for code in (lang, "", DEFAULT):
        if code in text:
            return text[code]
    return next(iter(text.values()), "")
