"""The areas and reaches that a journey's marks name: label, size, and where to frame them."""

from __future__ import annotations

from collections.abc import Iterable

from routemap.areas.types import Area, Reach
from routemap.geo import Bounds, LngLat, unwrap
from routemap.scene.atlas import Atlas
from routemap.scene.curves import DECIMALS
from routemap.scene.telling.figures import coarse
from routemap.scene.types import Mark, PlaceRef


def place_refs(marks: Iterable[Mark], atlas: Atlas, near: float) -> dict[str, PlaceRef]:
    """Return what is named by the marks, by id; a shore names its country and its reach."""
    found: dict[str, PlaceRef] = {}
    for mark in marks:
        for shape in _shapes(mark, atlas):
            if shape.id not in found:
                found[shape.id] = place_ref(shape, near)
    return found


def place_ref(shape: Area | Reach, near: float) -> PlaceRef:
    """Return an area or a reach as the scene shows it, by whole turns near to a longitude."""
    turns = turns_to(shape, near)
    bounds = moved(shape.bounds, turns)
    if isinstance(shape, Reach):
        return PlaceRef(
            id=shape.id,
            kind="reach",
            level="reach",
            label=dict(shape.label),
            bounds=bounds,
            anchor=None,
            km2=None,
            length_km=coarse(shape.length_km),
            turns=turns,
        )
    anchor = LngLat(shape.anchor.lng + 360 * turns, shape.anchor.lat)
    return PlaceRef(
        id=shape.id,
        kind="area",
        level=shape.level,
        label=dict(shape.label),
        bounds=bounds,
        anchor=(round(anchor.lng, DECIMALS), round(anchor.lat, DECIMALS)),
        km2=coarse(shape.figures.km2),
        turns=turns,
    )


def turns_to(shape: Area | Reach, near: float) -> int:
    """Return by how many whole turns a shape is to be moved to stand near a longitude."""
    lng = middle(shape.bounds).lng if isinstance(shape, Reach) else shape.anchor.lng
    return round((unwrap(lng, near) - lng) / 360)


def moved(bounds: Bounds, turns: int) -> Bounds:
    """Return a box moved by whole turns."""
    west, south, east, north = bounds
    return Bounds(west + 360 * turns, south, east + 360 * turns, north)


def middle(bounds: Bounds) -> LngLat:
    """Return the middle of a box, in degrees."""
    return LngLat((bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2)


def _shapes(mark: Mark, atlas: Atlas) -> list[Area | Reach]:
    if mark.kind == "area":
        return [atlas.area(mark.ref)]
    if mark.kind == "reach":
        return [atlas.reach(mark.ref)]
    if mark.kind == "seen-from":
        reach_id, country = mark.ref.split("/")
        return [atlas.country(country), atlas.reach(reach_id)]
    return []
