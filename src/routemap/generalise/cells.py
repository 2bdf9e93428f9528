"""From places to areas: a pure table look-up, and what the editor's `show:` makes coarser.

No position is read here or anywhere in this room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from routemap.areas.types import Area
from routemap.generalise.atlas import Atlas, at_least, coarser
from routemap.generalise.policy import AreaName, CountryClass, Policy, Row
from routemap.model import Located, Place, Step

Field: TypeAlias = Literal["at", "origin", "via", "across", "target"]


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a place is, as finely as the table allows: an area, a reach, or nothing to draw."""

    kind: Literal["area", "reach", "unknown", "withheld"]
    ref: str = ""


UNKNOWN = Cell("unknown")
WITHHELD = Cell("withheld")


@dataclass(slots=True)
class Lift:
    """Which areas this journey draws coarser than the table alone would.

    **Why by area, for the whole journey:** a zone in a stay would undo the country in a leg; and
    what is decided for an area, not for a place, cannot depend on where in it the place was.
    """

    atlas: Atlas
    above: dict[str, str] = field(default_factory=dict)

    def drawn(self, area_id: str) -> Area:
        """Return the area that is drawn in place of one."""
        while area_id in self.above:
            area_id = self.above[area_id]
        return self.atlas.area(area_id)

    def raise_to(self, area_id: str, level: AreaName) -> bool:
        """Draw an area at `level` or coarser from now on; False where it is so already."""
        area = self.drawn(area_id)
        wider = at_least(self.atlas, area, level)
        if wider.id == area.id:
            return False
        self.above[area.id] = wider.id
        return True

    def raise_once(self, area_id: str) -> bool:
        """Draw an area one level coarser; False where it is a country already."""
        area = self.drawn(area_id)
        wider = coarser(self.atlas, area)
        if wider is None:
            return False
        self.above[area.id] = wider.id
        return True


def mentions(step: Step) -> Iterator[tuple[Field, Place]]:
    """Yield every place of a step with the field it stands in, in reading order."""
    if step.at is not None:
        yield "at", step.at
    if step.origin is not None:
        yield "origin", step.origin
    for place in step.via:
        yield "via", place
    if step.across is not None:
        yield "across", step.across
    if step.target is not None:
        yield "target", step.target


def cell_of(place: Located, rows: Mapping[CountryClass, Row], policy: Policy, atlas: Atlas) -> Cell:
    """Look up the finest cell that the policy allows for a located place."""
    if place.kind == "unknown":
        return UNKNOWN
    if place.kind == "withheld":
        return WITHHELD
    if place.kind == "reach":
        return Cell("reach", place.reach)
    level = rows[policy.class_of(place.country)].level
    return Cell("area", area_of(place, level, atlas).id)


def area_of(place: Located, level: AreaName, atlas: Atlas) -> Area:
    """Return the finest area of a located place at a level; it must have a country."""
    if level == "country" or place.kind == "country":
        return atlas.country(place.country)
    if place.kind == "zone":
        return at_least(atlas, atlas.area(place.zone), level)
    return atlas.finest(place.province, level)


def apply_show(steps: Iterable[Step], found: Mapping[Place, Cell], lift: Lift) -> None:
    """Make every area as coarse as the editor asks for anywhere in the journey; never finer."""
    for step in steps:
        for _, place in mentions(step):
            cell = found[place]
            for asked in (step.show, place.show):
                if cell.kind == "area" and asked is not None and asked != "withheld":
                    lift.raise_to(cell.ref, asked)
