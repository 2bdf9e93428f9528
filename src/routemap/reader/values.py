"""The single values of a journey file: dates, lengths, texts, names for links, and their checks.

Must never know in which group a value stands.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, TypeAlias

from pydantic.functional_validators import AfterValidator, BeforeValidator, PlainValidator
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError

from routemap.errors import quoted
from routemap.reader.suggest import both
from routemap.reader.vocabulary import Inferable, Withholdable
from routemap.when import DateError, Duration, When, parse_duration, parse_when
from routemap.words import DEFAULT, everywhere, languages, word, words

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
            "value.type", "a date is one word, not a list or a group", _in_quotes(value)
        )
    try:
        return parse_when(value)
    except DateError as error:
        raise complaint(error.code, error.message, error.mend, error.start, error.end) from None


def _in_quotes(value: object) -> str:
    """Return how to write a date whose brackets YAML took for a list's."""
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        written = ", ".join(value)
        return f'put quotes around it: "[{written}]"'
    return "write '1999-02'"


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


def _one_or_several(item: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of one word, or of a list of them."""
    return {"anyOf": [item, {"type": "array", "items": item}]}


def _known_notes() -> dict[str, Any]:
    """Return the content notes that have words in every language, each with these words."""
    known = tuple(words(DEFAULT)["content"])
    shown = ["Shown as: " + " · ".join(everywhere("content", note).values()) for note in known]
    return {"enum": list(known), "enumDescriptions": shown}


_TEXT = {"type": "string"}
# The same text in each language, as a group.
BY_LANGUAGE: dict[str, Any] = {
    "type": "object",
    "properties": {
        lang: {**_TEXT, "description": f"The words in {word(lang, 'site', 'language')}."}
        for lang in languages()
    },
}
TEXT_EXAMPLES = [{"en": "In your own words.", "ko": "당신의 말로."}]
DATE_EXAMPLES = ["2002", "1999-02", "1999-02-~15", "2015-23", "[1994..1998]", "/2006-09-01"]
LENGTH_EXAMPLES = ["3 years", "~3 years", "nearly 2 weeks", "several weeks", "2-3 months"]

Language: TypeAlias = Annotated[str, AfterValidator(_language)]
Words: TypeAlias = Annotated[
    dict[Language, str],
    BeforeValidator(_as_text),
    WithJsonSchema({"anyOf": [_TEXT, {**BY_LANGUAGE, "additionalProperties": False}]}),
]
Date: TypeAlias = Annotated[
    When,
    PlainValidator(_when),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            # All letters that a date can have; which of them make one only the reader knows.
            "pattern": r"^[\s0-9XS~?%/.,\[\]{}-]+$",
            "patternErrorMessage": "Dates are written with figures: '1999', '1999-02' for "
            "February 1999, '1999-02-~15' for the middle of it, '1999~' for about.",
        }
    ),
]
Length: TypeAlias = Annotated[
    Duration,
    PlainValidator(_duration),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\s*(.*(day|week|month|year)s?|P[0-9YMWD]+)\s*$",
            "patternErrorMessage": "How long it took is written as '3 years', '~3 years', "
            "'nearly 2 weeks', 'several months' or '2-3 days'.",
        }
    ),
]
Listed: TypeAlias = Annotated[
    list[str], BeforeValidator(_as_list, json_schema_input_type=str | list[str])
]
# An open list: the known words are suggested, and no other is refused.
Notes: TypeAlias = Annotated[
    list[str],
    BeforeValidator(_as_list),
    WithJsonSchema(_one_or_several({"anyOf": [_known_notes(), _TEXT]})),
]
InferredList: TypeAlias = Annotated[
    list[Inferable], BeforeValidator(_as_list, json_schema_input_type=Inferable | list[Inferable])
]
WithheldList: TypeAlias = Annotated[
    list[Withholdable],
    BeforeValidator(_as_list, json_schema_input_type=Withholdable | list[Withholdable]),
]
Slug: TypeAlias = Annotated[
    str,
    AfterValidator(_slug),
    WithJsonSchema(
        {
            "type": ["string", "number"],
            "pattern": f"^{SLUG.pattern}$",
            "patternErrorMessage": "Small letters a to z, digits, hyphens: 'first-crossing'.",
        }
    ),
]
Count: TypeAlias = Annotated[
    int,
    PlainValidator(_count),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 1, "pattern": "^[1-9][0-9]{0,3}$"}),
]
Url: TypeAlias = Annotated[
    str,
    AfterValidator(_url),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^{_URL.pattern}$",
            "patternErrorMessage": "A web address begins with 'https://' and has no spaces.",
        }
    ),
]
Version: TypeAlias = Annotated[
    str, PlainValidator(_format), WithJsonSchema({"const": FORMAT, "type": "string"})
]
