"""What this room asks of the atlas, and how areas nest; a fake is a dozen lines."""

from __future__ import annotations

from typing import Protocol

from routemap.areas.types import Area, Reach, SharedBorder
from routemap.generalise.policy import AreaName


class Atlas(Protocol):
    """The look-ups that generalising needs; `routemap.areas` has them and more."""

    def finest(self, province_id: str, level: AreaName) -> Area:
        """Return the finest area of a province, at `level` or coarser, that passes its floors."""

    def country(self, code: str) -> Area: ...

    def area(self, area_id: str) -> Area: ...

    def areas_of(self, code: str) -> tuple[Area, ...]:
        """Return a country and all zones and provinces in it that can be drawn."""

    def reach(self, reach_id: str) -> Reach: ...

    def frontier(self, one: str, other: str) -> Reach | None:
        """Return the whole frontier of two countries, None where they have no land border."""

    def reaches(self, one: str, other: str) -> tuple[Reach, ...]: ...

    def shared_border(self, one: str, other: str, reach_id: str) -> SharedBorder | None:
        """Return what two areas share within a reach, None where they do not touch there."""


def coarser(atlas: Atlas, area: Area) -> Area | None:
    """Return the next coarser area that holds this one, None for a country."""
    if area.level == "country":
        return None
    if area.level == "province":
        return atlas.finest(area.id, "zone")
    return atlas.country(area.country)


def at_least(atlas: Atlas, area: Area, level: AreaName) -> Area:
    """Return the area itself, or the finest one around it that has all that `level` asks for.

    A province may stand for a district, by looser floors, so it is looked up again.
    """
    if level == "country":
        return atlas.country(area.country)
    if area.level == "province":
        return atlas.finest(area.id, level)
    return area
