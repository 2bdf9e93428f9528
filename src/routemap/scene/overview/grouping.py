"""The k rule: what may be told finer than countries, in groups of at least k journeys.

Each journey of a corridor's finer form falls into one group, and a group is shown whole or not at
all. So whatever two filters show, they differ by whole groups: by k journeys, or by none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from routemap.scene.overview.types import Outcome

# Corridor, and the published refs of origin, target and crossing.
Form: TypeAlias = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Taken:
    """That people of a journey took a corridor in one finer form."""

    form: Form
    journey: int
    n_people: int
    way: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Group:
    """At least k journeys of one form, of which only sums and these two sets are told."""

    form: Form
    n_journeys: int
    n_people: int
    ways: tuple[str, ...]
    outcomes: tuple[Outcome, ...]


def groups(taken: Iterable[Taken], k: int) -> list[Group]:
    """Return the groups of every form that at least k journeys share, in a stable order."""
    by_form: dict[Form, list[Taken]] = {}
    for each in taken:
        by_form.setdefault(each.form, []).append(each)
    return [
        _group(form, members) for form in sorted(by_form) for members in _split(by_form[form], k)
    ]


def _split(taken: list[Taken], k: int) -> list[list[Taken]]:
    """Part the journeys of a form by way and outcome, and pool those that are too few.

    A journey whose people fared differently stays whole: it is pooled as well.
    """
    parts: dict[frozenset[tuple[str, str]], list[Taken]] = {}
    for members in _by_journey(taken).values():
        parts.setdefault(frozenset((m.way, m.outcome) for m in members), []).extend(members)
    whole = [part for key, part in parts.items() if len(key) == 1 and _n_journeys(part) >= k]
    pool = [member for part in parts.values() if part not in whole for member in part]
    if pool and _n_journeys(pool) < k and whole:
        # Too few by themselves, and what is left out could be told from the rest: one group.
        smallest = min(whole, key=lambda part: (_n_journeys(part), part[0].way, part[0].outcome))
        whole.remove(smallest)
        pool += smallest
    if _n_journeys(pool) >= k:
        whole.append(pool)
    return sorted(whole, key=lambda part: sorted((m.way, m.outcome) for m in part))


def _by_journey(taken: Iterable[Taken]) -> Mapping[int, list[Taken]]:
    found: dict[int, list[Taken]] = {}
    for each in taken:
        found.setdefault(each.journey, []).append(each)
    return found


def _n_journeys(taken: Iterable[Taken]) -> int:
    return len({each.journey for each in taken})


def _group(form: Form, members: list[Taken]) -> Group:
    return Group(
        form,
        _n_journeys(members),
        sum(member.n_people for member in members),
        tuple(sorted({member.way for member in members})),
        tuple(sorted({member.outcome for member in members})),
    )
