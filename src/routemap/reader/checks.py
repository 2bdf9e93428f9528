"""Checks what names a journey and its steps in links; must never change a name."""

from __future__ import annotations

from routemap.errors import Mark
from routemap.model import Journey
from routemap.reader.findings import Findings
from routemap.reader.values import SLUG, slug_of


def check_file_name(stem: str, found: Findings) -> str:
    """Return the journey's id; the file's name must be one that can stand in a link."""
    if not SLUG.fullmatch(stem):
        found.problem(
            Mark(1, 1),
            "file.name",
            "this file's name cannot stand in a link",
            f"rename it to '{slug_of(stem) or 'journey'}.yaml': letters a to z, digits, hyphens",
        )
    return stem


def check_ids(journey: Journey, found: Findings) -> None:
    """Report steps of one id: a link must lead to one step."""
    seen: dict[str, Mark] = {}
    for step in journey.steps():
        mark = step.marks.get("id", step.mark)
        if step.id in seen:
            found.problem(
                mark,
                "id.duplicate",
                f"the id '{step.id}' is another step's already",
                "give this step an id of its own",
                beside=[seen[step.id]],
            )
        seen.setdefault(step.id, mark)
