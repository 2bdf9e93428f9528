"""The public side: what a scene tells of each step, in figures; safe to show to anybody.

Must never be given anything but a scene and the policy's floors.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from routemap.scene import Scene
from routemap.scene.types import PlaceRef, SceneStep, VaguePlace
from routemap.words import pick

LANG = "en"

# The least expected error that the policy asks for where a place is drawn; None: it asks for none.
FloorOf: TypeAlias = Callable[[VaguePlace], float | None]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place of a step, as `scene.types.VaguePlace`, with its label and its floor."""

    role: str
    ref: str
    label: str
    level: str
    km2: int | None
    km: int | None
    error_km: int | None
    floor_km: float | None
    guesser: str | None
    bits: float | None


@dataclass(frozen=True, slots=True)
class Row:
    """What one step leaves possible; days and bits as `scene.types.Vague` has them."""

    number: str
    id: str
    kind: str  # stay, go, event
    heading: str
    date: str
    places: tuple[PlaceRow, ...]
    begin_days: int | None
    end_days: int | None
    bits: float | None
    why: tuple[str, ...]

    def as_data(self) -> dict[str, Any]:
        return asdict(self)


def rows(scene: Scene, floor_of: FloorOf, lang: str = LANG) -> tuple[Row, ...]:
    """Return a row for each step of a scene, in story order, its words in a language."""
    return tuple(_row(scene, step, floor_of, lang) for step in scene.steps)


def _row(scene: Scene, step: SceneStep, floor_of: FloorOf, lang: str) -> Row:
    vague = step.vague
    return Row(
        number=step.number,
        id=step.id,
        kind=step.kind,
        heading=pick(step.heading, lang),
        date=pick(step.date, lang),
        places=tuple(
            _place(one, scene.places.get(one.ref), floor_of, lang) for one in vague.places
        ),
        begin_days=vague.begin_days,
        end_days=vague.end_days,
        bits=vague.bits,
        why=tuple(pick(reason, lang) for reason in vague.why),
    )


def _place(one: VaguePlace, drawn: PlaceRef | None, floor_of: FloorOf, lang: str) -> PlaceRow:
    return PlaceRow(
        role=one.role,
        ref=one.ref,
        label=pick(drawn.label, lang) if drawn else one.ref or "-",
        level=one.level,
        km2=one.km2,
        km=one.km,
        error_km=one.error_km,
        floor_km=floor_of(one) if one.ref else None,
        guesser=one.guesser,
        bits=one.bits,
    )
