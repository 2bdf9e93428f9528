"""Points and boxes on the globe, longitude always first; knows nothing else of ours."""

from __future__ import annotations

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG


class LngLat(NamedTuple):
    """A position in degrees, longitude first."""

    lng: float
    lat: float


class Bounds(NamedTuple):
    """A box in degrees; `east` may exceed 180 where the box crosses the antimeridian."""

    west: float
    south: float
    east: float
    north: float

    def union(self, other: Bounds) -> Bounds:
        """Return the smallest box around both, as they stand (unwrapped)."""
        return Bounds(
            min(self.west, other.west),
            min(self.south, other.south),
            max(self.east, other.east),
            max(self.north, other.north),
        )


def distance_km(a: LngLat, b: LngLat) -> float:
    """Return the great-circle distance in kilometres (haversine)."""
    dlat, dlng = radians(b.lat - a.lat), radians(b.lng - a.lng)
    h = sin(dlat / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(dlng / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(h)))


def farthest_km(a: Bounds, b: Bounds) -> float:
    """Return the distance between the corners of two boxes that are farthest from each other."""
    return max(distance_km(one, two) for one in _corners(a) for two in _corners(b))


def _corners(box: Bounds) -> tuple[LngLat, ...]:
    return tuple(LngLat(lng, lat) for lng in box[::2] for lat in box[1::2])


def unwrap(lng: float, near: float) -> float:
    """Return `lng` moved by whole turns so that it is within 180 degrees of `near`."""
    return lng + 360 * round((near - lng) / 360)


def around(boxes: Iterable[Bounds]) -> Bounds:
    """Return the smallest box around all; raises ValueError for none."""
    first, *rest = boxes
    for box in rest:
        first = first.union(box)
    return first
