"""All public journeys as one overview: people followed, corridors counted, finer forms grouped."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from routemap.public import PublicJourney
from routemap.scene.atlas import Atlas
from routemap.scene.overview.curves import corridor_curves, over_reach, thread_curve
from routemap.scene.overview.facts import Facts
from routemap.scene.overview.grouping import Taken, groups
from routemap.scene.overview.naming import finer_label, other_ways
from routemap.scene.overview.passages import Move, countries_of, moves
from routemap.scene.overview.people import outcome_of, way_of, years_of
from routemap.scene.overview.rules import Rules
from routemap.scene.overview.types import (
    OUTCOMES,
    Corridor,
    Country,
    Curve,
    Finer,
    Outcome,
    Overview,
    Party,
    Passage,
    Thread,
    Told,
    Way,
)
from routemap.scene.strands import person_steps
from routemap.scene.times import known_days, spans, years
from routemap.scene.types import Span
from routemap.scene.whereabouts import Whereabouts


@dataclass(frozen=True, slots=True)
class _Person:
    """One person's journey, followed; equal for people who went the same ways."""

    moves: tuple[Move, ...]
    years: tuple[int, int] | None
    way: str
    outcome: Outcome


@dataclass(slots=True)
class _Book:
    """Corridors and threads in the order in which they are first met, and who took them."""

    where: Whereabouts
    corridors: dict[str, Corridor] = field(default_factory=dict)
    threads: dict[str, Thread] = field(default_factory=dict)
    parties: list[Party] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)


def compose_overview(
    journeys: Sequence[PublicJourney], atlas: Atlas, rules: Rules, facts: Facts
) -> Overview:
    """Return all journeys together, in the order in which they ended."""
    book = _Book(Whereabouts(atlas))
    told = []
    for number, (journey, times) in enumerate(_in_order_of_time(journeys)):
        told.append(Told(id=journey.id, title=journey.title, years=years(times)))
        for person, n_people in _followed(journey, times, rules, facts, book.where):
            _enter(book, number, person, n_people)
    finer = _finer(book, rules)
    return Overview(
        k=rules.k,
        n_people=sum(party.n_people for party in book.parties),
        years=_all_years(book.parties),
        journeys=told,
        countries=_countries(book),
        corridors=list(book.corridors.values()),
        threads=list(book.threads.values()),
        parties=book.parties,
        finer=finer,
        ways=_ways(book.parties, facts),
        outcomes=[o for o in OUTCOMES if any(p.outcome == o for p in book.parties)],
        facts=facts,
        curves=_curves(book, finer),
    )


def overview_json(overview: Overview) -> str:
    """Return an overview as JSON: sorted keys, no spaces, letters as they are."""
    return json.dumps(
        overview.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )


def _in_order_of_time(
    journeys: Sequence[PublicJourney],
) -> list[tuple[PublicJourney, list[Span]]]:
    """Return journeys with the times of their steps, by their public times and their ids alone."""
    timed = [(journey, spans(journey.steps)) for journey in journeys]

    def when(each: tuple[PublicJourney, list[Span]]) -> tuple[int, int, str]:
        days = known_days(each[1]) or [0]
        return days[-1], days[0], each[0].id

    return sorted(timed, key=when)


def _followed(
    journey: PublicJourney, times: Sequence[Span], rules: Rules, facts: Facts, where: Whereabouts
) -> Iterator[tuple[_Person, int]]:
    """Yield the different ways that people of a journey went, and how many went each."""
    counts = {person.key: person.count for person in journey.people}
    found: dict[_Person, int] = {}
    for key, indices in person_steps([frozenset(step.who) for step in journey.steps]).items():
        steps = [(index, journey.steps[index]) for index in indices]
        gone, visited = moves(steps, where), countries_of(steps, where)
        outcome = outcome_of([s for _, s in steps], gone, visited, rules.open_countries)
        way = way_of(gone, visited, outcome, facts.ways)
        person = _Person(tuple(gone), years_of(gone, indices, times), way, outcome)
        found[person] = found.get(person, 0) + counts.get(key, 1)
    yield from found.items()


def _enter(book: _Book, number: int, person: _Person, n_people: int) -> None:
    """Note a party's corridors, each once however often it was taken, by its first step."""
    first: dict[str, Move] = {}
    forms: set[tuple[str, str, str, str]] = set()
    for move in person.moves:
        corridor = _corridor(book, move)
        first.setdefault(corridor.id, move)
        if _is_finer(move, book.where):
            forms.add((corridor.id, move.origin_ref, move.target_ref, move.across))
    order = list(book.corridors)
    book.parties.append(
        Party(
            journey=number,
            n_people=n_people,
            first=person.years[0] if person.years else None,
            last=person.years[1] if person.years else None,
            way=person.way,
            outcome=person.outcome,
            passages=[Passage(corridor=order.index(c), step=m.step) for c, m in first.items()],
            threads=_threads(book, person.moves),
        )
    )
    book.taken += [
        Taken(form, number, n_people, person.way, person.outcome) for form in sorted(forms)
    ]


def _corridor(book: _Book, move: Move) -> Corridor:
    origin, target = move.origin.lower(), move.target.lower()
    key = f"{origin}>{target}" + ("" if move.kind == "on" else f"-{move.kind}")
    known = book.corridors.get(key)
    frontier = "-".join(sorted((origin, target))) if move.across else ""
    if known is None or (frontier and not known.frontier):
        known = Corridor(id=key, origin=origin, target=target, kind=move.kind, frontier=frontier)
        book.corridors[key] = known
    return known


def _threads(book: _Book, gone: Sequence[Move]) -> list[int]:
    """Return how a party went on through countries; a return and a silence are no thread."""
    found = []
    for came, left in pairwise(gone):
        if came.kind == left.kind == "on" and came.target == left.origin:
            entered, onward = (_corridor(book, move).id for move in (came, left))
            key = f"{entered}>{left.target.lower()}"
            book.threads.setdefault(key, Thread(id=key, entered=entered, left=onward))
            found.append(list(book.threads).index(key))
    return sorted(set(found))


def _is_finer(move: Move, where: Whereabouts) -> bool:
    """Tell whether a passage is told more finely than two countries and their frontier."""
    areas = (where.atlas.area(ref) for ref in (move.origin_ref, move.target_ref))
    parts = any(area.level != "country" for area in areas)
    return move.kind == "on" and (
        parts or bool(move.across and not where.atlas.reach(move.across).frontier)
    )


def _finer(book: _Book, rules: Rules) -> list[Finer]:
    order = list(book.corridors)
    return [
        Finer(
            corridor=order.index(group.form[0]),
            origin=group.form[1],
            target=group.form[2],
            across=group.form[3],
            label=finer_label(group.form, book.where),
            n_journeys=group.n_journeys,
            n_people=group.n_people,
            ways=list(group.ways),
            outcomes=list(group.outcomes),
        )
        for group in groups(book.taken, rules.k)
    ]


def _curves(book: _Book, finer: Sequence[Finer]) -> dict[str, list[Curve]]:
    atlas = book.where.atlas
    found = {key: corridor_curves(each, atlas) for key, each in book.corridors.items()}
    for key, thread in book.threads.items():
        through = thread_curve(thread, book.corridors, atlas)
        found[key] = [through] if through else []
    for number, each in enumerate(finer):
        if each.across:
            ends = atlas.area(each.origin), atlas.area(each.target)
            found[f"finer-{number}"] = over_reach(atlas.reach(each.across), *ends)
    return {key: curves for key, curves in found.items() if curves}


def _countries(book: _Book) -> list[Country]:
    passed = {end for c in book.corridors.values() for end in (c.origin, c.target)}
    areas = (book.where.atlas.country(code.upper()) for code in sorted(passed))
    return [Country(id=area.id, label=area.label, anchor=area.anchor) for area in areas]


def _ways(parties: Sequence[Party], facts: Facts) -> list[Way]:
    named = [Way(id=way.id, label=way.label) for way in facts.ways] + other_ways()
    taken = {party.way for party in parties}
    return [way for way in named if way.id in taken]


def _all_years(parties: Sequence[Party]) -> tuple[int, int] | None:
    told = [(p.first, p.last) for p in parties if p.first is not None and p.last is not None]
    return (min(a for a, _ in told), max(b for _, b in told)) if told else None
