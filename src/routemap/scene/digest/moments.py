"""The moments at which journeys can be laid side by side, and how far a step lies from one.

Elapsed time is the difference of two windows, each of them public: an interval, and never finer
than what the journey's own page tells.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from routemap.scene.digest.lengths import since_words
from routemap.scene.digest.lines import countries, seen
from routemap.scene.digest.types import Moment, MomentKind, Since
from routemap.scene.types import SceneStep, Span
from routemap.shelf import facts

Found = tuple[SceneStep, tuple[int, int]]
Window = tuple[int | None, int | None]


@cache
def safe_countries() -> frozenset[str]:
    """Return where people live once they are safe: the policy's own list of open countries."""
    return frozenset(facts("policy")["classes"]["open"])


def moments_of(steps: Sequence[SceneStep]) -> dict[MomentKind, Found]:
    """Return the moments that a line's steps tell of, each with the window it fell within.

    One whose window is open on a side cannot be a line to start from, and counts as not told.
    """
    rules: dict[MomentKind, Callable[[Sequence[SceneStep]], tuple[SceneStep, Window] | None]] = {
        "first-crossing": _first_crossing,
        "arrest": _arrest,
        "arrival": arrival,
    }
    found: dict[MomentKind, Found] = {}
    for kind, rule in rules.items():
        told = rule(steps)
        if told is None:
            continue
        step, (first, last) = told
        if first is not None and last is not None:
            found[kind] = step, (first, last)
    return found


def _first_crossing(steps: Sequence[SceneStep]) -> tuple[SceneStep, Window] | None:
    """Return the first leg over a border, if all before it was told to be in one country.

    **Why** so strict: where an earlier way is withheld or not told, a later border is not the
    first, and saying so would be false.
    """
    for index, step in enumerate(steps):
        if step.kind != "go" or step.forced or step.outcome != "reached":
            continue
        if any(mark.role == "across" for mark in step.marks):
            # Who turned back is where they were.
            before = [one for one in steps[:index] if one.outcome != "turned back"]
            hidden = any(mark.kind == "withheld" for one in before for mark in one.marks)
            nowhere = any(one.kind == "go" and not countries(one, "at", "to") for one in before)
            if hidden or nowhere or len(seen(before) | set(countries(step, "from"))) > 1:
                return None
            return step, _whole(step.span)
    return None


def _arrest(steps: Sequence[SceneStep]) -> tuple[SceneStep, Window] | None:
    for step in steps:
        if step.word == "arrested" or (step.kind == "go" and step.outcome == "caught"):
            return step, _whole(step.span)
    return None


def arrival(steps: Sequence[SceneStep]) -> tuple[SceneStep, Window] | None:
    """Return when a line is first told to be in a country where people live once they are safe."""
    for index, step in enumerate(steps):
        if step.outcome != "reached" or not safe_countries() & set(countries(step, "at", "to")):
            continue
        after = steps[index + 1] if index + 1 < len(steps) else None
        if step.kind == "go" and after is not None and after.word == "arrived":
            return after, _whole(after.span)
        return step, (step.span.end if step.kind == "go" else step.span.start)
    return None


def moment(found: Found) -> Moment:
    """Return a moment as the digest has it."""
    step, window = found
    return Moment(step=step.id, date=step.date, window=window)


def since(step: SceneStep, found: Found) -> Since:
    """Return when a step was, as days from a moment of the same people's."""
    anchor, window = found
    if step.index == anchor.index:
        here = _held(step, window)
        return Since(span=here, words=since_words(None))
    span = _elapsed(step, anchor, window)
    return Since(span=span, words=since_words(span.start))


def _elapsed(step: SceneStep, anchor: SceneStep, window: tuple[int, int]) -> Span:
    """Return the difference of two windows, as far as the order of the story leaves it."""
    start, end = _less(step.span.start, window), _less(step.span.end, window)
    if step.index < anchor.index:
        # A stay may hold what happened in it, and end after it.
        ended = step.kind != "stay" or anchor.kind != "event"
        return Span(start=_at_most(start), end=_at_most(end) if ended else end)
    return Span(start=_at_least(start), end=_at_least(end))


def _held(step: SceneStep, window: tuple[int, int]) -> Span:
    """Return the span of the step that is the moment itself: zero, and as long as it lasts."""
    if step.kind != "stay":
        return Span(start=(0, 0), end=(0, 0))
    return Span(start=(0, 0), end=_at_least(_less(step.span.end, window)))


def _less(days: Window, window: tuple[int, int]) -> Window:
    first, last = days
    return (
        None if first is None else first - window[1],
        None if last is None else last - window[0],
    )


def _at_most(days: Window) -> Window:
    first, last = days
    return (None if first is None else min(first, 0), 0 if last is None else min(last, 0))


def _at_least(days: Window) -> Window:
    first, last = days
    return (0 if first is None else max(first, 0), None if last is None else max(last, 0))


def _whole(span: Span) -> Window:
    return span.start[0], span.end[1]
