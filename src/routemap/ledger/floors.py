"""Which floor of the policy a place that is drawn is held against."""

from __future__ import annotations

from routemap.areas import Atlas
from routemap.generalise import Policy
from routemap.ledger.shown import FloorOf
from routemap.scene.types import VaguePlace


def floors(policy: Policy, atlas: Atlas) -> FloorOf:
    """Return what tells the least expected error that the policy asks for, in kilometres.

    In an open country the floors of a district are enough, whatever the area is called; a whole
    country is the end of the line, and its own floor holds.
    """

    def floor_of(place: VaguePlace) -> float | None:
        level = place.level
        if level not in ("reach", "country"):
            is_open = policy.class_of(atlas.area(place.ref).country) == "open"
            level = "district" if is_open else level
        found = getattr(policy.levels, level, None)
        return None if found is None else float(found.expected_error_km)

    return floor_of
