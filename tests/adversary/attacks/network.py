"""The time network: do all dates, lengths and orders together pin a moment down?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from routemap.public import PublicJourney
from tests.adversary.attacks.ground import SENSITIVE, countries_of, is_protected
from tests.adversary.evidence import Evidence, Finding
from tests.adversary.solving import Window, windows

Spans: TypeAlias = Sequence[tuple[Window, Window]]

NAME = "network"
LEAST_DAYS = 60
AS_OF = 2026
_LONG_AGO, _OLD = 50, 10


def find(evidence: Evidence) -> Iterator[Finding]:
    for journey in evidence.left.public:
        solved = windows(journey.steps)
        if solved is None:
            continue
        age = _age(journey, solved)
        for step, spans in zip(journey.steps, solved, strict=True):
            sensitive = bool(countries_of(step) & SENSITIVE)
            # Where the table allows a month or a day, that granule is the floor.
            if age > _LONG_AGO or not (sensitive or (is_protected(step) and age < 5)):
                continue
            for end, window in zip(("begin", "end"), spans, strict=True):
                days = window[1] - window[0] + 1 if None not in window else LEAST_DAYS  # type: ignore[operator]
                if days < LEAST_DAYS:
                    yield Finding(NAME, journey.id, f"{step.id}: its {end} lies in {days} days")


def _age(journey: PublicJourney, solved: Spans) -> int:
    last = [
        spans[1][1] for step, spans in zip(journey.steps, solved, strict=True) if is_protected(step)
    ]
    if not last or None in last:
        return 0
    return AS_OF - max(date.fromordinal(day).year for day in last if day is not None)
