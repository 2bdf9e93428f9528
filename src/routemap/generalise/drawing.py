"""From cells to what is drawn of them: areas, reaches, and the constants for the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from routemap.areas.types import Area
from routemap.generalise.atlas import Atlas, at_least
from routemap.generalise.borders import Settled
from routemap.generalise.cells import Cell, Lift
from routemap.generalise.crossings import Crossing
from routemap.generalise.policy import Floors, Policy
from routemap.generalise.templates import UNKNOWN_PLACE, WITHHELD_PLACE
from routemap.model import Place
from routemap.public import Level, PublicPlace
from routemap.words import Text


@dataclass(frozen=True, slots=True)
class Drawing:
    """Draws the places of one journey, once its borders are settled."""

    atlas: Atlas
    policy: Policy
    found: Mapping[Place, Cell]
    lift: Lift
    settled: Settled

    def place(self, place: Place | None, *, hidden: bool) -> PublicPlace | None:
        """Return what is drawn for a place of a step."""
        if place is None:
            return None
        cell = self.found[place]
        if hidden or cell.kind == "withheld":
            return WITHHELD_PLACE
        if cell.kind == "unknown":
            return UNKNOWN_PLACE
        if cell.kind == "reach":
            reach_id = self._reach_id(cell.ref)
            return self._reach(reach_id, place.label if reach_id == cell.ref else None)
        return self._area(cell.ref, place)

    def level(self, place: Place) -> str:
        """Return how finely a place is drawn where it is drawn at all."""
        cell = self.found[place]
        if place.show == "withheld" or cell.kind in {"withheld", "unknown"}:
            return "withheld"
        if cell.kind == "reach":
            return "reach" if self._reach_id(cell.ref) == cell.ref else "frontier"
        area = self.lift.drawn(cell.ref)
        return "withheld" if self.policy.is_too_small(area) else area.level

    def is_too_small(self, place: Place) -> bool:
        """Tell whether a place is withheld because even its whole country says where it is."""
        cell = self.found[place]
        return cell.kind == "area" and self.policy.is_too_small(self.lift.drawn(cell.ref))

    def _area(self, area_id: str, place: Place) -> PublicPlace:
        """Return an area as drawn; its label stays only if it is as coarse as the editor asked.

        **Why:** a label that was written for a zone may say more than the country that is drawn.
        """
        area = self.lift.drawn(area_id)
        if self.policy.is_too_small(area):
            return WITHHELD_PLACE
        asked = self.atlas.area(area_id)
        if place.show is not None and place.show != "withheld":
            asked = at_least(self.atlas, asked, place.show)
        label = place.label if asked.id == area.id else None
        return PublicPlace("area", area.id, self._level(area), label)

    def _reach(self, reach_id: str, label: Text | None = None) -> PublicPlace:
        return PublicPlace("reach", self.atlas.reach(reach_id).id, "reach", label)

    def crossing(self, crossing: Crossing) -> PublicPlace:
        """Return the whole reach that stands for a crossing."""
        return self._reach(self.settled.reach_of(crossing))

    def _reach_id(self, reach_id: str) -> str:
        """Return the reach itself, or its countries' frontier where it may not be named."""
        if reach_id not in self.settled.unnamed:
            return reach_id
        frontier = self.atlas.frontier(*self.atlas.reach(reach_id).countries)
        return frontier.id if frontier is not None else reach_id

    def _level(self, area: Area) -> Level:
        """Return an area's level; a province that only the looser floors let pass is a district."""
        if area.level != "province":
            return area.level
        passes = meets(area, self.policy.levels.province)
        return "province" if passes else "district"


def meets(area: Area, floors: Floors) -> bool:
    """Tell whether an area has what a level asks for."""
    figures = area.figures
    return (
        figures.km2 >= floors.km2
        and figures.inscribed_km >= floors.inscribed_km
        and figures.n_people >= floors.people
        and figures.n_settlements >= floors.settlements
        and figures.largest_share <= floors.largest_share
        and figures.expected_error_km >= floors.expected_error_km
    )
