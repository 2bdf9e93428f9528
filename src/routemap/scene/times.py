"""When each step began and ended, solved from public dates alone, and the stretch worth drawing.

No true date is ever known here, and none is invented: an end that nothing bounds stays open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from routemap.chronology import Entry, Length, Window, build, episode_bounds, settle
from routemap.public import PublicStep
from routemap.scene.telling.sentences import every
from routemap.scene.types import Span
from routemap.when import PublicWhen, bounds
from routemap.words import Text, everywhere

# How far the picture goes on beyond the first and last known day, as a share of all that is known.
_EDGE = 0.03  # so that nothing sticks to the frame
_OPEN = 0.12  # where a beginning or an end is open and fades
_LEAST_EDGE_DAYS = 7
_LEAST_OPEN_DAYS = 45
_MOST_OPEN_DAYS = 730
_SEASON_DAYS = 100
_BEFORE = 6 * 365  # how far back the picture goes for a wider event that led up to the journey
_UNDATED = (date(2000, 1, 1).toordinal(), date(2000, 12, 31).toordinal())


def spans(steps: Sequence[PublicStep]) -> list[Span]:
    """Return when each step began and ended, as far as the public dates tell together."""
    if not steps:
        return []
    # Generalised dates may contradict each other where the true ones did not: order was checked
    # with soft bounds, and these are hard. The earlier statement then holds.
    solution, _contradictions = settle(build([_entry(step) for step in steps]))
    return [Span(start=span.start, end=span.end) for span in solution.spans]


def is_open(span: Span) -> bool:
    """Tell whether nothing at all bounds a span."""
    return all(day is None for day in (*span.start, *span.end))


def known_days(found: Iterable[Span]) -> list[int]:
    """Return every bound that is known, in order."""
    return sorted(day for span in found for day in (*span.start, *span.end) if day is not None)


def extent(found: Sequence[Span], wider: Sequence[Span] = ()) -> tuple[int, int]:
    """Return the first and the last day worth drawing.

    An open beginning or end is given a modest stretch to fade in; it says nothing of a date.
    `wider` are the events of the wider world: one shortly before the journey is drawn whole.
    """
    days = known_days(found)
    if not days:
        return _UNDATED
    first, last = days[0], days[-1]
    opens = any(span.start[0] is None for span in found)
    closes = any(span.end[1] is None for span in found)
    length = last - first
    begins = first - _margin(length, is_open=opens)
    before = [s.start[0] for s in wider if s.start[0] and (s.end[1] or last) >= first - _BEFORE]
    begins = min([begins, *(max(day, first - _BEFORE) for day in before)])
    return begins, last + _margin(length, is_open=closes)


def years(found: Sequence[Span]) -> Text:
    """Return the years of a journey in words ("1998/99–2008").

    **Why two years at the beginning:** a public winter belongs to both, and choosing one of them
    would be a guess.
    """
    ends = [pair for span in found for pair in (span.start, span.end)]
    windows = [(early or late, late or early) for early, late in ends]
    known = [(early, late) for early, late in windows if early is not None and late is not None]
    if not known:
        return everywhere("told", "no_years")
    first, last = min(known), max(late for _, late in known)
    opening, closing = _year_or_two(*first), str(date.fromordinal(last).year)
    text = opening if opening.endswith(closing[2:]) and last <= first[1] else f"{opening}–{closing}"
    return every(lambda _lang: text)


def _year_or_two(early: int, late: int) -> str:
    begun, over = date.fromordinal(early).year, date.fromordinal(late).year
    if over == begun + 1 and late - early <= _SEASON_DAYS:
        return f"{begun}/{over % 100:02}"
    return str(begun)


def span_of(when: PublicWhen) -> Span:
    """Return the span of a date as it is written, with its soft bounds."""
    start, end, _interval = bounds(when)
    return Span(start=start, end=end)


def _entry(step: PublicStep) -> Entry:
    start, end, length = _bounds(step)
    return Entry(
        who=step.who,
        kind=step.kind,
        # Only what the file leaves open, not what merely lies in the same coarse area.
        implied_place="at" in step.implied,
        start=start,
        end=end,
        length=length,
    )


def _bounds(step: PublicStep) -> tuple[Window, Window, Length]:
    when = bounds(step.when) if step.when is not None else None
    length = (step.length.least, step.length.most) if step.length is not None else None
    return episode_bounds(when, length)


def _margin(length: int, *, is_open: bool) -> int:
    if is_open:
        return min(max(round(length * _OPEN), _LEAST_OPEN_DAYS), _MOST_OPEN_DAYS)
    return max(round(length * _EDGE), _LEAST_EDGE_DAYS)
