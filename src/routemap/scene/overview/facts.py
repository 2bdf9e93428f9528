"""The reviewed words of the overview: `geodata/overview.yaml`, read and checked.

Ways out that can be chosen, and what the sources tell of the general picture, each with its source.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field, ValidationError, model_validator

from routemap.errors import UsageError
from routemap.scene.types import Base
from routemap.shelf import facts
from routemap.words import Text


class KnownWay(Base):
    """A way out: that of everyone who passes one of the countries `through`."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z-]*$")]
    through: tuple[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], ...]
    label: Text


class FactSource(Base):
    title: str
    publisher: str
    author: str = ""
    date: Text


class Figure(Base):
    """A number as a source gives it, and what it counts."""

    value: Text
    words: Text
    source: str


class Statement(Base):
    """A sentence on the general picture."""

    when: Text | None = None
    words: Text
    source: str


class Facts(Base):
    ways: tuple[KnownWay, ...]
    sources: dict[str, FactSource]
    figures: tuple[Figure, ...]
    context: tuple[Statement, ...]

    @model_validator(mode="after")
    def _complete(self) -> Facts:
        said: list[Figure | Statement] = [*self.figures, *self.context]
        unknown = {each.source for each in said} - set(self.sources)
        if unknown:
            raise ValueError(f"no such source: {', '.join(sorted(unknown))}")
        texts: list[Text] = [way.label for way in self.ways]
        texts += [each.words for each in said] + [figure.value for figure in self.figures]
        texts += [source.date for source in self.sources.values()]
        texts += [each.when for each in self.context if each.when]
        # A further language is one file of words: what the facts lack in it is shown in another.
        if any(not text.keys() >= {"en", "ko"} for text in texts):
            raise ValueError("each text stands in English and Korean")
        return self


def check_facts(raw: object) -> Facts:
    """Check the content of the file; raises UsageError that says what is wrong with it."""
    try:
        return Facts.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(step) for step in first["loc"]) or "the whole file"
        raise UsageError(f"geodata/overview.yaml: {where}: {first['msg']}") from error


@cache
def load_facts() -> Facts:
    """Read and check the shipped file."""
    return check_facts(facts("overview"))
