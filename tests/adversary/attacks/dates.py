"""Dates: is one said more finely than whole granules, more surely, or drawn otherwise than said?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from routemap.public import PublicJourney, PublicStep
from routemap.when.types import Granule, Length, Run
from tests.adversary.attacks.ground import is_protected
from tests.adversary.evidence import Evidence, Finding
from tests.adversary.solving import windows

NAME = "dates"
# Buckets of days, weeks and months (privacy.md, Times leak too); nine whole weeks are weeks.
_LEAST, _MOST, _YEAR = (1, 7, 61), (6, 63, 729), 365


def find(evidence: Evidence) -> Iterator[Finding]:
    scenes = {scene.id: scene for scene in evidence.left.scenes.values()}
    for journey in evidence.left.public:
        yield from _too_fine(journey)
        if journey.id not in scenes:
            continue
        solved = windows(journey.steps)
        for step, said in zip(scenes[journey.id].steps, solved or (), strict=False):
            if (tuple(step.span.start), tuple(step.span.end)) != said:
                yield Finding(NAME, journey.id, f"{step.id} is drawn otherwise than it is said")


def _too_fine(journey: PublicJourney) -> Iterator[Finding]:
    for step in journey.steps:
        if step.length is not None and is_protected(step) and not _is_bucket(step.length):
            yield Finding(NAME, journey.id, f"{step.id}: a length with a number")
        for run in _runs(step):
            if (run.soft_earliest, run.soft_latest) != (run.earliest, run.latest):
                yield Finding(NAME, journey.id, f"{step.id}: how surely its date was told")
            if not _is_whole(run):
                yield Finding(NAME, journey.id, f"{step.id}: no whole {run.granule}")


def _is_bucket(length: Length) -> bool:
    """Whether a length is some days, weeks or months, or whole years with one to each side."""
    if length.unit == "years":
        return length.least in (*_LEAST, 0) or length.least >= _YEAR
    return length.count is None and length.least in _LEAST and length.most in _MOST


def _runs(step: PublicStep) -> Iterator[Run]:
    """The dates of a step in a protected country."""
    if step.when is not None and is_protected(step):
        yield from (run for run in (step.when.start, step.when.end) if run is not None)


def _is_whole(run: Run) -> bool:
    """Whether a run begins and ends where granules do; a day is a whole one, and too fine."""
    first = date.fromordinal(run.earliest)
    after = date.fromordinal(run.latest) + timedelta(days=1)
    months = {Granule.MONTH: range(1, 13), Granule.SEASON: (3, 6, 9, 12), Granule.YEAR: (1,)}
    allowed = months.get(run.granule, ())
    return first.day == after.day == 1 and {first.month, after.month} <= set(allowed)
