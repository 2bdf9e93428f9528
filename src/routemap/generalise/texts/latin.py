"""Names in words of Latin letters: a capital letter is a name until someone has said otherwise.

Must never decide what may be said: it finds what is, or may be, a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from routemap.gazetteer import Entry, fold
from routemap.generalise.texts.hits import Hit, How
from routemap.generalise.texts.lists import Lists
from routemap.generalise.texts.masking import MASK

# The longest name that is looked up ("Democratic People's Republic of Korea" is a country's).
MOST_WORDS = 5
# Shorter words written small are words: nearly all of them are the name of some village.
SHORTEST_SMALL = 5
_LETTERS = r"A-Za-z\u00b4\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff"
_WORD = re.compile(rf"[{_LETTERS}]+(?:['’ʼʻ‘`´][{_LETTERS}]+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_BETWEEN = re.compile(r"[\s\-‐‑–_./']*")  # what may stand between two words of one name
# A sentence begins at the start, after its end, and inside quotes or brackets.
_OPENS = re.compile(rf"(?:^|[.!?…:;\n—–]['\"”’)\]]*\s+|[\"“‘(\[]|^[^\w{MASK}]+)$")
_TELLING_ENDING = re.compile(r"(?:..ing|..ed|tion|sion|ness|ment|less)$")
_NAMES_OF_THAT_ENDING = frozenset(
    {
        "ahmed",
        "alfred",
        "jared",
        "manfred",
        "mildred",
        "mohammed",
        "mohamed",
        "muhammed",
        "sterling",
    }
)
_RIVER_AFTER = re.compile(r"\s+river\b", re.IGNORECASE)
_THE_BEFORE = re.compile(r"\bthe\s+$", re.IGNORECASE)

# Words of which it is remembered how they are read.
MOST_REMEMBERED = 16_384

Names = Mapping[str, tuple[Entry, ...]]
Span = tuple[int, int, str]  # which word, how many, and the folded name


class Word(NamedTuple):
    """One word of a text, folded as the gazetteer compares names."""

    start: int
    end: int
    folded: str
    capital: bool
    opening: bool


def words_of(text: str) -> tuple[Word, ...]:
    """Return the Latin words of a text in order; a possessive ending is no part of one."""
    found = []
    for match in _WORD.finditer(text):
        start = match.start()
        length, folded, capital = _read(match[0])
        opening = capital and bool(_OPENS.search(text, max(0, start - 6), start))
        opening = opening or (capital and start == 0)
        found.append(Word(start, start + length, folded, capital, opening))
    return tuple(found)


@lru_cache(maxsize=MOST_REMEMBERED)
def _read(written: str) -> tuple[int, str, bool]:
    """Return a word's length without a possessive ending, its folded form, and if it is capital."""
    raw = _POSSESSIVE.sub("", written)
    return len(raw), fold(raw), raw != raw.lower()


def spans(text: str, words: Sequence[Word], lists: Lists) -> Iterator[Span]:
    """Yield every run of words that may be a name: (index, number of words, folded name)."""
    openings = lists.openings
    common = [w.folded in openings and (w.opening or not w.capital) for w in words]
    n_words = len(words)
    for index, word in enumerate(words):
        joined, plain, capital = word.folded, common[index], word.capital
        if not plain:
            yield index, 1, joined
        for last in range(index + 1, min(index + MOST_WORDS, n_words)):
            if (common[last] and not capital) or not _joins(text, words[last - 1], words[last]):
                break
            joined += words[last].folded
            plain = plain and common[last]
            if not plain:
                yield index, last - index + 1, joined


def _joins(text: str, one: Word, other: Word) -> bool:
    between = text[one.end : other.start]
    return between == " " or bool(_BETWEEN.fullmatch(between.removeprefix("'s").removeprefix("’s")))


def names_in(
    text: str, words: Sequence[Word], asked: Iterable[Span], names: Names, lists: Lists
) -> Iterator[Hit]:
    """Yield each name of a place and each capitalised word that no list has, longest first."""
    known: dict[int, dict[int, str]] = {}
    for index, n, key in asked:
        # Of a word written small only what somebody bears is of note.
        if key in names or words[index].capital:
            known.setdefault(index, {})[n] = key
    following = 0
    for index, word in enumerate(words):
        if index >= following and (word.capital or index in known):
            n, hit = _at(text, words, index, known.get(index, {}), names, lists)
            if hit is not None:
                yield hit
            following = index + n


def _at(  # noqa: PLR0917 - one look at one word, with all it is looked up in
    text: str,
    words: Sequence[Word],
    index: int,
    known: Mapping[int, str],
    names: Names,
    lists: Lists,
) -> tuple[int, Hit | None]:
    """Return how many words were read, and what they are, None for nothing of note."""
    word = words[index]
    for n in sorted({*known, 1}, reverse=True):
        key = known.get(n, "")
        last = words[index + n - 1] if key else word
        if key in lists.capitals and word.capital:
            return n, None
        if n == 1 and word.capital and key in lists.surnames:
            break
        if key in names and _counts(word, last, key, names[key]):
            if any(entry.kind == "country" for entry in names[key]):
                return n, None
            return n, Hit(
                "text.place", word.start, last.end, key, _how(word), linked=_river(text, word, last)
            )
    return 1, _unlisted(words, index, lists)


def _counts(word: Word, last: Word, key: str, entries: Iterable[Entry]) -> bool:
    """Tell whether a name of the gazetteer is one here: small words must be long enough."""
    if word.capital or last.capital or any(entry.kind == "reach" for entry in entries):
        return True
    return len(key) >= SHORTEST_SMALL


def _how(word: Word) -> How:
    if word.opening:
        return How.OPENING
    return How.CAPITAL if word.capital else How.SMALL


def _river(text: str, word: Word, last: Word) -> bool:
    """Tell whether a river is called one: a town may have its name."""
    before = _THE_BEFORE.search(text, max(0, word.start - 6), word.start)
    return bool(before or _RIVER_AFTER.match(text, last.end) or last.folded == "river")


def _unlisted(words: Sequence[Word], index: int, lists: Lists) -> Hit | None:
    word = words[index]
    if not word.capital:
        return None
    styled = index > 0 and words[index - 1].capital and words[index - 1].folded in lists.styles
    if styled:
        return Hit("text.name", word.start, word.end, word.folded, How.STYLED)
    if word.opening and word.folded in lists.openings:
        return None
    if word.opening and word.folded not in lists.surnames:
        if _has_telling_ending(word.folded):
            return None
        return Hit("text.name", word.start, word.end, word.folded, How.OPENING)
    return Hit("text.name", word.start, word.end, word.folded)


def _has_telling_ending(folded: str) -> bool:
    """Tell whether an ending shows a word to be none of the names (Roped, Hiding, Kindness)."""
    return bool(_TELLING_ENDING.search(folded)) and folded not in _NAMES_OF_THAT_ENDING
