"""Which points of a curve lie inside a band or a country.

Points are kept or left out whole; a curve is never cut where it meets a shape, since that would
be a new position (privacy.md, G2).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from routemap.geo import LngLat, unwrap
from routemap.scene.atlas import Atlas

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


class Shapes:
    """The shapes of an atlas, each made ready for many questions when it is first asked for."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._ready: dict[str, BaseGeometry] = {}

    def inside(self, shape_id: str, points: Sequence[LngLat]) -> list[bool]:
        """Tell for each point whether it lies in the shape."""
        import shapely  # noqa: PLC0415 (a tenth of a second, and most commands never draw)

        shape = self._shape(shape_id)
        lngs = [unwrap(point.lng, 0.0) for point in points]
        lats = [point.lat for point in points]
        return [bool(held) for held in shapely.contains_xy(shape, lngs, lats)]

    def _shape(self, shape_id: str) -> BaseGeometry:
        import shapely  # noqa: PLC0415

        if shape_id not in self._ready:
            shape = shapely.from_geojson(self._atlas.geometry(shape_id))
            shapely.prepare(shape)
            self._ready[shape_id] = shape
        return self._ready[shape_id]
