"""Whether two places can be one: whether people told to be in the one may be met in the other.

Must never compare positions: a name contains another, or it does not.
"""

from __future__ import annotations

from collections.abc import Callable

from routemap.model import Located

ZoneMembers = Callable[[str], frozenset[str]]  # of a zone's id: its provinces
ReachCountries = Callable[[str], frozenset[str]]  # of a reach's id: its two countries


def can_be_one(one: Located, other: Located, members: ZoneMembers, sides: ReachCountries) -> bool:
    """Return whether one of two places contains the other, or one is not told.

    A river lies in both its countries; in which of their provinces is not asked.
    """
    if {one.kind, other.kind} & {"unknown", "withheld"}:
        return True
    if "reach" in {one.kind, other.kind}:
        return bool(_countries(one, sides) & _countries(other, sides))
    if one.country != other.country:
        return False
    return _contains(one, other, members) or _contains(other, one, members)


def _contains(outer: Located, inner: Located, members: ZoneMembers) -> bool:
    if outer.kind == "country":
        return True
    if outer.kind == "zone":
        return inner.zone == outer.zone or inner.province in members(outer.zone)
    if outer.kind == "province":
        return inner.province == outer.province
    return inner == outer


def _countries(place: Located, sides: ReachCountries) -> frozenset[str]:
    return sides(place.reach) if place.reach else frozenset({place.country})
