"""How far off the best guess at a step's places would be, and how much is left to find out.

This is the public side of the ledger: a guesser is given what is published and the atlas's
figures. Must never be given anything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from math import log2, pi

from routemap.areas.types import Area, Figures, Reach, SharedBorder
from routemap.public import PublicPlace, PublicStep
from routemap.scene.telling.figures import coarse
from routemap.scene.types import Guesser, PlaceRole, VaguePlace
from routemap.scene.whereabouts import Whereabouts

# The best guess at a point of a disc is its middle, off by two thirds of the radius on average; at
# a point of a line it is off by a quarter of the length.
_DISC_RADII = 1.5
_LINE_LENGTHS = 4


def vague_places(step: PublicStep, where: Whereabouts) -> list[VaguePlace]:
    """Return how vague each place of a step is, in the order of the way, none of them twice."""
    way = list(_way(step))
    found: list[VaguePlace] = []
    for index, (role, place) in enumerate(way):
        near = where.area(way[index - 1][1]) if index > 0 else None
        far = where.area(way[index + 1][1]) if index + 1 < len(way) else None
        one = _vague(role, place, (near, far), where)
        if not one.ref or all(one.ref != other.ref for other in found):
            found.append(one)
    return found


def bits(n_possible: float) -> float:
    """Return how many yes-or-no questions tell one of so many possibilities from the others."""
    return round(log2(max(n_possible, 1)), 1)


def _way(step: PublicStep) -> Iterator[tuple[PlaceRole, PublicPlace]]:
    """Yield where a step was; or from where, by way of what and to where it went."""
    if step.at is not None:
        yield "at", step.at
    if step.origin is not None:
        yield "from", step.origin
    if step.crossing is not None:
        yield "across", step.crossing
    for place in step.via:
        yield ("across" if place.kind == "reach" else "via"), place
    if step.target is not None:
        yield ("towards" if step.towards else "to"), step.target


def _vague(
    role: PlaceRole,
    place: PublicPlace,
    beside: tuple[Area | None, Area | None],
    where: Whereabouts,
) -> VaguePlace:
    area, reach = where.area(place), where.reach(place)
    if area is not None:
        return _of_area(role, place, area.figures)
    if reach is not None:
        return _of_reach(role, reach, _shared(reach, *beside, where))
    return VaguePlace(role=role, ref="", level=untold_level(place))


def untold_level(place: PublicPlace | None) -> str:
    """Return what stands for the level of a place that is not drawn."""
    return "withheld" if place is not None and place.kind == "withheld" else "unknown"


def _of_area(role: PlaceRole, place: PublicPlace, figures: Figures) -> VaguePlace:
    error_km = figures.expected_error_km
    return VaguePlace(
        role=role,
        ref=place.ref,
        level=place.level,
        km2=coarse(figures.km2),
        error_km=coarse(error_km),
        guesser=_best(figures),
        # An area that is easier to guess than its size counts as the disc that is as hard to guess.
        bits=bits(min(figures.km2, pi * (_DISC_RADII * error_km) ** 2)),
    )


def _best(figures: Figures) -> Guesser:
    """Return which guesser comes nearest."""
    guesses, least = figures.guesses, figures.expected_error_km
    if guesses is not None and guesses.people == least:
        return "people"
    return "settlements" if guesses is not None and guesses.settlements == least else "area"


def _of_reach(role: PlaceRole, reach: Reach, shared: Sequence[SharedBorder]) -> VaguePlace:
    """Return how vague a crossing is, along what both sides share of its reach."""
    if not shared:
        return VaguePlace(role=role, ref=reach.id, level="reach", km=coarse(reach.length_km))
    border = min(shared, key=lambda one: one.expected_error_km)
    return VaguePlace(
        role=role,
        ref=reach.id,
        level="reach",
        km=coarse(border.length_km),
        error_km=coarse(border.expected_error_km),
        guesser="border",
        bits=bits(min(border.length_km, _LINE_LENGTHS * border.expected_error_km)),
    )


def _shared(
    reach: Reach, near: Area | None, far: Area | None, where: Whereabouts
) -> list[SharedBorder]:
    """Return what both sides share of a reach; each way round where no side is told.

    A side that is not told is its whole country, and two areas that nowhere touch are taken for
    their countries, as the rule for pairs takes them.
    """
    sides = {code: where.atlas.country(code) for code in reach.countries}
    one, two = reach.countries
    other = {one: sides[two], two: sides[one]}
    near = near if near is not None and near.country in sides else None
    far = far if far is not None and far.country in sides else None
    pairs = list(permutations(sides.values()))
    if near is not None and (far is None or far.country != near.country):
        pairs = [(near, far or other[near.country])]
    elif far is not None and near is None:
        pairs = [(other[far.country], far)]
    found = []
    for here, there in pairs:
        whole = (sides[here.country].id, sides[there.country].id)
        shared = where.atlas.shared_border(here.id, there.id, reach.id)
        found.append(shared or where.atlas.shared_border(*whole, reach.id))
    return [border for border in found if border is not None]
