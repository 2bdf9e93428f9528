"""The shape of a journey file as pydantic models: its keys, their types, words and descriptions.

The JSON Schema comes from these same models. Must never check one part of a file against another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag
from pydantic.functional_validators import AfterValidator, BeforeValidator, PlainValidator
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError

from routemap.errors import quoted
from routemap.model import Forced, NamesPromise, Outcome, Show, Status
from routemap.reader.suggest import both
from routemap.reader.vocabulary import (
    KINDS,
    EventWord,
    Helper,
    Inferable,
    Mode,
    StayWord,
    Withholdable,
)
from routemap.when import DateError, Duration, When, parse_duration, parse_when
from routemap.words import languages

FORMAT = "journey/1"
SLUG = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
_URL = re.compile(r"https?://[^\s<>\"]+")


def complaint(code: str, message: str, mend: str, start: int = 0, end: int = 0) -> Exception:
    """Return the error by which a validator says a problem of its own, in its own words."""
    context = {"code": code, "message": message, "mend": mend, "start": start, "end": end}
    return PydanticCustomError("routemap", "{message}", context)


def _when(value: object) -> When:
    if not isinstance(value, str):
        raise complaint(
            "value.type", "a date is one word, not a list or a group", "write '1999-02'"
        )
    try:
        return parse_when(value)
    except DateError as error:
        raise complaint(error.code, error.message, error.mend, error.start, error.end) from None


def _duration(value: object) -> Duration:
    if not isinstance(value, str):
        raise complaint("value.type", "a duration is a few words", "write '~3 years'")
    try:
        return parse_duration(value)
    except DateError as error:
        raise complaint(error.code, error.message, error.mend, error.start, error.end) from None


def _language(value: str) -> str:
    # "" is a text in no stated language; as a key of the file it is refused before.
    if value and value not in languages():
        raise complaint(*no_language(value))
    return value


def no_language(code: str) -> tuple[str, str, str]:
    """Return code, message and mend for a language that the project does not have."""
    known = both(languages())
    return (
        "text.language",
        f"{quoted(code)} is not a language of this project",
        f"the languages are {known} (a language, not a country: Korean is 'ko')",
    )


def _as_text(value: object) -> object:
    return {"": value} if isinstance(value, str) else value


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value):
        raise complaint(
            "id.slug",
            f"'{value}' is not a plain name for a link",
            f"write '{slug_of(value) or 'first-crossing'}': small letters a to z, digits, hyphens",
        )
    return value


def slug_of(value: str) -> str:
    """Return the nearest plain name to some words, "" where nothing is left of them."""
    return "-".join(re.findall(r"[a-z0-9]+", value.lower()))


def _count(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(r"[1-9][0-9]{0,3}", value):
        return int(value)
    raise complaint("value.number", "a count is a whole number from 1", "write 'count: 3'")


def _url(value: str) -> str:
    if not _URL.fullmatch(value):
        raise complaint(
            "source.url",
            "a web address begins with 'https://' and has no spaces",
            "write the whole address, or delete the line: 'url' may be left out",
        )
    return value


def _format(value: object) -> str:
    if value != FORMAT:
        raise complaint(
            "format.version",
            "this program reads the format 'journey/1' alone",
            f"write 'format: {FORMAT}'",
        )
    return FORMAT


DATE_EXAMPLES = ["2002", "1999-02", "1999-02-~15", "2015-23", "[1994..1998]", "/2006-09-01"]
LENGTH_EXAMPLES = ["3 years", "~3 years", "nearly 2 weeks", "several weeks", "2-3 months"]

Language: TypeAlias = Annotated[str, AfterValidator(_language)]
Words: TypeAlias = Annotated[
    dict[Language, str],
    BeforeValidator(_as_text, json_schema_input_type=str | dict[str, str]),
]
Date: TypeAlias = Annotated[
    When,
    PlainValidator(_when),
    WithJsonSchema({"type": ["string", "integer"], "examples": DATE_EXAMPLES}),
]
Length: TypeAlias = Annotated[
    Duration,
    PlainValidator(_duration),
    WithJsonSchema({"type": "string", "examples": LENGTH_EXAMPLES}),
]
Listed: TypeAlias = Annotated[
    list[str], BeforeValidator(_as_list, json_schema_input_type=str | list[str])
]
InferredList: TypeAlias = Annotated[
    list[Inferable], BeforeValidator(_as_list, json_schema_input_type=Inferable | list[Inferable])
]
WithheldList: TypeAlias = Annotated[
    list[Withholdable],
    BeforeValidator(_as_list, json_schema_input_type=Withholdable | list[Withholdable]),
]
Slug: TypeAlias = Annotated[str, AfterValidator(_slug)]
Count: TypeAlias = Annotated[
    int, PlainValidator(_count), WithJsonSchema({"type": "integer", "minimum": 1})
]
Url: TypeAlias = Annotated[str, AfterValidator(_url)]
Version: TypeAlias = Annotated[
    str, PlainValidator(_format), WithJsonSchema({"const": FORMAT, "type": "string"})
]


class Shape(BaseModel):
    """Every group of keys: nothing but its own keys, in the words of the file."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class Consent(Shape):
    """On what ground the journey may be told, and what is promised about names."""

    basis: str = Field(
        description="On what ground, in a few words.", examples=["published account"]
    )
    names: NamesPromise = Field(
        description="Which names the texts may have.", examples=["pseudonyms"]
    )


class RouteShape(Shape):
    """Whether the way is still used."""

    status: Status = Field("unknown", description="'closed' only if someone who knows says so.")
    reviewed: str | None = Field(None, description="For 'closed': who judged so, when, why.")


class SourceShape(Shape):
    """Where the telling comes from."""

    title: str = Field(description="The title as published.")
    author: str = Field("", description="Who wrote or told it.")
    publisher: str = Field("", description="Who published it.")
    kind: str = Field("", description="What it is, in a word or two.", examples=["testimony"])
    date: Date | None = Field(None, description="When it was published.", examples=DATE_EXAMPLES)
    url: Url = Field("", description="The web address, if there is one.")


class Review(Shape):
    """A reading for safety by another person."""

    by: str = Field(description="Who read it: a role is enough.", examples=["second reader"])
    when: Date = Field(description="When it was read.", examples=["2026-11"])
    until: Date | None = Field(None, description="When to read it again.", examples=["2028-11"])


class PersonShape(BaseModel):
    """A traveller, or several counted as one: a name in each language, and what is known."""

    model_config = ConfigDict(extra="allow", hide_input_in_errors=True)
    __pydantic_extra__: dict[str, str]

    born: Date | None = Field(None, description="When they were born.", examples=["1984~"])
    count: Count = Field(1, description="How many people this entry stands for.", examples=[3])


def _as_person(value: object) -> object:
    return {"": value} if isinstance(value, str) else value


class PlaceShape(Shape):
    """A place that needs help to be found, or is used often."""

    name: str = Field(description="Its name, in any language.", examples=["Eundok"])
    province: str = Field("", description="The province it lies in.", examples=["North Hamgyong"])
    country: str = Field("", description="The country, by name or by code.", examples=["KP"])
    label: Words | None = Field(None, description="Text shown in place of the area's own label.")
    show: Show | None = Field(None, description="Ask for a coarser picture than the policy's.")


class ContextShape(Shape):
    """A wider event, drawn in a lane of its own."""

    when: Date = Field(description="When it was.", examples=DATE_EXAMPLES)
    title: Words = Field(description="What it was.")
    source: Listed | None = Field(None, description="The source, as in a step.")


class StepShape(Shape):
    """What every kind of step may say."""

    id: Slug | None = Field(
        None, description="A stable name for links.", examples=["first-crossing"]
    )
    title: Words | None = Field(None, description="A few words for the step.")
    text: Words | None = Field(None, description="The telling, in the editor's own words.")
    when: Date | None = Field(None, description="When, as far as told.", examples=DATE_EXAMPLES)
    for_: Length | None = Field(
        None, alias="for", description="How long, as far as told.", examples=LENGTH_EXAMPLES
    )
    source: Listed | None = Field(
        None, description="A key of 'sources', and where in it.", examples=["blog, p. 12"]
    )
    content: Listed = Field(
        default_factory=list, description="Content notes.", examples=[["captivity"]]
    )
    inferred: InferredList = Field(
        default_factory=list, description="The editor's conclusion, not the source's word."
    )
    withheld: WithheldList = Field(
        default_factory=list, description="Known and not told; the page says so."
    )
    show: Show | None = Field(None, description="Ask for a coarser picture than the policy's.")
    notes: Words | None = Field(
        None, description="Speaker's notes, for presenting and the handout."
    )
    ask: Words | None = Field(None, description="A question to put before the step.")


class Stay(StepShape):
    """Someone was somewhere for a while."""

    stay: StayWord = Field(description="What kind of stay.", examples=["home", "hiding"])
    at: str | None = Field(
        None, description="Where; if left out, where they are.", examples=["China"]
    )


class Go(StepShape):
    """Someone moved, or tried to."""

    go: Mode = Field(description="How they moved.", examples=["on foot", "unknown"])
    from_: str | None = Field(
        None, alias="from", description="From where; if left out, where they are."
    )
    to: str | None = Field(None, description="Where they came to, or meant to.", examples=["China"])
    towards: str | None = Field(None, description="A heading, not reached or not told.")
    via: Listed = Field(
        default_factory=list, description="Passed, not stayed at.", examples=[["Gobi"]]
    )
    across: str | None = Field(
        None, description="A border river or a land border.", examples=["Tumen"]
    )
    outcome: Outcome = Field("reached", description="How it ended.")
    forced: Forced | None = Field(None, description="If they were moved against their will: how.")
    helped_by: Helper | None = Field(None, description="Who helped: a role, never a name.")


class Event(StepShape):
    """Something happened."""

    event: EventWord = Field(description="What happened.", examples=["arrested", "reunited"])
    at: str | None = Field(
        None, description="Where; if left out, where they are.", examples=["China"]
    )


def kind_of(value: object) -> str | None:
    """Return the tag of a step's kind; None where it has none, or is no step at all."""
    if isinstance(value, Mapping):
        for kind in KINDS:
            if kind in value:
                return f"{kind}:"
    return None


StepOfAKind: TypeAlias = Annotated[
    Annotated[Stay, Tag("stay:")] | Annotated[Go, Tag("go:")] | Annotated[Event, Tag("event:")],
    Discriminator(kind_of),
]


class PartShape(Shape):
    """A stretch of the story told of the same people."""

    title: Words | None = Field(None, description="A few words for the part.")
    who: Listed | None = Field(None, description="Keys of 'people'; if left out, everyone.")
    source: Listed | None = Field(None, description="The source of all its steps.")
    steps: list[StepOfAKind] = Field(description="What happened, in the order of the story.")


class JourneyShape(Shape):
    """One person's or one group's journey."""

    format: Version = Field(description="The version of the format.", examples=[FORMAT])
    title: Words = Field(description="The journey's title.")
    summary: Words | None = Field(None, description="Two or three sentences on the journey.")
    consent: Consent = Field(description="Why it may be told, and what names are shown.")
    route: RouteShape | None = Field(None, description="Whether the way is still used.")
    content: Listed = Field(
        default_factory=list, description="Content notes for the whole journey."
    )
    allow: dict[str, str] = Field(
        default_factory=dict,
        description="Words that the text rules would refuse and a reviewer allows: why.",
    )
    sources: dict[Slug, SourceShape] = Field(description="Where the telling comes from.")
    reviews: list[Review] = Field(
        default_factory=list, description="Who read the file for safety, and when."
    )
    people: dict[Slug, Annotated[PersonShape, BeforeValidator(_as_person)]] = Field(
        description="Who travels."
    )
    places: dict[str, PlaceShape] = Field(
        default_factory=dict, description="Places that need help to be found."
    )
    context: list[ContextShape] = Field(
        default_factory=list, description="Wider events of the time."
    )
    parts: list[PartShape] = Field(description="The story, in the order it is told.")
