"""An invented journey with every kind of step, and ways to change one thing in it."""

from __future__ import annotations

from routemap.errors import Problem
from routemap.model import Journey
from routemap.reader import read

SAMPLE = """\
format: journey/1
title: {en: An invented journey, ko: 지어낸 여정}
summary: {en: Nobody went this way.}
consent: {basis: invented, names: pseudonyms}
route: {status: unknown}
content: [captivity]
sources:
  told: {title: An invented telling, kind: invented, date: 2023-09-18}
people:
  ana: {en: Ana, ko: 아나, born: 1984~}
  bo: {en: Bo, count: 2}
places:
  town: {name: Riverbend, province: North Hamgyong, country: KP, show: country}
context:
- {when: "[1994..1998]", title: {en: Hungry years}, source: told}
parts:
- title: {en: The first crossing}
  who: [ana, bo]
  steps:
  - id: home
    stay: home
    at: town
    when: /1999-02
  - go: over ice
    across: Tumen
    to: China
    when: 1999-02-~15
    source: told, p. 12
  - event: sold
  - stay: captivity
    for: ~3 years
    content: [captivity]
- who: ana
  title: {en: Onwards}
  steps:
  - go: overland
    towards: Mongolia
    via: [Gobi, Sainshand]
    helped_by: guide
    text:
      en: >-
        A long way through the desert.
      ko: 사막을 지나는 먼 길.
  - event: arrived
    at: Incheon airport, South Korea
    when: 2006-09-01
- who: [ana, bo]
  steps:
  - event: reunited
"""


def changed(*pairs: tuple[str, str]) -> str:
    """Return the sample with each first string replaced by the second, once."""
    text = SAMPLE
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def read_text(text: str) -> tuple[Journey | None, tuple[Problem, ...]]:
    return read(text.encode(), "sample.yaml")


def journey_of(text: str = SAMPLE) -> Journey:
    """Return the journey of a text that has nothing wrong in it."""
    journey, problems = read_text(text)
    assert journey is not None, problems
    return journey


def codes_of(text: str) -> list[str]:
    return [problem.code for problem in read_text(text)[1]]
