"""The atlas: one look-up for every area, reach and shape that may be drawn.

Answers depend on ids alone; must never be given a position, a journey or a place name.
"""

from __future__ import annotations

import json
import sqlite3
from functools import cache
from typing import Any, Literal, TypeAlias

from routemap.areas.filling import open_index
from routemap.areas.types import Area, Figures, Guesses, Reach, SharedBorder, Shore
from routemap.geo import Bounds, LngLat
from routemap.words import labelled

Finest: TypeAlias = Literal["district", "province", "zone", "country"]


@cache
def open_atlas() -> Atlas:
    """Return the shipped atlas; its index is built first where it is missing."""
    return Atlas(open_index())


class Atlas:
    """The shipped areas and reaches; geometry is read only when it is asked for."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._areas: dict[str, Area] = {}
        self._reaches: dict[str, Reach] = {}

    def area(self, area_id: str) -> Area:
        """Return an area; KeyError for an id that is none, or a province too small to draw."""
        if area_id not in self._areas:
            (record,) = self._row("SELECT record FROM area WHERE id = ?", area_id) or (None,)
            if record is None:
                raise KeyError(area_id)
            self._areas[area_id] = _area(json.loads(record))
        return self._areas[area_id]

    def country(self, code: str) -> Area:
        """Return a whole country by its ISO 3166-1 alpha-2 code."""
        return self.area(code.lower())

    def areas_of(self, code: str) -> tuple[Area, ...]:
        """Return a country and all zones and provinces in it that can be drawn, sorted by id."""
        known = "SELECT id FROM area WHERE country = ? AND record IS NOT NULL ORDER BY id"
        return tuple(self.area(row[0]) for row in self._connection.execute(known, (code.upper(),)))

    def zone(self, zone_id: str) -> Area:
        """Return a zone; KeyError for an area that is none."""
        area = self.area(zone_id)
        if area.level != "zone":
            raise KeyError(zone_id)
        return area

    def finest(self, province_id: str, level: Finest) -> Area:
        """Return the finest area of a province that passes the floors of `level`."""
        row = self._row(
            "SELECT area FROM finest WHERE province = ? AND level = ?", province_id, level
        )
        if row is None:
            raise KeyError(province_id)
        return self.area(row[0])

    def has(self, ref: str) -> bool:
        """Tell whether an id is an area's or a reach's."""
        known = "SELECT id FROM area WHERE id = ? AND record IS NOT NULL"
        return bool(self._row(known, ref) or self._row("SELECT id FROM reach WHERE id = ?", ref))

    def contains(self, outer_id: str, inner_id: str) -> bool:
        """Tell whether one area holds another (an area holds itself)."""
        if outer_id == inner_id:
            return True
        row = self._row("SELECT zone, country FROM area WHERE id = ?", inner_id)
        return row is not None and outer_id in (row[0], row[1].lower())

    def reach(self, reach_id: str) -> Reach:
        """Return a reach; KeyError for an id that is none."""
        if reach_id not in self._reaches:
            row = self._row("SELECT record FROM reach WHERE id = ?", reach_id)
            if row is None:
                raise KeyError(reach_id)
            self._reaches[reach_id] = _reach(json.loads(row[0]))
        return self._reaches[reach_id]

    def frontier(self, one: str, other: str) -> Reach | None:
        """Return the whole frontier of two countries, None where they have no land border."""
        return next((reach for reach in self.reaches(one, other) if reach.frontier), None)

    def reaches(self, one: str, other: str) -> tuple[Reach, ...]:
        """Return all reaches between two countries, the named ones first."""
        rows = self._connection.execute(
            "SELECT id FROM reach WHERE one = ? AND two = ? ORDER BY frontier, id",
            sorted((one.upper(), other.upper())),
        ).fetchall()
        return tuple(self.reach(row[0]) for row in rows)

    def shared_border(self, origin_id: str, target_id: str, reach_id: str) -> SharedBorder | None:
        """Return what two areas share within a reach, None where they do not touch there.

        The people counted are those on the side of `origin`, where the border is crossed from.
        """
        row = self._row(
            "SELECT length_km, largest_share, expected_error_km, guesses FROM border"
            " WHERE origin = ? AND target = ? AND reach = ?",
            origin_id,
            target_id,
            reach_id,
        )
        if row is None:
            return None
        length_km, largest_share, expected_error_km, guesses = row
        return SharedBorder(
            length_km, largest_share, expected_error_km, Guesses(**json.loads(guesses))
        )

    def geometry(self, shape_id: str) -> str:
        """Return a shape as GeoJSON text.

        Of an area, of a reach's band, or of a fade "REACH/CC": a GeometryCollection of the
        country's land within 80, 160, 240 and 320 km of the reach, nearest first.
        """
        row = self._row("SELECT geometry FROM shape WHERE id = ?", shape_id)
        if row is None:
            raise KeyError(shape_id)
        return str(row[0])

    def basemap(self, bounds: Bounds) -> str:
        """Return the ground as a FeatureCollection: the regional one where it covers the bounds.

        Features have an `id` and `properties.kind`: land, line, river, lake or disputed.
        """
        regional = self._row("SELECT shows, collection FROM basemap WHERE name = 'region'")
        world = self._row("SELECT shows, collection FROM basemap WHERE name = 'world'")
        if regional is None or world is None:
            raise KeyError("basemap")
        shows = Bounds(*json.loads(regional[0]))
        return str(regional[1] if shows.union(bounds) == shows else world[1])

    def vertices(self, decimals: int = 4) -> frozenset[LngLat]:
        """Return every coordinate that a picture may have (privacy.md, G2), rounded as drawn."""
        found: set[LngLat] = set()
        for (text,) in self._connection.execute("SELECT geometry FROM shape"):
            found.update(_positions(json.loads(text), decimals))
        for (text,) in self._connection.execute("SELECT collection FROM basemap"):
            for feature in json.loads(text)["features"]:
                found.update(_positions(feature["geometry"], decimals))
        found.update(_rounded(point, decimals) for point in self._anchors())
        return frozenset(found)

    def area_ids(self) -> tuple[str, ...]:
        """Return the ids of all areas that can be drawn, in order."""
        rows = self._connection.execute("SELECT id FROM area WHERE record IS NOT NULL ORDER BY id")
        return tuple(row[0] for row in rows)

    def reach_ids(self) -> tuple[str, ...]:
        """Return the ids of all reaches, in order."""
        return tuple(row[0] for row in self._connection.execute("SELECT id FROM reach ORDER BY id"))

    def _anchors(self) -> list[LngLat]:
        shores = [shore for id_ in self.reach_ids() for shore in self.reach(id_).shores.values()]
        points = [point for shore in shores for point in (shore.edge, shore.inland)]
        return points + [self.area(id_).anchor for id_ in self.area_ids()]

    def _row(self, query: str, *values: str) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._connection.execute(query, values).fetchone()
        return row


def _area(record: dict[str, Any]) -> Area:
    return Area(
        id=record["id"],
        level=record["level"],
        country=record["country"],
        label=labelled(record["id"], record["label"]),
        bounds=Bounds(*record["bounds"]),
        anchor=LngLat(*record["anchor"]),
        figures=Figures(
            **{**record["figures"], "guesses": Guesses(**record["figures"]["guesses"])}
        ),
    )


def _reach(record: dict[str, Any]) -> Reach:
    one, two = record["countries"]
    shores = {
        code: Shore(LngLat(*shore["edge"]), LngLat(*shore["inland"]), Bounds(*shore["bounds"]))
        for code, shore in record["shores"].items()
    }
    return Reach(
        id=record["id"],
        label=labelled(record["id"], record["label"]),
        countries=(one, two),
        bounds=Bounds(*record["bounds"]),
        length_km=record["length_km"],
        shores=shores,
        frontier=record["frontier"],
    )


def _positions(geometry: dict[str, Any], decimals: int) -> set[LngLat]:
    """Return all positions of a GeoJSON geometry."""
    if geometry["type"] == "GeometryCollection":
        return {p for part in geometry["geometries"] for p in _positions(part, decimals)}
    found: set[LngLat] = set()
    left: list[Any] = [geometry["coordinates"]]
    while left:
        value = left.pop()
        if value and isinstance(value[0], int | float):
            found.add(_rounded(LngLat(value[0], value[1]), decimals))
        else:
            left.extend(value)
    return found


def _rounded(point: LngLat, decimals: int) -> LngLat:
    return LngLat(round(point.lng, decimals), round(point.lat, decimals))
