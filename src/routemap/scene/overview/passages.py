"""From country to country: what one person's steps tell of it, in story order.

Only what was reached counts: a heading was not reached, and an attempt that did not get through
has led nowhere. A country told again after a silence is taken to be where they still were.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from routemap.areas.types import Area
from routemap.public import PublicPlace, PublicStep
from routemap.scene.overview.types import Kind
from routemap.scene.whereabouts import Whereabouts

# People handed over at a border by officials; moved by traffickers or under guard is no return.
RETURNS = frozenset({"repatriation", "deportation"})
_LOST = -1  # the step of somebody of whom it is not told where they have gone since


@dataclass(frozen=True, slots=True)
class Move:
    """One passage from country to country; the refs are the areas and the reach as published."""

    origin: str  # codes of countries, upper case
    target: str
    kind: Kind
    index: int  # of the step that tells of it
    step: str  # and its id
    origin_ref: str
    target_ref: str
    across: str = ""


@dataclass(frozen=True, slots=True)
class _Stop:
    area: Area
    index: int
    of_leg: bool  # a leg led here from the stop before it


def moves(steps: Sequence[tuple[int, PublicStep]], where: Whereabouts) -> list[Move]:
    """Return a person's passages; `steps` are the steps they are in, with their index."""
    told = dict(steps)
    made: list[Move] = []
    here: _Stop | None = None
    for stop in _stops(steps, where):
        if stop is None:  # somewhere that is not told
            here = _lost(here)
            continue
        if here is not None and here.area.country != stop.area.country:
            made.append(_move(here, stop, told[stop.index], where))
        here = stop
    return made


def countries_of(steps: Sequence[tuple[int, PublicStep]], where: Whereabouts) -> list[str]:
    """Return the countries that a person is told to have been in, in order, with repeats."""
    return [stop.area.country for stop in _stops(steps, where) if stop is not None]


def _lost(here: _Stop | None) -> _Stop | None:
    return None if here is None else _Stop(here.area, _LOST, of_leg=False)


def _stops(steps: Sequence[tuple[int, PublicStep]], where: Whereabouts) -> Iterator[_Stop | None]:
    """Yield where a person was; None for a place that is not told."""
    for index, step in steps:
        if step.kind != "go":
            yield from _stop(step.at, index, where, of_leg=False)
            continue
        yield from _stop(step.origin, index, where, of_leg=False)
        for place in step.via:
            yield from _stop(place, index, where, of_leg=True)
        if step.outcome == "reached" and not step.towards:
            yield from _stop(step.target, index, where, of_leg=True)


def _stop(
    place: PublicPlace | None, index: int, where: Whereabouts, *, of_leg: bool
) -> Iterator[_Stop | None]:
    if place is None or place.kind == "reach":
        return  # "where they are", or the borderland: no other country
    area = where.area(place)
    yield _Stop(area, index, of_leg) if area else None


def _move(here: _Stop, stop: _Stop, step: PublicStep, where: Whereabouts) -> Move:
    pair = {here.area.country, stop.area.country}
    reach = where.reach(step.crossing)
    over = reach.id if reach and set(reach.countries) == pair else ""
    # A leg says where it began, or which border it crossed, or leaves from "where they are".
    begun = here.index == stop.index or over or (step.origin is None and here.index != _LOST)
    told = stop.of_leg and begun
    kind: Kind = "gap" if not told else "back" if step.forced in RETURNS else "on"
    return Move(
        here.area.country,
        stop.area.country,
        kind,
        stop.index,
        step.id,
        here.area.id,
        stop.area.id,
        over if told else "",
    )
