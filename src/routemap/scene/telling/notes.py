"""Notes on certainty: which fields are the editor's conclusion, not told, withheld or coarser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from routemap.public import PublicPlace, PublicStep
from routemap.scene.times import is_open
from routemap.scene.types import Note, Span
from routemap.words import Text, everywhere, words

Kind: TypeAlias = Literal["inferred", "unknown", "withheld", "coarsened"]

# Which field a code of the public journey speaks of; the rest speak of the place.
_WITHHELD_STEP = "leg"
_FIELD_OF_CODE = {"date": "when", "window": "when", "length": "length"}


def notes(step: PublicStep, span: Span) -> list[Note]:
    """Return the notes on a step's certainty, without saying one twice."""
    if _WITHHELD_STEP in step.coarsened:
        # The fixed template: one sentence, the same whatever lies behind it.
        return notes_of_codes(step)
    found = [
        *(_note("inferred", field) for field in step.inferred),
        *_untold_word(step),
        *_untold_places(step),
        *_untold_date(step, span),
        *(_note("withheld", field) for field in step.withheld),
        *(_note("coarsened", code) for code in step.coarsened),
    ]
    said: dict[tuple[str, str], Note] = {}
    for note in found:
        said.setdefault((note.kind, note.words["en"]), note)
    return list(said.values())


def why(step: PublicStep) -> list[Text]:
    """Return why a step is drawn coarser than it was told."""
    return [note.words for note in notes_of_codes(step)]


def notes_of_codes(step: PublicStep) -> list[Note]:
    """Return the notes on what made a step coarser, one per distinct sentence."""
    found = {
        note.words["en"]: note for code in step.coarsened if (note := _note("coarsened", code))
    }
    return list(found.values())


def _note(kind: Kind, key: str) -> Note:
    """Make a note from the language files; an unknown key gets the general sentence."""
    known = key if key in words("en")["note"][kind] else "other"
    field = _FIELD_OF_CODE.get(key, "place") if kind == "coarsened" else key
    if key == "solved":
        field = "when"
    return Note(field=field, kind=kind, words=everywhere("note", kind, known))


def _untold_word(step: PublicStep) -> Iterator[Note]:
    field = {"go": "mode", "stay": "stay"}.get(step.kind)
    if field and step.word in ("unknown", "withheld"):
        yield _note("unknown" if step.word == "unknown" else "withheld", field)


def _untold_places(step: PublicStep) -> Iterator[Note]:
    places: tuple[tuple[str, PublicPlace | None], ...] = (
        ("place", step.at),
        ("origin", step.origin),
        ("target", step.target),
        ("crossing", step.crossing),
    )
    for field, place in places:
        if place is not None and place.kind in ("unknown", "withheld"):
            yield _note("unknown" if place.kind == "unknown" else "withheld", field)


def _untold_date(step: PublicStep, span: Span) -> Iterator[Note]:
    if step.when is not None or "date" in step.withheld:
        return
    yield _note("unknown", "when") if is_open(span) else _note("inferred", "solved")
