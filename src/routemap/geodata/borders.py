"""What two areas on either side of a reach share: its length, and how well it could be guessed.

**Why:** a border crossed on land between two coarse areas was crossed on their shared border, so
the pair may tell more than either area (privacy.md, "Pairs leak too").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from routemap.geodata.coverage import Members, all_members, simplified
from routemap.geodata.figures import grid, rounded, settlements_by_province
from routemap.geodata.frontiers import Border, segments_of
from routemap.geodata.ground import Ground, points_at
from routemap.geodata.guesses import expected_error_along_km, largest_share
from routemap.geodata.measures import big_city_people, within_km
from routemap.geodata.settlements import census, load_settlements

RURAL_STEP_KM = 10


@dataclass(frozen=True)
class Neighbourhood:
    """Who lives within 40 km of a reach on one side, in towns and in the country between them."""

    people: NDArray[np.float64]
    rural: NDArray[np.bool_]
    province: NDArray[np.object_]
    places: NDArray[np.float64]  # kilometres on the reach's plane
    km: NDArray[np.float64]  # distance to each segment of the reach, a row each


def shared_borders(border: Border, drawn: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Yield what each area of one country shares with each of the other, within one reach.

    In both directions: `origin` is the area that the border is crossed from, and its people within
    40 km of the shared part are what a guesser would go by.
    """
    segments = border.segments
    here, there = border.countries
    areas = {country: _areas_of(country, drawn) for country in border.countries}
    near = {country: _neighbourhood(border, country) for country in border.countries}
    for one in areas[here]:
        on_one = segments["here"].isin(one.provinces)
        if not on_one.any():
            continue
        for two in areas[there]:
            both = (on_one & segments["there"].isin(two.provinces)).to_numpy()
            if both.any():
                for origin, target in ((one, two), (two, one)):
                    measured = _measure(segments, both, near[origin.country], origin)
                    yield {"origin": origin.id, "target": target.id, "reach": border.id, **measured}


def _areas_of(country: str, drawn: frozenset[str]) -> list[Members]:
    return [area for area in all_members() if area.country == country and area.id in drawn]


def _neighbourhood(border: Border, country: str) -> Neighbourhood:
    ground = border.ground
    strings = ground.project(segments_of(border.segments))
    towns = load_settlements()
    towns = towns[towns["country"] == country]
    points = ground.project(shapely.points(towns["lng"].to_numpy(), towns["lat"].to_numpy()))
    close = np.unique(_within(points, strings))
    towns, points = towns.iloc[close], points[close]
    spread = _rural(ground, strings, border.segments, country)
    points = np.concatenate([points, spread["point"].to_numpy(dtype=object)])
    return Neighbourhood(
        people=np.concatenate([towns["people"], spread["people"]]).astype(float),
        rural=np.repeat([False, True], [len(towns), len(spread)]),
        province=np.concatenate([towns["province"], spread["province"]]).astype(object),
        places=shapely.get_coordinates(points).reshape(-1, 2),
        km=shapely.distance(points[:, None], strings[None, :]),
    )


def _within(points: NDArray[Any], strings: NDArray[Any]) -> NDArray[np.int64]:
    found = shapely.STRtree(points).query(strings, predicate="dwithin", distance=within_km())
    return np.asarray(found[1])


def _rural(
    ground: Ground, strings: NDArray[Any], segments: pd.DataFrame, country: str
) -> pd.DataFrame:
    """Return the people whom the gazetteer does not list, as points spread over the borderland."""
    rows: list[tuple[BaseGeometry, float, str]] = []
    touching = set(segments["here"]) | set(segments["there"])
    for id_, counted in census().items():
        if id_[:2].upper() != country or id_ not in touching:
            continue
        shape = ground.project(simplified()[id_])
        towns = settlements_by_province().get(id_)
        left = counted.n_people - (int(towns["people"].sum()) if towns is not None else 0)
        if left <= 0:
            continue
        points = points_at(grid(shape, RURAL_STEP_KM))
        each = left / len(points) * counted.near_border
        rows += [(points[i], each, id_) for i in np.unique(_within(points, strings))]
    return pd.DataFrame(rows, columns=["point", "people", "province"])


def _measure(
    segments: pd.DataFrame, both: NDArray[np.bool_], near: Neighbourhood, origin: Members
) -> dict[str, Any]:
    """Return the figures of the shared part, keyed as `areas.types.SharedBorder`."""
    km = segments["km"].to_numpy()[both]
    apart = near.km[:, both]
    within = np.isin(near.province, origin.provinces) & (
        apart.min(axis=1, initial=np.inf) <= within_km()
    )
    town = within & ~near.rural
    n_rural = float(near.people[within & near.rural].sum())
    guesses = _guesses_along(km, near, within, apart)
    return {
        "length_km": round(float(km.sum()), 1),
        "largest_share": round(largest_share(near.people[town], near.places[town], n_rural), 3),
        "expected_error_km": round(min(guesses.values()), 1),
        "guesses": rounded(guesses),
    }


def _guesses_along(
    km: NDArray[np.float64],
    near: Neighbourhood,
    within: NDArray[np.bool_],
    apart: NDArray[np.float64],
) -> dict[str, float]:
    """Return the expected error of each guesser along the line, keyed as `areas.types.Guesses`.

    A gap between two stretches counts as nothing.
    """
    middle = np.cumsum(km) - km / 2
    counted = within & (near.people < big_city_people())
    beside = middle[apart[counted].argmin(axis=1)]
    return {
        "evenly": float(km.sum()) / 4,  # the best guess of a uniform position is the middle
        "people": expected_error_along_km(beside, near.people[counted]),
    }
