"""A journey's line for those who cite it, in every language, its sources named."""

from __future__ import annotations

from routemap.scene.types import Scene, Source
from routemap.words import Text, languages, pick, word


def cited(scene: Scene) -> Text:
    """Return what the page of a journey is to be cited as; the reader adds address and day."""
    return {lang: _line(scene, lang) for lang in languages()}


def _line(scene: Scene, lang: str) -> str:
    return word(lang, "site", "cite", "line").format(
        title=pick(scene.title, lang),
        years=pick(scene.years, lang),
        site=word(lang, "site", "name"),
        sources=word(lang, "site", "cite", "join").join(
            _source(source, lang) for source in scene.sources
        ),
    )


def _source(source: Source, lang: str) -> str:
    date = pick(source.date, lang) if source.date else ""
    told = (source.author, source.title, source.publisher, date)
    return word(lang, "join", "comma").join(part for part in told if part)
