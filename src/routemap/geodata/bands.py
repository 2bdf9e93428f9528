"""How a reach is drawn: its band, the shores on either side, and the fades into each country."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import cos, radians
from typing import Any

import shapely
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from routemap.geodata.coverage import Members, shape_of
from routemap.geodata.frontiers import Border
from routemap.geodata.ground import Ground
from routemap.geodata.lines import bounds_of

BAND_KM = 25  # to each side: more than half a day on foot from the line (privacy.md, Crossings)
OUTSIDE_BAND_KM = 4  # an edge point stands this far outside the band
INLAND_KM = (200, 150, 110, 80, 50, 30)  # how far inland a fading line ends; less in a thin country
FADE_KM = (80, 160, 240, 320)  # the steps of "seen from"
ASIDE_KM = 150  # what tells which way is inland
CLEAR_KM = 30  # from every other border and coast, where the country is wide enough
FRAME_KM = 300
MOST_KM = 500  # no shape of a reach goes farther inland
BAND_SIMPLIFY_KM = 1.5
FADE_SIMPLIFY_KM = 8
DECIMALS = 2  # a kilometre: nothing here is a boundary that another shape must meet
ANCHOR_DECIMALS = 2


@dataclass(frozen=True)
class Band:
    """A reach on a plane of its own, with the land on either side of it."""

    border: Border
    countries: tuple[Members, Members]
    _within: dict[float, BaseGeometry] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def ground(self) -> Ground:
        return self.border.ground

    @cached_property
    def line(self) -> BaseGeometry:
        """The line, in kilometres."""
        line: BaseGeometry = self.ground.project(self.border.line)
        return line

    def land(self, country: Members, within_km: float) -> BaseGeometry:
        """Return the country's land within a distance of the line, in kilometres on the plane.

        **Why:** a wide country is cut in degrees first; its far side would be bent by the plane.
        """
        near = shapely.box(*_grown(self.border.line.bounds, within_km))
        land = shapely.intersection(shape_of(country.provinces), near)
        nearby: BaseGeometry = shapely.intersection(
            shapely.make_valid(self.ground.project(land)), self.within(within_km)
        )
        return nearby

    def within(self, km: float) -> BaseGeometry:
        """Return all that lies within a distance of the line, on the plane."""
        if km not in self._within:
            self._within[km] = shapely.simplify(self.line, min(km / 50, 2)).buffer(km)
        return self._within[km]

    def shape(self) -> BaseGeometry:
        """Return the band in degrees: land of both countries within 25 km of the line."""
        both = shapely.union_all([self.land(country, BAND_KM) for country in self.countries])
        return self._drawn(both, BAND_SIMPLIFY_KM)

    def shore(self, country: Members) -> dict[str, Any]:
        """Return the fixed points and the frame of one side, keyed as `areas.types.Shore`."""
        middle = self.middle()
        outside = self._beyond(country, BAND_KM + OUTSIDE_BAND_KM)
        # No land beyond the band: a country as thin as the band itself.
        edge = (
            self.land(country, BAND_KM).representative_point()
            if outside.is_empty
            else _nearest(outside, middle)
        )
        inland = self._inland(country, middle) or edge
        frame = self.ground.unproject(self.land(country, FRAME_KM))
        return {
            "edge": self._anchor(edge),
            "inland": self._anchor(inland),
            "bounds": bounds_of(frame),
        }

    def _inland(self, country: Members, middle: Point) -> Point | None:
        """Return a point well inside a country: straight away from the line, and off all borders.

        Straight away is from the middle of the other side's land near the line to that of this one.
        """
        near = {side.country: self.land(side, ASIDE_KM).centroid for side in self.countries}
        here = near.pop(country.country)
        there = near.popitem()[1]
        apart = max(here.distance(there), 1e-9)
        for depth in INLAND_KM:
            deep = self._beyond(country, depth)
            clear = shapely.buffer(deep, -CLEAR_KM)
            land = deep if clear.is_empty else clear
            if not land.is_empty:
                far = (depth + CLEAR_KM) / apart
                ideal = Point(
                    middle.x + (here.x - there.x) * far, middle.y + (here.y - there.y) * far
                )
                return _nearest(land, ideal)
        return None

    def middle(self) -> Point:
        """Return the point half way along the line."""
        km = self.border.segments["km"].cumsum()
        row = self.border.segments.iloc[int((km >= km.iloc[-1] / 2).to_numpy().argmax())]
        middle: Point = self.ground.project(Point(row["x1"], row["y1"]))
        return middle

    def fade(self, country: Members) -> BaseGeometry:
        """Return the country's land within each of the fade's distances, nearest first."""
        steps = [self._drawn(self.land(country, km), FADE_SIMPLIFY_KM) for km in FADE_KM]
        return shapely.geometrycollections(steps)

    def _beyond(self, country: Members, km: float) -> BaseGeometry:
        """Return the country's land farther than so many kilometres from the line."""
        deep: BaseGeometry = shapely.difference(self.land(country, MOST_KM), self.within(km))
        return deep

    def _drawn(self, plane: BaseGeometry, tolerance_km: float) -> BaseGeometry:
        """Return a shape simplified, without crumbs, in degrees, as it will be drawn."""
        solid = [
            part
            for part in shapely.get_parts(shapely.simplify(plane, tolerance_km))
            if part.geom_type == "Polygon" and part.area > (2 * tolerance_km) ** 2
        ]
        degrees = self.ground.unproject(shapely.multipolygons(solid or [plane.convex_hull]))
        snapped: BaseGeometry = shapely.set_precision(shapely.make_valid(degrees), 10.0**-DECIMALS)
        return snapped

    def _anchor(self, point: BaseGeometry) -> list[float]:
        degrees = self.ground.unproject(point)
        return [round(degrees.x, ANCHOR_DECIMALS), round(degrees.y, ANCHOR_DECIMALS)]


def _nearest(land: BaseGeometry, point: BaseGeometry) -> Point:
    """Return the point of the land nearest to a point."""
    return Point(shapely.shortest_line(land, point).coords[0])


def _grown(
    bounds: tuple[float, float, float, float], km: float
) -> tuple[float, float, float, float]:
    """Return a box in degrees grown by so many kilometres at least, whatever its latitude."""
    west, south, east, north = bounds
    up = km / 100
    farthest = min(max(abs(south), abs(north)) + up, 80)
    aside = up / cos(radians(farthest))
    return west - aside, max(south - up, -90), east + aside, min(north + up, 90)
