"""How far the best guess is from the truth, on average, for one who knows all that is public.

The guesser knows a prior (where land is, where settlements are, where people live) and names the
point that keeps his expected distance smallest; the truth is drawn from that same prior.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from routemap.geodata.ground import points_at

BIG_CITY_PEOPLE = 1_000_000  # being in a city this large is hiding: it does not count as a guess
ONE_TOWN_KM = 5  # settlements this near are one town to a guesser: Hyesan is listed twice
MOST_CANDIDATES = 800


def expected_error_km(points: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """Return the expected distance of the best guess; points in kilometres on a plane.

    The guess is one of the points (the heaviest of them where there are very many).
    """
    if len(points) == 0 or weights.sum() <= 0:
        return float("inf")
    order = np.lexsort((points[:, 1], points[:, 0], -weights))[:MOST_CANDIDATES]
    points, weights = points[order], weights[order] / weights[order].sum()
    apart = np.hypot(
        points[:, None, 0] - points[None, :, 0], points[:, None, 1] - points[None, :, 1]
    )
    return float((apart @ weights).min())


def expected_error_along_km(positions: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """Return the expected distance of the best guess of a position along a line, in kilometres."""
    if len(positions) == 0 or weights.sum() <= 0:
        return float("inf")
    order = np.argsort(positions, kind="stable")
    positions, weights = positions[order], weights[order] / weights.sum()
    median = positions[int(np.searchsorted(np.cumsum(weights), 0.5))]
    return float((np.abs(positions - median) * weights).sum())


def largest_share(
    people: NDArray[np.int64], places: NDArray[np.float64], n_rural: float = 0
) -> float:
    """Return the largest town's share of all people; a city of a million is no guess.

    `places` are in kilometres on a plane; `n_rural` are people who live in no listed settlement.
    """
    total = float(people.sum()) + n_rural
    if total <= 0 or len(people) == 0:
        return 0.0
    points = points_at(places)
    one, near = shapely.STRtree(points).query(points, predicate="dwithin", distance=ONE_TOWN_KM)
    towns = np.bincount(one, weights=people[near], minlength=len(people))
    counted = towns[towns < BIG_CITY_PEOPLE]
    return float(counted.max() / total) if len(counted) else 0.0
