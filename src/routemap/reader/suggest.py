"""Finds the words that someone may have meant; must never take one silently."""

from __future__ import annotations

from collections.abc import Iterable

MOST = 3
# Of 100: below this two words share too little to be one mistyped for the other.
LIKE_ENOUGH = 68


def alike(word: str, known: Iterable[str]) -> list[str]:
    """Return up to three known words that are like `word`, the likest first."""
    # Only a file with a mistake in it pays for this import.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extract(
        word.lower(), list(known), scorer=fuzz.ratio, limit=MOST, score_cutoff=LIKE_ENOUGH
    )
    return [match[0] for match in found]


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return a mend that asks, or `otherwise` where nothing known is like the word."""
    likely = alike(word, known)
    return f"did you mean {either(likely)}?" if likely else otherwise


def either(words: Iterable[str]) -> str:
    """Return words in quotes, joined as one says a choice: `'a', 'b' or 'c'`."""
    *most, last = [f"'{word}'" for word in words]
    return f"{', '.join(most)} or {last}" if most else last


def both(words: Iterable[str]) -> str:
    """Return words in quotes, joined as one says a list: `'a', 'b' and 'c'`."""
    *most, last = [f"'{word}'" for word in words]
    return f"{', '.join(most)} and {last}" if most else last
