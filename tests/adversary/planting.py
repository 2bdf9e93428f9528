"""How a leak is planted: in one place of the program, with what a careless change brings along.

That is the located journeys, by their ids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, TypeAlias

import pytest

import routemap.gazetteer
from routemap.geo import LngLat
from routemap.model import LocatedJourney, Step

Known: TypeAlias = dict[str, LocatedJourney]


@dataclass(slots=True)
class Plant:
    """Patches the program; `known` is filled as journeys are located."""

    patch: pytest.MonkeyPatch
    known: Known = field(default_factory=dict)

    def remember(self) -> None:
        locate = routemap.gazetteer.locate_journey

        def remembering(*given: Any) -> Any:
            located, problems = locate(*given)
            if located is not None:
                self.known[located.journey.id] = located
            return located, problems

        self.patch.setattr(routemap.gazetteer, "locate_journey", remembering)

    def wrap(self, module: str, name: str, made: Callable[..., Any]) -> None:
        """Put `made(original, *arguments)` in place of a function that a module uses."""
        room = import_module(module)
        original = getattr(room, name)
        self.patch.setattr(room, name, lambda *given, **named: made(original, *given, **named))

    def names(self, journey: str) -> list[str]:
        return [where.name for where in self.known[journey].located.values() if where.lnglat]

    def points(self, journey: str) -> list[LngLat]:
        found = [where.lnglat for where in self.known[journey].located.values()]
        return [point for point in found if point is not None]

    def middle(self, journey: str) -> LngLat:
        points = self.points(journey)
        lng = sum(point.lng for point in points) / len(points)
        return LngLat(round(lng, 3), round(sum(point.lat for point in points) / len(points), 3))

    def steps(self, journey: str) -> tuple[Step, ...]:
        return self.known[journey].journey.steps()


Leak: TypeAlias = Callable[[Plant], None]
# Each leak, and the attack that must catch it beside the comparison with the twin.
LEAKS: dict[Leak, str] = {}


def caught_by(attack: str) -> Callable[[Leak], Leak]:
    def note(leak: Leak) -> Leak:
        LEAKS[leak] = attack
        return leak

    return note


@contextmanager
def leaking(leak: Leak) -> Iterator[Plant]:
    """The program with a leak planted, and as it was afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        plant = Plant(patch)
        plant.remember()
        leak(plant)
        yield plant
