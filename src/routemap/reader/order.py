"""Checks dates and durations against the order of the story; must never reorder or date a step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from routemap.chronology import (
    Contradiction,
    Entry,
    Episode,
    Length,
    Window,
    build,
    episode_bounds,
    solve,
)
from routemap.errors import Mark, quoted
from routemap.model import Journey, Place, Step
from routemap.reader.findings import Findings
from routemap.reader.steps import here_after
from routemap.when import bounds

# Earlier lines shown beside a contradiction.
MOST_BESIDE = 3
# More than so many are not looked for: each look costs more than the one before.
MOST_CLASHES = 30
OPEN: Window = (None, None)
ANY_LENGTH: Length = (0, None)
_CODES = {"order": "order.backwards", "duration": "order.duration", "inside": "order.inside"}


def check_order(journey: Journey, found: Findings) -> None:
    """Report each written statement that cannot hold together with an earlier one.

    Dates count with their soft bounds: `~` and `?` give way before a contradiction is one.
    """
    steps = journey.steps()
    entries = _entries(steps)
    reported: set[int] = set()
    for each in _clashes(entries):
        # One wrong date may stand against many later ones: it is one mistake, told once.
        if each.first == each.second or each.first not in reported:
            _report(_simplest(each, entries), steps, found)
        if each.first != each.second:
            reported.add(each.first)


def _clashes(entries: Sequence[Entry]) -> Iterator[Contradiction]:
    """Yield the contradictions, leaving the later statement of each out before looking for more.

    Of a step that contradicts itself only the length is left out: its dates may well be right.
    """
    episodes = build(entries)
    for _ in range(MOST_CLASHES):
        clash = solve(episodes)
        if not isinstance(clash, Contradiction):
            return
        wrong = episodes[clash.second]
        alone = wrong.length != ANY_LENGTH and _contradicts_itself(wrong)
        yield replace(clash, first=clash.second) if alone else clash
        start, end = (wrong.start, wrong.end) if alone else (OPEN, OPEN)
        episodes[clash.second] = replace(wrong, start=start, end=end, length=ANY_LENGTH)


def _contradicts_itself(episode: Episode) -> bool:
    """Tell whether a step's dates and duration do not fit, whatever went before."""
    alone = replace(episode, after=(), starts_after=(), inside=None)
    return isinstance(solve((alone,)), Contradiction)


def _entries(steps: Sequence[Step]) -> list[Entry]:
    """Return the steps as the solver wants them."""
    entries = []
    here: dict[str, Place] = {}
    for step in steps:
        when = bounds(step.when, soft=True) if step.when else None
        length = (step.length.least, step.length.most) if step.length else None
        start, end, days = episode_bounds(when, length)
        implied = "at" in step.implied or all(here.get(one) == step.at for one in step.who)
        entries.append(Entry(step.who, step.kind, implied, start, end, days))
        here.update(dict.fromkeys(step.who, here_after(step)))
    return entries


def _simplest(clash: Contradiction, entries: Sequence[Entry]) -> Contradiction:
    """Return the contradiction of the dates alone, if they are in one without any duration."""
    if clash.kind == "duration" and clash.first != clash.second:
        undone = [replace(entry, length=ANY_LENGTH) for entry in entries[: clash.second + 1]]
        dates = solve(build(undone))
        if isinstance(dates, Contradiction) and dates.second == clash.second:
            return dates
    return clash


def _report(clash: Contradiction, steps: Sequence[Step], found: Findings) -> None:
    """Report a contradiction at its later line, with the earlier ones beside it."""
    second, first = steps[clash.second], steps[clash.first]
    if first is second:
        _report_alone(second, found)
        return
    others = [steps[index] for index in clash.chain if index != clash.second]
    beside = [_mark(step) for step in others[-MOST_BESIDE:]]
    earlier = f"{quoted(_said(first))} on line {_mark(first).line}"
    mark, said = _mark(second), quoted(_said(second))
    mend = "mend one of the two, or make it less exact: '2005~', '~3 years', a year alone"
    if clash.kind == "inside":
        message = f"{said} lies outside the stay that this happens in ({earlier})"
        mend = "mend one of the two, or give the event a place of its own: 'at: ...'"
    elif clash.kind == "order":
        message = f"{said} is before {earlier}, which comes earlier in the story"
        mend = "mend one of the two dates, or move the step: the story is told in file order"
    elif second.length and second.when:
        mark = second.marks.get("for", mark)
        message = f"{quoted(second.length.text)} and {said} do not both fit after {earlier}"
    else:
        message = f"{said} leaves no room for the time that is told since {earlier}"
    found.problem(mark, _CODES[clash.kind], message, mend, beside=beside)


def _report_alone(step: Step, found: Findings) -> None:
    """Report a step whose duration and dates do not fit each other."""
    when, length = step.when, step.length
    if when is None or length is None:
        return
    found.problem(
        step.marks.get("for", step.mark),
        "order.duration",
        f"{quoted(length.text)} does not fit the dates of this step, {quoted(when.text)}",
        "mend one of the two, or make it less exact: '~3 years', '1999~'",
        beside=[step.marks["when"]] if "when" in step.marks else [],
    )


def _said(step: Step) -> str:
    """Return what a step states about time, as written."""
    said = step.when or step.length
    return said.text if said else step.word


def _mark(step: Step) -> Mark:
    return step.marks.get("when") or step.marks.get("for") or step.mark
