"""Marks: what to show on the map while a step is current."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from routemap.public import PublicPlace, PublicStep
from routemap.scene import certainty
from routemap.scene.certainty import Certainty
from routemap.scene.hops import told_whole
from routemap.scene.legs import hops
from routemap.scene.ribbons import RibbonBook
from routemap.scene.types import Mark, Ribbon
from routemap.scene.whereabouts import Entry, Whereabouts, stays_inside

Role: TypeAlias = Literal["at", "from", "to", "via", "across", "towards"]

# The traveller is brought back against their will; a transfer or a sale is no way back.
_WAYS_BACK = frozenset({"repatriation", "deportation"})


@dataclass(frozen=True, slots=True)
class Marker:
    """Makes the marks of steps, and keeps the ribbons that they name."""

    where: Whereabouts
    book: RibbonBook

    def marks(
        self, step: PublicStep, strand: str, entry: Entry | None, *, goes_back: bool
    ) -> tuple[list[Mark], list[Ribbon]]:
        """Return a step's marks, areas first and lines last, and the ribbons among them.

        `goes_back` tells that a leg which did not succeed leaves the party where it was.
        """
        after = self.where.entry_after(step, entry)
        if step.kind != "go" or stays_inside(step):
            marks = self._place(step, "at", step.at or step.target, after, strand)
            return [*marks, *_way_withheld(step, strand)], []
        marks = self._ends(step, strand, entry, self.where.entry_ahead(step, after))
        lines, ribbons = self._lines(step, strand, entry, goes_back=goes_back)
        return list(_distinct([*marks, *_way_withheld(step, strand), *lines])), ribbons

    def _ends(
        self, step: PublicStep, strand: str, entry: Entry | None, ahead: Entry | None
    ) -> list[Mark]:
        """Return the areas and the reach of a leg; `ahead` is the shore seen at its end."""
        marks = [
            *self._place(step, "from", step.origin, entry, strand),
            *self._way_out(step, entry, strand),
            *self._place(step, "across", step.crossing, None, strand),
        ]
        for place in step.via:
            marks += self._place(step, "via", place, ahead, strand)
        reached: Role = "towards" if step.towards or step.outcome != "reached" else "to"
        return [*marks, *self._place(step, reached, step.target, ahead, strand)]

    def _place(
        self,
        step: PublicStep,
        role: Role,
        place: PublicPlace | None,
        entry: Entry | None,
        strand: str,
    ) -> list[Mark]:
        if place is None or place.kind == "unknown":
            return []
        if place.kind == "withheld":
            return [_withheld(role, strand)]
        sure = certainty.of_place(step, _FIELDS[role])
        if place.kind == "reach":
            return [Mark(kind="reach", ref=place.ref, certainty=sure, strand=strand, role=role)]
        seen_from = self.where.seen_from(self.where.atlas.area(place.ref), entry)
        if seen_from is not None:
            return [_seen_from(seen_from, sure, strand, role)]
        return [Mark(kind="area", ref=place.ref, certainty=sure, strand=strand, role=role)]

    def _way_out(self, step: PublicStep, entry: Entry | None, strand: str) -> list[Mark]:
        """Return the shore by which a country is left that was entered by another one."""
        sides, origin = self.where.sides(step), self.where.area(step.origin)
        if sides is None or origin is None or not told_whole(origin):
            return []
        came_in = self.where.seen_from(origin, entry)
        if came_in is None or origin.country != sides.near or came_in.goes_back_by(sides.reach):
            return []
        return [_seen_from(Entry(sides.reach, sides.near), "sure", strand, "from")]

    def _lines(
        self, step: PublicStep, strand: str, entry: Entry | None, *, goes_back: bool
    ) -> tuple[list[Mark], list[Ribbon]]:
        sure = certainty.of_line(step)
        out = hops(step, entry, self.where)
        forced_back = step.forced in _WAYS_BACK
        drawn = [(self.book.ribbon(hop), forced_back) for hop in out]
        if step.outcome != "reached" and goes_back:
            drawn += [(self.book.ribbon(hop.reversed()), True) for hop in reversed(out)]
        marks, ribbons = [], []
        for ribbon, back in drawn:
            if not ribbon.pieces:
                continue
            ribbons.append(ribbon)
            marks.append(
                Mark(
                    kind="ribbon",
                    ref=ribbon.id,
                    certainty=sure,
                    strand=strand,
                    back=back,
                    role="across" if step.crossing else "to",
                )
            )
        return marks, ribbons


# Which of a step's fields a role's place stands in.
_FIELDS: dict[str, str] = {
    "at": "at",
    "from": "origin",
    "to": "target",
    "towards": "target",
    "via": "via",
    "across": "across",
}


def _seen_from(entry: Entry, sure: Certainty, strand: str, role: Role) -> Mark:
    return Mark(kind="seen-from", ref=entry.ref, certainty=sure, strand=strand, role=role)


def _way_withheld(step: PublicStep, strand: str) -> list[Mark]:
    return [_withheld("at", strand)] if "route" in step.withheld else []


def _withheld(role: Role, strand: str) -> Mark:
    return Mark(kind="withheld", ref="", certainty="withheld", strand=strand, role=role)


def _distinct(marks: list[Mark]) -> Iterator[Mark]:
    """Yield the marks without those that would be drawn a second time in the same place."""
    seen: set[tuple[str, str, bool]] = set()
    for mark in marks:
        key = (mark.kind, mark.ref, mark.back)
        if key not in seen:
            seen.add(key)
            yield mark
