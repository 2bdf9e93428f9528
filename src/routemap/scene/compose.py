"""A public journey as a scene: every stage of the room, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from routemap.geo import Bounds
from routemap.public import PublicCitation, PublicJourney, PublicStep
from routemap.scene.atlas import Atlas
from routemap.scene.focus import focuses, frame, mark_bounds
from routemap.scene.marks import Marker
from routemap.scene.placerefs import place_refs
from routemap.scene.ribbons import ribbon_book, shifted
from routemap.scene.strands import Tracks, strands, tracks
from routemap.scene.telling.dates import date_words, length_text, when_text
from routemap.scene.telling.headings import content_label, heading, word_label
from routemap.scene.telling.notes import notes
from routemap.scene.telling.places import place_words
from routemap.scene.telling.remarks import Turn, remarks
from routemap.scene.telling.sentences import listed
from routemap.scene.telling.vagueness import vague
from routemap.scene.times import extent, span_of, spans, years
from routemap.scene.types import (
    Cite,
    Context,
    Mark,
    Person,
    Ribbon,
    Scene,
    ScenePart,
    SceneStep,
    Source,
    Span,
    Strand,
)
from routemap.scene.ways import way
from routemap.scene.whereabouts import Whereabouts, entries
from routemap.words import Text


@dataclass(frozen=True, slots=True)
class Picture:
    """What the map shows: marks per step, the ribbons among them, and where to look."""

    marks: list[list[Mark]]
    ribbons: list[Ribbon]
    boxes: list[Bounds | None]
    near: float  # the longitude near which everything stands


def compose(journey: PublicJourney, atlas: Atlas) -> Scene:
    """Return the scene of a public journey."""
    where = Whereabouts(atlas)
    followed = tracks([step.who for step in journey.steps])
    times = spans(journey.steps)
    picture = _picture(journey.steps, followed, where)
    lines = strands(journey, followed)
    return Scene(
        id=journey.id,
        title=journey.title,
        summary=journey.summary,
        years=years(times),
        way=way(journey.steps, where),
        names=journey.names,
        content=_contents(journey),
        content_all=list(journey.content),
        people=[Person(id=p.key, label=p.label, count=p.count) for p in journey.people],
        sources=_sources(journey),
        strands=lines,
        parts=_parts(journey, followed, lines),
        steps=_steps(journey, followed, times, picture, where),
        places=place_refs((m for marks in picture.marks for m in marks), atlas, picture.near),
        ribbons=picture.ribbons,
        context=_context(journey),
        extent=extent(times),
        frame=frame(picture.boxes),
    )


def _picture(steps: Sequence[PublicStep], followed: Tracks, where: Whereabouts) -> Picture:
    marker = Marker(where, ribbon_book(where.atlas))
    came_in = entries(steps, followed.before, where)
    near = _first_longitude(steps, where)
    marks: list[list[Mark]] = []
    drawn: dict[str, Ribbon] = {}
    for index, step in enumerate(steps):
        back = _goes_back(steps, index, followed.after[index], where)
        made, ribbons = marker.marks(step, followed.step_id(index), came_in[index], goes_back=back)
        marks.append(made)
        drawn |= {ribbon.id: shifted(ribbon, near) for ribbon in ribbons}
    boxes = [mark_bounds(made, where.atlas, near) for made in marks]
    return Picture(marks, [drawn[key] for key in sorted(drawn)], boxes, near)


def _first_longitude(steps: Sequence[PublicStep], where: Whereabouts) -> float:
    for step in steps:
        for place in (step.at, step.origin, *step.via, step.target):
            area = where.area(place)
            if area is not None:
                return area.anchor.lng
    return 0.0


def _goes_back(
    steps: Sequence[PublicStep], index: int, following: Sequence[int], where: Whereabouts
) -> bool:
    """Tell whether a leg that did not succeed leaves its party where it was.

    It does, unless the next step says otherwise (journey-format.md, rule 2).
    """
    if steps[index].outcome == "died":
        return False
    origin = where.area(steps[index].origin)
    for after in following:
        place = steps[after].at or steps[after].origin
        there = where.area(place)
        if origin is not None and there is not None and origin.country != there.country:
            return False
    return True


def _steps(
    journey: PublicJourney,
    followed: Tracks,
    times: Sequence[Span],
    picture: Picture,
    where: Whereabouts,
) -> list[SceneStep]:
    near_steps = [
        [
            *_same_strand(index, followed.before, followed),
            *_same_strand(index, followed.after, followed),
        ]
        for index in range(len(journey.steps))
    ]
    looks = focuses(picture.boxes, near_steps)
    people = {person.key: person for person in journey.people}
    return [
        SceneStep(
            index=index,
            id=step.id,
            number=str(index + 1),
            part=step.part,
            strand=followed.step_id(index),
            who=list(step.who),
            kind=step.kind,
            word=step.word,
            word_label=word_label(step),
            heading=heading(step, where),
            place=place_words(step, where),
            date=date_words(step, times[index]),
            length=length_text(step),
            text=step.text,
            ask=step.ask,
            notes=step.notes,
            content=list(step.content),
            sources=_cites(step.citations),
            certainty=notes(step, times[index]),
            outcome=step.outcome,
            forced=step.forced,
            marks=picture.marks[index],
            span=times[index],
            focus=looks[index],
            vague=vague(step, times[index], where),
            after=list(followed.before[index]),
            remarks=remarks(
                step,
                _turn(index, followed, listed([people[key] for key in step.who if key in people])),
                where,
            ),
        )
        for index, step in enumerate(journey.steps)
    ]


def _same_strand(index: int, steps: Sequence[Sequence[int]], followed: Tracks) -> list[int]:
    return [n for n in steps[index] if followed.strand_of[n] == followed.strand_of[index]]


def _turn(index: int, followed: Tracks, who: Text) -> Turn:
    came_from = followed.before[index]
    party = followed.parties[followed.strand_of[index]]
    before = [followed.parties[followed.strand_of[step]] for step in came_from]
    return Turn(
        splits=any(party < other for other in before),
        meets=len({other for other in before if other != party}) > 1,
        who=who,
    )


def _parts(journey: PublicJourney, followed: Tracks, lines: Sequence[Strand]) -> list[ScenePart]:
    found = []
    for number, part in enumerate(journey.parts):
        steps = [n for n, step in enumerate(journey.steps) if step.part == number]
        strand = followed.step_id(steps[0]) if steps else lines[0].id
        found.append(ScenePart(title=part.title, strand=strand, steps=steps))
    return found


def _contents(journey: PublicJourney) -> dict[str, Text]:
    told = [*journey.content, *(note for step in journey.steps for note in step.content)]
    return {note: content_label(note) for note in dict.fromkeys(told)}


def _sources(journey: PublicJourney) -> list[Source]:
    return [
        Source(
            key=source.key,
            title=source.title,
            author=source.author,
            publisher=source.publisher,
            kind=source.kind,
            date=when_text(source.date) if source.date else None,
            url=source.url,
        )
        for source in journey.sources
    ]


def _context(journey: PublicJourney) -> list[Context]:
    return [
        Context(
            span=span_of(event.when),
            title=event.title,
            date=when_text(event.when),
            sources=_cites(event.citations),
        )
        for event in journey.context
    ]


def _cites(citations: Iterable[PublicCitation]) -> list[Cite]:
    return [Cite(key=cite.key, locator=cite.locator) for cite in citations]
