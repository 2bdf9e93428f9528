"""Looks through one text for all that a rule may refuse, whatever the journey: so it is remembered.

Must never know a journey, nor what is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from routemap.gazetteer import Entry, open_bearers
from routemap.generalise.texts import contacts, hangul, latin, lengths, positions, scripts, times
from routemap.generalise.texts.hits import Hit
from routemap.generalise.texts.lists import lists
from routemap.generalise.texts.masking import mask
from routemap.generalise.texts.own import own_names
from routemap.generalise.texts.said import Manner
from routemap.generalise.texts.signs import Signs, signs_of

# Texts remembered: some twenty journeys' worth.
MOST_REMEMBERED = 4096
_SOUGHT = (*contacts.SOUGHT, *times.SOUGHT, *lengths.SOUGHT, *positions.SOUGHT)
_SIGNS = frozenset().union(*(sought.signs for sought in _SOUGHT))
_SMALL_WORD = re.compile(r"(?<![^\W_])[a-z][a-z'’]*")
_SLUG_SIGNS = str.maketrans("-_", "  ")
_LINK_SIGNS = str.maketrans("-_/.=&?%+:#", "           ")


@lru_cache(maxsize=MOST_REMEMBERED)
def scan(
    text: str, manner: Manner, hidden: tuple[str, ...] = (), own: tuple[str, ...] = ()
) -> tuple[Hit, ...]:
    """Return all that a rule may refuse in a text, each rule's own in reading order.

    `hidden` are strings that no rule sees; `own` are names that the text may not have.
    """
    masked = mask(text, hidden)
    return (*_hits(masked, manner), *own_names(masked, own))


@lru_cache(maxsize=MOST_REMEMBERED)
def small_words(text: str) -> frozenset[str]:
    """Return the words of a text that are written small: they are words, not names."""
    return frozenset(_SMALL_WORD.findall(text))


def places_named(key: str) -> tuple[Entry, ...]:
    """Return every place that bears a folded name."""
    return open_bearers().of((key,)).get(key, ())


def _hits(text: str, manner: Manner) -> Iterator[Hit]:
    if manner is Manner.LINK:
        yield from _names(text.translate(_LINK_SIGNS))
        yield from contacts.coordinates(text, _shown(text))
        yield from scripts.hidden(text)
        return
    if manner is Manner.SOURCE:
        shown = _shown(text)
        yield from _names(text)
        yield from contacts.coordinates(text, shown)
        yield from contacts.numbers(text, shown)
        yield from scripts.hidden(text)
        return
    plain = text.translate(_SLUG_SIGNS) if manner is Manner.SLUG else text
    shown = _shown(plain)
    yield from _names(plain)
    if manner is not Manner.SLUG:
        yield from scripts.hits(plain)
    if shown is None or shown:
        yield from _patterns(plain, manner, shown)


def _patterns(text: str, manner: Manner, shown: Signs | None) -> Iterator[Hit]:
    """Yield what the rules say that look for patterns, in a text that shows a sign of one."""
    yield from contacts.coordinates(text, shown)
    if manner is not Manner.SLUG:
        yield from contacts.contacts(text, shown)
    if manner is not Manner.PERSON:
        yield from times.hits(text, shown)
        yield from lengths.hits(text, shown)
        yield from positions.hits(text, shown)


def _shown(text: str) -> Signs | None:
    """Return the signs of all patterns that a text shows, None if it has to be read in full."""
    found = signs_of(text)
    return None if found is None else found & _SIGNS


def _names(text: str) -> Iterator[Hit]:
    """Yield the names of a text, in both alphabets."""
    known = lists()
    words, runs = latin.words_of(text), hangul.runs_of(text)
    spans = tuple(latin.spans(text, words, known))
    found = open_bearers().of((*(key for _, _, key in spans), *hangul.stems(text, runs)))
    yield from latin.names_in(text, words, spans, found, known)
    yield from hangul.names_in(text, runs, found, known)
    if not text.isascii():
        yield from hangul.family_names(text)
