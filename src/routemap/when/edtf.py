"""From EDTF text to a `When`: single dates, sets, intervals (ISO 8601-2, levels 0 to 2).

The profile: calendar dates 0001 to 9999, no clock times. Must never guess: what is not in the
notation is a `DateError` with a proposal, and only the editor may take it.
"""

from __future__ import annotations

from functools import lru_cache

from routemap.when.almanac import FIRST_DAY, LAST_DAY, coarser
from routemap.when.error import DateError
from routemap.when.mend import hint, proposals
from routemap.when.single import read_range
from routemap.when.types import Granule, Range, When

_SETS = {"[": "]", "{": "}"}
_OPEN = ".."


@lru_cache(maxsize=8192)
def parse_when(text: str) -> When:
    """Return the date that an EDTF text means; raises DateError for any other text."""
    stripped = text.strip()
    offset = text.find(stripped)
    if not stripped:
        raise DateError("date.empty", "there is no date", "leave 'when' out", 0, len(text))
    try:
        return _when(stripped, offset)
    except DateError as error:
        raise (error if error.mend else _mended(error, stripped, offset)) from None


def _when(text: str, offset: int) -> When:
    if text[0] in _SETS:
        return _set(text, offset)
    if "/" in text:
        return _interval(text, offset)
    single = _single(text, offset)
    return When(text, single, single)


def _single(text: str, offset: int) -> Range:
    found = read_range(text, offset)
    if found is None:
        raise _not_edtf(text, offset)
    return found


def _not_edtf(text: str, offset: int) -> DateError:
    message = f"'{text}' is not a date in EDTF notation"
    return DateError("date.notation", message, "", offset, offset + len(text))


def _interval(text: str, offset: int) -> When:
    """Return `A/B`; a side that is left out is unknown and `..` is open: neither has bounds."""
    if text.count("/") > 1:
        raise _not_edtf(text, offset)
    left, right = text.split("/")
    start = None if left in ("", _OPEN) else _single(left, offset)
    end = None if right in ("", _OPEN) else _single(right, offset + len(left) + 1)
    if start is None and end is None:
        raise DateError(
            "date.empty",
            f"'{text}' tells neither when it began nor when it ended",
            "leave 'when' out",
            offset,
            offset + len(text),
        )
    if start is not None and end is not None and end.soft_latest < start.soft_earliest:
        raise _backward(text, left, right, offset)
    return When(text, start, end, interval=True)


def _backward(text: str, left: str, right: str, offset: int, joint: str = "/") -> DateError:
    return DateError(
        "date.backward",
        f"'{text}' ends before it begins",
        f"write '{right}{joint}{left}' if the two were swapped",
        offset,
        offset + len(text),
    )


def _set(text: str, offset: int) -> When:
    """Return the hull of a set's members: one of them `[..]`, or all of them `{..}`."""
    if text[-1] != _SETS[text[0]]:
        raise _not_edtf(text, offset)
    pieces = text[1:-1].split(",")
    ranges = []
    at = offset + 1
    for index, piece in enumerate(pieces):
        first, last = index == 0, index == len(pieces) - 1
        start = at + len(piece) - len(piece.lstrip())
        ranges.append(_member(piece.strip(), start, may_open=(first, last)))
        at += len(piece) + 1
    whole = _hull(text, ranges)
    return When(text, whole, whole)


def _member(text: str, offset: int, *, may_open: tuple[bool, bool]) -> Range:
    """Return a member of a set: a date, or `A..B`, open only at the set's own ends."""
    left, dots, right = text.partition(_OPEN)
    if not dots:
        return _single(text, offset)
    if not (left or right) or (not left and not may_open[0]) or (not right and not may_open[1]):
        raise _not_edtf(text, offset)
    start = _single(left.rstrip(), offset) if left else None
    at = offset + len(text) - len(right.lstrip())
    end = _single(right.lstrip(), at) if right else None
    if start is None:
        return _opened(text, end, before=True)
    if end is None:
        return _opened(text, start, before=False)
    if end.latest < start.earliest:
        raise _backward(text, left, right, offset, _OPEN)
    return _hull(text, [start, end])


def _opened(text: str, known: Range | None, *, before: bool) -> Range:
    """Return a range open to one side: it reaches to the end of the calendar there."""
    assert known is not None  # noqa: S101 - `..` alone is refused above
    if before:
        return Range(text, known.granule, FIRST_DAY, known.latest, FIRST_DAY, known.soft_latest)
    return Range(text, known.granule, known.earliest, LAST_DAY, known.soft_earliest, LAST_DAY)


def _hull(text: str, ranges: list[Range]) -> Range:
    granule = Granule.DAY
    for member in ranges:
        granule = coarser(granule, member.granule)
    return Range(
        text,
        granule,
        min(member.earliest for member in ranges),
        max(member.latest for member in ranges),
        min(member.soft_earliest for member in ranges),
        max(member.soft_latest for member in ranges),
    )


def _mended(error: DateError, text: str, offset: int) -> DateError:
    """Return the error with what to write instead, as concretely as can be known.

    The span stays the wrong bit alone where the first proposal keeps all around it.
    """
    good = {p.text: p.meaning for p in reversed([*proposals(text)]) if _reads(p.text)}
    if not good:
        return DateError(error.code, error.message, hint(text), error.start, error.end)
    readings = [*reversed(good.items())][:2]
    mend = "write " + " or ".join(
        f"'{edtf}'" + (f" ({meaning})" if meaning else "") for edtf, meaning in readings
    )
    before, after = text[: error.start - offset], text[error.end - offset :]
    if not (readings[0][0].startswith(before) and readings[0][0].endswith(after)):
        error = _not_edtf(text, offset)
    return DateError(error.code, error.message, mend, error.start, error.end)


def _reads(text: str) -> bool:
    try:
        _when(text, 0)
    except DateError:
        return False
    return True
