"""The signs that a journey's map and timeline use: its legend explains these and no other."""

from __future__ import annotations

from collections.abc import Iterator

from routemap.scene.types import Scene, Span

_LINES = ("sure", "inferred", "unknown")


def signs(scene: Scene) -> list[str]:
    """Return the signs in use, in the order of the legend; each has a word `key-NAME`."""
    return list(dict.fromkeys(_signs(scene)))


def _signs(scene: Scene) -> Iterator[str]:
    marks = [mark for step in scene.steps for mark in step.marks]
    kinds = {mark.kind for mark in marks}
    yield from (kind for kind in ("area", "seen-from", "reach") if kind in kinds)
    # A way back has a sign of its own, however sure it is.
    on = {mark.certainty for mark in marks if mark.kind == "ribbon" and not mark.back}
    said = {mark.certainty for mark in marks}
    yield from (name for name in _LINES if name in (said if name == "inferred" else on))
    if "withheld" in kinds or "withheld" in said:
        yield "withheld"
    if any(mark.back for mark in marks):
        yield "back"
    if len(scene.strands) > 1:
        yield "also"
    if any(_fades(step.span) for step in scene.steps):
        yield "fading"


def _fades(span: Span) -> bool:
    return any(early is None or early != late for early, late in (span.start, span.end))
