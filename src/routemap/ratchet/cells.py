"""The public cells of a release: for each step its areas, its runs of granules, its length."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from routemap.public import PublicJourney, PublicPlace, PublicStep
from routemap.when import Run

# First and last day (or least and most days), both included.
Days: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cells:
    """What one step tells: a place (an area's or a reach's id, or "withheld") and days by field.

    A field that tells nothing, or of which the source tells nothing, is not there.
    """

    places: Mapping[str, str] = field(default_factory=dict)
    times: Mapping[str, Days] = field(default_factory=dict)
    lengths: Mapping[str, Days] = field(default_factory=dict)


Steps: TypeAlias = Mapping[str, Cells]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which policy made a release: a hash of its numbers, and how many changes its log has."""

    hash: str = ""
    n_changes: int = 0


@dataclass(frozen=True, slots=True)
class Release:
    """All cells of a release, by journey and step; and a hash of each shape that they use."""

    policy: Stamp
    shapes: Mapping[str, str]
    journeys: Mapping[str, Steps]


def release_of(
    journeys: Iterable[PublicJourney], policy: Stamp, hash_of: Callable[[str], str]
) -> Release:
    """Return the cells of what is to be published; `hash_of` an area's or a reach's shape."""
    cells = {
        journey.id: {step.id: cells_of(step) for step in journey.steps} for journey in journeys
    }
    refs = {
        ref
        for steps in cells.values()
        for each in steps.values()
        for ref in each.places.values()
        if ref != "withheld"
    }
    return Release(policy, {ref: hash_of(ref) for ref in sorted(refs)}, cells)


def cells_of(step: PublicStep) -> Cells:
    """Return what one public step tells."""
    when, length = step.when, step.length
    times = {
        name: (run.earliest, run.latest)
        for name, run in _runs(when.start if when else None, when.end if when else None)
    }
    lengths = {"length": (length.least, length.most)} if length is not None else {}
    return Cells(dict(_places(step)), times, lengths)


def _runs(start: Run | None, end: Run | None) -> Iterator[tuple[str, Run]]:
    if start is not None:
        yield "start", start
    if end is not None:
        yield "end", end


def _places(step: PublicStep) -> Iterator[tuple[str, str]]:
    named = [("at", step.at), ("from", step.origin), ("to", step.target)]
    named += [("across", step.crossing)]
    named += [(f"via {number}", place) for number, place in enumerate(step.via, 1)]
    for name, place in named:
        told = _told(place)
        if told:
            yield name, told


def _told(place: PublicPlace | None) -> str:
    if place is None or place.kind == "unknown":
        return ""
    return "withheld" if place.kind == "withheld" else place.ref
