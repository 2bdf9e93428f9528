"""A scene's digest: its lines, their moments, and how their time went."""

from __future__ import annotations

from routemap.public import PublicPerson
from routemap.scene.digest.lengths import range_words
from routemap.scene.digest.lines import Track, tracks_of
from routemap.scene.digest.moments import Found, arrival, moment, moments_of, since
from routemap.scene.digest.spent import category, time_on_the_way, time_spent
from routemap.scene.digest.types import Category, Digest, DigestStep, Line, MomentKind, Range, Spent
from routemap.scene.telling.sentences import listed
from routemap.scene.times import extent
from routemap.scene.types import Scene, SceneStep

_ORDER: tuple[Category, ...] = (
    "moving",
    "hiding",
    "captive",
    "detained",
    "waiting",
    "living",
    "untold",
)


def digest(scene: Scene) -> Digest:
    """Return the digest of a journey."""
    return Digest(
        id=scene.id,
        title=scene.title,
        years=scene.years,
        way=scene.way,
        content=[scene.content[note] for note in scene.content_all],
        n_people=sum(person.count for person in scene.people),
        lines=[_line(track) for track in tracks_of(scene)],
        extent=extent([step.span for step in scene.steps]),
    )


def _line(track: Track) -> Line:
    found = moments_of(track.steps)
    whole = time_on_the_way(track.steps)
    spent = time_spent(track.steps)
    people = [PublicPerson(person.id, person.label, person.count) for person in track.people]
    return Line(
        label=listed(people),
        n_people=sum(person.count for person in track.people),
        steps=[_step(step, found) for step in track.own],
        moments={kind: moment(one) for kind, one in found.items()},
        spent=[_spent(name, spent[name]) for name in _ORDER if name in spent],
        whole=None if whole is None else _spent("untold", whole),
        safe=arrival(track.steps) is not None,
    )


def _spent(name: Category, days: Range) -> Spent:
    return Spent(category=name, days=days, words=range_words(days))


def _step(step: SceneStep, found: dict[MomentKind, Found]) -> DigestStep:
    return DigestStep(
        id=step.id,
        heading=step.heading,
        date=step.date,
        kind=step.kind,
        category=category(step),
        back=step.forced is not None or step.outcome in {"turned back", "caught"},
        inferred=any(mark.certainty == "inferred" for mark in step.marks),
        span=step.span,
        since={kind: since(step, one) for kind, one in found.items()},
    )
