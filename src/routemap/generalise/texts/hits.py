"""What a scan finds in a text before anyone asks whether it may be said there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from routemap.when import Granule


class How(Enum):
    """How a word was written, which decides how surely it is a name."""

    CAPITAL = auto()
    OPENING = auto()  # a capital where a sentence begins
    SMALL = auto()
    HANGUL = auto()
    OWN = auto()  # one of the file's own places
    STYLED = auto()  # a form of address beside it makes it a name
    FAMILY = auto()  # a Korean family name and two syllables: a name where nobody may be named


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing in a text that a rule may refuse; `rule` is its code.

    `key` is a place's name as the gazetteer compares it, or the word itself; `granule` how finely
    a time is said, None for one that is refused wherever a country is protected.
    """

    rule: str
    start: int
    end: int
    key: str = ""
    how: How = How.CAPITAL
    granule: Granule | None = None
    linked: bool = False  # a river is called one; a length of time is counted from something
