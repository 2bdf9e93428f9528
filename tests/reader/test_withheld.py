"""A field that a step withholds is gone before anything else can see it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from routemap.model import Place
from tests.reader.sample import changed, journey_of

HIDDEN = "Zzyzx"
WITHHELD = Place("withheld", "withheld")


def _strings(value: object) -> Iterator[str]:
    """Return every string within a value of the model."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.compare:
                yield from _strings(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from _strings([*value.keys(), *value.values()])
    elif isinstance(value, tuple | list | frozenset):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    at: town\n", f"    at: {HIDDEN}\n    withheld: [place]\n"),
        ("    to: China\n", f"    to: {HIDDEN}\n    withheld: place\n"),
        ("    to: China\n", f"    from: {HIDDEN}\n    to: China\n    withheld: [place]\n"),
        ("    via: [Gobi, Sainshand]\n", f"    via: [{HIDDEN}]\n    withheld: [route]\n"),
        ("    across: Tumen\n", f"    across: {HIDDEN}\n    withheld: [route]\n"),
    ],
)
def test_a_withheld_place_is_nowhere_in_the_journey(old: str, new: str) -> None:
    entry = "  town: {name: Riverbend, province: North Hamgyong, country: KP, show: country}\n"
    used = (f"places:\n{entry}", "")
    drop = () if "at: town" in old else (("at: town", "at: North Korea"),)
    journey = journey_of(changed(used, *drop, (old, new)))
    assert not [text for text in _strings(journey) if HIDDEN in text]


def test_the_place_itself_becomes_withheld_and_stays_so() -> None:
    steps = journey_of(changed(("    to: China\n", "    withheld: [place]\n"))).steps()
    assert steps[1].target == WITHHELD
    assert steps[2].at == WITHHELD


def test_a_withheld_date_and_length_are_dropped() -> None:
    text = changed(
        ("    for: ~3 years\n", "    for: ~3 years\n    when: 1999\n    withheld: date\n")
    )
    step = journey_of(text).steps()[3]
    assert step.when is None
    assert step.length is None
    assert step.withheld == ("date",)


def test_a_withheld_helper_is_dropped() -> None:
    text = changed(("    helped_by: guide\n", "    helped_by: guide\n    withheld: [helpers]\n"))
    assert journey_of(text).steps()[4].helped_by == ""
