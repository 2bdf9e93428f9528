"""What an adversary knows of the ground: classes of country, towns, distances.

Written here a second time from privacy.md, not read from the policy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from routemap.areas import open_atlas
from routemap.gazetteer.index import open_index
from routemap.public import PublicPlace, PublicStep

SENSITIVE = frozenset({"KP", "CN", "LA", "VN", "MM", "RU"})
GUARDED = frozenset({"MN", "TH", "KH"})
FLOORS_KM: Mapping[str, float] = {"district": 15, "province": 30, "zone": 50, "country": 75}
BIG_CITY = 1_000_000  # being in it is hiding
KM_PER_DEGREE = 111.2

Points = NDArray[np.float64]


def places_of(step: PublicStep) -> Iterator[PublicPlace]:
    told = (step.at, step.origin, *step.via, step.crossing, step.target)
    yield from (place for place in told if place is not None)


def countries_of(step: PublicStep) -> set[str]:
    found: set[str] = set()
    for place in places_of(step):
        if place.kind == "area":
            found.add(open_atlas().area(place.ref).country)
        elif place.kind == "reach":
            found |= set(open_atlas().reach(place.ref).countries)
        else:
            found.add("KP")  # not told: it may be anywhere
    return found or {"KP"}


def is_protected(step: PublicStep) -> bool:
    return bool(countries_of(step) & (SENSITIVE | GUARDED))


@cache
def towns_of(area_id: str) -> tuple[Points, Points]:
    """The towns of an area: positions in kilometres on a plane, and how many people each has."""
    rows = open_index()._connection.execute(
        "SELECT lng, lat, population, province FROM entry"
        " WHERE kind = 'settlement' AND country = ? AND lng IS NOT NULL",
        (area_id.split("-", maxsplit=1)[0].split(".", maxsplit=1)[0].upper(),),
    )
    return on_plane([row[:3] for row in rows if _holds(area_id, row[3])])


def _holds(area_id: str, province: str) -> bool:
    return area_id == province or open_atlas().contains(area_id, province)


def on_plane(rows: list[tuple[float, float, float]]) -> tuple[Points, Points]:
    """Rows of longitude, latitude, people as kilometres on a plane, and the people."""
    table = np.array(rows, dtype=float).reshape(-1, 3)
    turned = np.radians(table[:, 1].mean()) if len(table) else 0.0
    points = table[:, :2] * KM_PER_DEGREE * np.array([np.cos(turned), 1.0])
    return points, table[:, 2]


def best_guess_km(points: Points, weights: Points, n_most: int = 700) -> float:
    """How far, on average, the best single guess among the points is from a truth among them."""
    heaviest = np.argsort(-weights, kind="stable")[:n_most]
    points, weights = points[heaviest], weights[heaviest]
    if len(points) == 0 or weights.sum() <= 0:
        return float("inf")
    apart = np.hypot(*(points[:, None, :] - points[None, :, :]).transpose(2, 0, 1))
    return float((apart @ (weights / weights.sum())).min())
