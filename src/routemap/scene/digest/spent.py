"""How the time went on the way, in ranges: interval arithmetic over public bounds.

See docs/decisions/0006-how-the-time-went.md for what is counted, and for whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from routemap.scene.digest.moments import arrival
from routemap.scene.digest.types import Category, Range
from routemap.scene.types import SceneStep

_STAYS: Mapping[str, Category] = {
    "hiding": "hiding",
    "captivity": "captive",
    "detention": "detained",
    "labour camp": "detained",
    "waiting": "waiting",
    "processing": "waiting",
    "custody": "waiting",
    "transit": "waiting",
    "home": "living",
    "living": "living",
    "work": "living",
    "visiting": "living",
    "sheltered": "living",
}


def category(step: SceneStep) -> Category | None:
    """Return what a step's time goes to; None for an event.

    A move by force is time in the hands of those who force it.
    """
    if step.kind == "event":
        return None
    if step.kind == "go":
        if step.forced is None:
            return "moving"
        return "captive" if step.forced == "trafficking" else "detained"
    return _STAYS.get(step.word, "untold")


def on_the_way(steps: Sequence[SceneStep]) -> list[SceneStep]:
    """Return a line's steps from its first move to a place of safety, or to the last told."""
    first = next((n for n, step in enumerate(steps) if step.kind == "go"), None)
    if first is None:
        return []
    arrived = arrival(steps)
    last = len(steps) if arrived is None else steps.index(arrived[0]) + 1
    found = list(steps[first:last])
    if arrived is not None and arrived[0].kind == "stay":
        found = found[:-1]  # it begins with the arrival: none of it is on the way
    return found


def time_on_the_way(steps: Sequence[SceneStep]) -> Range | None:
    """Return how long a line's way was, None where there is none."""
    way = on_the_way(steps)
    if not way:
        return None
    arrived = arrival(steps)
    ends = [arrived[1]] if arrived else [step.span.end for step in way]
    start = way[0].span.start
    least = max(_gap(start[1], first) for first, _last in ends)
    lasts = [last for _first, last in ends]
    known = [last for last in lasts if last is not None]
    open_ended = start[0] is None or len(known) < len(lasts)
    most = None if open_ended or start[0] is None else max(0, max(known) - start[0])
    least = max(least, sum(length(step).least for step in way))
    return Range(least, None if most is None else max(most, least))


def time_spent(steps: Sequence[SceneStep]) -> dict[Category, Range]:
    """Return how long each category was, and what remains untold.

    Stays and moves of the same people never overlap, so that the least of all others is taken off
    the most that is left for one.
    """
    whole = time_on_the_way(steps)
    if whole is None:
        return {}
    told: dict[Category, list[SceneStep]] = {}
    for step in on_the_way(steps):
        name = category(step)
        if name is not None and name != "untold":
            told.setdefault(name, []).append(step)
    least = {name: sum(length(step).least for step in found) for name, found in told.items()}
    spent = {}
    for name, found in told.items():
        others = sum(least.values()) - least[name]
        left = None if whole.most is None else whole.most - others
        most = _tightest(_sum(length(step).most for step in found), _covered(found), left)
        spent[name] = Range(least[name], None if most is None else max(least[name], most))
    rest = _remainder(whole, spent)
    return {**spent, "untold": rest} if rest.most != 0 else spent


def length(step: SceneStep) -> Range:
    """Return how long a step was: from its bounds, and from its told length where they agree."""
    (first, latest), (earliest, last) = step.span.start, step.span.end
    least = _gap(latest, earliest)
    most = None if first is None or last is None else max(0, last - first)
    if step.length_days is not None:
        # Both ends are counted in a told length, so that one day fewer may lie between them.
        told = max(0, step.length_days[0] - 1), step.length_days[1]
        tighter = max(least, told[0]), told[1] if most is None else min(most, told[1])
        if tighter[0] <= tighter[1]:
            return Range(*tighter)
    return Range(least, most if most is None else max(most, least))


def _remainder(whole: Range, spent: Mapping[Category, Range]) -> Range:
    known = [found.most for found in spent.values()]
    least = 0 if None in known else max(0, whole.least - sum(most or 0 for most in known))
    taken = sum(found.least for found in spent.values())
    return Range(least, None if whole.most is None else max(least, whole.most - taken))


def _gap(before: int | None, after: int | None) -> int:
    """Return the days that are sure to lie between two bounds."""
    return 0 if before is None or after is None else max(0, after - before)


def _sum(numbers: Iterable[int | None]) -> int | None:
    found = list(numbers)
    return None if None in found else sum(number or 0 for number in found)


def _covered(steps: Iterable[SceneStep]) -> int | None:
    """Return how many days the windows of steps cover together: what they share counts once."""
    total, reached = 0, None
    windows = [(step.span.start[0], step.span.end[1]) for step in steps]
    if any(None in window for window in windows):
        return None
    for first, last in sorted((a or 0, b or 0) for a, b in windows):
        begins = first if reached is None else max(first, reached)
        total += max(0, last - begins)
        reached = last if reached is None else max(last, reached)
    return total


def _tightest(*bounds: int | None) -> int | None:
    """Return the smallest of the bounds that are known."""
    return min((bound for bound in bounds if bound is not None), default=None)
