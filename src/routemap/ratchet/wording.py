"""Changes between two releases in words and as JSON, for whoever is about to publish the later."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from itertools import groupby
from operator import attrgetter

from routemap.ratchet.cells import Days
from routemap.ratchet.comparing import Change, Kind

# What each kind is called; the order is that of the summary.
WORDS: Mapping[Kind, str] = {
    Kind.OVERLAP: "overlaps in part",
    Kind.FINER: "finer",
    Kind.ELSEWHERE: "elsewhere",
    Kind.TOLD: "told now",
    Kind.COARSER: "coarser",
    Kind.NEW: "new",
    Kind.GONE: "gone",
}
WHY = {
    Kind.OVERLAP: "What lies in both releases is smaller than either: keep the earlier, "
    "or withhold.",
    Kind.FINER: "Only a change of the policy makes a step finer: a changed number in "
    "geodata/policy.yaml, and a line for it under `changes`.",
}
STEPS_BY_ID = (
    "Steps are held against each other by `id:`; one without is known by its number, which moves "
    "when a step is put in before it."
)


def report_changes(changes: Sequence[Change], form: str = "text") -> str:
    """Return all changes for a terminal, or as JSON for a program."""
    if form == "json":
        found = [{**asdict(change), "says": _says(change)} for change in changes]
        return json.dumps(found, indent=1, ensure_ascii=False) + "\n"
    return "".join(f"{line}\n" for line in _lines(changes))


def _lines(changes: Sequence[Change]) -> Iterator[str]:
    for journey, group in groupby(changes, key=attrgetter("journey")):
        yield journey
        for change in group:
            yield f"  {'refused: ' if change.refused else ''}{_says(change)}"
    yield _summary(changes)
    refused = {change.kind for change in changes if change.refused}
    yield from (WHY[kind] for kind in WHY if kind in refused)
    if refused:
        yield STEPS_BY_ID


def _says(change: Change) -> str:
    """Return one change in words."""
    word = WORDS[change.kind]
    if not change.step:
        return f"{word} journey"
    if not change.field:
        return f"{change.step}: {word} step"
    old, new = _value(change.field, change.old), _value(change.field, change.new)
    return f"{change.step}, {change.field}: {word} ({old}, now {new})"


def _value(field: str, value: str | Days) -> str:
    if value == "":
        return "not told"
    if isinstance(value, str):
        return value
    first, last = value
    if field == "length":
        return f"{first} to {last} days"
    return f"{date.fromordinal(first)} to {date.fromordinal(last)}"


def _summary(changes: Iterable[Change]) -> str:
    counted = dict.fromkeys(WORDS, 0)
    for change in changes:
        counted[change.kind] += 1
    said = ", ".join(f"{n} {WORDS[kind]}" for kind, n in counted.items() if n)
    n_refused = sum(change.refused for change in changes)
    return f"{said or 'Nothing that is shown has changed'}; {n_refused} refused."
