"""Tells an editor which area a located place becomes, by the age of a journey, and why.

For the editor's own terminal and session: it names what it will not show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from routemap.areas.types import Area
from routemap.generalise.atlas import Atlas
from routemap.generalise.cells import area_of
from routemap.generalise.policy import AGE_NAMES, AgeName, CountryClass, Policy, Row
from routemap.model import Located
from routemap.words import pick

LANG = "en"


@dataclass(frozen=True, slots=True)
class Foretold:
    """What is drawn of a place in a journey of some ages: an area, the finest date, and why."""

    ages: tuple[AgeName, ...]
    area: Area
    row: Row
    why: str
    withheld: bool = False  # even the whole country would tell where it is


def foretell(place: Located, policy: Policy, atlas: Atlas) -> tuple[Foretold, ...]:
    """Return what becomes of a place at each age, ages of the same answer together.

    Empty for a reach, which is drawn whole at every age. A border crossed on land may ask for
    coarser still; that depends on the areas of both its sides.
    """
    if not place.country:
        return ()
    country_class = policy.class_of(place.country)
    rows = getattr(policy.finest, country_class)
    each = [(age, rows.row(age), area_of(place, rows.row(age).level, atlas)) for age in AGE_NAMES]
    found = []
    for (row, area_id), group in groupby(each, key=lambda told: (told[1], told[2].id)):
        ages = tuple(age for age, _, _ in group)
        area = atlas.area(area_id)
        why, small = _why(place, area, row, country_class), policy.is_too_small(area)
        found.append(Foretold(ages, area, row, why, withheld=small))
    return tuple(found)


def _why(place: Located, area: Area, row: Row, country_class: CountryClass) -> str:
    """Say which rule chose the area: the table's row, or the floors that a finer one misses."""
    rule = f"in {_article(country_class)} country nothing finer than a {row.level}"
    if area.level == row.level or place.kind in {"country", "zone"}:
        return rule
    if area.level == "province":
        return f"{rule}; its province passes the floors of one"
    return f"{rule}; its province, or another of the same zone, misses the floors of a {row.level}"


def _article(country_class: CountryClass) -> str:
    return f"{'an' if country_class == 'open' else 'a'} {country_class}"


def foretold_lines(place: Located, policy: Policy, atlas: Atlas) -> Iterator[str]:
    """Yield what becomes of a place as lines of text."""
    if place.reach:
        reach = atlas.reach(place.reach)
        label, km = pick(reach.label, LANG), round(reach.length_km, -1)
        yield f"drawn as all of {label}: a band along {km:,.0f} km, and no point of it"
        return
    yield "drawn, at the finest, as:"
    for told in foretell(place, policy, atlas):
        km2 = _two_figures(told.area.figures.km2)
        name = pick(told.area.label, LANG)
        yield f"    {_aged(told.ages, policy)}:"
        if told.withheld:
            yield f"        withheld: all of {name} is too small to hide in, {_dated(told.row)}"
            continue
        yield f"        {name} ({told.area.level}, {km2:,} km²), {_dated(told.row)}"
        yield f"        {told.why}"
    yield "A border crossed on land, or 'show:' in the file, may make it coarser, never finer."


def _dated(row: Row) -> str:
    return f"dates to the {row.granule}"


def _two_figures(number: float) -> int:
    """Return a number rounded to its first two digits: areas have no sharp edges."""
    digits = len(str(int(number)))
    return int(round(number, 2 - digits))


def _aged(ages: tuple[AgeName, ...], policy: Policy) -> str:
    if ages == AGE_NAMES:
        return "whatever the journey's age"
    limits = policy.ages
    words: dict[AgeName, str] = {
        "active": "a way still used",
        "young": f"under {limits.middle_from} years",
        "middle": f"{limits.middle_from} to {limits.old_over} years",
        "old": f"over {limits.old_over} years",
        "old_closed": f"over {limits.old_over} years, its route reviewed as closed",
        "historic": f"over {limits.historic_over} years",
    }
    return " · ".join(words[age] for age in ages)
