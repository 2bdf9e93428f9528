"""Fixed curves between two anchors: the same two ends always give the same points.

Knows no area, no journey and no true place: a curve depends on its two ends alone, and not on
which of them a traveller came from.
"""

from __future__ import annotations

from math import atan, degrees, exp, log, pi, radians, tan

from routemap.geo import LngLat, unwrap

N_POINTS = 33
BOW = 0.11  # height of the arc's control point above its chord, as a share of the chord
DECIMALS = 3  # about 100 m: what a page draws, and no more


def arc(start: LngLat, end: LngLat) -> tuple[LngLat, ...]:
    """Return a gentle arc from `start` to `end` the short way round, as points in Mercator steps.

    The first and last points are the ends themselves. Longitudes run on past 180 degrees where the
    short way crosses the antimeridian.

    **Why:** it bows to the north (to the east where it runs due north), and it is worked out from
    the same end whichever way it is travelled, so that a return retraces the same line exactly.
    """
    if start <= end:
        return _arc(start, end)
    points = _arc(end, start)
    turn = unwrap(points[-1].lng, start.lng) - points[-1].lng
    return tuple(_round(LngLat(lng + turn, lat)) for lng, lat in reversed(points))


def _arc(start: LngLat, end: LngLat) -> tuple[LngLat, ...]:
    end = LngLat(unwrap(end.lng, start.lng), end.lat)
    (x0, y0), (x1, y1) = _mercator(start), _mercator(end)
    dx, dy = x1 - x0, y1 - y0
    side = 1.0 if dx > 0 or (dx == 0 and dy < 0) else -1.0
    cx = (x0 + x1) / 2 - side * dy * BOW * 2
    cy = (y0 + y1) / 2 + side * dx * BOW * 2
    inner = [
        _lnglat(_bezier(x0, cx, x1, t), _bezier(y0, cy, y1, t))
        for t in (n / (N_POINTS - 1) for n in range(1, N_POINTS - 1))
    ]
    return tuple(_round(point) for point in (start, *inner, end))


def _bezier(a: float, control: float, b: float, t: float) -> float:
    return (1 - t) ** 2 * a + 2 * t * (1 - t) * control + t**2 * b


def _mercator(point: LngLat) -> tuple[float, float]:
    return radians(point.lng), log(tan(pi / 4 + radians(point.lat) / 2))


def _lnglat(x: float, y: float) -> LngLat:
    return LngLat(degrees(x), degrees(2 * atan(exp(y)) - pi / 2))


def _round(point: LngLat) -> LngLat:
    # Adding zero turns -0.0 into 0.0: one value, one spelling.
    return LngLat(round(point.lng, DECIMALS) + 0.0, round(point.lat, DECIMALS) + 0.0)
