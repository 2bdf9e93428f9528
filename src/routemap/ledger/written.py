"""The file's side: what its own lines say of each step, for its editor's own eyes.

Must never be published, logged, or shown in another session.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from routemap.model import Journey, Place, Step


@dataclass(frozen=True, slots=True)
class Written:
    """Where a step stands in its file, and its places and times as they are written there."""

    id: str
    line: int
    words: dict[str, str]

    def as_data(self) -> dict[str, Any]:
        return asdict(self)


def written(journey: Journey) -> tuple[Written, ...]:
    """Return what a file writes of each of its steps, in story order."""
    return tuple(Written(step.id, step.mark.line, dict(_words(step))) for step in journey.steps())


def _words(step: Step) -> Iterator[tuple[str, str]]:
    """Yield each field and its words; what the file leaves out is left out here too."""
    fields = (("at", step.at), ("from", step.origin), ("across", step.across))
    for key, place in fields:
        if place is not None and ("origin" if key == "from" else key) not in step.implied:
            yield key, _spelt(place)
    if step.via:
        yield "via", ", ".join(map(_spelt, step.via))
    if step.target is not None and "target" not in step.implied:
        yield ("towards" if step.towards else "to"), _spelt(step.target)
    if step.when is not None:
        yield "when", step.when.text
    if step.length is not None:
        yield "for", step.length.text


def _spelt(place: Place) -> str:
    """Return a place's words; a key of `places:` with what stands behind it."""
    if not place.key:
        return place.text
    named = ", ".join(part for part in (place.name, place.province, place.country) if part)
    return f"{place.key} ({named})" if named else place.key
