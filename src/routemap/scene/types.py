"""The scene: a picture of one journey without a renderer, written as JSON.

Texts are per language ({"en": ..., "ko": ...}); days are proleptic ordinals, as the browser adds
and subtracts them and never parses a date; positions are [lng, lat]. A mark names an area, a reach
or a ribbon by its id; what those look like is the renderer's business.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from routemap.words import Text

PlaceRole: TypeAlias = Literal["at", "from", "to", "via", "across", "towards"]
Guesser: TypeAlias = Literal["area", "settlements", "people", "border"]


class Base(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Base):
    """When something began and ended: each from the earliest to the latest day; None is open."""

    start: tuple[int | None, int | None]
    end: tuple[int | None, int | None]


class Mark(Base):
    """One thing to show on the map while a step is current.

    area: fill it softly. reach: hatch its band. ribbon: a line. seen-from: a country told as a
    whole, fading inland from the shore `ref` ("REACH/CC"). withheld: the fixed template, no ref.
    """

    kind: Literal["area", "reach", "ribbon", "seen-from", "withheld"]
    ref: str
    certainty: Literal["sure", "inferred", "unknown", "withheld"]
    strand: str
    back: bool = False  # a forced return or a failed attempt: a way back, not a way on
    role: PlaceRole = "at"


class Ribbon(Base):
    """A fixed curve between two anchors, as points; `fade` tells which ends dissolve.

    `pieces` are its stretches outside every band it crosses: a line stops at a band's edge.
    """

    id: str
    pieces: list[list[tuple[float, float]]]
    fade: tuple[bool, bool]


class PlaceRef(Base):
    """An area, as the scene needs it: label, level, size, and where to frame it."""

    id: str
    kind: Literal["area", "reach"]
    level: str
    label: Text
    bounds: tuple[float, float, float, float]
    anchor: tuple[float, float] | None
    km2: int | None
    length_km: int | None = None
    # Whole turns (of 360 degrees) by which bounds and anchor stand off the atlas's own, so that a
    # journey over the Pacific is drawn the short way: move its geometry by as many.
    turns: int = 0


class Note(Base):
    """Something said about certainty: which field, what kind, and the words for it."""

    field: str
    kind: Literal["inferred", "unknown", "withheld", "coarsened"]
    words: Text


class Cite(Base):
    key: str
    locator: str = ""


class VaguePlace(Base):
    """What a step leaves possible of one of its places, and how well that can be guessed.

    `error_km`: how far off the best guess is on average, along the line for a border; `guesser`:
    what it goes by. `bits`: yes-or-no questions left to one square kilometre, or one kilometre of
    border. None where nothing is drawn.
    """

    role: PlaceRole
    ref: str
    level: str
    km2: int | None = None
    km: int | None = None  # of the border that both sides share
    error_km: int | None = None
    guesser: Guesser | None = None
    bits: float | None = None


class Vague(Base):
    """How vague a step is: its level, how large the area is, how long the time, and why.

    `begin_days`, `end_days`: how many days stay possible for a beginning and an end; None: open.
    `bits`: questions left to the easiest of its places and to one day of its better known end.
    """

    level: str
    km2: int | None
    days: int | None
    words: Text
    why: list[Text]
    error_km: int | None = None
    places: list[VaguePlace] = []
    begin_days: int | None = None
    end_days: int | None = None
    bits: float | None = None


class SceneStep(Base):
    index: int
    id: str
    number: str  # "4" of the story's steps
    part: int
    strand: str
    who: list[str]
    kind: Literal["stay", "go", "event"]
    word: str
    word_label: Text
    heading: Text
    place: Text
    date: Text
    length: Text | None
    text: Text | None
    ask: Text | None
    notes: Text | None
    content: list[str]
    sources: list[Cite]
    certainty: list[Note]
    outcome: str
    forced: str | None
    marks: list[Mark]
    span: Span
    focus: tuple[float, float, float, float]
    vague: Vague
    # The last step of each of its people before this one (one of another strand: a fork or a join).
    after: list[int] = []
    # What the picture shows besides: forced, turned back, who helped, who parts, who meets again.
    remarks: list[Text] = []
    # The days that the told length leaves possible, both ends counted.
    length_days: tuple[int, int] | None = None


class Strand(Base):
    """A party that moves together; it forks from and joins into others."""

    id: str
    letter: str
    colour: int  # 0 to 5
    label: Text
    who: list[str]
    steps: list[int]
    forks_from: list[str]
    joins: list[str]


class Person(Base):
    id: str
    label: Text
    count: int


class Source(Base):
    key: str
    title: str
    author: str
    publisher: str
    kind: str
    date: Text | None
    url: str


class Context(Base):
    span: Span
    title: Text
    date: Text
    sources: list[Cite]


class ScenePart(Base):
    title: Text | None
    strand: str
    steps: list[int]


class Scene(Base):
    format: Literal["routemap-scene/1"] = "routemap-scene/1"
    id: str
    title: Text
    summary: Text | None
    years: Text
    way: list[Text]  # the countries passed, in order
    names: str
    content: dict[
        str, Text
    ]  # content notes of the whole journey and of all steps, with their words
    content_all: list[str]  # those of the whole
    people: list[Person]
    sources: list[Source]
    strands: list[Strand]
    parts: list[ScenePart]
    steps: list[SceneStep]
    places: dict[str, PlaceRef]
    ribbons: list[Ribbon]
    context: list[Context]
    extent: tuple[int, int]  # first and last day worth drawing
    frame: tuple[float, float, float, float]
