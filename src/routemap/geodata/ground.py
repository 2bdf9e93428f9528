"""Kilometres on the ground: a local equal-area projection around what is measured.

Shapely knows planes only; every length, width and area of this room is measured here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod, Proj
from shapely.geometry.base import BaseGeometry

GEOD = Geod(ellps="WGS84")


@dataclass(frozen=True)
class Ground:
    """A Lambert azimuthal equal-area plane, in kilometres, around a centre in degrees."""

    lng: float
    lat: float

    @classmethod
    def under(cls, geometry: BaseGeometry) -> Ground:
        """Return a plane centred on the geometry, also where it crosses the antimeridian."""
        xy = np.radians(shapely.get_coordinates(geometry))
        flat = np.cos(xy[:, 1])
        x, y, z = (
            (flat * np.cos(xy[:, 0])).mean(),
            (flat * np.sin(xy[:, 0])).mean(),
            np.sin(xy[:, 1]).mean(),
        )
        lng, lat = np.degrees(np.arctan2(y, x)), np.degrees(np.arctan2(z, np.hypot(x, y)))
        return cls(round(float(lng), 2), round(float(lat), 2))

    @cached_property
    def _plane(self) -> Proj:
        return Proj(f"+proj=laea +lat_0={self.lat} +lon_0={self.lng} +ellps=WGS84 +units=km")

    def project(self, geometry: Any) -> Any:  # noqa: ANN401 - one geometry or an array of them
        """Return degrees as kilometres on the plane."""
        return shapely.transform(geometry, self._forward)

    def unproject(self, geometry: Any) -> Any:  # noqa: ANN401 - one geometry or an array of them
        """Return kilometres on the plane as degrees."""
        return shapely.transform(geometry, self._backward)

    def _forward(self, xy: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(self._plane(xy[:, 0], xy[:, 1]))

    def _backward(self, xy: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(self._plane(xy[:, 0], xy[:, 1], inverse=True))


def points_at(xy: NDArray[np.float64]) -> NDArray[Any]:
    """Return a point for each row of x, y."""
    return cast("NDArray[Any]", shapely.points(xy.reshape(-1, 2)))


def strings_of(ends: NDArray[np.float64]) -> NDArray[Any]:
    """Return a line for each row of x1 y1 x2 y2."""
    return cast("NDArray[Any]", shapely.linestrings(ends.reshape(-1, 2, 2)))


def lengths_km(segments: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the geodesic length of each segment (rows of lng, lat, lng, lat)."""
    _, _, metres = GEOD.inv(segments[:, 0], segments[:, 1], segments[:, 2], segments[:, 3])
    return np.asarray(metres) / 1000
