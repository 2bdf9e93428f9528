"""What the digest of a journey is; its JSON Schema is `docs/digest.schema.json`.

Days are proleptic ordinals or, in a length, days; None is open. A line is a group of people who go
the same way: from their first move on they are in all the same steps.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from pydantic import BaseModel, ConfigDict

from routemap.scene.types import Span
from routemap.words import Text

MomentKind: TypeAlias = Literal["first-crossing", "arrest", "arrival"]
Category: TypeAlias = Literal[
    "moving", "hiding", "captive", "detained", "waiting", "living", "untold"
]
MOMENTS: tuple[MomentKind, ...] = ("first-crossing", "arrest", "arrival")


class Range(NamedTuple):
    """A length of time: the least and the most days that are possible."""

    least: int
    most: int | None


class Base(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Since(Base):
    """When a step was, as days from a moment of its line's own; negative days lie before it."""

    span: Span
    words: Text


class DigestStep(Base):
    id: str
    heading: Text
    date: Text
    kind: Literal["stay", "go", "event"]
    category: Category | None  # None for an event, which takes no time
    back: bool  # a forced return or a failed attempt
    inferred: bool
    span: Span
    since: dict[MomentKind, Since]


class Moment(Base):
    """One of the moments that journeys can be laid side by side at."""

    step: str
    date: Text
    window: tuple[int, int]


class Spent(Base):
    """How long people were in a category, on the way from setting out to a place of safety."""

    category: Category
    days: Range
    words: Text


class Line(Base):
    """People who go the same way.

    `steps` are those that no earlier line has told; `moments`, `spent` and `whole` are reckoned
    over all steps of its people.
    """

    label: Text
    n_people: int
    steps: list[DigestStep]
    moments: dict[MomentKind, Moment]
    spent: list[Spent]
    whole: Spent | None
    safe: bool  # whether the way is told as far as a place of safety


class Digest(Base):
    format: Literal["routemap-digest/1"] = "routemap-digest/1"
    id: str
    title: Text
    years: Text
    way: list[Text]
    content: list[Text]
    n_people: int
    lines: list[Line]
    extent: tuple[int, int]
