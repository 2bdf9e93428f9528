"""Tricks of script: what looks like one text to a reader and like another to a rule.

Must never try to read through them: a text that uses one is refused as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from routemap.generalise.texts.hits import Hit
from routemap.generalise.texts.masking import MASK

RULE = "text.script"
_COMMON = "·…‘’‚“”„–—―‐‑«»‹›¡¿€£¥₩©®™§¶†‡•′″ʻʼ「」『』《》〈〉、。°º×÷½¼¾"
# Plain Latin with its marks, Hangul syllables, and common signs.
_ODD = re.compile(rf"[^\n\t -~\u00a0\u00c0-\u024f\u1e00-\u1eff가-힣{_COMMON}{MASK}]")
_SPACED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_][\s.\-_*·/|]+){3,}[^\W\d_](?![^\W\d_])")
# Digits in the middle of a word of letters: Hy3san.
_DIGIT = re.compile(r"\d")
_LEET = re.compile(r"(?<![\w-])[A-Za-z]+\d+[A-Za-z]+(?![\w-])")
_HIDDEN = frozenset({"Cf", "Cc", "Mn", "Me", "Co", "Cn"})


def hits(text: str) -> Iterator[Hit]:
    """Yield the first trick of a text."""
    match = None if text.isascii() else _ODD.search(unicodedata.normalize("NFC", text))
    match = match or _SPACED.search(text) or (_DIGIT.search(text) and _LEET.search(text))
    if match:
        yield Hit(RULE, match.start(), match.end())


def hidden(text: str) -> Iterator[Hit]:
    """Yield the first character that nobody sees: for texts that may be in any script."""
    if text.isascii():
        return
    for index, char in enumerate(unicodedata.normalize("NFC", text)):
        if unicodedata.category(char) in _HIDDEN and char != MASK:
            yield Hit(RULE, index, index + 1)
            return
