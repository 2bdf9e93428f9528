"""The doors of the solver: all spans, or which two statements cannot both hold.

Must never let one contradiction hide the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from routemap.chronology.conflict import explain, unsaid
from routemap.chronology.propagate import propagate
from routemap.chronology.types import Contradiction, Episode, Solution


def solve(episodes: Sequence[Episode]) -> Solution | Contradiction:
    """Return the spans of all episodes, or the first contradiction in story order."""
    spans = propagate(episodes)
    if spans is not None:
        return Solution(spans)
    return explain(episodes[: _first_wrong(episodes, 0) + 1])


def settle(episodes: Sequence[Episode]) -> tuple[Solution, tuple[Contradiction, ...]]:
    """Return the spans of what can hold together, and every contradiction met on the way.

    Of two statements that contradict each other the later one's own dates and length are left out,
    then the rest is looked at again.

    **Why** for public dates too: written dates are checked by their soft bounds and published by
    their hard ones, so a file without a contradiction may still be published with one.
    """
    known = list(episodes)
    found: list[Contradiction] = []
    settled = 0
    while (spans := propagate(known)) is None:
        settled = _first_wrong(known, settled)
        if found and found[-1].second == settled:
            known[settled] = Episode()  # it has no dates left: its place in the story is wrong
            continue
        found.append(explain(known[: settled + 1]))
        known[settled] = unsaid(known[settled])
    return Solution(spans), tuple(found)


def solve_all(episodes: Sequence[Episode]) -> tuple[Contradiction, ...]:
    """Return all contradictions that do not follow from one another, in story order."""
    return settle(episodes)[1]


def _first_wrong(episodes: Sequence[Episode], settled: int) -> int:
    """Return the first episode that contradicts those before it; all before `settled` agree."""
    low, high = settled, len(episodes) - 1
    while low < high:
        middle = (low + high) // 2
        if propagate(episodes[: middle + 1]) is None:
            high = middle
        else:
            low = middle + 1
    return low
