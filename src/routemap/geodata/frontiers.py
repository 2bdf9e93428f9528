"""The lines between countries, from the unsimplified provinces, and the rivers cut out of them.

A frontier is kept as its segments, each knowing the province on either side, in order along the
line: what two areas share is then a sum.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, cast

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from routemap.geodata.ground import Ground, lengths_km, strings_of
from routemap.geodata.provinces import load_provinces
from routemap.shelf import facts


@dataclass(frozen=True)
class Border:
    """The line of one reach: a whole frontier or a named part of it.

    `segments` has columns `here` and `there` (province ids, in the order of `countries`), `km`
    (geodesic length) and `x1 y1 x2 y2` in degrees; rows are in order along the line.
    """

    id: str
    countries: tuple[str, str]  # sorted
    segments: pd.DataFrame
    frontier: bool

    @property
    def line(self) -> BaseGeometry:
        """Return the line as few strings as it can be, in degrees."""
        return _merged(self.segments)

    @property
    def length_km(self) -> float:
        return float(self.segments["km"].sum())

    @property
    def ground(self) -> Ground:
        return Ground.under(self.line)


@cache
def all_borders() -> tuple[Border, ...]:
    """Return every reach there is: the named ones, then the frontiers, each sorted by id."""
    whole = {border.id: border for border in _frontiers()}
    named = [_named(id_, entry, whole) for id_, entry in sorted(facts("reaches")["named"].items())]
    return (*named, *(whole[id_] for id_ in sorted(whole)))


def _frontiers() -> Iterator[Border]:
    segments = _shared_segments()
    for pair, group in segments.groupby(["country_here", "country_there"]):
        here, there = map(str, pair)
        ordered = _in_order(group.drop(columns=["country_here", "country_there"]))
        yield Border(f"{here}-{there}".lower(), (here, there), ordered, frontier=True)


def _shared_segments() -> pd.DataFrame:
    """Return each edge that two provinces of different countries share, once."""
    table = load_provinces()
    ends, one, two = shared_edges(table.geometry.to_numpy())
    country, ids = table["country"].to_numpy(), table["id"].to_numpy()
    swap = country[one] > country[two]
    one, two = np.where(swap, two, one), np.where(swap, one, two)
    segments = pd.DataFrame(ends, columns=["x1", "y1", "x2", "y2"]).assign(
        here=ids[one], there=ids[two], country_here=country[one], country_there=country[two]
    )
    segments = segments[segments["country_here"] != segments["country_there"]]
    segments["km"] = lengths_km(segments[["x1", "y1", "x2", "y2"]].to_numpy())
    return segments.reset_index(drop=True)


def shared_edges(
    shapes: NDArray[Any],
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    """Return each edge that two shapes of a coverage share (x1 y1 x2 y2), and the two's indices.

    **Why:** in an exact coverage a shared edge has the same two ends on both sides.
    """
    ends, owner = _edges(shapes)
    flip = (ends[:, 0] > ends[:, 2]) | ((ends[:, 0] == ends[:, 2]) & (ends[:, 1] > ends[:, 3]))
    ends[flip] = ends[flip][:, [2, 3, 0, 1]]
    order = np.lexsort((owner, *ends.T[::-1]))
    ends, owner = ends[order], owner[order]
    same = (ends[1:] == ends[:-1]).all(axis=1)
    return ends[:-1][same], owner[:-1][same], owner[1:][same]


def _edges(shapes: NDArray[Any]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return all edges of all rings (rows of x1 y1 x2 y2) and the index of each one's owner."""
    parts, part_owner = shapely.get_parts(shapes, return_index=True)
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    inside = ring[1:] == ring[:-1]
    ends = np.column_stack([xy[:-1], xy[1:]])[inside]
    return ends, part_owner[ring_part[ring[:-1][inside]]]


def _merged(segments: pd.DataFrame) -> BaseGeometry:
    return merged_line(segments_of(segments))


def merged_line(strings: NDArray[Any]) -> BaseGeometry:
    """Return strings joined end to end into as few as they can be."""
    merged: Any = shapely.line_merge(shapely.multilinestrings(strings))
    return cast("BaseGeometry", merged)


def _in_order(segments: pd.DataFrame) -> pd.DataFrame:
    """Return the segments in order along the line, its strings chained end to nearest end."""
    strings = _chained(list(shapely.get_parts(_merged(segments))))
    rank: dict[tuple[float, ...], int] = {}
    for string in strings:
        xy = shapely.get_coordinates(string)
        for a, b in pairwise(xy):
            rank[_key(*a, *b)] = len(rank)
    keys = [_key(*row) for row in segments[["x1", "y1", "x2", "y2"]].to_numpy()]
    order = np.argsort([rank[key] for key in keys], kind="stable")
    return segments.iloc[order].reset_index(drop=True)


def _key(x1: float, y1: float, x2: float, y2: float) -> tuple[float, ...]:
    return (x1, y1, x2, y2) if (x1, y1) <= (x2, y2) else (x2, y2, x1, y1)


def _chained(strings: list[BaseGeometry]) -> list[BaseGeometry]:
    """Return strings so that each begins nearest to where the one before ended.

    It starts with the westernmost end of all; a string may be turned round.
    """
    left = sorted((_turned_east(string) for string in strings), key=lambda s: tuple(s.coords[0]))
    chain = [left.pop(0)]
    while left:
        here = Point(chain[-1].coords[-1])
        distance = [
            min(here.distance(Point(string.coords[end])) for end in (0, -1)) for string in left
        ]
        following = left.pop(int(np.argmin(distance)))
        start, end = Point(following.coords[0]), Point(following.coords[-1])
        turn = here.distance(end) < here.distance(start)
        chain.append(shapely.reverse(following) if turn else following)
    return chain


def _turned_east(string: BaseGeometry) -> BaseGeometry:
    turned: BaseGeometry = (
        shapely.reverse(string) if tuple(string.coords[-1]) < tuple(string.coords[0]) else string
    )
    return turned


def _named(id_: str, entry: Any, whole: dict[str, Border]) -> Border:  # noqa: ANN401 - facts
    """Return a named part of a frontier: its stretches between two points each."""
    one, two = sorted(entry["of"])
    frontier = whole[f"{one}-{two}".lower()]
    segments = frontier.segments
    if "stretches" in entry:
        chosen = np.zeros(len(segments), dtype=bool)
        middles = shapely.points(
            (segments["x1"] + segments["x2"]).to_numpy() / 2,
            (segments["y1"] + segments["y2"]).to_numpy() / 2,
        )
        for stretch in entry["stretches"]:
            ends = [int(np.argmin(shapely.distance(middles, Point(stretch[end])))) for end in
                    ("from", "to")]  # fmt: skip
            chosen[min(ends) : max(ends) + 1] = True
        segments = segments[chosen].reset_index(drop=True)
    return Border(id_, (one, two), segments, frontier=False)


def segments_of(segments: pd.DataFrame) -> NDArray[Any]:
    """Return each segment as a line of its own, in degrees."""
    return strings_of(segments[["x1", "y1", "x2", "y2"]].to_numpy())
