"""What filters ask of one person's journey: when, by which way out, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from routemap.public import PublicStep
from routemap.scene.overview.facts import KnownWay
from routemap.scene.overview.passages import Move
from routemap.scene.overview.types import Outcome
from routemap.scene.times import known_days
from routemap.scene.types import Span

# Ways that no list of countries names: their words stand with those of the page.
NOT_TOLD, OTHER, NONE = "not-told", "other", "none"


def way_of(
    moves: Sequence[Move], visited: Iterable[str], outcome: Outcome, known: Sequence[KnownWay]
) -> str:
    """Return the id of a way out: the first known way of which a country was passed."""
    passed = set(visited)
    found = next((way.id for way in known if passed & set(way.through)), "")
    if found:
        return found
    if any(move.kind == "gap" for move in moves):
        return NOT_TOLD
    return OTHER if outcome == "arrived" else NONE


def outcome_of(
    steps: Sequence[PublicStep],
    moves: Sequence[Move],
    visited: Sequence[str],
    open_countries: frozenset[str],
) -> Outcome:
    """Return how a person's journey ended, as far as it is told."""
    if any(step.outcome == "died" for step in steps):
        return "died"
    if moves and visited[-1] in open_countries:
        return "arrived"
    if moves and moves[-1].kind == "back":
        return "returned"
    return "untold"


def years_of(
    moves: Sequence[Move], indices: Sequence[int], spans: Sequence[Span]
) -> tuple[int, int] | None:
    """Return the years between which a person may have been on the way, from public dates alone.

    From the first passage to the last one; where those have no date, all steps.
    """
    first, last = (moves[0].index, moves[-1].index) if moves else (0, -1)
    between = [index for index in indices if first <= index <= last]
    for chosen in (between, indices):
        days = known_days(spans[index] for index in chosen)
        if days:
            return date.fromordinal(days[0]).year, date.fromordinal(days[-1]).year
    return None
