"""Follows who is where from part to part; must never know where a place lies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from routemap.errors import Mark
from routemap.model import Place, Step
from routemap.reader.findings import Findings
from routemap.reader.places import UNKNOWN
from routemap.reader.steps import here_after

# Whether two places may be one: one contains the other. Geography, so it comes from outside.
Meets: TypeAlias = Callable[[Place, Place], bool]


def meets_by_words(_one: Place, _other: Place) -> bool:
    """Return True: words alone never show that two places lie apart ("China", "Kunming")."""
    return True


class Tracks:
    """Where each traveller is, in the order of the file."""

    def __init__(self, found: Findings, meets: Meets) -> None:
        self._found = found
        self._meets = meets
        self._last: dict[str, Step] = {}
        # Whether a mistake elsewhere says who was where otherwise than was meant: what follows from
        # it is not told.
        self.lost = False

    def enter(self, who: Sequence[str], mark: Mark) -> Place:
        """Return where the people of a part are as it begins; check that they can be together."""
        arrived: dict[Place, str] = {}
        for person in who:
            if person in self._last:
                place = here_after(self._last[person])
                if place.kind == "named":
                    arrived.setdefault(place, person)
        if not self.lost:
            self._check(arrived, mark)
        # The fuller words are the finer place: "Incheon airport, South Korea" over "South Korea".
        told = max(arrived, key=_n_words, default=None)
        return told or self._untold(who)

    def leave(self, who: Sequence[str], step: Step) -> None:
        """Remember the last step of a part for all its people."""
        for person in who:
            self._last[person] = step

    def _untold(self, who: Sequence[str]) -> Place:
        """Return the unknown or withheld place where the first of them is."""
        last = next((self._last[person] for person in who if person in self._last), None)
        return here_after(last) if last else UNKNOWN

    def _check(self, arrived: dict[Place, str], mark: Mark) -> None:
        """Report a rejoin of people whose places cannot be one (format rule 1)."""
        places = list(arrived)
        for index, place in enumerate(places):
            for other in places[:index]:
                if not self._meets(other, place):
                    self._report(other, place, arrived, mark)
                    return

    def _report(self, one: Place, other: Place, arrived: dict[Place, str], mark: Mark) -> None:
        first, second = arrived[one], arrived[other]
        self._found.problem(
            mark,
            "rejoin.place",
            f"'{first}' and '{second}' are told of together here, but they are in two places",
            "tell first how they came together, or give one of them 'to: unknown'",
            beside=[self._last[person].mark for person in (first, second)],
        )


def _n_words(place: Place) -> int:
    return sum(map(bool, (place.name, place.province, place.country)))
