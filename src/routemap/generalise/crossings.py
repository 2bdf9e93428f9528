"""Which land borders a journey tells or implies to have been crossed, and between which areas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import Literal, TypeAlias

from routemap.areas.types import Reach
from routemap.generalise.atlas import Atlas
from routemap.generalise.cells import Cell
from routemap.generalise.policy import Policy
from routemap.generalise.tracks import Track

# leg: a move that tells it; gap: two stays with no move between; borderland: a stay on the border.
What: TypeAlias = Literal["leg", "gap", "borderland"]


@dataclass(frozen=True, slots=True)
class Crossing:
    """A border between two areas that someone crossed on land, or stayed at.

    `named` is the river or other part that the file names, if any; `place` is where in the step's
    path the crossing lies (between that cell and the next).
    """

    step: int
    what: What
    near: str
    far: str
    frontier: str
    named: str | None = None
    place: int = 0
    drawn: bool = True
    origins: tuple[str, ...] = ()  # areas its people are known from; naming alone heeds them


@dataclass(slots=True)
class Finder:
    """Finds the crossings of a journey from its tracks."""

    atlas: Atlas
    policy: Policy

    def find(self, story: Sequence[Track]) -> list[Crossing]:
        """Return every crossing that is told or implied, in story order."""
        known: dict[str, dict[str, str]] = {}  # person -> country -> the last area finer than it
        result: list[Crossing] = []
        for index, track in enumerate(story):
            self._remember(known, track)
            here = [*self._gaps(index, track), *self._borderlands(index, track)]
            if track.is_move:
                legs = list(self._legs(index, track))
                here += [*legs, *(pair for leg in legs for pair in self._beside(leg, story))]
            result += [self._with_origins(crossing, track, known) for crossing in here]
        return result

    def mode(self, track: Track) -> str:
        """Return how a move was made, as published."""
        return "withheld" if "route" in track.step.withheld else track.step.word

    def is_exempt(self, track: Track) -> bool:
        """Tell whether a move had no border on land: by air or by ship."""
        return self.mode(track) in self.policy.borders.exempt_modes

    def is_forced_return(self, track: Track) -> bool:
        """Tell whether a move is a forced return over land."""
        forced = track.step.forced in self.policy.forced_return.kinds
        return track.is_move and forced and not self.is_exempt(track)

    def frontier(self, one: str, other: str) -> Reach | None:
        """Return the frontier of two countries that the rules look at: one of them is not open."""
        if one == other or {self.policy.class_of(one), self.policy.class_of(other)} == {"open"}:
            return None
        return self.atlas.frontier(one, other)

    def country(self, cell: Cell) -> str:
        """Return the country of an area's cell, "" for any other."""
        return self.atlas.area(cell.ref).country if cell.kind == "area" else ""

    def _legs(self, index: int, track: Track) -> Iterator[Crossing]:
        if self.is_exempt(track):
            return
        named = self._named(track)
        told = self.mode(track) != "withheld"
        last = len(track.path) - 2
        for place, (near, far) in enumerate(pairwise(track.path)):
            pair = self._sides(near, far, named)
            frontier = (
                self.frontier(*(self.atlas.area(side).country for side in pair)) if pair else None
            )
            if pair is None or frontier is None:
                continue
            fits = named is not None and set(named.countries) == set(frontier.countries)
            if track.step.towards and place == last and not fits:
                continue  # a heading that is not said to be reached crosses nothing
            if not fits and self.mode(track) in self._silent_modes and self._is_silent(frontier):
                continue
            yield Crossing(
                index,
                "leg",
                *pair,
                frontier.id,
                named.id if named is not None and fits and not named.frontier else None,
                place,
                told,
            )
            named = None if fits else named

    def _beside(self, leg: Crossing, story: Sequence[Track]) -> Iterator[Crossing]:
        """Yield a leg's crossing again, between the finer areas that its people are told in.

        **Why:** "to China", and in the next step "in the north-east" with no move between, tell of
        the pair as surely as the move itself would.
        """
        last = len(story[leg.step].path) - 2
        before = self._stayed(leg.near, range(leg.step - 1, -1, -1), leg, story)
        after = self._stayed(leg.far, range(leg.step + 1, len(story)), leg, story)
        nears = before if leg.place == 0 and before else {leg.near}
        fars = after if leg.place == last and after else {leg.far}
        for near, far in product(sorted(nears), sorted(fars)):
            if (near, far) != (leg.near, leg.far):
                yield replace(leg, what="gap", near=near, far=far, drawn=False)

    def _stayed(self, area_id: str, way: range, leg: Crossing, story: Sequence[Track]) -> set[str]:
        """Return the areas, finer than a sensitive country, that a leg's people stay in beside it.

        `way` leads through the steps before or after the leg; a move is as far as it goes.

        **Why sensitive:** there people hide beside the border that they came over. In Thailand they
        go on by road, and being told next in Bangkok says little of where on the Mekong it was.
        """
        area = self.atlas.area(area_id)
        told_whole = area.level == "country" and self.policy.class_of(area.country) == "sensitive"
        found: set[str] = set()
        for who in story[leg.step].step.who if told_whole else ():
            for track in (story[index] for index in way if who in story[index].step.who):
                cells = track.path[:: -1 if way.step < 0 else 1][:1]
                found |= {cell.ref for cell in cells if self.country(cell) == area.country}
                if track.is_move:
                    break
        return found - {area_id}

    def _named(self, track: Track) -> Reach | None:
        """Return the reach that a move names; none for a forced return or a withheld way."""
        told = self.mode(track) != "withheld" and not self.is_forced_return(track)
        cell = track.across
        return self.atlas.reach(cell.ref) if told and cell and cell.kind == "reach" else None

    def _sides(self, near: Cell, far: Cell, named: Reach | None) -> tuple[str, str] | None:
        """Return both sides; where one is not told, its country as the reach has it."""
        one, other = self.country(near), self.country(far)
        if one and other:
            return near.ref, far.ref
        if named is not None and one in named.countries:
            return near.ref, self._across(named, one)
        if named is not None and other in named.countries:
            return self._across(named, other), far.ref
        return None

    def _across(self, reach: Reach, country: str) -> str:
        """Return the whole country on the other side of a reach."""
        one, other = reach.countries
        return self.atlas.country(other if country == one else one).id

    @property
    def _silent_modes(self) -> tuple[str, ...]:
        return self.policy.borders.silent_modes

    def _is_silent(self, frontier: Reach) -> bool:
        """Tell whether a frontier is crossed on land only by those who are said to have done so."""
        one, other = sorted(frontier.countries)
        return (one, other) in self.policy.borders.silent_frontiers

    def _gaps(self, index: int, track: Track) -> Iterator[Crossing]:
        """Yield the crossings that nobody tells of, between where they were and where they are."""
        for before in track.before:
            if not track.path or before.kind != "area" or track.path[0].kind != "area":
                continue
            frontier = self.frontier(self.country(before), self.country(track.path[0]))
            if frontier is not None and not self._is_silent(frontier):
                yield Crossing(
                    index, "gap", before.ref, track.path[0].ref, frontier.id, drawn=False
                )

    def _borderlands(self, index: int, track: Track) -> Iterator[Crossing]:
        """Yield what a stay on a border tells, with the areas told just before and after it."""
        cells = (*track.before[:1], *track.path, *track.after[:1])
        for place, cell in enumerate(track.path):
            if cell.kind != "reach":
                continue
            reach = self.atlas.reach(cell.ref)
            frontier = self.frontier(*reach.countries)
            if frontier is None:
                continue
            base = Crossing(
                index,
                "borderland",
                self.atlas.country(reach.countries[0]).id,
                self.atlas.country(reach.countries[1]).id,
                frontier.id,
                None if reach.frontier else reach.id,
                place,
            )
            yield base
            for beside in cells:
                if self.country(beside) in reach.countries:
                    far = self._across(reach, self.country(beside))
                    yield replace(base, near=beside.ref, far=far)

    def _remember(self, known: dict[str, dict[str, str]], track: Track) -> None:
        """Note for each person the last area finer than its country, as far as told by now."""
        start = track.path[:1] if track.is_move else track.path
        for cell in (*track.before, *start):
            if cell.kind == "area" and self.atlas.area(cell.ref).level != "country":
                for who in track.step.who:
                    known.setdefault(who, {})[self.country(cell)] = cell.ref

    def _with_origins(
        self, crossing: Crossing, track: Track, known: dict[str, dict[str, str]]
    ) -> Crossing:
        """Add the areas beside the border that its people are known from.

        **Why:** "home in the north-east", then "North Korea", then a river's name tells as much as
        the river's name in the first sentence would.
        """
        sides = [crossing.near, crossing.far] if crossing.what == "borderland" else [crossing.near]
        countries = [self.atlas.area(side).country for side in sides]
        origins = {known.get(who, {}).get(code, "") for who in track.step.who for code in countries}
        return replace(crossing, origins=tuple(sorted(origins - {""})))
