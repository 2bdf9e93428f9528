"""The shape of a journey file as pydantic models: its keys, their types, words and descriptions.

The JSON Schema comes from these same models, and an editor that reads it shows each description
and each example to whoever rests the mouse on a key: they are written for someone who is not a
programmer. Must never check one part of a file against another.
"""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import BaseModel, ConfigDict, Field
from pydantic.functional_validators import BeforeValidator

from routemap.model import NamesPromise, Show, Status
from routemap.reader.step_shapes import Shape, StepOfAKind
from routemap.reader.values import (
    BY_LANGUAGE,
    FORMAT,
    TEXT_EXAMPLES,
    Count,
    Date,
    Listed,
    Notes,
    Slug,
    Url,
    Version,
    Words,
)
from routemap.words import languages


class Consent(Shape):
    """On what ground the journey may be told, and what is promised about names."""

    basis: str = Field(
        description="On what ground the journey may be told, in a few words of your own.",
        examples=["published account"],
    )
    names: NamesPromise = Field(
        description="A promise about names. The program keeps it: it refuses texts that break it.",
        examples=["pseudonyms"],
    )


class RouteShape(Shape):
    """Whether the way is still used by others."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"status": {"const": "closed"}}, "required": ["status"]},
            "then": {"required": ["reviewed"]},
        }
    )

    status: Status = Field(
        "unknown",
        description="Whether others may still go this way. Leave it at 'unknown' unless someone "
        "who knows has judged otherwise.",
    )
    reviewed: str | None = Field(
        None,
        description="Needed for 'closed': who judged so, when, and why.",
        examples=["second reader, 2026-11, the village is gone"],
    )


class SourceShape(Shape):
    """One source: where a part of the telling comes from."""

    title: str = Field(
        description="The title as it was published. Put quotes around one with a colon.",
        examples=["A talk at a school"],
    )
    author: str = Field("", description="Who wrote or told it.")
    publisher: str = Field("", description="Who published it.")
    kind: str = Field("", description="What it is, in a word or two.", examples=["testimony"])
    date: Date | None = Field(None, description="When it was published.", examples=["2023-09-18"])
    url: Url = Field(
        "",
        description="The whole web address, if there is one.",
        examples=["https://www.example.org/talk"],
    )


class Review(Shape):
    """A reading for safety by another person."""

    by: str = Field(description="Who read it: a role is enough.", examples=["second reader"])
    when: Date = Field(description="When it was read.", examples=["2026-11"])
    until: Date | None = Field(
        None, description="When it should be read again.", examples=["2028-11"]
    )


def _with_languages(schema: dict[str, Any]) -> None:
    """Put a person's languages beside the other keys; one of them at least must be there."""
    schema["properties"] = BY_LANGUAGE["properties"] | schema["properties"]
    schema["additionalProperties"] = False
    said = "Write what to call them: 'en: Her mother'."
    schema["anyOf"] = [{"required": [lang], "errorMessage": said} for lang in languages()]


class PersonShape(BaseModel):
    """A traveller, or several counted as one: what to call them in each language."""

    model_config = ConfigDict(
        extra="allow", hide_input_in_errors=True, json_schema_extra=_with_languages
    )
    __pydantic_extra__: dict[str, str]

    born: Date | None = Field(
        None, description="When they were born, as far as it is told.", examples=["1984~"]
    )
    count: Count = Field(
        1, description="How many people this entry stands for, if not one.", examples=[3]
    )


def _as_person(value: object) -> object:
    return {"": value} if isinstance(value, str) else value


Person: TypeAlias = Annotated[
    PersonShape, BeforeValidator(_as_person, json_schema_input_type=str | PersonShape)
]


class PlaceShape(Shape):
    """A place that needs help to be found, or comes up often. Steps name it by its key."""

    name: str = Field(
        description="The place's name, in any language. Never coordinates.", examples=["Eundok"]
    )
    province: str = Field("", description="The province it lies in.", examples=["North Hamgyong"])
    country: str = Field(
        "", description="The country, by name or by code.", examples=["North Korea", "KP"]
    )
    label: Words | None = Field(
        None,
        description="Words to show in place of the area's own name.",
        examples=[{"en": "a reception centre"}],
    )
    show: Show | None = Field(
        None, description="Ask that this place is always drawn more coarsely than the policy would."
    )


class ContextShape(Shape):
    """A wider event of the time, drawn in a lane of its own."""

    when: Date = Field(description="When it was.", examples=["[1994..1998]"])
    title: Words = Field(description="What it was.", examples=[{"en": "The famine years"}])
    source: Listed | None = Field(
        None, description="A key of 'sources', and where in it.", examples=["blog, p. 12"]
    )


class PartShape(Shape):
    """A stretch of the story told of the same people."""

    title: Words | None = Field(
        None, description="A few words for the part.", examples=[{"en": "The first crossing"}]
    )
    who: Listed | None = Field(
        None,
        description="Of whom this part tells: keys of 'people'. Left out: of everyone. When people "
        "part ways, write a part for each group.",
        examples=[["mother", "sister"]],
    )
    source: Listed | None = Field(
        None, description="The source of all steps of this part.", examples=["blog"]
    )
    steps: list[StepOfAKind] = Field(
        description="What happened, in the order of the story. Each step begins with a dash and "
        "is a stay, a move (go) or an event."
    )


class JourneyShape(Shape):
    """One person's or one group's journey, as a file for routemap."""

    format: Version = Field(
        description="The version of this format. Always the same.", examples=[FORMAT]
    )
    title: Words = Field(
        description="The journey's title.", examples=[{"en": "A title", "ko": "제목"}]
    )
    summary: Words | None = Field(
        None, description="Two or three sentences on the journey.", examples=TEXT_EXAMPLES
    )
    consent: Consent = Field(
        description="On what ground the journey may be told, and what is promised about names.",
        examples=[{"basis": "published account", "names": "pseudonyms"}],
    )
    route: RouteShape | None = Field(
        None, description="Whether the way is still used.", examples=[{"status": "unknown"}]
    )
    content: Notes = Field(
        default_factory=list,
        description="What is hard to read in this journey, shown before it begins. Words of your "
        "own may stand here, too; these are known in every language.",
        examples=[["captivity", "separation"]],
    )
    allow: dict[str, str] = Field(
        default_factory=dict,
        description="Words that the text rules would refuse and a reviewer lets pass, each with "
        "the reason.",
        examples=[{"Hanawon": "a public institution that everyone passes through"}],
    )
    sources: dict[Slug, SourceShape] = Field(
        description="Where the telling comes from. Give each source a short key of your own; "
        "steps name it by that key.",
        examples=[{"blog": {"title": "A talk at a school", "kind": "testimony"}}],
    )
    reviews: list[Review] = Field(
        default_factory=list,
        description="Who read the file for safety, and when.",
        examples=[[{"by": "second reader", "when": "2026-11"}]],
    )
    people: dict[Slug, Person] = Field(
        description="Who travels. Give each person a short key of your own and a label in each "
        "language. Helpers are never here.",
        examples=[{"mother": {"en": "The mother", "ko": "어머니"}}],
    )
    places: dict[str, PlaceShape] = Field(
        default_factory=dict,
        description="Only places that need help to be found, or come up often. Give each a short "
        "key of your own; any other place is written out in the step.",
        examples=[{"town": {"name": "Eundok", "province": "North Hamgyong", "country": "KP"}}],
    )
    context: list[ContextShape] = Field(
        default_factory=list,
        description="Wider events of the time, drawn in a lane of their own.",
        examples=[[{"when": "[1994..1998]", "title": {"en": "The famine years"}}]],
    )
    parts: list[PartShape] = Field(
        description="The story, in the order it is told. A new part begins where other people "
        "are told of.",
    )
