"""A public journey as a scene: every stage of the room, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from routemap.public import PublicJourney
from routemap.scene.atlas import Atlas
from routemap.scene.focus import frame
from routemap.scene.picture import picture_of
from routemap.scene.placerefs import place_refs
from routemap.scene.steps import cites, scene_steps
from routemap.scene.strands import Tracks, strands, tracks
from routemap.scene.telling.dates import when_text
from routemap.scene.telling.headings import content_label
from routemap.scene.times import extent, span_of, spans, years
from routemap.scene.types import Context, Person, Scene, ScenePart, Source, Strand
from routemap.scene.ways import way
from routemap.scene.whereabouts import Whereabouts
from routemap.words import Text


def compose(journey: PublicJourney, atlas: Atlas) -> Scene:
    """Return the scene of a public journey."""
    where = Whereabouts(atlas)
    followed = tracks([step.who for step in journey.steps])
    times = spans(journey.steps)
    picture = picture_of(journey.steps, followed, where)
    lines = strands(journey, followed)
    context = _context(journey)
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
        steps=scene_steps(journey, followed, times, picture, where),
        places=place_refs((m for marks in picture.marks for m in marks), atlas, picture.near),
        ribbons=picture.ribbons,
        context=context,
        extent=extent(times, [event.span for event in context]),
        frame=frame(picture.boxes),
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
            sources=cites(event.citations),
        )
        for event in journey.context
    ]
