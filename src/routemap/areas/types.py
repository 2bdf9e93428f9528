"""What the atlas holds: areas, reaches and their shores, shared borders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from routemap.geo import Bounds, LngLat
from routemap.words import Text

AreaLevel: TypeAlias = Literal["province", "zone", "country"]


@dataclass(frozen=True, slots=True)
class Guesses:
    """How far off, on average, the best guess is of one who goes by one thing alone, in km.

    None: there is nothing to go by. In an area as the crow flies; at a border along its line, where
    people are counted in towns and in the country between them, and towns alone are no guess.
    """

    evenly: float  # every stretch of land, or of the line, alike
    settlements: float | None = None  # every settlement alike
    people: float | None = None  # where people live


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of an area, to be held against a level's floors (privacy.md, Levels)."""

    km2: float
    inscribed_km: float  # radius of the largest circle inside
    n_people: int
    n_settlements: int
    largest_share: float  # the largest settlement's share of the townspeople
    expected_error_km: float  # of the best of the guessers (worst case for us)
    guesses: Guesses | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """A named union of first-level provinces; a country is an area too.

    `anchor` is a fixed point inside, where curves start and labels stand; it is no place.
    """

    id: str  # country "kp", zone "kp-northeast", province "kp.hamgyong-bukto"
    level: AreaLevel
    country: str  # ISO 3166-1 alpha-2, upper case
    label: Text
    bounds: Bounds
    anchor: LngLat
    figures: Figures


@dataclass(frozen=True, slots=True)
class Shore:
    """One side of a reach: fixed points for lines that end at its band or fade into the country."""

    edge: LngLat  # just outside the band, on this side
    inland: LngLat  # where a line that fades into the country has faded out
    bounds: Bounds  # what to frame when this country is told as a whole and was entered here


@dataclass(frozen=True, slots=True)
class Reach:
    """A border river, or the whole frontier of two countries, as a band of 25 km to each side."""

    id: str  # "tumen", "yalu", "mekong-la-th", or a frontier "cn-kp" (codes sorted)
    label: Text
    countries: tuple[str, str]
    bounds: Bounds
    length_km: float
    shores: Mapping[str, Shore]  # by country code
    frontier: bool  # the whole frontier of its two countries, not a named part


@dataclass(frozen=True, slots=True)
class SharedBorder:
    """What two areas share within one reach."""

    length_km: float
    largest_share: float  # of the townspeople within 40 km of that part of the border
    expected_error_km: float  # of the best guess, along the line
    guesses: Guesses | None = None
