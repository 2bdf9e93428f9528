"""Frozen types of what the author knows: one journey file, read and checked.

Nothing here may be imported by what draws. Places are still names here; `LocatedJourney` adds
what the gazetteer found for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from routemap.errors import Mark
from routemap.geo import LngLat
from routemap.when import Duration, When
from routemap.words import Text

StepKind: TypeAlias = Literal["stay", "go", "event"]
Show: TypeAlias = Literal["province", "zone", "country", "withheld"]
Outcome: TypeAlias = Literal["reached", "turned back", "caught", "died"]
Forced: TypeAlias = Literal["repatriation", "deportation", "trafficking", "transfer"]
Status: TypeAlias = Literal["active", "unknown", "closed"]
NamesPromise: TypeAlias = Literal["real", "pseudonyms", "roles only", "withheld"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place as written: a name to be located, or the words `unknown` or `withheld`.

    `key` is its key in `places:` or "" for a name written out in a step. Two places with the same
    written words are the same place.
    """

    text: str
    kind: Literal["named", "unknown", "withheld"]
    name: str = ""
    province: str = ""
    country: str = ""
    key: str = ""
    label: Text | None = field(default=None, hash=False)  # a mapping has no hash
    show: Show | None = None
    mark: Mark = field(default=Mark(1, 1), compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of `sources:`."""

    key: str
    title: str
    kind: str = ""
    author: str = ""
    publisher: str = ""
    date: When | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A step's pointer into a source: its key and, optionally, where in it (`p. 12`)."""

    key: str
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A traveller, or several that the file counts as one entry."""

    key: str
    label: Text
    born: When | None = None
    count: int = 1


def made_id(part: int, number: int) -> str:
    """Return the id of a step that was given none, from its part and its number, both from 0."""
    return f"p{part + 1}-s{number + 1}"


@dataclass(frozen=True, slots=True)
class Step:
    """One statement: a stay, a move or an event, of the people `who`.

    Every place is filled in: what the file leaves out ("default: where they are") is resolved by
    the reader, and `implied` names the fields resolved so. A stay and an event have `at`; a move
    has `origin` and `target` (`towards` true: a heading, not reached or not told).
    """

    id: str
    part: int
    kind: StepKind
    word: str
    who: tuple[str, ...]
    at: Place | None = None
    origin: Place | None = None
    target: Place | None = None
    towards: bool = False
    via: tuple[Place, ...] = ()
    across: Place | None = None
    implied: frozenset[str] = frozenset()
    when: When | None = None
    length: Duration | None = None
    outcome: Outcome = "reached"
    forced: Forced | None = None
    helped_by: str = ""
    title: Text | None = None
    text: Text | None = None
    notes: Text | None = None
    ask: Text | None = None
    citations: tuple[Citation, ...] = ()
    content: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    show: Show | None = None
    marks: Mapping[str, Mark] = field(default_factory=dict, compare=False)

    @property
    def mark(self) -> Mark:
        """Where the step's own word stands (`stay: home`)."""
        return self.marks[self.kind]

    def places(self) -> tuple[Place, ...]:
        """Return every place of the step, in reading order."""
        named = (self.at, self.origin, *self.via, self.across, self.target)
        return tuple(place for place in named if place is not None)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the story told of the same people."""

    who: tuple[str, ...]
    steps: tuple[Step, ...]
    title: Text | None = None


@dataclass(frozen=True, slots=True)
class ContextEvent:
    """A wider event, drawn in a lane of its own."""

    when: When
    title: Text
    citations: tuple[Citation, ...] = ()
    mark: Mark = field(default=Mark(1, 1), compare=False)


@dataclass(frozen=True, slots=True)
class Route:
    """Whether the way is still used, as far as the file says."""

    status: Status = "unknown"
    reviewed: str = ""


@dataclass(frozen=True, slots=True)
class Journey:
    """One journey file, read and checked; `id` is the file's stem."""

    id: str
    file: str
    title: Text
    summary: Text | None
    basis: str
    names: NamesPromise
    route: Route
    content: tuple[str, ...]
    allow: Mapping[str, str]
    sources: tuple[Source, ...]
    people: tuple[Person, ...]
    context: tuple[ContextEvent, ...]
    parts: tuple[Part, ...]
    lines: tuple[str, ...] = field(default=(), compare=False, repr=False)
    marks: Mapping[str, Mark] = field(default_factory=dict, compare=False, repr=False)

    def steps(self) -> tuple[Step, ...]:
        """Return all steps in story order."""
        return tuple(step for part in self.parts for step in part.steps)


@dataclass(frozen=True, slots=True)
class Located:
    """What a place name is: ids of the atlas, and (for the editor's eyes only) a position."""

    kind: Literal["settlement", "province", "zone", "country", "reach", "unknown", "withheld"]
    name: str = ""
    country: str = ""  # ISO 3166-1 alpha-2, upper case
    province: str = ""  # the atlas's id of the first-level province
    zone: str = ""  # the atlas's area id, where the name is a zone's own (Gobi)
    reach: str = ""  # the atlas's id of a border reach
    lnglat: LngLat | None = None


@dataclass(frozen=True, slots=True)
class LocatedJourney:
    """A journey whose every place has been located."""

    journey: Journey
    located: Mapping[Place, Located]
