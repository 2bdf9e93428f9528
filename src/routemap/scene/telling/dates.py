"""Words of dates and lengths of time, from public dates alone."""

from __future__ import annotations

from routemap.public import PublicStep
from routemap.scene.telling.sentences import every
from routemap.scene.types import Span
from routemap.when import PublicWhen, length_words, solved_words, when_words
from routemap.words import Text, everywhere, word


def date_words(step: PublicStep, span: Span) -> Text:
    """Return a step's written date in words, else what its neighbours leave, else "not told"."""
    if step.when is not None:
        return when_text(step.when, lasting=step.kind == "stay")
    if "date" in step.withheld:
        return everywhere("told", "withheld_date")
    return every(lambda lang: _solved(span, lang))


def when_text(when: PublicWhen, *, lasting: bool = False) -> Text:
    """Return a date in words; `lasting`: of something that goes on until then."""
    return every(lambda lang: when_words(when, lang, lasting=lasting))


def length_text(step: PublicStep) -> Text | None:
    """Return a step's written length of time in words."""
    length = step.length
    if length is None:
        return None
    return every(lambda lang: length_words(length, lang))


def _solved(span: Span, lang: str) -> str:
    return solved_words(span.start, span.end, lang) or word(lang, "told", "no_date")
