"""Locates every place of a journey once, and says what is wrong at the editor's own lines.

Must never read a file: the journey comes checked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from routemap.errors import Problem, problem_at
from routemap.gazetteer.types import Miss
from routemap.model import Journey, Located, LocatedJourney, Place

# More places are not looked for: each look for what is alike takes a hundredth of a second.
MOST = 60
_AND_MORE = " (the places after this one are looked up once these are found)"
Locate: TypeAlias = Callable[[Place], Located | Miss]
Use: TypeAlias = tuple[Place, bool]  # a place, and whether it stands after `across:`


def locate_journey(
    journey: Journey, locate: Locate, locate_reach: Locate
) -> tuple[LocatedJourney | None, tuple[Problem, ...]]:
    """Return the located journey, or None and one problem for each place that is not found."""
    times = _uses(journey)
    located: dict[Place, Located] = {}
    problems: list[Problem] = []
    for use, n_times in times.items():
        if len(problems) >= MOST:
            problems[-1] = replace(problems[-1], message=problems[-1].message + _AND_MORE)
            break
        place, is_across = use
        found = locate_reach(place) if is_across else locate(place)
        if isinstance(found, Miss):
            problems.append(_problem(journey, place, found, n_times))
        else:
            located[place] = found
    if problems:
        return None, tuple(sorted(problems, key=lambda problem: problem.mark))
    return LocatedJourney(journey, located), ()


def _uses(journey: Journey) -> Counter[Use]:
    """Return every place of the journey with how often the file writes it."""
    times: Counter[Use] = Counter()
    for step in journey.steps():
        fields = {"at": step.at, "origin": step.origin, "target": step.target}
        for name, place in fields.items():
            if place is not None:
                # What the reader filled in is written elsewhere.
                times[place, False] += name not in step.implied
        for place in step.via:
            times[place, False] += 1
        if step.across is not None:
            times[step.across, True] += 1
    return times


def _problem(journey: Journey, place: Place, miss: Miss, n_times: int) -> Problem:
    again = f" (written so {n_times} times; this is the first)" if n_times > 1 else ""
    return problem_at(
        journey.lines, journey.file, place.mark, miss.code, miss.message + again, miss.mend
    )
