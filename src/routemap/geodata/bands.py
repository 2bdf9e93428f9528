"""How a reach is drawn: its band, the shores on either side, and the fades into each country."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import shapely
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from routemap.geodata.coverage import Members, outlines, shape_of
from routemap.geodata.frontiers import Border
from routemap.geodata.ground import Ground
from routemap.geodata.lines import bounds_of

BAND_KM = 25  # to each side: more than half a day on foot from the line (privacy.md, Crossings)
OUTSIDE_BAND_KM = 4  # an edge point stands this far outside the band
INLAND_KM = (130, 110, 80, 50, 30)  # how far inland a fading line ends; less in a thin country
ROOM = 0.12  # of a fading line's length, to either side: it is drawn as an arc, and stays on land
FADE_KM = (80, 160, 240, 320)  # the steps of "seen from"
ASIDE_KM = 150  # what tells which way is inland
CLEAR_KM = 30  # from every other border and coast, where the country is wide enough
FRAME_KM = 300
MOST_KM = 500  # no shape of a reach goes farther inland
SMOOTH = 0.03  # of its width: how far a band's or a fade's own edge may be straightened
EDGE_KM = 20
BAND_SIMPLIFY = 0.01  # degrees
FADE_SIMPLIFY = 0.03
DECIMALS = 2  # a kilometre: nothing here is a boundary that another shape must meet
ANCHOR_DECIMALS = 2


@dataclass(frozen=True, eq=False)
class Band:
    """A reach on a plane of its own, with the land on either side of it."""

    border: Border
    countries: tuple[Members, Members]
    _within: dict[float, BaseGeometry] = field(default_factory=dict)
    _land: dict[tuple[str, float], BaseGeometry] = field(default_factory=dict)

    @cached_property
    def ground(self) -> Ground:
        return self.border.ground

    @cached_property
    def line(self) -> BaseGeometry:
        """The line, in kilometres."""
        line: BaseGeometry = self.ground.project(self.border.line)
        return line

    def within(self, km: float) -> BaseGeometry:
        """Return all that lies within a distance of the line, on the plane."""
        if km not in self._within:
            wide = shapely.simplify(self.line, km * SMOOTH).buffer(km)
            self._within[km] = shapely.simplify(wide, km * SMOOTH)
        return self._within[km]

    def land(self, country: Members, km: float, shape: BaseGeometry | None = None) -> BaseGeometry:
        """Return the country's land within a distance of the line, in degrees.

        **Why** in degrees: a straight edge of a shape is straight there, and bent on the plane; so
        it is the plane's edges that are cut into short ones, to be bent rightly.
        """
        around = self.ground.unproject(shapely.segmentize(self.within(km), EDGE_KM))
        whole = shape_of(country.provinces) if shape is None else shape
        land: BaseGeometry = shapely.intersection(whole, shapely.make_valid(around))
        return land

    def _plane(self, country: Members, km: float) -> BaseGeometry:
        """Return the country's land within a distance of the line, on the plane."""
        if (country.id, km) not in self._land:
            land = shapely.make_valid(self.ground.project(self.land(country, km)))
            self._land[country.id, km] = land
        return self._land[country.id, km]

    def shape(self) -> BaseGeometry:
        """Return the band in degrees: land of both countries within 25 km of the line."""
        both = [self.land(country, BAND_KM) for country in self.countries]
        return _drawn(shapely.union_all(both), BAND_SIMPLIFY)

    def shore(self, country: Members) -> dict[str, Any]:
        """Return the fixed points and the frame of one side, keyed as `areas.types.Shore`."""
        middle = self.middle()
        outside = self._beyond(country, BAND_KM + OUTSIDE_BAND_KM)
        # No land beyond the band: a country as thin as the band itself.
        edge = (
            self._plane(country, BAND_KM).representative_point()
            if outside.is_empty
            else _nearest(outside, middle)
        )
        inland = self._inland(country, middle, edge) or edge
        return {
            "edge": self._anchor(edge),
            "inland": self._anchor(inland),
            "bounds": bounds_of(self.land(country, FRAME_KM)),
        }

    def _inland(self, country: Members, middle: Point, edge: Point) -> Point | None:
        """Return a point well inside a country: straight away from the line, and off all borders.

        Straight away is from the middle of the other side's land near the line to that of this one.
        The way there from the edge is on the country's own land, if any such way is long enough.
        """
        near = {side.country: self._plane(side, ASIDE_KM).centroid for side in self.countries}
        here = near.pop(country.country)
        there = near.popitem()[1]
        apart = max(here.distance(there), 1e-9)
        ground = self._plane(country, MOST_KM)
        wet: Point | None = None
        for depth in INLAND_KM:
            deep = self._beyond(country, depth)
            clear = shapely.buffer(deep, -CLEAR_KM)
            land = deep if clear.is_empty else clear
            if not land.is_empty:
                far = (depth + CLEAR_KM) / apart
                ideal = Point(
                    middle.x + (here.x - there.x) * far, middle.y + (here.y - there.y) * far
                )
                inland = _nearest(land, ideal)
                way = shapely.linestrings([edge.coords[0], inland.coords[0]])
                if ground.covers(way.buffer(way.length * ROOM, cap_style="flat")):
                    return inland
                wet = wet or inland
        return wet

    def middle(self) -> Point:
        """Return the point half way along the line."""
        km = self.border.segments["km"].cumsum()
        row = self.border.segments.iloc[int((km >= km.iloc[-1] / 2).to_numpy().argmax())]
        middle: Point = self.ground.project(Point(row["x1"], row["y1"]))
        return middle

    def fade(self, country: Members) -> BaseGeometry:
        """Return the country's land within each of the fade's distances, nearest first."""
        outline = outlines()[country.country]
        steps = [_drawn(self.land(country, km, outline), FADE_SIMPLIFY) for km in FADE_KM]
        return shapely.geometrycollections(steps)

    def _beyond(self, country: Members, km: float) -> BaseGeometry:
        """Return the country's land farther than so many kilometres from the line."""
        deep: BaseGeometry = shapely.difference(self._plane(country, MOST_KM), self.within(km))
        return deep

    def _anchor(self, point: BaseGeometry) -> list[float]:
        degrees = self.ground.unproject(point)
        return [round(degrees.x, ANCHOR_DECIMALS), round(degrees.y, ANCHOR_DECIMALS)]


def _nearest(land: BaseGeometry, point: BaseGeometry) -> Point:
    """Return the point of the land nearest to a point."""
    return Point(shapely.shortest_line(land, point).coords[0])


def _drawn(shape: BaseGeometry, tolerance: float) -> BaseGeometry:
    """Return a shape in degrees simplified and without crumbs, as it will be drawn."""
    simple = shapely.simplify(shape, tolerance)
    parts = [part for part in shapely.get_parts(simple) if part.geom_type == "Polygon"]
    solid = [part for part in parts if part.area > (2 * tolerance) ** 2]
    largest = sorted(parts, key=lambda part: -part.area)[:1]
    drawn: BaseGeometry = shapely.set_precision(
        shapely.multipolygons(solid or largest), 10.0**-DECIMALS
    )
    return drawn
