"""Web Mercator for pictures without a browser: degrees to the pixels of one fixed view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from routemap.geo import Bounds, LngLat


class Pixel(NamedTuple):
    """A position in a picture: right and down, in px."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class View:
    """A picture of `width` by `height` px: what lies at its top left corner, and px per radian."""

    width: float
    height: float
    west: float
    top: float
    scale: float

    def pixel(self, at: LngLat) -> Pixel:
        """Return where a position falls."""
        [[x, y]] = self.pixels([at])
        return Pixel(float(x), float(y))

    def pixels(self, lnglats: ArrayLike) -> NDArray[np.float64]:
        """Return where positions fall: rows of x and y for rows of longitude and latitude."""
        plane = _plane(lnglats) - [self.west, self.top]
        return np.asarray(plane * [self.scale, -self.scale])


def view_of(frame: Bounds, width: float, height: float, margin: float = 0.06) -> View:
    """Return the view with the frame whole and centred, and `margin` of the size around it."""
    corners = [(frame.west, frame.south), (frame.east, frame.north)]
    (west, south), (east, north) = _plane(corners).tolist()
    room = 1 - 2 * margin
    scale = min(width * room / max(east - west, 1e-6), height * room / max(north - south, 1e-6))
    middle_x, middle_y = (west + east) / 2, (south + north) / 2
    return View(width, height, middle_x - width / scale / 2, middle_y + height / scale / 2, scale)


def _plane(lnglats: ArrayLike) -> NDArray[np.float64]:
    """Return positions on Mercator's plane, in radians."""
    lng, lat = np.radians(np.asarray(lnglats, dtype=float)).T
    return np.column_stack([lng, np.arcsinh(np.tan(lat))])
