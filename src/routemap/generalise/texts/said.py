"""Every text of a journey that will be published, and what each is about.

Must never leave one out: whatever is new in `PublicJourney` and holds words belongs here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from routemap.errors import Mark
from routemap.model import Journey, Step
from routemap.words import Text

_TOP = Mark(1, 1)


class Manner(Enum):
    """How a text is written, which decides what is looked for in it."""

    PROSE = auto()
    HISTORY = auto()  # the title of a wider event: its date is public
    PERSON = auto()  # what a traveller is called
    SLUG = auto()  # a key or an id: small letters and hyphens
    SOURCE = auto()  # of a publication: place names and digits are looked for, no more
    LINK = auto()  # a web address


@dataclass(frozen=True, slots=True)
class Said:
    """One text that will be published, in one language, and where the file has it.

    `step` is the number of the step it is about, `part` that of its part; None means the whole.
    """

    words: str
    lang: str
    mark: Mark
    manner: Manner = Manner.PROSE
    step: int | None = None
    part: int | None = None


def every_text(journey: Journey) -> Iterator[Said]:
    """Yield every text of a journey that will be published, in story order."""
    marks = journey.marks
    yield from _said(journey.title, "title", marks)
    yield from _said(journey.summary, "summary", marks)
    yield Said(journey.basis, "", _mark(marks, "consent.basis"))
    yield Said(journey.id, "", _TOP, Manner.SLUG)
    for note in journey.content:
        yield Said(note, "", _mark(marks, "content"))
    yield from _sources(journey)
    yield from _people(journey)
    for index, event in enumerate(journey.context):
        around = {f"context.{index}": event.mark, **marks}
        yield from _said(event.title, f"context.{index}.title", around, Manner.HISTORY)
        for cited in event.citations:
            yield Said(cited.locator, "", _mark(around, f"context.{index}.source"), Manner.SOURCE)
    number = 0
    for index, part in enumerate(journey.parts):
        yield from _said(part.title, f"parts.{index}.title", marks, part=index)
        for step in part.steps:
            yield from _of_step(step, number)
            number += 1


def _sources(journey: Journey) -> Iterator[Said]:
    for source in journey.sources:
        at = f"sources.{source.key}"
        yield Said(source.key, "", _mark(journey.marks, at), Manner.SLUG)
        for name in ("title", "kind", "author", "publisher"):
            mark = _mark(journey.marks, f"{at}.{name}")
            yield Said(getattr(source, name), "", mark, Manner.SOURCE)
        yield Said(source.url, "", _mark(journey.marks, f"{at}.url"), Manner.LINK)


def _people(journey: Journey) -> Iterator[Said]:
    for person in journey.people:
        at = f"people.{person.key}"
        yield Said(person.key, "", _mark(journey.marks, at), Manner.SLUG)
        yield from _said(person.label, at, journey.marks, Manner.PERSON)


def _of_step(step: Step, number: int) -> Iterator[Said]:
    marks = {"": step.mark, **step.marks}
    for name in ("title", "text", "notes", "ask"):
        yield from _said(getattr(step, name), name, marks, step=number)
    yield Said(step.id, "", _mark(marks, "id"), Manner.SLUG, number)
    for citation in step.citations:
        yield Said(citation.locator, "", _mark(marks, "source"), Manner.SOURCE, number)
    for note in step.content:
        yield Said(note, "", _mark(marks, "content"), step=number)
    for place in step.places():
        # Shown wherever the place is drawn, so as coarse as the whole journey.
        yield from _said(place.label, "", {"": place.mark})


def _said(  # noqa: PLR0917 - as a text is found: what, where, how
    text: Text | None,
    path: str,
    marks: Mapping[str, Mark],
    manner: Manner = Manner.PROSE,
    step: int | None = None,
    part: int | None = None,
) -> Iterator[Said]:
    for lang, words in (text or {}).items():
        yield Said(words, lang, _mark(marks, f"{path}.{lang}"), manner, step, part)


def _mark(marks: Mapping[str, Mark], path: str) -> Mark:
    """Return where a path stands, else the nearest group around it."""
    while path not in marks and path:
        path = path.rpartition(".")[0]
    return marks.get(path, _TOP)
