"""How far the best guess is from the truth, on average, for one who knows all that is public.

The guesser knows a prior (where land is, where settlements are, where people live) and names the
point that keeps his expected distance smallest; the truth is drawn from that same prior.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from routemap.geodata.ground import points_at
from routemap.geodata.measures import big_city_people

ONE_TOWN_KM = 5  # settlements this near are one town to a guesser: Hyesan is listed twice
MOST_CANDIDATES = 800  # points that a guesser weighs where there are very many
AT_ONCE = 100  # candidates of which the distances to all points are kept in memory


def expected_error_km(points: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """Return the expected distance of the best guess; points in kilometres on a plane.

    The guess is one of the points; of very many, one of some hundreds that stand for them. The
    error is always counted over all points.
    """
    if len(points) == 0 or weights.sum() <= 0:
        return float("inf")
    weights = weights / weights.sum()
    guesses = points[_candidates(points, weights)]
    return min(
        float((_apart(guesses[first : first + AT_ONCE], points) @ weights).min())
        for first in range(0, len(guesses), AT_ONCE)
    )


def _candidates(points: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return which points a guesser weighs: half the heaviest, half spread evenly over the rest.

    **Why** both: where all weigh the same, the first few hundred would be one edge of the area.
    """
    order = np.lexsort((points[:, 1], points[:, 0], -weights))
    if len(order) <= MOST_CANDIDATES:
        return order
    heaviest, rest = np.split(order, [MOST_CANDIDATES // 2])
    spread = np.linspace(0, len(rest) - 1, MOST_CANDIDATES // 2).round().astype(np.int64)
    return np.concatenate([heaviest, rest[spread]])


def _apart(some: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the distance of each of some points to each of the others, a row each."""
    east = some[:, None, 0] - others[None, :, 0]
    north = some[:, None, 1] - others[None, :, 1]
    return np.hypot(east, north)


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
    counted = towns[towns < big_city_people()]
    return float(counted.max() / total) if len(counted) else 0.0
