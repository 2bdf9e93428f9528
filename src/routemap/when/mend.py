"""What somebody who wrote `mid-February 1999` or `1999년 2월` may have meant, in EDTF.

Only proposals, shown to the editor; must never be taken silently. Whoever asks keeps those that
are dates.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from routemap.when.spoken import point


class Proposal(NamedTuple):
    """An EDTF text, and what it would mean where two readings are possible."""

    text: str
    meaning: str = ""


_AROUND = re.compile(
    r"(?:about|around|roughly|approximately|approx\.?|circa|ca?\.|ca?(?= )|~)\s*(.+)"
    r"|(.+?)\s*(?:경에?|쯤에?|무렵에?|께|즈음에?|정도)"
    r"|약\s*(.+)"
)
_DOUBT = re.compile(r"(?:maybe|perhaps|possibly|probably|likely)\s+(.+)|(.+?)\s*\(\?\)")
_BETWEEN = re.compile(r"between\s+(.+?)\s+and\s+(.+)|(.+?)[과와]\s*(.+?)\s*사이에?")
_EITHER = re.compile(r"(?:either\s+)?(.+?)\s+or\s+(.+)")
_FROM_TO = re.compile(
    r"(?:from\s+)?(.+?)\s*(?:\bto\b|\buntil\b|\btill\b|\bthrough\b|\s-\s|/|부터)\s*(.+?)(?:까지)?"
    r"|(\d{4})\s*[-~]\s*(\d{4})(?:년)?"
)
_SINCE = re.compile(r"(?:since|from|after|starting)\s+(.+)|(.+?)(?:부터|\s*이후|\s+on(?:wards?)?)")
_UNTIL = re.compile(r"(?:until|till|by|before|up to|ended?(?: in)?)\s+(.+)|(.+?)(?:까지|\s*이전)")
_OLD_SIDES = {"open": "..", "unknown": ""}  # how EDTF's draft of 2012 wrote them


_NOT_TOLD = ("unknown", "not told", "not known", "?", "n/a", "none", "모름", "미상", "불명")
_NOTATION = "write a year '1999', a month '1999-02', a day '1999-02-15' or a season '1998-24'"


def hint(text: str) -> str:
    """Return what to do about a text that nothing can be proposed for."""
    plain = _plain(text).lower()
    if plain in _NOT_TOLD:
        return "leave 'when' out: what is not known is left out"
    if re.fullmatch(r"'?\d\d", plain):
        return "write the year with four digits, such as '1999'"
    if re.match(r"-\d{4}|y-?\d{5}", plain):
        return "years are 0001 to 9999"
    return _NOTATION


def proposals(text: str) -> Iterator[Proposal]:
    """Yield what the text may have meant, the likeliest first."""
    plain = _plain(text)
    if plain != text:
        yield Proposal(plain.upper().replace("U", "X"))
    yield Proposal(re.sub(r"\s", "", plain).upper().replace("U", "X"))
    yield Proposal(re.sub(r"([~?%])(\d\d)$", r"-\1\2", plain))
    spoken = plain.lower()
    yield from _points(spoken)
    yield from _spans(spoken)


def _plain(text: str) -> str:
    """Return the text with full-width letters, every dash and every blank as plain ones."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[‐‑‒–—―−]", "-", text)
    text = re.sub("[～〜∼]", "~", text)
    return re.sub(r"\s+", " ", text).strip()


def _points(spoken: str) -> Iterator[Proposal]:
    """Yield the readings of one date, with the words for about and perhaps as its mark."""
    for pattern, mark in ((_AROUND, "~"), (_DOUBT, "?")):
        if match := pattern.fullmatch(spoken):
            inner = next(group for group in match.groups() if group)
            for text, meaning in _point(inner):
                # A mark cannot be put on a set, and a date that has one needs no second.
                yield Proposal(text if set("[~?%") & set(text) else text + mark, meaning)
    yield from _point(spoken)


def _point(spoken: str) -> Iterator[Proposal]:
    for text, meaning in point(spoken.strip()):
        yield Proposal(text, meaning)


def _spans(spoken: str) -> Iterator[Proposal]:
    """Yield the readings of two dates, or of one with an open side."""
    for pattern, form in ((_BETWEEN, "[{}..{}]"), (_EITHER, "[{},{}]"), (_FROM_TO, "{}/{}")):
        if match := pattern.fullmatch(spoken):
            left, right = (group for group in match.groups() if group is not None)
            yield from _pair(left, right, form)
    for pattern, form in ((_SINCE, "{}/"), (_UNTIL, "/{}")):
        if match := pattern.fullmatch(spoken):
            inner = next(group for group in match.groups() if group)
            for side in _side(inner):
                yield Proposal(form.format(side))


def _pair(left: str, right: str, form: str) -> Iterator[Proposal]:
    """Yield both sides joined; a left side without a year borrows the right one's."""
    years = re.findall(r"\d{4}", right)
    lefts = [left, f"{left} {years[0]}"] if years else [left]
    first = next((side for text in lefts for side in _side(text)), None)
    second = next(_side(right), None)
    if first is not None and second is not None:
        yield Proposal(form.format(first, second))


def _side(spoken: str) -> Iterator[str]:
    spoken = spoken.strip()
    if spoken in _OLD_SIDES:
        yield _OLD_SIDES[spoken]
    for proposal in _points(spoken):
        if proposal.text[0] != "[":
            yield proposal.text
