"""The reviewed lists of `geodata/words-allowed.yaml`, checked as they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from routemap.errors import UsageError
from routemap.gazetteer import fold
from routemap.shelf import facts


class _Entry(BaseModel):
    """Some words, and the reason for all of them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[str, ...] | str
    why: Annotated[str, Field(min_length=5)]

    def each(self) -> tuple[str, ...]:
        return tuple(self.words.split()) if isinstance(self.words, str) else self.words


class _English(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    capitals: tuple[_Entry, ...]
    openings: tuple[_Entry, ...]
    surnames: tuple[_Entry, ...]
    styles: tuple[_Entry, ...]
    roles: tuple[_Entry, ...]


class _Korean(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[_Entry, ...]
    places: tuple[_Entry, ...]
    only_looks_like: tuple[_Entry, ...]
    roles: tuple[_Entry, ...]
    styles: tuple[_Entry, ...]


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["words/1"]
    en: _English
    ko: _Korean


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists as they are looked up; English words are folded, Korean ones as written."""

    capitals: frozenset[str]
    openings: frozenset[str]
    surnames: frozenset[str]
    styles: frozenset[str]
    roles: frozenset[str]
    only_looks_like: frozenset[str]
    korean_names: frozenset[str]
    korean_places: frozenset[str]
    korean_styles: tuple[str, ...]


@cache
def lists() -> Lists:
    """Return the shipped lists; raises UsageError for a file that is not in order."""
    return check_lists(facts("words-allowed"))


def check_lists(raw: object) -> Lists:
    """Check the content of a file of lists."""
    try:
        file = _File.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(step) for step in first["loc"]) or "the whole file"
        raise UsageError(f"geodata/words-allowed.yaml: {where}: {first['msg']}") from error
    return Lists(
        capitals=_folded(file.en.capitals),
        openings=_folded(file.en.openings),
        surnames=_folded(file.en.surnames),
        styles=_folded(file.en.styles),
        roles=_folded(file.en.roles) | frozenset(_all(file.ko.roles)),
        only_looks_like=frozenset(_all(file.ko.only_looks_like)),
        korean_names=frozenset(_all(file.ko.names)),
        korean_places=frozenset(_all(file.ko.places)),
        korean_styles=tuple(_all(file.ko.styles)),
    )


def _all(entries: Iterable[_Entry]) -> list[str]:
    return [word for entry in entries for word in entry.each()]


def _folded(entries: Iterable[_Entry]) -> frozenset[str]:
    return frozenset(map(fold, _all(entries)))
