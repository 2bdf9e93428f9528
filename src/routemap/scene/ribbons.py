"""Hops drawn: fixed curves in pieces, outside every band they cross.

Drawn once per atlas and kept, since a pair's curve is the same for every journey.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from routemap.geo import LngLat, unwrap
from routemap.scene.atlas import Atlas
from routemap.scene.curves import DECIMALS, arc
from routemap.scene.hops import Hop
from routemap.scene.shapes import Shapes
from routemap.scene.types import Ribbon

_LINE_POINTS = 2
# Where a band bends, the last bit before the shore may lie beyond it: a line ends at the band that
# it reaches first, and leaves no stub behind.
_STUB_POINTS = 4


class RibbonBook:
    """All ribbons of one atlas that have been asked for."""

    def __init__(self, atlas: Atlas) -> None:
        self._shapes = Shapes(atlas)
        self._drawn: dict[str, Ribbon] = {}

    def ribbon(self, hop: Hop) -> Ribbon:
        """Return the ribbon of a hop; it may have no pieces, where nothing is left outside."""
        if hop.id not in self._drawn:
            self._drawn[hop.id] = self._draw(hop)
        return self._drawn[hop.id]

    def _draw(self, hop: Hop) -> Ribbon:
        points = arc(hop.start, hop.end)
        first, last = (round(share * (len(points) - 1)) for share in hop.share)
        points = points[first : last + 1]
        keep = [True] * len(points)
        for shape_id in hop.outside:
            held = self._shapes.inside(shape_id, points)
            keep = [kept and not inside for kept, inside in zip(keep, held, strict=True)]
        # A fixed end that does not dissolve stands at a band's edge or in its own area: it stays.
        keep[0] = keep[0] or not hop.fade[0]
        keep[-1] = keep[-1] or not hop.fade[1]
        return Ribbon(id=hop.id, pieces=_pieces(points, keep), fade=hop.fade)


def _pieces(points: Sequence[LngLat], keep: Sequence[bool]) -> list[list[tuple[float, float]]]:
    runs = groupby(zip(points, keep, strict=True), key=lambda pair: pair[1])
    pieces = [[(point.lng, point.lat) for point, _ in run] for kept, run in runs if kept]
    longest = max(map(len, pieces), default=0)
    least = _STUB_POINTS + 1 if longest > _STUB_POINTS else _LINE_POINTS
    return [piece for piece in pieces if len(piece) >= least]


@lru_cache(maxsize=4)
def ribbon_book(atlas: Atlas) -> RibbonBook:
    """Return the book of an atlas, the same one each time."""
    return RibbonBook(atlas)


def shifted(ribbon: Ribbon, near: float) -> Ribbon:
    """Return the ribbon by whole turns nearer to a longitude; most stand there already."""
    if not ribbon.pieces:
        return ribbon
    first = ribbon.pieces[0][0][0]
    turn = unwrap(first, near) - first
    if not turn:
        return ribbon
    return ribbon.model_copy(
        update={
            "pieces": [
                [(round(lng + turn, DECIMALS), lat) for lng, lat in piece]
                for piece in ribbon.pieces
            ]
        }
    )
