"""Web Mercator for pictures without a browser: degrees to the pixels of one fixed view."""

from __future__ import annotations

from dataclasses import dataclass
from math import asinh, radians, tan
from typing import NamedTuple

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
        east, north = _plane(at)
        return Pixel((east - self.west) * self.scale, (self.top - north) * self.scale)


def view_of(frame: Bounds, width: float, height: float, margin: float = 0.06) -> View:
    """Return the view with the frame whole and centred, and `margin` of the size around it."""
    west, south = _plane(LngLat(frame.west, frame.south))
    east, north = _plane(LngLat(frame.east, frame.north))
    room = 1 - 2 * margin
    scale = min(width * room / max(east - west, 1e-6), height * room / max(north - south, 1e-6))
    middle_x, middle_y = (west + east) / 2, (south + north) / 2
    return View(width, height, middle_x - width / scale / 2, middle_y + height / scale / 2, scale)


def _plane(at: LngLat) -> LngLat:
    """Return a position on Mercator's plane, in radians."""
    return LngLat(radians(at.lng), asinh(tan(radians(at.lat))))
