"""What is public of each step of the shipped journeys: from the scene, so no true place is here."""

from __future__ import annotations

from pathlib import Path

from routemap.scene import Scene
from routemap.scene.types import SceneStep
from routemap.words import Text, pick
from tools.markdown import table
from tools.shipped import scenes

TEMPLATE = Path(__file__).with_name("journeys.template.md")
GUESSED = ("off by km", "bits")


def page() -> str:
    """Return the whole page."""
    told = "\n".join(_journey(scene) for scene in scenes())
    return TEMPLATE.read_text(encoding="utf-8").format(journeys=told)


def _journey(scene: Scene) -> str:
    n_coarser = sum(bool(step.vague.why) for step in scene.steps)
    lines = [
        f"## {_en(scene.title)} (`{scene.id}`)",
        "",
        f"{_en(scene.years)}; {' → '.join(_en(country) for country in scene.way)}.",
        f"{len(scene.steps)} steps, {n_coarser} of them told more coarsely than in the file.",
        "",
        table(
            ["step", "what", "place", "date", "level", "km²", "days", *GUESSED, "why coarser"],
            [_row(step) for step in scene.steps],
            n_words=10,
        ),
        "",
    ]
    return "\n".join(lines)


def _row(step: SceneStep) -> list[str]:
    vague = step.vague
    return [
        step.number,
        _en(step.heading),
        _en(step.place),
        _en(step.date),
        vague.level,
        _figure(vague.km2),
        _figure(vague.days),
        _figure(vague.error_km),
        "–" if vague.bits is None else f"{vague.bits:.1f}",
        " ".join(_en(reason) for reason in vague.why),
    ]


def _figure(value: int | None) -> str:
    return "–" if value is None else f"{value:,}"


def _en(text: Text) -> str:
    """Return a text in English, fit for a cell."""
    return pick(text, "en").replace("|", "\\|").replace("\n", " ")
