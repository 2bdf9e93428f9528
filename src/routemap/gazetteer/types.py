"""What the gazetteer answers with: entries found, a miss, a report for an editor's own terminal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, TypeAlias

from routemap.geo import LngLat
from routemap.model import Located

Kind: TypeAlias = Literal["settlement", "province", "region", "zone", "country", "reach"]


class Rank(IntEnum):
    """How a spelling belongs to its entry; lower goes first, and before any population."""

    HAND = 0  # given or preferred by hand (aliases.yaml)
    CAPITAL = 1  # the primary name of a country's capital
    PRIMARY = 2
    ALIAS = 3
    STEM = 4  # what is left of a name without its ending (청진 of 청진시)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the index: a place of any kind.

    `country` is an ISO code, and for a reach two of them joined by a hyphen. A `region` is a name
    of several provinces for which no area is drawn (England).
    """

    id: int
    kind: Kind
    country: str
    province: str
    area: str  # the atlas's id of a zone or reach
    name: str
    lng: float | None
    lat: float | None
    population: int
    alone: bool  # its name may stand without its country

    @property
    def lnglat(self) -> LngLat | None:
        return None if self.lng is None or self.lat is None else LngLat(self.lng, self.lat)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that bears a name, the spelling by which it does, and how that belongs to it."""

    entry: Entry
    rank: Rank
    spelling: str


@dataclass(frozen=True, slots=True)
class Miss:
    """Why a written place is not one place.

    `suggestions` are at most three, best first, each written so that it would be found.
    `namesakes` are all that the name may mean, where it means several.
    """

    code: str
    message: str
    mend: str = ""
    suggestions: tuple[str, ...] = ()
    namesakes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name may mean, in words for an editor."""

    writing: str  # how to write it so that it is found
    name: str
    kind: Kind
    country: str  # ISO code or codes
    country_name: str
    province: str  # the atlas's id
    province_name: str
    population: int
    how: str  # how the name belongs to it
    chosen: bool


@dataclass(frozen=True, slots=True)
class PlaceReport:
    """What the gazetteer makes of a name; for the editor's own terminal and session alone."""

    query: str
    located: Located | None
    why: str
    candidates: tuple[Candidate, ...] = ()
    miss: Miss | None = None

    def text(self) -> str:
        """Return the report as lines for the editor's own terminal."""
        from routemap.gazetteer.wording import lines  # noqa: PLC0415 - it knows this type

        return "\n".join(lines(self)) + "\n"
