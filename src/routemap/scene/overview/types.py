"""The overview as data: who took which corridor, and the few corridors that may be told finer.

A flow's thickness is the number of people's journeys: one person on one journey counts once per
corridor and direction, however often they went that way.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from routemap.scene.overview.facts import Facts
from routemap.scene.types import Base
from routemap.words import Text

# on: a way on. back: a forced return. gap: two countries are told, and nothing of the way between.
Kind: TypeAlias = Literal["on", "back", "gap"]
Outcome: TypeAlias = Literal["arrived", "returned", "died", "untold"]
OUTCOMES: tuple[Outcome, ...] = ("arrived", "returned", "died", "untold")


class Country(Base):
    """A country that journeys pass, by the anchor at which its name may stand."""

    id: str
    label: Text
    anchor: tuple[float, float]


class Corridor(Base):
    """A way from one country to another, in one direction.

    `frontier` is the border that was crossed on land, "" where none was told (a flight, a ship).
    """

    id: str  # "kp>cn", a forced return "cn>kp-back", a way not told "cn>kr-gap"
    origin: str
    target: str
    kind: Kind
    frontier: str = ""


class Thread(Base):
    """How people went on through a country: in from one, out to another; the way is not drawn."""

    id: str  # "kp>cn>mn"
    entered: str  # the corridor by which they came
    left: str  # and the one by which they went on


class Passage(Base):
    """A corridor taken by a party, and the step of the journey that tells of it."""

    corridor: int
    step: str


class Party(Base):
    """People of one journey who took the same corridors: what filters choose among.

    `first` and `last`: the years between which they may have been on the way; None: not told.
    """

    journey: int
    n_people: int
    first: int | None
    last: int | None
    way: str
    outcome: Outcome
    passages: list[Passage]
    threads: list[int]


class Told(Base):
    """A journey as the overview names it."""

    id: str
    title: Text
    years: Text


class Finer(Base):
    """A corridor told more finely, for at least k journeys together and never for fewer.

    It is shown whole or not at all: with filters that keep all of `ways` and `outcomes`, and with
    no filter of years.
    """

    corridor: int
    origin: str
    target: str
    across: str
    label: Text
    n_journeys: int
    n_people: int
    ways: list[str]
    outcomes: list[Outcome]


class Curve(Base):
    """A stretch that a flow is drawn along, in the direction of travel; which ends dissolve."""

    points: list[tuple[float, float]]
    fade: tuple[bool, bool]


class Way(Base):
    """A way out that can be chosen."""

    id: str
    label: Text


class Overview(Base):
    """All journeys together."""

    format: Literal["routemap-overview/1"] = "routemap-overview/1"
    k: int
    n_people: int
    years: tuple[int, int] | None
    journeys: list[Told]
    countries: list[Country]
    corridors: list[Corridor]
    threads: list[Thread]
    parties: list[Party]
    finer: list[Finer]
    ways: list[Way]
    outcomes: list[Outcome]
    facts: Facts
    # By the ids of corridors and threads, and for what is finer "finer-0", "finer-1" ...
    curves: dict[str, list[Curve]]


NOTHING_TOLD = Overview(
    k=2,
    n_people=0,
    years=None,
    journeys=[],
    countries=[],
    corridors=[],
    threads=[],
    parties=[],
    finer=[],
    ways=[],
    outcomes=[],
    facts=Facts(ways=(), sources={}, figures=(), context=()),
    curves={},
)
