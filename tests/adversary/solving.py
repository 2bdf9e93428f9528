"""When things can have happened, solved from public dates by walking round until nothing changes.

The order is read as the program reads it (`chronology.build`); the solving is done here a second
time, in the plainest way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import TypeAlias

from routemap.chronology import Entry, build, episode_bounds
from routemap.public import PublicStep
from routemap.when import bounds

Window: TypeAlias = tuple[int | None, int | None]
# A constraint: moment `later` is at least `days` after moment `earlier`.
Rule: TypeAlias = tuple[int, int, float]


def windows(steps: Sequence[PublicStep]) -> list[tuple[Window, Window]] | None:
    """The first and last day of each beginning and each end; None where they contradict."""
    lows, highs, rules = _network(steps)
    for _ in range(4 * len(steps) + 2):
        changed = False
        for earlier, later, days in rules:
            low, high = lows[earlier] + days, highs[later] - days
            if low > lows[later]:
                lows[later], changed = low, True
            if high < highs[earlier]:
                highs[earlier], changed = high, True
        if not changed:
            break
    if any(low > high for low, high in zip(lows, highs, strict=True)):
        return None
    ends = [(_known(low), _known(high)) for low, high in zip(lows, highs, strict=True)]
    return list(zip(ends[::2], ends[1::2], strict=True))


def _known(day: float) -> int | None:
    return None if abs(day) == inf else int(day)


def _network(steps: Sequence[PublicStep]) -> tuple[list[float], list[float], list[Rule]]:
    lows: list[float] = []
    highs: list[float] = []
    rules: list[Rule] = []
    for index, episode in enumerate(build(_entries(steps))):
        begins, ends = 2 * index, 2 * index + 1
        for low, high in (episode.start, episode.end):
            lows.append(-inf if low is None else low)
            highs.append(inf if high is None else high)
        least, most = episode.length
        rules.append((begins, ends, least))
        if most is not None:
            rules.append((ends, begins, -most))
        rules += [(2 * other + 1, begins, 0) for other in episode.after]
        rules += [(2 * other, begins, 0) for other in episode.starts_after]
        if episode.inside is not None:
            rules += [(2 * episode.inside, begins, 0), (ends, 2 * episode.inside + 1, 0)]
    return lows, highs, rules


def _entries(steps: Sequence[PublicStep]) -> Iterator[Entry]:
    for step in steps:
        when = bounds(step.when) if step.when is not None else None
        length = (step.length.least, step.length.most) if step.length is not None else None
        start, end, days = episode_bounds(when, length)
        yield Entry(step.who, step.kind, "at" in step.implied, start, end, days)
