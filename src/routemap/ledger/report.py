"""The ledger as a table for a terminal, and as JSON; what is public stands apart in both."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from routemap.ledger.shown import PlaceRow, Row
from routemap.ledger.written import Written

FORMAT = "routemap-ledger/1"
WIDTH = 100
_INDENT = 5
_LABEL = 8  # of a line: a place's role, "when", "coarser", "in file"
_NAME = 28
_GUIDE = """\
off by   how far off, on average, whoever guesses best is
floor    the least of it that the policy asks for
guess    what the best guesser goes by: every stretch of land alike (area), every settlement alike
         (settlements), where people live (people); or the border, by its length or by the people
         near it (border)
bits     yes-or-no questions left to one square kilometre (an area that is easier to guess than its
         size counts as less) or to one kilometre of border; of a step: to that of its easiest place
         and to the day of its better known end
"""
_FOR_YOU = """\
in file  your own file's words, for you alone (`--public` leaves them out); all else is what any
         visitor can learn
"""
_COLUMNS = f"{{:<{_NAME}}}{{:<8}}{{:>14}}{{:>10}}{{:>8}}  {{:<11}}{{:>5}}"
_HEAD = ("place", "level", "size", "off by", "floor", "guess", "bits")


def as_json(journey: str, shown: Sequence[Row], file: str, wrote: Sequence[Written] | None) -> str:
    """Return the ledger as JSON; `written` is there only if it is given."""
    ledger: dict[str, Any] = {
        "format": FORMAT,
        "journey": journey,
        "public": [row.as_data() for row in shown],
    }
    if wrote is not None:
        ledger["written"] = {"file": file, "steps": [step.as_data() for step in wrote]}
    return json.dumps(ledger, ensure_ascii=False, indent=1) + "\n"


def as_text(journey: str, shown: Sequence[Row], wrote: Sequence[Written] | None) -> str:
    """Return the ledger as lines of at most 100 columns, Hangul aside."""
    by_id = {step.id: step for step in wrote or ()}
    lines = [f"{journey}: what each step leaves possible", "", _line("", _COLUMNS.format(*_HEAD))]
    for row in shown:
        lines += [*_public(row), *_of_file(by_id.get(row.id)), ""]
    table = "".join(f"{line}\n" for line in lines)
    return table + _GUIDE + (_FOR_YOU if wrote is not None else "")


def _public(row: Row) -> Iterator[str]:
    """Yield what is public of a step: its heading, a line a place, its time, and why."""
    total = "open" if row.bits is None else f"{row.bits:.1f} bits"
    head = f"{row.number:>3}  {row.heading}"
    yield f"{head:<{WIDTH - 12}}{total:>12}" if len(head) < WIDTH - 12 else f"{head}  {total}"
    for place in row.places:
        yield _line(place.role, _cells(place))
    yield _line("when", f"{row.date}: {_days(row)}")
    for reason in row.why:
        yield from _wrapped("coarser", reason)


def _cells(place: PlaceRow) -> str:
    if place.error_km is None or place.bits is None:
        return f"{_cut(place.label):<{_NAME}}{place.level}"
    size = f"{place.km2:,} km²" if place.km2 is not None else f"{place.km:,} km"
    floor = "-" if place.floor_km is None else f"{place.floor_km:.0f} km"
    off_by = f"{place.error_km:,} km"
    figures = (size, off_by, floor, place.guesser or "", f"{place.bits:.1f}")
    return _COLUMNS.format(_cut(place.label), place.level, *figures)


def _days(row: Row) -> str:
    begin, end = _n(row.begin_days), _n(row.end_days)
    if row.kind != "stay":
        return f"{begin} possible" if begin == end else f"{begin} to set out, {end} to arrive"
    if begin == end:
        return f"{begin} for each end"
    return f"{begin} for its beginning, {end} for its end"


def _n(days: int | None) -> str:
    if days is None:
        return "any day"
    return "1 day" if days == 1 else f"{days:,} days"


def _of_file(step: Written | None) -> Iterator[str]:
    if step is not None:
        words = " · ".join(f"{key}: {text}" for key, text in step.words.items())
        yield from _wrapped(
            "in file", f"line {step.line}: {words}" if words else f"line {step.line}"
        )


def _line(label: str, text: str) -> str:
    return f"{'':{_INDENT}}{label:<{_LABEL}}{text}".rstrip()


def _wrapped(label: str, text: str) -> Iterator[str]:
    first, *rest = textwrap.wrap(text, WIDTH - _INDENT - _LABEL) or [""]
    yield _line(label, first)
    yield from (_line("", line) for line in rest)


def _cut(name: str) -> str:
    return name if len(name) < _NAME else f"{name[: _NAME - 2]}…"
