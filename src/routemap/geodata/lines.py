"""How built data is written: one record a line, gzipped without a time, the same every run."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

BOUNDS_DECIMALS = 2
HALF_TURN = 180


def write_lines(path: Path, records: Iterable[Mapping[str, Any]]) -> None:
    """Write records as JSON lines, gzipped; the order given is kept."""
    text = "".join(compact(record) + "\n" for record in records)
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def compact(record: Mapping[str, Any]) -> str:
    """Return a record as one line of JSON with sorted keys."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def geometry_of(shape: BaseGeometry) -> dict[str, Any]:
    """Return a shape as GeoJSON, its numbers as short as they are exact."""
    geometry: dict[str, Any] = json.loads(shapely.to_geojson(shape))
    return geometry


def bounds_of(shape: BaseGeometry) -> list[float]:
    """Return west, south, east, north; east above 180 where the shape spans the antimeridian.

    **Why:** shapes are cut at 180 degrees; a box around both halves would be the whole world.
    """
    boxes = shapely.bounds(shapely.get_parts(shape))
    west, east = float(boxes[:, 0].min()), float(boxes[:, 2].max())
    if east - west > HALF_TURN:
        far = boxes[:, 2] <= 0
        moved_west = boxes[:, 0] + 2 * HALF_TURN * far
        moved_east = boxes[:, 2] + 2 * HALF_TURN * far
        if moved_east.max() - moved_west.min() < east - west:
            west, east = float(moved_west.min()), float(moved_east.max())
    south, north = float(boxes[:, 1].min()), float(boxes[:, 3].max())
    return [round(value, BOUNDS_DECIMALS) for value in (west, south, east, north)]
