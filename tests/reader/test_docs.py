"""Each example of docs/journey-format.md is read by the reader, and nothing in it is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from routemap.errors import Severity, report
from routemap.reader import read
from routemap.reader.keys import keys_of
from routemap.reader.shape import JourneyShape, SourceShape
from routemap.reader.step_shapes import Go, Stay
from routemap.reader.vocabulary import KINDS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "journey-format.md").read_text("utf-8")
BLOCKS = re.findall(r"^```yaml ?(\w*)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
# A whole file by its keys; an example that gives a key takes its place.
WHOLE = {
    "format": "format: journey/1\n",
    "title": "title: An invented journey\n",
    "consent": "consent: {basis: invented, names: pseudonyms}\n",
    "sources": "sources: {told: {title: An invented telling}}\n",
    "people": "people: {ana: Ana}\n",
    "parts": "parts: [{steps: [{stay: unknown}]}]\n",
}


def wrapped(kind: str, block: str) -> str:
    """Return a whole file around an example."""
    if kind == "":
        return block
    if kind == "steps":
        block = "parts:\n- steps:\n" + re.sub("^", "  ", block, flags=re.MULTILINE).rstrip() + "\n"
    given = set(re.findall(r"^(\w+):", block, re.MULTILINE))
    return "".join(text for key, text in WHOLE.items() if key not in given) + block


def test_the_page_has_examples_of_each_form() -> None:
    kinds = [kind for kind, _ in BLOCKS]
    assert set(kinds) == {"", "steps", "keys"}
    assert len(kinds) >= 12


@pytest.mark.parametrize(("kind", "block"), BLOCKS)
def test_an_example_has_no_problem(kind: str, block: str) -> None:
    journey, problems = read(wrapped(kind, block).encode(), "example.yaml")
    wrong = [p for p in problems if p.severity is Severity.PROBLEM]
    assert journey is not None, report(wrong)


def test_the_page_names_every_key_of_the_format() -> None:
    told = set(re.findall(r"`(\w+)`", PAGE))
    keys = {*keys_of(JourneyShape), *keys_of(Stay), *keys_of(Go), *keys_of(SourceShape)}
    assert len(keys) > 35
    assert keys - told == set()


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_lists_the_words_of_a_kind_in_full(kind: str) -> None:
    row = re.search(rf"^\| `{kind}` \| (.*) \|$", PAGE, re.MULTILINE)
    assert row is not None
    assert tuple(row[1].split(", ")) == KINDS[kind]
