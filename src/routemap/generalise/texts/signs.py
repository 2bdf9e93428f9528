"""Patterns with their signs: words and letters of which every match has one, looked for first.

Must never leave out a match: a sign that is missing here would hide what a rule refuses. A test
draws matches of every pattern and sees each found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

# Small Latin words, single digits, and each other letter or sign by itself; no common punctuation.
_PIECE = re.compile(r"[a-z]+|[^\sa-z.,;:!?()'\"…’‘“”–—\-]")
# What ignoring case does with other letters is not reckoned with: such a text is read in full.
_RECKONED = re.compile(r"[\x00-\x7f\u00c0-\u012f\u0132-\u017e가-힣·…‘’“”–—°′″\ufffc]*")
# Signs that may stand within a word, and Korean words whose syllables are too common to tell.
_WITHIN_LATIN = ("km", "kakao", "hydro", "north", "south", "east", "west")
_WITHIN_HANGUL = (
    *(
        "가을",
        "장마",
        "우기",
        "건기",
        "추수",
        "농번",
        "한가위",
        "나담",
        "하루",
        "하짓",
        "건군",
        "건일",
    ),
    *("생일", "송끄", "차강", "성탄", "성절", "단오", "추석", "요일", "한나절", "반나절"),
    *("만나는", "합류", "합쳐", "하류", "상류"),
    *("동경", "서경", "위도", "경도", "북위", "남위"),
)
Signs = AbstractSet[str]


def signs_of(text: str) -> Signs | None:
    """Return every word and letter of a text that may be a sign; None if any may be."""
    if not text.isascii() and not _RECKONED.fullmatch(text):
        return None
    small = text.lower()
    found = {*_PIECE.findall(small)}
    found.update(part for part in _WITHIN_LATIN if part in small)
    if not text.isascii():
        found.update(part for part in _WITHIN_HANGUL if part in text)
    return found


class Sought:
    """A pattern that is tried where a text shows one of its signs, and nowhere else.

    **Why:** most texts say nothing of what a rule refuses, and patterns with a hundred ways to
    match are slow to find nothing.
    """

    __slots__ = ("pattern", "signs")

    def __init__(self, pattern: str, signs: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern = re.compile(pattern, flags)
        self.signs = frozenset(signs.split())

    def may_match(self, shown: Signs | None) -> bool:
        """Tell whether a text that shows these signs may have a match."""
        return shown is None or not self.signs.isdisjoint(shown)

    def search(self, text: str, shown: Signs | None) -> re.Match[str] | None:
        """Return the first match in a text that shows these signs."""
        return self.pattern.search(text) if self.may_match(shown) else None

    def finditer(self, text: str, shown: Signs | None) -> Iterator[re.Match[str]]:
        """Return every match in a text that shows these signs."""
        return self.pattern.finditer(text) if self.may_match(shown) else iter(())
