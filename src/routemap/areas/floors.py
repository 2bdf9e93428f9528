"""Which area stands for a province at each level: a pure table, made from figures and floors.

No journey, no chance, no shape that depends on data: the same province at the same level always
has the same area.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any, NamedTuple

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
    known: Mapping[str, float] | None = None,
    exempt: frozenset[str] = frozenset(),
) -> Iterator[tuple[str, str, str]]:
    """Yield (province, level, area) for every province and level.

    A province stands for itself at the levels `district` and `province`, if it passes, and so do
    all members of its zone; else its zone, if that passes; else its country. What is left for the
    country must be as wide as a country: `known` has the expected error in it by its `digest`, and
    one that is not known is too narrow. Else the country is told as coarsely as one level up;
    `exempt` countries never are.

    **Why** all members: where only some stood alone, the zone would mean the others, and those
    may be far too few to hide in. The same holds for what is left of a country.
    """
    provinces = tuple(provinces)
    floor = levels["country"]["expected_error_km"]
    coarser = {province.id: province.country.lower() for province in provinces}
    for level in reversed(LEVELS):
        table = _table(provinces, zones, levels, level)
        for country, left in _left(provinces, table):
            if country not in exempt and (known or {}).get(digest(left), 0) < floor:
                own = [p.id for p in provinces if p.country == country]
                table |= {id_: coarser[id_] for id_ in own}
        yield from ((id_, level, area) for id_, area in table.items())
        coarser = table


def leftovers(
    provinces: Iterable[Province],
    zones: Mapping[str, Figures],
    levels: Mapping[str, Mapping[str, float]],
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield (country, its provinces that only the country stands for), where others stand alone.

    One for each level at which it is so; the same provinces may come more than once.
    """
    provinces = tuple(provinces)
    for level in LEVELS:
        yield from _left(provinces, _table(provinces, zones, levels, level))


def digest(province_ids: Iterable[str]) -> str:
    """Return a short name for a set of provinces."""
    return sha256(" ".join(sorted(province_ids)).encode()).hexdigest()[:16]


def measured_with(policy: Mapping[str, Any]) -> dict[str, float]:
    """Return the policy's numbers that are in the shipped figures themselves."""
    return {
        "big_city_people": policy["big_city_people"],
        "within_km": policy["levels"]["reach"]["within_km"],
    }


def _table(
    provinces: tuple[Province, ...],
    zones: Mapping[str, Figures],
    levels: Mapping[str, Mapping[str, float]],
    level: str,
) -> dict[str, str]:
    """Return the area of each province at one level, by the floors of areas alone."""
    if level == "country":
        return {province.id: province.country.lower() for province in provinces}
    floors = levels[level]
    fine = level in ("district", "province")
    alone = {p.id for p in provinces if fine and passes(p.figures, floors)}
    broken = {p.zone for p in provinces if p.id not in alone}
    wide = {zone for zone, figures in zones.items() if passes(figures, floors)}
    table = {}
    for province in provinces:
        area = province.country.lower()
        if province.id in alone and (not province.zone or province.zone not in broken):
            area = province.id
        elif province.zone in wide:
            area = province.zone
        table[province.id] = area
    return table


def _left(
    provinces: tuple[Province, ...], table: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield for each country of which some, and not all, provinces are told as the country."""
    members: dict[str, list[str]] = {}
    for province in provinces:
        members.setdefault(province.country, []).append(province.id)
    for country, ids in members.items():
        left = tuple(id_ for id_ in ids if table[id_] == country.lower())
        if left and len(left) < len(ids):
            yield country, left
