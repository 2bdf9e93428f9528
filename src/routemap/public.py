"""Frozen types of what the world may see of a journey.

Made by `generalise` alone; must never reach `model`, by any chain. Every place is an id of the
atlas, every date a run of whole granules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from routemap.when import Length, PublicWhen
from routemap.words import Text

Level: TypeAlias = Literal["district", "province", "zone", "country", "reach", "withheld"]
StepKind: TypeAlias = Literal["stay", "go", "event"]


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """Where something was, as coarsely as it may be said.

    `ref` is the atlas's id of an area or a reach, and "" for `unknown` (the source does not tell)
    and `withheld` (known and not told: always this same constant, whatever lies behind it).
    """

    kind: Literal["area", "reach", "unknown", "withheld"]
    ref: str = ""
    level: Level = "withheld"
    label: Text | None = None


@dataclass(frozen=True, slots=True)
class PublicCitation:
    key: str
    locator: str = ""


@dataclass(frozen=True, slots=True)
class PublicSource:
    key: str
    title: str
    kind: str = ""
    author: str = ""
    publisher: str = ""
    date: PublicWhen | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class PublicPerson:
    key: str
    label: Text
    count: int = 1


@dataclass(frozen=True, slots=True)
class PublicStep:
    """One statement about the people `who`, generalised.

    `coarsened` are the codes of the rules that made it coarser than the file's own words
    (`level`, `date`, `shared-border`, `reach-share`, `window`, `forced-return`, `show` ...); they
    depend on published areas and dates alone.
    `implied` names the places that the file left to the reader ("where they are").
    """

    id: str
    part: int
    kind: StepKind
    word: str
    who: tuple[str, ...]
    at: PublicPlace | None = None
    origin: PublicPlace | None = None
    target: PublicPlace | None = None
    towards: bool = False
    via: tuple[PublicPlace, ...] = ()
    crossing: PublicPlace | None = None  # the reach of a land leg between two countries
    implied: frozenset[str] = frozenset()
    when: PublicWhen | None = None
    length: Length | None = None
    outcome: str = "reached"
    forced: str | None = None
    helped_by: str = ""
    title: Text | None = None
    text: Text | None = None
    notes: Text | None = None
    ask: Text | None = None
    citations: tuple[PublicCitation, ...] = ()
    content: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    coarsened: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicPart:
    who: tuple[str, ...]
    title: Text | None = None


@dataclass(frozen=True, slots=True)
class PublicContext:
    when: PublicWhen
    title: Text
    citations: tuple[PublicCitation, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicJourney:
    """All that leaves the program about one journey; steps are in story order."""

    id: str
    title: Text
    summary: Text | None
    basis: str
    names: str
    content: tuple[str, ...]
    sources: tuple[PublicSource, ...]
    people: tuple[PublicPerson, ...]
    context: tuple[PublicContext, ...]
    parts: tuple[PublicPart, ...]
    steps: tuple[PublicStep, ...]
