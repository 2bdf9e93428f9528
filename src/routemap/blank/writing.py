"""Answers to a few questions, written as the first lines of a journey file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from string import Template

TEMPLATE = Path(__file__).with_name("journey.yaml.template")
UNKNOWN = "unknown"
# Words that need no quotes wherever they stand in a file; all else is quoted.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z ]*")
_NOT_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")
# Names that have a meaning of their own where a person could stand.
_TAKEN = frozenset({"unknown", "withheld", "everyone"})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the journey: what to call them, by language."""

    label: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answers:
    """What an editor has said of a journey so far; everything else is `unknown` or left out."""

    title: Mapping[str, str] = field(default_factory=lambda: {"en": "A journey"})
    people: Sequence[Person] = (Person({"en": "The traveller"}),)
    names: str = "roles only"  # what `consent.names` promises
    basis: str = "not yet written down"
    source: str = "Not yet written down"
    publisher: str = ""
    kind: str = "testimony"
    source_date: str = ""
    begin: str = UNKNOWN
    end: str = UNKNOWN


def blank(answers: Answers, schema: str = "") -> str:
    """Return a new journey file; `schema` is the way to the format's schema, "" if none is near."""
    people = _keys([person.label for person in answers.people])
    values = {
        "schema": f"# yaml-language-server: $schema={schema}\n" if schema else "",
        "title": _texts(answers.title),
        "basis": _scalar(answers.basis),
        "names": _scalar(answers.names),
        "source": _source(answers),
        "people": "\n".join(f"  {key}: {_texts(label)}" for key, label in people.items()),
        "first": next(iter(people)),
        "begin": _scalar(answers.begin),
        "end": _scalar(answers.end),
    }
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(values)


def _source(answers: Answers) -> str:
    pairs = {
        "title": answers.source,
        "publisher": answers.publisher,
        "kind": answers.kind,
        "date": answers.source_date,
    }
    return ", ".join(f"{key}: {_scalar(value)}" for key, value in pairs.items() if value)


def _keys(labels: Sequence[Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    """Return people under short keys of their own, made from their labels where those are Latin."""
    found: dict[str, Mapping[str, str]] = {}
    for number, label in enumerate(labels, start=1):
        words = _NOT_IN_KEYS.sub("-", next(iter(label.values())).lower()).strip("-")
        key = words if words and words[0].isalpha() and words not in _TAKEN else f"person-{number}"
        found[key if key not in found else f"{key}-{number}"] = label
    return found


def _texts(texts: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{lang}: {_quoted(words)}" for lang, words in texts.items()) + "}"


def _scalar(words: str) -> str:
    plain = _PLAIN.fullmatch(words) and words.lower() not in _NOT_WORDS
    return words if plain else _quoted(words)


def _quoted(words: str) -> str:
    """Return words in double quotes: what JSON escapes, YAML reads alike."""
    return json.dumps(words, ensure_ascii=False)
