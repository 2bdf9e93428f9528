"""Each step of the scene: what is said of it, when it was, what to show and where to look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from routemap.public import PublicCitation, PublicJourney
from routemap.scene.focus import focuses
from routemap.scene.picture import Picture
from routemap.scene.strands import Tracks
from routemap.scene.telling.dates import date_words, length_text
from routemap.scene.telling.headings import heading, word_label
from routemap.scene.telling.notes import notes
from routemap.scene.telling.places import place_words
from routemap.scene.telling.remarks import Turn, remarks
from routemap.scene.telling.sentences import listed
from routemap.scene.telling.vagueness import vague
from routemap.scene.types import Cite, SceneStep, Span
from routemap.scene.whereabouts import Whereabouts


def scene_steps(
    journey: PublicJourney,
    followed: Tracks,
    times: Sequence[Span],
    picture: Picture,
    where: Whereabouts,
) -> list[SceneStep]:
    """Return the steps of a journey's scene, in story order."""
    steps = range(len(journey.steps))
    beside = [(*followed.before[n], *followed.after[n]) for n in steps]
    same = [[m for m in beside[n] if followed.strand_of[m] == followed.strand_of[n]] for n in steps]
    looks = focuses(picture.boxes, same, beside)
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
            sources=cites(step.citations),
            certainty=notes(step, times[index]),
            outcome=step.outcome,
            forced=step.forced,
            marks=picture.marks[index],
            span=times[index],
            focus=looks[index],
            vague=vague(step, times[index], where),
            after=list(followed.before[index]),
            remarks=remarks(step, _turn(index, journey, followed, where), where),
            length_days=(step.length.least, step.length.most) if step.length else None,
        )
        for index, step in enumerate(journey.steps)
    ]


def _turn(index: int, journey: PublicJourney, followed: Tracks, where: Whereabouts) -> Turn:
    step, came_from = journey.steps[index], followed.before[index]
    party = followed.parties[followed.strand_of[index]]
    before = [followed.parties[followed.strand_of[n]] for n in came_from]
    return Turn(
        splits=any(party < other for other in before),
        meets=len({other for other in before if other != party}) > 1,
        gap=any(where.is_gap(journey.steps[n], step) for n in came_from),
        who=listed([person for person in journey.people if person.key in party]),
    )


def cites(citations: Iterable[PublicCitation]) -> list[Cite]:
    """Return where in its sources a statement is found."""
    return [Cite(key=cite.key, locator=cite.locator) for cite in citations]
