"""The shape of a step, as pydantic models: what a stay, a move and an event may say.

Must never check one part of a file against another.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from routemap.model import Forced, Outcome, Show
from routemap.reader.values import (
    DATE_EXAMPLES,
    LENGTH_EXAMPLES,
    TEXT_EXAMPLES,
    Date,
    InferredList,
    Length,
    Listed,
    Notes,
    Slug,
    WithheldList,
    Words,
)
from routemap.reader.vocabulary import KINDS, EventWord, Helper, Mode, StayWord

PLACE_EXAMPLES = ["China", "Seoul", "Chongjin, North Korea", "Kunming, Yunnan, CN", "unknown"]


class Shape(BaseModel):
    """Every group of keys: nothing but its own keys, in the words of the file."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class StepShape(Shape):
    """What every kind of step may say."""

    id: Slug | None = Field(
        None,
        description="A name for links to this step, which stays when steps are put before it.",
        examples=["first-crossing"],
    )
    title: Words | None = Field(None, description="A few words for the step.")
    text: Words | None = Field(
        None,
        description="The telling, in your own words and never a sentence of the source. A long "
        "text goes on the next line, after '>-'.",
        examples=TEXT_EXAMPLES,
    )
    when: Date | None = Field(
        None,
        description="When, exactly as far as the source tells. Not told: leave the line out. "
        "~ means about, ? perhaps; A/B from A to B; /B by B; [A..B] some time between (in "
        "quotes); 15 in ~15 stands for the middle of the month, 21 to 24 for the seasons.",
        examples=DATE_EXAMPLES,
    )
    for_: Length | None = Field(
        None,
        alias="for",
        description="How long, as far as the source tells. Not told: leave the line out.",
        examples=LENGTH_EXAMPLES,
    )
    source: Listed | None = Field(
        None,
        description="Which source tells this: a key of 'sources', and after a comma where in it. "
        "Left out: the part's source, or the file's only one.",
        examples=["blog, p. 12"],
    )
    content: Notes = Field(
        default_factory=list,
        description="What is hard to read in this step. Words of your own may stand here, too; "
        "these are known in every language.",
        examples=[["captivity"]],
    )
    inferred: InferredList = Field(
        default_factory=list,
        description="What in this step is your conclusion, and not the source's word.",
        examples=[["when"]],
    )
    withheld: WithheldList = Field(
        default_factory=list,
        description="What is known and not told; the page says that it is so. Better not to write "
        "the true value anywhere in the file.",
        examples=[["route", "helpers"]],
    )
    show: Show | None = Field(
        None,
        description="Ask that this step is drawn more coarsely than the policy would. It is never "
        "drawn finer.",
    )
    notes: Words | None = Field(
        None, description="Notes for a speaker: shown when presenting and in the handout only."
    )
    ask: Words | None = Field(
        None,
        description="A question to put to the listeners before this step.",
        examples=[{"en": "What would you take along?"}],
    )


class Stay(StepShape):
    """A stay: someone was somewhere for a while."""

    stay: StayWord = Field(
        description="A stay: someone was somewhere for a while. The word says what kind.",
        examples=["hiding"],
    )
    at: str | None = Field(
        None,
        description="Where. Left out: where they are already. A country alone is a full answer.",
        examples=PLACE_EXAMPLES,
    )


_NO_TARGET = "Every move has 'to' or 'towards'; if nothing is told, write 'to: unknown'."


class Go(StepShape):
    """A move: someone went from one place to another, or tried to."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [
                {"required": [key], "errorMessage": _NO_TARGET}
                for key in ("to", "towards", "withheld")
            ]
        }
    )

    go: Mode = Field(
        description="A move: someone went somewhere, or tried to. The word says how.",
        examples=["on foot"],
    )
    from_: str | None = Field(
        None,
        alias="from",
        description="Where the move began. Left out: where they are.",
        examples=PLACE_EXAMPLES,
    )
    to: str | None = Field(
        None,
        description="Where they came to, or meant to. Every move has 'to' or 'towards'; if "
        "nothing is told, write 'to: unknown'.",
        examples=PLACE_EXAMPLES,
    )
    towards: str | None = Field(
        None,
        description="In place of 'to': a heading that was not reached, or of which it is not told.",
        examples=["Mongolia"],
    )
    via: Listed = Field(
        default_factory=list,
        description="What was passed and not stayed at: one place, or a list with a line each.",
        examples=["Gobi, Mongolia"],
    )
    across: str | None = Field(
        None,
        description="The border that was crossed: a river, or two countries.",
        examples=["Tumen", "Yalu", "Mekong", "China-Mongolia frontier"],
    )
    outcome: Outcome = Field("reached", description="How the move ended. Left out: 'reached'.")
    forced: Forced | None = Field(
        None, description="Only if they were moved against their will: in what way."
    )
    helped_by: Helper | None = Field(
        None, description="Who helped: a role, never a name and never a person of this file."
    )


class Event(StepShape):
    """An event: something happened."""

    event: EventWord = Field(
        description="An event: something happened. The word says what.", examples=["reunited"]
    )
    at: str | None = Field(
        None,
        description="Where. Left out: where they are, within the stay before it.",
        examples=PLACE_EXAMPLES,
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
