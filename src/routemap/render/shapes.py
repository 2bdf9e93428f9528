"""The shapes a scene draws, as GeoJSON features that carry an id and nothing else of a place.

Longitude comes first here; only the folium room turns it round.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from routemap.geo import Bounds
from routemap.scene.types import Ribbon, Scene

DECIMALS = 3  # about 100 m: areas are tens of kilometres wide and their edges are soft

Feature = dict[str, Any]


class Shapes(Protocol):
    """What the renderer asks of the atlas."""

    def __hash__(self) -> int: ...

    def geometry(self, ref: str, /) -> str:
        """Return the GeoJSON of an area, of a reach's band or of a fade "REACH/CC"."""

    def basemap(self, bounds: Bounds, /) -> str:
        """Return the GeoJSON of land and water for a view."""


@dataclass(frozen=True, slots=True)
class Layers:
    """The features of the map's five layers, each in a stable order."""

    basemap: list[Feature]
    areas: list[Feature]
    reaches: list[Feature]
    fades: list[Feature]
    ribbons: list[Feature]


def layers_of(scene: Scene, atlas: Shapes) -> Layers:
    """Return what the scene's marks name, and the land under it; nothing that no mark names."""
    basemap = basemap_of(atlas, Bounds(*scene.frame))
    return Layers(basemap=basemap, **moving_layers_of(scene, atlas))


def moving_layers_of(scene: Scene, atlas: Shapes) -> dict[str, list[Feature]]:
    """Return the layers above the land, by name: what differs between journeys of one view."""
    return {
        "areas": _shapes(scene, atlas, "area"),
        "reaches": _shapes(scene, atlas, "reach"),
        "fades": _shapes(scene, atlas, "seen-from"),
        "ribbons": _ribbons(scene),
    }


def refs(scene: Scene, kind: str) -> list[str]:
    """Return the ids that marks of one kind name, sorted: their order tells nothing."""
    marks = (mark for step in scene.steps for mark in step.marks)
    return sorted({mark.ref for mark in marks if mark.kind == kind})


def basemap_of(atlas: Shapes, frame: Bounds) -> list[Feature]:
    """Return land, water and lines around a frame, repeated a turn on where the frame needs it.

    A country's land has its code as id ("cn"), so that what dissolves inside it can be clipped.
    """
    turns = [t for t in (-1, 0, 1) if frame.west < 360 * t + 180 and 360 * t - 180 < frame.east]
    return [
        {
            "type": "Feature",
            **({"id": feature["id"]} if "id" in feature else {}),
            "properties": feature.get("properties") or {},
            "geometry": _turned(feature["geometry"], turns or [0]),
        }
        for feature in json.loads(atlas.basemap(frame))["features"]
    ]


def _shapes(scene: Scene, atlas: Shapes, kind: str) -> list[Feature]:
    """Return the features of a kind of mark, each standing as many turns on as the scene says."""
    return [
        {
            "type": "Feature",
            "id": name,
            "properties": properties,
            "geometry": _turned(geometry, [_turns(scene, name)]),
        }
        for name in refs(scene, kind)
        for properties, geometry in _parts(json.loads(atlas.geometry(name)))
    ]


def _turns(scene: Scene, name: str) -> int:
    """Return the whole turns by which the scene has moved a place; a fade goes with its reach."""
    found = scene.places.get(name) or scene.places.get(name.partition("/")[0])
    return found.turns if found else 0


def _parts(shape: Feature) -> Iterator[tuple[dict[str, Any], Feature]]:
    """Yield a shape's geometries: one for an area, one per step for a fade, nearest first."""
    if shape["type"] == "FeatureCollection":
        shape = {"geometries": [feature["geometry"] for feature in shape["features"]], "type": ""}
    elif shape["type"] == "Feature":
        shape = shape["geometry"]
    if "geometries" in shape:
        for step, part in enumerate(shape["geometries"]):
            yield {"step": step}, part
    else:
        yield {}, shape


def _ribbons(scene: Scene) -> list[Feature]:
    named = set(refs(scene, "ribbon"))
    return [_ribbon(ribbon) for ribbon in scene.ribbons if ribbon.id in named]


def _ribbon(ribbon: Ribbon) -> Feature:
    lines = [[_point(point) for point in piece] for piece in ribbon.pieces]
    return {
        "type": "Feature",
        "id": ribbon.id,
        "properties": {"fade": list(ribbon.fade)},
        "geometry": {"type": "MultiLineString", "coordinates": lines},
    }


def _turned(geometry: Feature, turns: Sequence[int]) -> Feature:
    """Return a geometry rounded, as often as there are turns, each time that many turns on.

    **Why:** a map that follows a way over the Pacific needs the land on the other side too, and
    GeoJSON ends at 180 degrees.
    """
    kind, rounded = geometry["type"], _rounded(geometry["coordinates"])
    if len(turns) == 1:
        return {"type": kind, "coordinates": _moved(rounded, turns[0])}
    parts = rounded if kind.startswith("Multi") else [rounded]
    moved = [_moved(part, turn) for turn in turns for part in parts]
    return {"type": f"Multi{kind.removeprefix('Multi')}", "coordinates": moved}


def _moved(coordinates: Sequence[Any], turns: int) -> Sequence[Any]:
    if not turns:
        return coordinates
    if coordinates and isinstance(coordinates[0], (int, float)):
        return [round(coordinates[0] + 360 * turns, DECIMALS), coordinates[1]]
    return [_moved(part, turns) for part in coordinates]


def _rounded(coordinates: Sequence[Any]) -> list[Any]:
    """Return nested coordinates rounded, without a point that rounding made equal to the last."""
    if coordinates and isinstance(coordinates[0], (int, float)):
        return _point(coordinates)
    kept: list[Any] = []
    for part in coordinates:
        rounded = _rounded(part)
        if not kept or rounded != kept[-1] or isinstance(rounded[0], list):
            kept.append(rounded)
    return kept


def _point(position: Sequence[float]) -> list[float]:
    return [round(position[0], DECIMALS), round(position[1], DECIMALS)]
