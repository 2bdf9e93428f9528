"""The floors of the policy against what was measured, for all that the shipped journeys draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple
from pathlib import Path
from typing import TypeAlias

from routemap.areas import Area, AreaLevel, Figures, open_atlas
from routemap.public import PublicPlace
from routemap.shelf import facts
from routemap.words import pick
from tools.markdown import table
from tools.shipped import journeys, scenes

TEMPLATE = Path(__file__).with_name("areas.template.md")
Levels: TypeAlias = Mapping[str, Mapping[str, float]]

FLOORS = ("km2", "inscribed_km", "people", "settlements", "largest_share", "expected_error_km")
CEILING = "largest_share"  # the only floor that is one
COLUMNS = ("km²", "inscribed km", "people", "settlements", "largest share", "expected error km")
BORDER_COLUMNS = ("km", "largest share", "expected error km")
LEVELS = ("district", "province", "zone", "country")


# From strict to loose: a zone stands in for a province where that province is too small itself.
OWN_LEVELS: Mapping[AreaLevel, tuple[str, ...]] = {
    "province": ("province", "district"),
    "zone": ("zone", "province", "district"),
    "country": ("country",),
}


def page() -> str:
    """Return the whole page."""
    levels: Levels = facts("policy")["levels"]
    return TEMPLATE.read_text(encoding="utf-8").format(
        floors=table(["level", *COLUMNS], [_floors(name, levels[name]) for name in LEVELS]),
        areas=table(["area", "has the floors of a", *COLUMNS], _areas(levels), n_words=2),
        crossings=table(["from", "to", "reach", *BORDER_COLUMNS], _crossings(), n_words=3),
        **levels["reach"],
    )


def _floors(name: str, floors: Mapping[str, float]) -> list[str]:
    return [name, *(_floor(key, floors[key]) if key in floors else "–" for key in FLOORS)]


def _floor(key: str, value: float) -> str:
    return f"≤ {value:.2f}" if key == CEILING else f"≥ {value:,}"


def _areas(levels: Levels) -> list[list[str]]:
    refs = {
        ref for scene in scenes() for ref, place in scene.places.items() if place.kind == "area"
    }
    areas = sorted((open_atlas().area(ref) for ref in refs), key=lambda area: area.id)
    return [[_named(area), _passed(area, levels), *_measured(area.figures)] for area in areas]


def _measured(figures: Figures) -> list[str]:
    return [
        *(f"{figures.km2:,.0f}", f"{figures.inscribed_km:,.0f}", f"{figures.n_people:,}"),
        *(f"{figures.n_settlements:,}", f"{figures.largest_share:.2f}"),
        f"{figures.expected_error_km:,.0f}",
    ]


def _passed(area: Area, levels: Levels) -> str:
    """Return the strictest level, of those that an area may be drawn at, whose floors it has."""
    measured = astuple(area.figures)[: len(FLOORS)]  # in the order of the floors
    values = dict(zip(FLOORS, measured, strict=True))
    for name in OWN_LEVELS[area.level]:
        if all(_has(key, values[key], levels[name].get(key)) for key in FLOORS):
            return name
    return "none"


def _has(key: str, value: float, floor: float | None) -> bool:
    if floor is None:
        return True
    return value <= floor if key == CEILING else value >= floor


def _crossings() -> list[list[str]]:
    rows = {
        tuple(_crossing(step.origin, step.target, step.crossing))
        for journey in journeys()
        for step in journey.steps
        if step.origin and step.target and step.crossing
        if {place.kind for place in (step.origin, step.target)} == {"area"}
        if step.crossing.kind == "reach"
    }
    return [list(row) for row in sorted(rows)]


def _crossing(origin: PublicPlace, target: PublicPlace, crossing: PublicPlace) -> list[str]:
    atlas = open_atlas()
    near, far = atlas.area(origin.ref), atlas.area(target.ref)
    reach = atlas.reach(crossing.ref)
    shared = atlas.shared_border(near.id, far.id, reach.id)
    if shared is None:
        shared = atlas.shared_border(near.country.lower(), far.country.lower(), reach.id)
    figures = ["–"] * 3
    if shared is not None:
        figures = [f"{shared.length_km:,.0f}", f"{shared.largest_share:.2f}"]
        figures.append(f"{shared.expected_error_km:,.0f}")
    return [
        _named(near),
        _named(far),
        f"{pick(reach.label, 'en') or 'whole border'} (`{reach.id}`)",
        *figures,
    ]


def _named(area: Area) -> str:
    return f"{pick(area.label, 'en')} (`{area.id}`)"
