"""The class of a step, the age of a journey, and the row of the policy that follows from both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from routemap.generalise.policy import (
    CLASSES,
    GRANULES,
    AgeName,
    CountryClass,
    Policy,
    Row,
)
from routemap.model import Located, LocatedJourney, Route, Step
from routemap.when import Granule


def classes_of(place: Located, policy: Policy, reach_countries: Iterable[str]) -> set[CountryClass]:
    """Return the classes of the countries that a place touches.

    **Why:** a place that is not told or withheld may be anywhere, so it counts as sensitive.
    """
    if place.kind in {"unknown", "withheld"}:
        return {"sensitive"}
    codes = reach_countries if place.kind == "reach" else (place.country,)
    return {policy.class_of(code) for code in codes} or {"sensitive"}


def strictest(classes: Iterable[CountryClass]) -> CountryClass:
    """Return the strictest of some classes; sensitive for none."""
    return max(classes, key=CLASSES.index, default="sensitive")


def class_of_step(
    step: Step, located: LocatedJourney, policy: Policy, reaches: Mapping[str, tuple[str, str]]
) -> CountryClass:
    """Return the strictest class of all countries that a step touches, a reach's two included."""
    found: set[CountryClass] = set()
    for place in step.places():
        where = located.located[place]
        found |= classes_of(where, policy, reaches.get(where.reach, ()))
    return strictest(found)


def age_name(years: int, route: Route, policy: Policy) -> AgeName:
    """Return which row of the table a journey of this age has."""
    if route.status == "active":
        return "active"
    if years < policy.ages.middle_from:
        return "young"
    if years <= policy.ages.old_over:
        return "middle"
    if years > policy.ages.historic_over:
        return "historic"
    return "old_closed" if route.status == "closed" and route.reviewed else "old"


def rows_of(years: int, route: Route, policy: Policy) -> dict[CountryClass, Row]:
    """Return the row of the policy for each class of country, for a journey of this age."""
    age = age_name(years, route, policy)
    return {name: getattr(policy.finest, name).row(age) for name in CLASSES}


def coarsest(granules: Iterable[Granule]) -> Granule:
    """Return the coarsest of some granules; a day for none."""
    return max(granules, key=GRANULES.index, default=Granule.DAY)
