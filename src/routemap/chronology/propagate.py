"""The bounds themselves: earliest days pushed forward, latest days pulled back, to a fixpoint.

Must never explain: it says what is possible or that nothing is, as fast as it can.

**Why** this is exact: all statements are differences of two days (a simple temporal network), and
there the tightest bounds are longest paths from the calendar's origin. Every reference points
back, so one sweep each way settles all but what an event inside a stay does to the stay.
"""

# ruff: noqa: PLR1730 - max() and min() would cost half of the time again in these loops
from __future__ import annotations

from collections.abc import Sequence

from routemap.chronology.types import Episode, Span, Window

_FAR = 10**8  # days; stands for an open bound while solving
_OPEN = _FAR // 2  # beyond this a bound is open


def propagate(episodes: Sequence[Episode]) -> tuple[Span, ...] | None:
    """Return the tightest span of every episode, or None where not all can hold."""
    earliest = _earliest(episodes)
    latest = _latest(episodes) if earliest else None
    if earliest is None or latest is None:
        return None
    spans = []
    for low_start, low_end, high_start, high_end in zip(*earliest, *latest, strict=True):
        if low_start > high_start or low_end > high_end:
            return None
        spans.append(Span(_window(low_start, high_start), _window(low_end, high_end)))
    return tuple(spans)


def _window(low: int, high: int) -> Window:
    return (low if low > -_OPEN else None), (high if high < _OPEN else None)


def _earliest(episodes: Sequence[Episode]) -> tuple[list[int], list[int]] | None:
    """Return the earliest starts and ends; None where they would grow for ever."""
    starts = [-_FAR if e.start[0] is None else e.start[0] for e in episodes]
    ends = [-_FAR if e.end[0] is None else e.end[0] for e in episodes]
    for _ in range(len(episodes) + 2):
        if not _push(episodes, starts, ends):
            return starts, ends
    return None


def _push(episodes: Sequence[Episode], starts: list[int], ends: list[int]) -> bool:
    """Sweep forward once; tell whether an event has moved the end of the stay around it."""
    again = False
    for index, episode in enumerate(episodes):
        start, end = starts[index], ends[index]
        for before in episode.after:
            if ends[before] > start:
                start = ends[before]
        for before in episode.starts_after:
            if starts[before] > start:
                start = starts[before]
        stay = episode.inside
        if stay is not None and starts[stay] > start:
            start = starts[stay]
        least, most = episode.length
        if start + least > end:
            end = start + least
        if most is not None and end - most > start:
            start = end - most
        starts[index], ends[index] = start, end
        if stay is not None and end > ends[stay]:
            ends[stay] = end
            again = True
    return again


def _latest(episodes: Sequence[Episode]) -> tuple[list[int], list[int]] | None:
    """Return the latest starts and ends; None where they would sink for ever."""
    starts = [_FAR if e.start[1] is None else e.start[1] for e in episodes]
    ends = [_FAR if e.end[1] is None else e.end[1] for e in episodes]
    held = any(e.inside is not None for e in episodes)
    for _ in range(len(episodes) + 2):
        before = [*starts, *ends]
        _pull(episodes, starts, ends)
        if not held or before == [*starts, *ends]:
            return starts, ends
    return None


def _pull(episodes: Sequence[Episode], starts: list[int], ends: list[int]) -> None:
    """Sweep back once; a stay's end may move after the events in it have been looked at."""
    for index in range(len(episodes) - 1, -1, -1):
        episode = episodes[index]
        start, end = starts[index], ends[index]
        stay = episode.inside
        if stay is not None and ends[stay] < end:
            end = ends[stay]
        least, most = episode.length
        if end - least < start:
            start = end - least
        if most is not None and start + most < end:
            end = start + most
        starts[index], ends[index] = start, end
        for before in episode.after:
            if start < ends[before]:
                ends[before] = start
        for before in episode.starts_after:
            if start < starts[before]:
                starts[before] = start
        if stay is not None and start < starts[stay]:
            starts[stay] = start
