"""Every text of a journey that will be published, and what each is about.

Must never leave one out: whatever is new in `PublicJourney` and holds words belongs here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from routemap.errors import Mark
from routemap.model import Journey, Step, made_id
from routemap.words import Text

_TOP = Mark(1, 1)


_WORDS = ("title", "text", "notes", "ask")


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
    marks: Mapping[str, Mark]
    path: str
    manner: Manner = Manner.PROSE
    step: int | None = None
    part: int | None = None
    group: Mark = _TOP  # where the whole group stands, in which a path is not marked itself

    @property
    def mark(self) -> Mark:
        """Return where it stands, else the nearest group around it."""
        path = self.path
        while path not in self.marks and path:
            path = path.rpartition(".")[0]
        return self.marks.get(path, self.group)


def every_text(journey: Journey) -> Iterator[Said]:
    """Yield every text of a journey that will be published, in story order."""
    marks = journey.marks
    yield from _each(journey.title, marks, "title")
    yield from _each(journey.summary, marks, "summary")
    yield Said(journey.basis, "", marks, "consent.basis")
    yield Said(journey.id, "", {}, "", Manner.SLUG)
    for note in journey.content:
        yield Said(note, "", marks, "content")
    yield from _sources(journey)
    yield from _people(journey)
    yield from _context(journey)
    number = 0
    for index, part in enumerate(journey.parts):
        yield from _each(part.title, marks, f"parts.{index}.title", part=index)
        for within, step in enumerate(part.steps):
            yield from _of_step(step, number)
            # One that the reader made tells its place in the file, and nobody wrote it.
            if step.id != made_id(index, within):
                yield Said(step.id, "", step.marks, "id", Manner.SLUG, number, group=step.mark)
            number += 1


def _sources(journey: Journey) -> Iterator[Said]:
    marks = journey.marks
    for source in journey.sources:
        at = f"sources.{source.key}"
        yield Said(source.key, "", marks, at, Manner.SLUG)
        yield Said(source.title, "", marks, f"{at}.title", Manner.SOURCE)
        yield Said(source.kind, "", marks, f"{at}.kind", Manner.SOURCE)
        yield Said(source.author, "", marks, f"{at}.author", Manner.SOURCE)
        yield Said(source.publisher, "", marks, f"{at}.publisher", Manner.SOURCE)
        yield Said(source.url, "", marks, f"{at}.url", Manner.LINK)


def _people(journey: Journey) -> Iterator[Said]:
    for person in journey.people:
        at = f"people.{person.key}"
        yield Said(person.key, "", journey.marks, at, Manner.SLUG)
        yield from _each(person.label, journey.marks, at, Manner.PERSON)


def _context(journey: Journey) -> Iterator[Said]:
    marks = journey.marks
    for index, event in enumerate(journey.context):
        at = f"context.{index}"
        for lang, words in event.title.items():
            path = f"{at}.title.{lang}"
            yield Said(words, lang, marks, path, Manner.HISTORY, group=event.mark)
        for cited in event.citations:
            yield Said(cited.locator, "", marks, f"{at}.source", Manner.SOURCE, group=event.mark)


def _of_step(step: Step, number: int) -> Iterator[Said]:
    marks, top = step.marks, step.mark
    for name, text in zip(_WORDS, (step.title, step.text, step.notes, step.ask), strict=True):
        for lang, words in (text or {}).items():
            yield Said(words, lang, marks, f"{name}.{lang}", step=number, group=top)
    for citation in step.citations:
        yield Said(citation.locator, "", marks, "source", Manner.SOURCE, number, group=top)
    for note in step.content:
        yield Said(note, "", marks, "content", step=number, group=top)
    for place in step.places():
        # Shown wherever the place is drawn, so as coarse as the whole journey.
        for lang, words in (place.label or {}).items():
            yield Said(words, lang, {}, "", group=place.mark)


def _each(
    text: Text | None,
    marks: Mapping[str, Mark],
    path: str,
    manner: Manner = Manner.PROSE,
    part: int | None = None,
) -> Iterator[Said]:
    for lang, words in (text or {}).items():
        yield Said(words, lang, marks, f"{path}.{lang}", manner, part=part)
