"""Episodes, what is solved of them, and how two of them contradict each other.

Days are whole numbers from any origin, bounds are inclusive, and None is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

Window: TypeAlias = tuple[int | None, int | None]
Length: TypeAlias = tuple[int, int | None]
Kind: TypeAlias = Literal["order", "duration", "inside"]


@dataclass(frozen=True, slots=True)
class Episode:
    """One statement on the calendar: what is written of it, and what it stands next to.

    Every index in `after`, `starts_after` and `inside` is smaller than the episode's own: story
    order is file order.
    """

    start: Window = (None, None)  # written bounds of the beginning
    end: Window = (None, None)
    length: Length = (0, None)  # least and most days from the start to the end
    after: tuple[int, ...] = ()  # episodes that have ended before, or on the day, this begins
    starts_after: tuple[int, ...] = ()  # episodes that have begun before this begins
    inside: int | None = None  # the stay that holds this event


class Span(NamedTuple):
    """When an episode can have begun and ended: earliest and latest day of each."""

    start: Window
    end: Window


@dataclass(frozen=True, slots=True)
class Solution:
    """What is possible: one span per episode; some course of events attains each bound."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements that cannot both hold; `first` is the earlier one, or equal to `second`.

    order: their dates run against the story. duration: a length does not fit (its own dates where
    first == second). inside: an event's date lies outside its stay. `chain` are all statements
    that take part, both included; `first` is the nearest of the others before `second`.
    """

    first: int
    second: int
    kind: Kind
    chain: tuple[int, ...]
