"""The JSON Schema of journey files is fresh, whole, and refuses nothing that the reader accepts."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tools.language_server import LOCK

from routemap.reader.keys import keys_of
from routemap.reader.meanings import ALL, meanings_of
from routemap.reader.schema import journey_schema_json
from routemap.reader.shape import JourneyShape
from routemap.reader.step_shapes import Event, Go, Stay
from routemap.when import DateError, parse_duration, parse_when

SCHEMA = Path(__file__).resolve().parents[2] / "journeys" / "journey-1.schema.json"
WHOLE: dict[str, Any] = json.loads(journey_schema_json())


@pytest.mark.golden
def test_the_schema_beside_the_journeys_is_fresh() -> None:
    if os.environ.get("ROUTEMAP_GOLDEN") == "renew":
        SCHEMA.write_text(journey_schema_json(), encoding="utf-8")
    assert SCHEMA.read_text(encoding="utf-8") == journey_schema_json(), "run `make schema`"


def _nodes(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for key, value in node.items():
            if key != "if":  # a question, not something to be told
                yield from _nodes(value)
    elif isinstance(node, list):
        for value in node:
            yield from _nodes(value)


def _keys() -> Iterator[tuple[str, dict[str, Any]]]:
    for node in _nodes(WHOLE):
        if isinstance(properties := node.get("properties"), dict):
            yield from properties.items()


def test_every_key_of_the_format_says_what_it_is_for() -> None:
    keys = dict(_keys())
    wanted = {*keys_of(JourneyShape), *keys_of(Stay), *keys_of(Go), *keys_of(Event)}
    assert len(wanted) >= 35
    assert wanted <= keys.keys()
    for key, node in _keys():
        assert re.fullmatch(r"[A-Z].*[.]", node["description"]), key


# Of these the words of a closed list, or the description, are example enough.
PLAIN = {"author", "publisher", "title", "notes", "show", "outcome", "forced", "helped_by"}


def test_nearly_every_key_has_an_example() -> None:
    for key, node in _keys():
        shown = "examples" in node or "```yaml" in node.get("markdownDescription", "")
        assert shown or key in PLAIN | {"status", "en", "ko", "parts", "steps"}, key


def test_every_word_of_a_closed_list_says_what_it_means() -> None:
    lists = [node for node in _nodes(WHOLE) if "enum" in node]
    assert len(lists) > 12
    for node in lists:
        assert len(node["enumDescriptions"]) == len(node["enum"])
    with pytest.raises(KeyError):
        meanings_of(("home", "away"))
    assert all(re.fullmatch("[A-Z].*[.]", said) for group in ALL for said in group.values())


def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(next(node["pattern"] for name, node in _keys() if name == key))


LETTERS = "09X~?%/.,[]{}- \t\u3000YES:;_'\"+TZaouv가年–～"
DATES: tuple[str, ...] = (
    *("2002", "1999-02", "1999-02-~15", "2015-23", "2019-12~", "[1994..1998]", "2002/2006"),
    *("/2006-09-01", "{1998,2000..2002}", "156X", "1950S2", "../2001", "2001/.."),
)


def _around(texts: tuple[str, ...]) -> Iterator[str]:
    """Yield texts with each letter put, in turn, at each place."""
    for text in texts:
        for at in range(len(text) + 1):
            yield from (text[:at] + letter + text[at:] for letter in LETTERS)


def test_the_schema_refuses_no_date_that_the_reader_accepts() -> None:
    pattern, accepted = _pattern("when"), 0
    for text in (*DATES, *_around(DATES)):
        try:
            parse_when(text)
        except DateError:
            continue
        accepted += 1
        assert pattern.search(text), text
    assert accepted > 100
    assert not pattern.search("Feb 1999")
    assert not pattern.search("1999년 2월")


LENGTHS: tuple[str, ...] = (
    *("3 years", "~3 years", "nearly 2 weeks", "over a year", "2-3 months", "a few days"),
    *("P2W", "P1Y6M", "several weeks", "a couple of months", "twelve to 13 days", "1 day"),
)


def test_the_schema_refuses_no_length_that_the_reader_accepts() -> None:
    pattern, accepted = _pattern("for"), 0
    for text in (*LENGTHS, *_around(LENGTHS)):
        try:
            parse_duration(text)
        except DateError:
            continue
        accepted += 1
        assert pattern.search(text), text
    assert accepted > 30
    assert not pattern.search("a long time")


def test_the_lock_of_the_language_server_names_no_address() -> None:
    packages = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    assert len(packages) > 10
    assert all("resolved" not in package for package in packages.values())


def test_the_projects_settings_for_an_editor_name_the_schema_and_send_nothing() -> None:
    root = SCHEMA.parents[1]
    settings = json.loads((root / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    [(schema, files)] = settings["yaml.schemas"].items()
    assert (root / schema).is_file()
    assert list(root.glob(files[0]))
    assert settings["redhat.telemetry.enabled"] is False
    assert settings["yaml.schemaStore.enable"] is False
