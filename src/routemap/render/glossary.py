"""The glossary: what words mean on these pages, how they are said, and what stands behind them.

Never a place finer than what the maps draw: its words are the program's own, read by a person.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from routemap.render.document import Document
from routemap.render.markup import render
from routemap.render.style import base_style, links_script, reading_style, site_script
from routemap.when import parse_when, written_words
from routemap.words import Text, everywhere, languages


@dataclass(frozen=True, slots=True)
class Other:
    """A word in another language: its spelling, and its romanisation or ""."""

    lang: str
    spelling: str
    roman: str


@dataclass(frozen=True, slots=True)
class Source:
    title: str
    publisher: str
    date: Text


@dataclass(frozen=True, slots=True)
class Word:
    """One entry; `said` is a respelling for readers of a language, where there is one."""

    key: str
    group: str
    term: Text
    text: Text
    others: tuple[Other, ...]
    said: Text
    sources: tuple[Source, ...]

    def elsewhere(self, lang: str) -> list[Other]:
        """Return what a reader of `lang` is shown beside the term."""
        return [other for other in self.others if other.lang != lang]


def glossary_page(*, home: str = "index.html", framed: bool = False) -> bytes:
    """Return the page; every word has its key as anchor, so that it can be linked to."""
    groups = [(name, list(found)) for name, found in groupby(glossary(), lambda word: word.group)]
    return Document(
        kind="glossary",
        title=everywhere("glossary", "title"),
        description=everywhere("glossary", "lead"),
        body=render("glossary.html", groups=groups, home=home),
        styles=[base_style(), reading_style()],
        scripts=[links_script(), site_script()],
        framed=framed,
    ).to_bytes()


@cache
def glossary() -> tuple[Word, ...]:
    """Return all words in the order of the file, which keeps those of a group together."""
    text = (files("routemap.render") / "glossary.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    sources = {key: _source(told) for key, told in table["sources"].items()}
    return tuple(_word(told, sources) for told in table["words"])


def _word(told: dict[str, Any], sources: dict[str, Source]) -> Word:
    key: str = told["key"]
    return Word(
        key=key,
        group=told["group"],
        term=everywhere("glossary", key, "term"),
        text=everywhere("glossary", key, "text"),
        others=tuple(Other(*other) for other in told.get("others", ())),
        said=told.get("said", {}),
        sources=tuple(sources[name] for name in told.get("sources", ())),
    )


def _source(told: dict[str, str]) -> Source:
    date = parse_when(told["date"])
    return Source(
        title=told["title"],
        publisher=told["publisher"],
        date={lang: written_words(date, lang) for lang in languages()},
    )
