"""Which area stands for a province at each level: a pure table, made from figures and floors.

No journey, no chance, no shape that depends on data: the same province at the same level always
has the same area.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from routemap.areas.types import Figures

LEVELS = ("district", "province", "zone", "country")  # from fine to coarse


class Province(NamedTuple):
    """A first-level province as the table needs it; `figures` is None for one too small to draw."""

    id: str
    country: str
    zone: str  # "" where its country has no zones
    figures: Figures | None


def passes(figures: Figures | None, floors: Mapping[str, float]) -> bool:
    """Tell whether an area has all that a level asks for (the policy's `levels`)."""
    if figures is None:
        return False
    return (
        figures.km2 >= floors["km2"]
        and figures.inscribed_km >= floors["inscribed_km"]
        and figures.n_people >= floors["people"]
        and figures.n_settlements >= floors["settlements"]
        and figures.largest_share <= floors["largest_share"]
        and figures.expected_error_km >= floors["expected_error_km"]
    )


def finest_table(
    provinces: Iterable[Province],
    zones: Mapping[str, Figures],
    levels: Mapping[str, Mapping[str, float]],
) -> Iterator[tuple[str, str, str]]:
    """Yield (province, level, area) for every province and level.

    A province stands for itself at the levels `district` and `province`, if it passes, and so do
    all members of its zone; else its zone, if that passes; else its country.

    **Why** all members: where only some stood alone, the zone would mean the others, and those
    may be far too few to hide in.
    """
    provinces = tuple(provinces)
    for level in LEVELS:
        floors = levels[level]
        fine = level in ("district", "province")
        alone = {p.id for p in provinces if fine and passes(p.figures, floors)}
        broken = {p.zone for p in provinces if p.id not in alone}
        for province in provinces:
            area = province.country.lower()
            if province.id in alone and (not province.zone or province.zone not in broken):
                area = province.id
            elif level != "country" and province.zone and passes(zones[province.zone], floors):
                area = province.zone
            yield province.id, level, area
