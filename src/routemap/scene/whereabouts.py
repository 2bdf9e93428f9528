"""Where a party stands as the story goes on: by which shore it last entered which country.

A country told as a whole is seen from that shore, fading inland, and not as a whole outline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from routemap.areas.types import Area, Reach
from routemap.public import PublicPlace, PublicStep
from routemap.scene.atlas import Atlas
from routemap.scene.hops import told_whole


@dataclass(frozen=True, slots=True)
class Entry:
    """The shore by which a party entered the country it is in."""

    reach: Reach
    country: str

    @property
    def ref(self) -> str:
        """The id of the shape that fades inland from this shore."""
        return f"{self.reach.id}/{self.country}"

    def goes_back_by(self, reach: Reach) -> bool:
        """Tell whether a reach leads back to where this shore was entered from."""
        return self.reach.countries == reach.countries


@dataclass(frozen=True, slots=True)
class Sides:
    """A crossing: its reach, and the countries on the near and the far side, where told."""

    reach: Reach
    near: str
    far: str


class Whereabouts:
    """What the atlas says of the places of a journey's steps."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas

    def area(self, place: PublicPlace | None) -> Area | None:
        """Return a place's area, if it is one."""
        if place is None or place.kind != "area":
            return None
        return self.atlas.area(place.ref)

    def reach(self, place: PublicPlace | None) -> Reach | None:
        """Return a place's reach, if it is one."""
        if place is None or place.kind != "reach":
            return None
        return self.atlas.reach(place.ref)

    def is_gap(self, before: PublicStep, step: PublicStep) -> bool:
        """Tell whether a party stands elsewhere than where the step before left it."""
        left, found = self.area(_left_at(before)), self.area(step.at or step.origin)
        if left is None or found is None:
            return False
        atlas = self.atlas
        return not (atlas.contains(left.id, found.id) or atlas.contains(found.id, left.id))

    def sides(self, step: PublicStep) -> Sides | None:
        """Return the crossing of a leg; None where none is told or it cannot be said which way."""
        reach = self.reach(step.crossing)
        if reach is None:
            return None
        origin, target = self.area(step.origin), self.area(step.target)
        near = origin.country if origin and origin.country in reach.shores else ""
        far = target.country if target and target.country in reach.shores else ""
        if near == far:  # neither is told, or both lie on one side
            return None
        first, second = reach.countries
        other = {first: second, second: first}
        return Sides(reach, near or other[far], far or other[near])

    def entry_after(self, step: PublicStep, before: Entry | None) -> Entry | None:
        """Return by which shore the step's party entered the country it is in when it ends."""
        if step.kind != "go":
            return _kept(before, self.area(step.at), place=step.at)
        if step.outcome != "reached":
            return before
        target = self.area(step.target)
        sides = self.sides(step)
        if sides is None:
            return _kept(before, target, place=step.target)
        return _kept(Entry(sides.reach, sides.far), target, place=step.target)

    def entry_ahead(self, step: PublicStep, after: Entry | None) -> Entry | None:
        """Return the shore from which to see where a leg leads, reached or not."""
        sides = self.sides(step)
        if step.outcome == "reached" or sides is None:
            return after
        return Entry(sides.reach, sides.far)

    def seen_from(self, area: Area, entry: Entry | None) -> Entry | None:
        """Return the shore from which a country told as a whole is seen; None: its own outline."""
        if entry is None or not told_whole(area) or area.country != entry.country:
            return None
        return entry


def stays_inside(step: PublicStep) -> bool:
    """Tell whether a leg begins and ends in one and the same area or reach."""
    return (
        step.origin is not None
        and step.target is not None
        and step.origin.kind in ("area", "reach")
        and step.origin.ref == step.target.ref
    )


def entries(
    steps: Sequence[PublicStep], before: Sequence[Sequence[int]], where: Whereabouts
) -> list[Entry | None]:
    """Return for each step by which shore its party had entered the country it is in before it.

    Where a party meets again, the latest step that has an answer gives it.
    """
    left: list[Entry | None] = []
    came: list[Entry | None] = []
    for step, came_from in zip(steps, before, strict=True):
        known = [entry for index in reversed(came_from) if (entry := left[index]) is not None]
        came.append(known[0] if known else None)
        left.append(where.entry_after(step, came[-1]))
    return came


def _left_at(step: PublicStep) -> PublicPlace | None:
    if step.kind != "go":
        return step.at
    if step.outcome != "reached":
        return step.origin
    return None if step.towards else step.target


def _kept(entry: Entry | None, area: Area | None, *, place: PublicPlace | None) -> Entry | None:
    if entry is None or place is None or area is None:
        return entry
    return entry if area.country == entry.country else None
