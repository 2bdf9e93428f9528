"""Findings for the editor: where, which rule, what follows.

A finding never prints a place or a date: it may be logged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from routemap.errors import Mark, Problem, Severity, problem_at
from routemap.generalise.borders import Settled
from routemap.generalise.crossings import Crossing
from routemap.generalise.windows import Timing
from routemap.model import Journey, Step

# What each rule tells the editor; `docs/problems.md` says more.
MESSAGES: Mapping[str, str] = {
    "route.open": "The file does not say by when this was over, so the journey counts as recent: "
    "in the countries it passes, only the country and the year are shown.",
    "border.coarser": "The areas on both sides of this border would tell too much of where it was "
    "crossed: both are drawn more coarsely, in the whole journey.",
    "border.unnamed": "With the areas beside it this river would tell too much of where it was "
    "crossed: the whole frontier is drawn.",
    "border.withheld": "The two countries share so short a border that it would tell where it was "
    "crossed: this step is not told.",
    "border.returned": "A forced return is drawn from country to country: the places that it joins "
    "are drawn so in the whole journey.",
    "border.across": "What 'across:' names is no border between the places of this move: it is "
    "not drawn.",
    "window.coarser": "Together with the other dates this one would tell too well when a border "
    "was crossed: it is said more vaguely.",
    "place.small": "This country is so small that even its name would tell where it was: the place "
    "is withheld.",
    "speed.coarser": "So short a time on foot would tell which part of an area it was: it is not "
    "told, or said more vaguely.",
    "speed.withheld": "So short a time on foot would tell which part of an area it was, even as a "
    "year: this step is not told.",
    "window.withheld": "The dates and durations around this step would tell too well when it was, "
    "even as years: it is not told.",
}
MENDS: Mapping[str, str] = {
    "route.open": "write a last year, if the source tells one ('when: /2015')",
    "border.coarser": "write 'show: country' at one of the places to keep the other finer",
    "border.unnamed": "write 'show: country' at the place it was crossed from to name the river",
    "border.across": "name a river or a frontier between the two, or leave 'across:' out",
    "speed.coarser": "leave it out, or write 'show: country' at the place it was walked from",
    "window.coarser": "leave out a duration or a day elsewhere to keep this date",
    "window.withheld": "leave out durations or days around it",
}


def note(journey: Journey, mark: Mark, code: str) -> Problem:
    """Return a note at a place of the file."""
    return problem_at(
        journey.lines,
        journey.file,
        mark,
        code,
        MESSAGES[code],
        MENDS.get(code, ""),
        severity=Severity.NOTE,
    )


def unmapped(journey: Journey, mark: Mark) -> Problem:
    """Return the finding that withholds a journey because the atlas has no area for a place."""
    return problem_at(
        journey.lines,
        journey.file,
        mark,
        "place.area",
        "The atlas has no area for this place, so nothing of the journey is published.",
        "write the country alone",
        severity=Severity.WITHHELD,
    )


def border_notes(
    journey: Journey, steps: Sequence[Step], crossings: Sequence[Crossing], settled: Settled
) -> Iterator[Problem]:
    """Yield what the rules on pairs changed, once per step and rule."""
    seen = set()
    for crossing in crossings:
        step = steps[crossing.step]
        for code in _codes(crossing, settled):
            if (crossing.step, code) not in seen:
                seen.add((crossing.step, code))
                at = step.marks.get("across", step.mark) if code == "border.unnamed" else step.mark
                yield note(journey, at, code)


def _codes(crossing: Crossing, settled: Settled) -> Iterator[str]:
    if crossing in settled.withheld and crossing.what != "gap":
        yield "border.withheld"
    elif crossing in settled.raised:
        yield "border.coarser"
    if crossing.named in settled.unnamed:
        yield "border.unnamed"


def window_notes(
    journey: Journey, before: Sequence[Timing], after: Sequence[Timing]
) -> Iterator[Problem]:
    """Yield what the rule on windows changed."""
    for old, new in zip(before, after, strict=True):
        mark = new.step.marks.get("when", new.step.marks.get("for", new.step.mark))
        if new.withheld and not old.withheld:
            yield note(journey, mark, "window.withheld")
        elif (old.when, old.length) != (new.when, new.length):
            yield note(journey, mark, "window.coarser")


def speed_notes(
    journey: Journey, before: Sequence[Timing], after: Sequence[Timing]
) -> Iterator[Problem]:
    """Yield what the rule on speed changed."""
    for old, new in zip(before, after, strict=True):
        if new.withheld and not old.withheld:
            yield note(journey, new.step.mark, "speed.withheld")
        elif old.length != new.length:
            yield note(journey, new.step.marks.get("for", new.step.mark), "speed.coarser")
        elif old.when != new.when:
            yield note(journey, new.step.marks.get("when", new.step.mark), "speed.coarser")
