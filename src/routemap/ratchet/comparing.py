"""What a later release changes: which cells overlap in part, which are finer, which coarser.

**Why** an overlap in part is refused: whoever keeps both releases knows what lies in both, and that
is smaller than anything the policy let through. "In 1998" and later "in the winter of 1998/99" is
a December together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from routemap.areas.types import Reach
from routemap.ratchet.cells import Cells, Days, Release, Steps


class Kind(StrEnum):
    """How a cell changed, from what is refused to what is only told."""

    OVERLAP = "overlap"  # it shares a part with the earlier one, and neither holds the other
    FINER = "finer"
    ELSEWHERE = "elsewhere"  # it shares nothing with the earlier one: a correction
    TOLD = "told"  # nothing was told before
    COARSER = "coarser"
    NEW = "new"  # a step or a journey
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two releases; `step` and `field` are "" for a whole journey."""

    kind: Kind
    journey: str
    step: str = ""
    field: str = ""
    old: str | Days = ""
    new: str | Days = ""
    refused: bool = False


class Atlas(Protocol):
    """The look-ups that comparing needs; `routemap.areas` has them and more."""

    def contains(self, outer_id: str, inner_id: str) -> bool: ...

    def reach(self, reach_id: str) -> Reach: ...


def compare(
    old: Release, new: Release, atlas: Atlas, hash_of: Callable[[str], str]
) -> tuple[Change, ...]:
    """Return every change of what is shown, by journey and step, in the order of the releases.

    Refused are overlaps in part; and what is finer, unless the policy has changed and its log says
    so. Areas are nested as today's atlas has them, so one that a release drew otherwise (by
    `hash_of`) counts as overlapping.
    """
    logged = old.policy.hash != new.policy.hash and new.policy.n_changes > old.policy.n_changes
    judge = _Judge(old, new, atlas, hash_of, may_be_finer=logged)
    return tuple(judge.journeys())


class _Judge:
    def __init__(
        self,
        old: Release,
        new: Release,
        atlas: Atlas,
        hash_of: Callable[[str], str],
        *,
        may_be_finer: bool,
    ) -> None:
        self.old, self.new, self.atlas, self.hash_of = old, new, atlas, hash_of
        self.may_be_finer = may_be_finer

    def journeys(self) -> Iterator[Change]:
        before, after = self.old.journeys, self.new.journeys
        for name in sorted(before.keys() | after.keys()):
            if name not in after:
                yield Change(Kind.GONE, name)
            elif name not in before:
                yield Change(Kind.NEW, name)
            else:
                yield from self._steps(name, before[name], after[name])

    def _steps(self, journey: str, before: Steps, after: Steps) -> Iterator[Change]:
        for id_, cells in after.items():
            if id_ in before:
                yield from self._fields(journey, id_, before[id_], cells)
            else:
                yield Change(Kind.NEW, journey, id_)
        for id_ in before:
            if id_ not in after:
                yield Change(Kind.GONE, journey, id_)

    def _fields(self, journey: str, step: str, before: Cells, after: Cells) -> Iterator[Change]:
        for name in _names(before.places, after.places):
            was, now = before.places.get(name, ""), after.places.get(name, "")
            yield from self._change(journey, step, name, (was, now), self._of_places(was, now))
        for one, two in ((before.times, after.times), (before.lengths, after.lengths)):
            for name in _names(one, two):
                old, new = one.get(name), two.get(name)
                kind = of_days(old, new)
                yield from self._change(journey, step, name, (old or "", new or ""), kind)

    def _change(
        self,
        journey: str,
        step: str,
        field: str,
        values: tuple[str | Days, str | Days],
        kind: Kind | None,
    ) -> Iterator[Change]:
        if kind is None:
            return
        refused = kind is Kind.OVERLAP or (kind is Kind.FINER and not self.may_be_finer)
        yield Change(kind, journey, step, field, *values, refused=refused)

    def _of_places(self, was: str, now: str) -> Kind | None:
        """Return how a place changed; None if it did not, in name and in shape."""
        if "" in (was, now) or "withheld" in (was, now):
            return _of_silence(was, now)
        one, two = self.old.shapes.get(was), self.new.shapes.get(now)
        if was == now:
            return None if one is not None and one == two else Kind.OVERLAP
        if not self._is_todays(was, one) or not self._is_todays(now, two):
            return Kind.OVERLAP
        if self._holds(now, was):
            return Kind.COARSER
        if self._holds(was, now):
            return Kind.FINER
        return Kind.OVERLAP if self._touch(was, now) else Kind.ELSEWHERE

    def _is_todays(self, ref: str, hash_: str | None) -> bool:
        """Tell whether a shape is the one of the atlas at hand, which knows nothing of others."""
        try:
            return hash_ == self.hash_of(ref)
        except KeyError:
            return False

    def _holds(self, outer: str, inner: str) -> bool:
        """Tell whether one area holds another, or a frontier its own river."""
        one, two = self._reach(outer), self._reach(inner)
        if one is not None and two is not None:
            return one.frontier and set(one.countries) == set(two.countries)
        return one is None and two is None and self.atlas.contains(outer, inner)

    def _touch(self, was: str, now: str) -> bool:
        """Tell whether two places of which neither holds the other may share a part.

        Two areas do not: all areas are of one coverage. A reach lies in both its countries.
        """
        one, two = self._reach(was), self._reach(now)
        if one is None and two is None:
            return False
        countries = [
            set(reach.countries) if reach else {ref.partition(".")[0].partition("-")[0].upper()}
            for reach, ref in ((one, was), (two, now))
        ]
        return bool(countries[0] & countries[1])

    def _reach(self, ref: str) -> Reach | None:
        try:
            return self.atlas.reach(ref)
        except KeyError:
            return None


def _names(one: Mapping[str, object], two: Mapping[str, object]) -> list[str]:
    return list(dict.fromkeys((*one, *two)))


def _of_silence(was: str, now: str) -> Kind | None:
    """Return how a place changed of which one release tells nothing, or withholds it."""
    if was == now:
        return None
    if was == "":
        return Kind.TOLD
    return Kind.FINER if was == "withheld" and now else Kind.COARSER


def of_days(old: Days | None, new: Days | None) -> Kind | None:
    """Return how a run of days changed; None if it did not."""
    if old == new:
        return None
    if old is None:
        return Kind.TOLD
    if new is None or (new[0] <= old[0] and old[1] <= new[1]):
        return Kind.COARSER
    if old[0] <= new[0] and new[1] <= old[1]:
        return Kind.FINER
    return Kind.ELSEWHERE if new[1] < old[0] or old[1] < new[0] else Kind.OVERLAP
