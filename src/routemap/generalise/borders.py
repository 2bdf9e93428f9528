"""Pairs leak too: how coarse both sides of a border must be, and whether its river may be named.

The choice depends on areas only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from routemap.areas.types import Area, SharedBorder
from routemap.generalise.atlas import Atlas
from routemap.generalise.cells import Lift
from routemap.generalise.crossings import Crossing
from routemap.generalise.policy import Policy

Reason: TypeAlias = Literal["shared-border", "reach-share"]


@dataclass(slots=True)
class Judge:
    """Holds a pair of areas and a reach against the reach row of the policy."""

    atlas: Atlas
    policy: Policy
    _seen: dict[tuple[str, str, str], Reason | None] = field(default_factory=dict)

    def fault(self, near: Area, far: Area, reach_id: str) -> Reason | None:
        """Return why a crossing between two areas may not be drawn on a reach, None if it may."""
        key = (near.id, far.id, reach_id)
        if key not in self._seen:
            self._seen[key] = self._fault(near, far, reach_id)
        return self._seen[key]

    def _fault(self, near: Area, far: Area, reach_id: str) -> Reason | None:
        if self.policy.is_too_small(near) or self.policy.is_too_small(far):
            return "shared-border"
        shared = self._shared(near, far, reach_id)
        floors = self.policy.levels.reach
        if shared is None or shared.length_km < floors.shared_border_km:
            return "shared-border"
        if shared.largest_share > floors.largest_share:
            return "reach-share"
        return "reach-share" if shared.expected_error_km < floors.expected_error_km else None

    def _shared(self, near: Area, far: Area, reach_id: str) -> SharedBorder | None:
        """Return what two areas share in a reach; where they nowhere touch, what the countries do.

        Two areas that touch, but not in the named part, share nothing of it.
        """
        shared = self.atlas.shared_border(near.id, far.id, reach_id)
        if shared is not None:
            return shared
        frontier = self.atlas.frontier(near.country, far.country)
        if frontier is not None and frontier.id != reach_id:
            touching = self.atlas.shared_border(near.id, far.id, frontier.id)
            if touching is not None:
                return None
        one, other = self.atlas.country(near.country), self.atlas.country(far.country)
        return self.atlas.shared_border(one.id, other.id, reach_id)


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the crossings."""

    raised: frozenset[Crossing]  # those for whose sake areas were made coarser
    withheld: frozenset[Crossing]  # those that even two whole countries do not hide
    unnamed: frozenset[str]  # reaches that may not be named anywhere in this journey

    def reach_of(self, crossing: Crossing) -> str:
        """Return the reach that is drawn for a crossing."""
        named = crossing.named
        return crossing.frontier if named is None or named in self.unnamed else named


def settle(crossings: Sequence[Crossing], lift: Lift, judge: Judge) -> Settled:
    """Make areas coarser, through `lift`, until every crossing may be drawn or is withheld.

    A river that one crossing may not name is named nowhere in the journey, and then the whole
    frontier must pass for all of them; so both are repeated until nothing changes.
    """
    raised: set[Crossing] = set()
    unnamed: frozenset[str] = frozenset()
    while True:
        faulty = _raise(crossings, unnamed, lift, judge, raised)
        more = _unnameable(crossings, lift, judge) | unnamed
        if more == unnamed:
            return Settled(frozenset(raised), faulty, unnamed)
        unnamed = more


def _raise(
    crossings: Sequence[Crossing],
    unnamed: frozenset[str],
    lift: Lift,
    judge: Judge,
    raised: set[Crossing],
) -> frozenset[Crossing]:
    """Raise both sides of all faulty crossings until none is left that can be raised.

    In each round all of them are raised one level at once, so that the order of the story makes no
    difference; what is still faulty between two countries is returned, to be withheld.
    """
    while True:
        faulty = frozenset(c for c in crossings if _fault(c, unnamed, lift, judge) is not None)
        sides = {lift.drawn(side).id for c in faulty for side in (c.near, c.far)}
        changed = [side for side in sorted(sides) if lift.raise_once(side)]
        if not changed:
            return faulty
        raised |= faulty


def _fault(crossing: Crossing, unnamed: frozenset[str], lift: Lift, judge: Judge) -> Reason | None:
    """Return what is wrong with a crossing even if its river goes unnamed."""
    near, far = lift.drawn(crossing.near), lift.drawn(crossing.far)
    named = crossing.named
    if named is not None and named not in unnamed and judge.fault(near, far, named) is None:
        return None
    return judge.fault(near, far, crossing.frontier)


def _unnameable(crossings: Sequence[Crossing], lift: Lift, judge: Judge) -> frozenset[str]:
    """Return the rivers that some crossing of the journey may not name."""
    return frozenset(
        crossing.named
        for crossing in crossings
        if crossing.named is not None and _naming_fault(crossing, lift, judge) is not None
    )


def _naming_fault(crossing: Crossing, lift: Lift, judge: Judge) -> Reason | None:
    """Return why the river of a crossing may not be named, None if it may or none is named."""
    if crossing.named is None:
        return None
    near, far = lift.drawn(crossing.near), lift.drawn(crossing.far)
    origins = [lift.drawn(origin) for origin in crossing.origins]
    pairs = [(origin, far if origin.country == near.country else near) for origin in origins]
    faults = (judge.fault(one, other, crossing.named) for one, other in ((near, far), *pairs))
    return next((fault for fault in faults if fault is not None), None)
