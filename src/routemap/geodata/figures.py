"""What is measured of an area, to be held against a level's floors (privacy.md, Levels)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import isfinite
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from routemap.geodata.coverage import Members
from routemap.geodata.ground import Ground
from routemap.geodata.guesses import expected_error_km, largest_share
from routemap.geodata.measures import big_city_people
from routemap.geodata.settlements import Census, census, load_settlements
from routemap.shelf import facts

GRID_POINTS = 400
INSCRIBED_TOLERANCE_KM = 0.5


def figures_of(
    area: Members, ground: Ground, plane: BaseGeometry, inscribed_km: float
) -> dict[str, Any]:
    """Return the figures of an area, keyed as `areas.types.Figures`, rounded for the file.

    `plane` is its drawn shape in kilometres on `ground`.
    """
    people = settlements_in(area)
    listed = facts("areas")["settlements"].get(area.id, {}).get("n_settlements", 0)
    n_people = sum(people_in_province(id_) for id_ in area.provinces)
    guesses = guesses_in(ground, plane, people)
    return {
        "km2": round(plane.area),
        "inscribed_km": round(inscribed_km, 1),
        "n_people": n_people,
        "n_settlements": max(len(people), listed),
        "largest_share": round(
            largest_share(people["people"].to_numpy(), _places(ground, people)), 3
        ),
        "expected_error_km": round(min(guesses.values()), 1),
        "guesses": rounded(guesses),
    }


def inscribed(plane: BaseGeometry) -> BaseGeometry:
    """Return the radius of the largest circle inside, as a line from its centre."""
    largest = max(shapely.get_parts(plane), key=lambda part: part.area)
    line: BaseGeometry = shapely.maximum_inscribed_circle(largest, INSCRIBED_TOLERANCE_KM)
    return line


@cache
def settlements_by_province() -> dict[str, pd.DataFrame]:
    """Return the settlements of each province that has any."""
    return {str(id_): towns for id_, towns in load_settlements().groupby("province")}


def settlements_in(area: Members) -> pd.DataFrame:
    """Return the settlements of an area."""
    tables = settlements_by_province()
    own = [tables[id_] for id_ in area.provinces if id_ in tables]
    return pd.concat(own) if own else load_settlements().iloc[:0]


def people_in_province(id_: str) -> int:
    """Return how many people a province has: by its census, or at least those of its towns."""
    towns = settlements_by_province().get(id_)
    listed = int(towns["people"].sum()) if towns is not None else 0
    return max(listed, census().get(id_, Census(0, 0)).n_people)


def _places(ground: Ground, people: pd.DataFrame) -> NDArray[np.float64]:
    """Return where settlements are, in kilometres on a plane."""
    degrees = shapely.points(people["lng"].to_numpy(), people["lat"].to_numpy())
    return shapely.get_coordinates(ground.project(degrees)).reshape(-1, 2)


def rounded(guesses: Mapping[str, float]) -> dict[str, float | None]:
    """Return guesses for the file; None for a guesser who has nothing to go by."""
    return {by: round(km, 1) if isfinite(km) else None for by, km in guesses.items()}


def guesses_in(ground: Ground, plane: BaseGeometry, people: pd.DataFrame) -> dict[str, float]:
    """Return the expected error of each guesser, keyed as `areas.types.Guesses`."""
    land = grid(plane)
    counted = people[people["people"] < big_city_people()]
    towns = _places(ground, counted)
    weights = counted["people"].to_numpy(dtype=float)
    return {
        "evenly": expected_error_km(land, np.ones(len(land))),
        "settlements": expected_error_km(towns, np.ones(len(towns))),
        "people": expected_error_km(towns, weights),
    }


def grid(plane: BaseGeometry, step_km: float = 0) -> NDArray[np.float64]:
    """Return points spread evenly over a shape: every so many kilometres, or some hundreds.

    **Why** part by part: one mesh over an archipelago would be mostly sea, and as large as memory.
    """
    step = step_km or max((plane.area / GRID_POINTS) ** 0.5, 0.1)
    parts = [_grid_of_part(part, step) for part in shapely.get_parts(plane)]
    points = np.concatenate(parts)
    return points if len(points) else shapely.get_coordinates(plane.representative_point())


def _grid_of_part(part: BaseGeometry, step: float) -> NDArray[np.float64]:
    west, south, east, north = part.bounds
    x, y = np.meshgrid(
        np.arange(west + step / 2, east, step), np.arange(south + step / 2, north, step)
    )
    shapely.prepare(part)
    inside = shapely.contains_xy(part, x.ravel(), y.ravel())
    points: NDArray[np.float64] = np.column_stack([x.ravel(), y.ravel()])[inside]
    return points
