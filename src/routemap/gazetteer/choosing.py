"""Which of the entries that bear a name it means, within one country or standing alone.

Must never decide between equals: then it returns them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from routemap.gazetteer.types import Entry, Hit

# A city of so many people is meant by its name, unless a namesake has a tenth of them or more.
# (Suzhou has one; of Xi'an there are four, but they are townships that nobody counted.)
BIG_CITY_PEOPLE = 1_000_000
NAMESAKE_SHARE = 0.1

Members = Mapping[int, frozenset[str]]  # provinces of each entry that is no settlement


def best(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Return the hits of the best rank, in their order."""
    listed = list(hits)
    rank = min((hit.rank for hit in listed), default=None)
    return tuple(hit for hit in listed if hit.rank is rank)


def meant_in_country(hits: tuple[Hit, ...], members: Members) -> tuple[Hit, ...]:
    """Return the one hit that a name means in its country, or all that it may mean.

    A town and its province of the same name are no doubt (Jilin): the town is meant, and either
    gives the same area. A zone gives way to a province of its own (Inner Mongolia).
    """
    equal = best(hits)
    if not equal:
        return ()
    top = min(equal, key=_preference)
    if all(_same_province(top.entry, hit.entry, members) for hit in equal) or _is_big(top, equal):
        return (top,)
    return equal


def meant_alone(hits: tuple[Hit, ...], members: Members) -> tuple[Hit, ...]:
    """Return what a name without a country means: of nested ones of the same name the outermost."""
    equal = best(hits)
    outer = tuple(
        hit
        for hit in equal
        if not any(_lies_in(hit.entry, other.entry, members) for other in equal)
    )
    return outer or equal


def _preference(hit: Hit) -> tuple[int, int]:
    kinds = ("settlement", "province", "zone", "region", "reach", "country")
    return kinds.index(hit.entry.kind), -hit.entry.population


def _same_province(top: Entry, other: Entry, members: Members) -> bool:
    return top is other or (bool(top.province) and top.province in _provinces(other, members))


def _provinces(entry: Entry, members: Members) -> frozenset[str]:
    return frozenset({entry.province}) if entry.province else members.get(entry.id, frozenset())


def _is_big(top: Hit, equal: tuple[Hit, ...]) -> bool:
    """Return whether the first is a great city, and each namesake elsewhere is a small place."""
    limit = top.entry.population * NAMESAKE_SHARE
    small = all(
        hit.entry.kind == "settlement" and hit.entry.population < limit
        for hit in equal
        if hit is not top and hit.entry.province != top.entry.province
    )
    return top.entry.population >= BIG_CITY_PEOPLE and small


def _lies_in(inner: Entry, outer: Entry, members: Members) -> bool:
    if inner is outer or inner.country != outer.country:
        return False
    if outer.kind == "country":
        return inner.kind in {"province", "zone", "region", "settlement"}
    return outer.kind in {"zone", "region"} and _provinces(inner, members) < _provinces(
        outer, members
    )
