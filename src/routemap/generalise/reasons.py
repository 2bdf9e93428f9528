"""Why a step is said no finer: codes for its readers.

They are read from what is published alone: a code that knew more would tell whether a place was
a town of the zone or the zone itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from routemap.generalise.atlas import Atlas
from routemap.generalise.borders import Judge
from routemap.generalise.policy import AREA_NAMES, GRANULES, CountryClass, Policy, Row
from routemap.generalise.windows import Timing
from routemap.model import Step
from routemap.public import PublicPlace, PublicStep
from routemap.when import Granule


class Reasons:
    """Gives the codes of `PublicStep.coarsened` for the steps of one journey."""

    def __init__(
        self, atlas: Atlas, policy: Policy, rows: Mapping[CountryClass, Row], *, active: bool
    ) -> None:
        self.atlas, self.policy, self.rows, self.active = atlas, policy, rows, active
        self.judge = Judge(atlas, policy)

    def codes(self, public: PublicStep, timing: Timing, *, forced: bool) -> tuple[str, ...]:
        """Return the codes of one step, in a fixed order."""
        return tuple(dict.fromkeys(self._codes(public, timing, forced=forced)))

    def _codes(self, public: PublicStep, timing: Timing, *, forced: bool) -> Iterator[str]:
        protected = timing.country_class != "open"
        if self.active and protected:
            yield "active"
        if forced:
            yield "forced-return"
        if any(map(self._at_limit, _places(public))):
            yield "level"
        if protected and not forced and _says(public, timing.floor):
            yield "date"
        if protected and public.length is not None and public.length.count is None:
            yield "length"
        if timing.granule is not timing.floor and not timing.silent:
            yield "window"
        if self._hides_river(public):
            yield "river"
        if _asks(timing.step):
            yield "show"

    def _at_limit(self, place: PublicPlace) -> bool:
        """Tell whether the policy would show nothing finer of a place than what is drawn.

        A country where zones are allowed was told as a country, as far as anyone can see.
        """
        if place.kind != "area":
            return False
        country_class = self.policy.class_of(self.atlas.area(place.ref).country)
        limit = self.rows[country_class].level
        told = place.level == "country" and limit != "country"
        at_limit = AREA_NAMES.index(place.level) >= AREA_NAMES.index(limit)
        return country_class != "open" and not told and at_limit

    def _hides_river(self, public: PublicStep) -> bool:
        """Tell whether no river of a frontier may be named between the areas that are drawn."""
        crossing, origin, target = public.crossing, public.origin, public.target
        if crossing is None or origin is None or target is None:
            return False
        reach = self.atlas.reach(crossing.ref)
        rivers = [r for r in self.atlas.reaches(*reach.countries) if not r.frontier]
        if not reach.frontier or not rivers or {origin.kind, target.kind} != {"area"}:
            return False
        near, far = self.atlas.area(origin.ref), self.atlas.area(target.ref)
        return all(self.judge.fault(near, far, river.id) is not None for river in rivers)


def _places(public: PublicStep) -> Iterator[PublicPlace]:
    named = (public.at, public.origin, *public.via, public.target)
    yield from (place for place in named if place is not None)


def _says(public: PublicStep, limit: Granule) -> bool:
    """Tell whether a date is said as finely as the row allows, and that is not to the day."""
    if public.when is None or limit is Granule.DAY:
        return False
    runs = (public.when.start, public.when.end)
    found = [GRANULES.index(run.granule) for run in runs if run is not None]
    return bool(found) and min(found) <= GRANULES.index(limit)


def _asks(step: Step) -> bool:
    return step.show is not None or any(place.show is not None for place in step.places())
