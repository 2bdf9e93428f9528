"""Hides from the rules what a reviewer allows, and what the file's own travellers are called.

Must never join what stands on its two sides: a mask is a character, not a gap.
"""

from __future__ import annotations

import re
from functools import lru_cache

# OBJECT REPLACEMENT CHARACTER: no letter, no digit, no space. One for each letter that it hides.
MASK = "\ufffc"
_WORDY = re.compile(r"[^\W_]")
_HANGUL = re.compile(r"[가-힣]")


def mask(text: str, strings: tuple[str, ...]) -> str:
    """Return a text of the same length with some strings hidden, where each stands as words.

    **Why whole words:** "Han" may be allowed, and "Hanoi" is still a city. A Korean word carries
    its particle with no space, so only its beginning is a border there.
    """
    if not any(string in text for string in strings):
        return text
    pattern = _pattern(strings)
    return pattern.sub(lambda match: MASK * len(match[0]), text) if pattern else text


@lru_cache(maxsize=256)
def _pattern(strings: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted(filter(None, strings), key=len, reverse=True)
    return re.compile("|".join(map(_words, longest_first))) if longest_first else None


def _words(string: str) -> str:
    before = r"(?<![^\W_])" if _WORDY.match(string) else ""
    last = string[-1:]
    after = r"(?![^\W_])" if _WORDY.match(last) and not _HANGUL.match(last) else ""
    return f"{before}{re.escape(string)}{after}"
