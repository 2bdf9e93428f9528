"""Invented journeys of several shapes, with gaps for the places, dates and lengths to move."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from string import Template

# A gap is a country and a number ($KP1), a season's date so many years on ($when0, $when2), a
# length of some weeks ($weeks1).
GAP = re.compile(r"\$(?P<what>KP|CN|MN|LA|TH|KR|VN|when|weeks)(?P<number>\d)")

_HEAD = """\
format: journey/1
title: {en: An invented journey, ko: 지어낸 여정}
summary: {en: Nobody went this way.}
consent: {basis: invented, names: pseudonyms}
sources:
  told: {title: An invented telling, kind: invented, date: 2023-09-18}
people:
  ana: {en: Ana, ko: 아나, born: 1984~}
  bo: {en: Bo}
"""
_TO_SEOUL = """\
  - {go: air, to: South Korea, when: $when2}
  - {event: arrived, at: $KR1}
"""
_RIVER = """\
places:
  town: {name: $KP1}
parts:
- steps:
  - {stay: home, at: town, text: {en: A town like any other.}}
  - go: on foot
    across: Tumen
    to: $CN1
    when: $when0
  - {stay: hiding, for: $weeks1}
  - {go: bus, to: $CN2, when: $when1}
"""
STORIES: Mapping[str, str] = {
    "river": _RIVER + _TO_SEOUL,
    "desert": _RIVER + "  - {go: on foot, to: $MN1, helped_by: guide}\n" + _TO_SEOUL,
    "jungle": _RIVER
    + "  - {go: overland, via: [$CN3, $LA1], to: $LA2}\n  - {go: boat, to: $TH1}\n"
    + _TO_SEOUL,
    "returned": """\
parts:
- steps:
  - {stay: home, at: $KP1}
  - {go: wading, to: $CN1, when: $when0}
  - {event: arrested}
  - {go: truck, to: $KP2, forced: repatriation, when: $when1}
  - {stay: detention, at: $KP2, for: $weeks1}
  - {go: unknown, across: Yalu, to: $CN2}
"""
    + _TO_SEOUL,
    "parted": """\
parts:
- who: [ana, bo]
  steps:
  - {stay: home, at: $KP1}
  - {go: over ice, to: China, when: $when0, title: {en: The ice}}
- who: ana
  steps:
  - {stay: captivity, at: $CN1, for: $weeks1}
  - {go: air, to: South Korea, when: $when2}
- who: bo
  steps:
  - {go: train, to: $VN1, outcome: caught, when: $when1}
  - {go: air, from: $VN2, to: South Korea}
- who: [ana, bo]
  steps:
  - {event: reunited, at: South Korea, when: $when2}
""",
    "coarser": """\
parts:
- steps:
  - {stay: home, at: $KP1, show: country}
  - {go: on foot, across: Yalu, to: $CN1, when: $when0, withheld: [helpers], helped_by: broker}
  - {stay: hiding, at: $CN2, withheld: [place]}
  - {go: car, to: $CN3, withheld: [route, date], when: $when1}
"""
    + _TO_SEOUL,
}


def gaps(shape: str) -> tuple[str, ...]:
    """The gaps of a shape ("KP1"), each once, in the order of the text."""
    found = tuple(dict.fromkeys(m.group()[1:] for m in GAP.finditer(STORIES[shape])))
    assert found
    return found


def story(shape: str, filled: Mapping[str, str], *, head: str = _HEAD) -> bytes:
    """A journey file of a shape with its gaps filled."""
    quoted = {gap: json.dumps(words, ensure_ascii=False) for gap, words in filled.items()}
    return (head + Template(STORIES[shape]).substitute(quoted)).encode()


# What fills the gaps in the tests that move one thing at a time.
HOERYONG = {
    "KP1": "Hoeryong, North Korea",
    "CN1": "Yanji, China",
    "CN2": "Shenyang, China",
    "MN1": "Sainshand, Mongolia",
    "KR1": "Incheon airport",
    "when0": "1999-02-~15",
    "when1": "2000-05-03",
    "when2": "2001",
    "weeks1": "3 weeks",
}
