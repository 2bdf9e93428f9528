"""How sure what is drawn is: as told, the editor's conclusion, not told, or withheld."""

from __future__ import annotations

from typing import Literal, TypeAlias

from routemap.public import PublicPlace, PublicStep

Certainty: TypeAlias = Literal["sure", "inferred", "unknown", "withheld"]


def of_line(step: PublicStep) -> Certainty:
    """Return how sure a leg's line is, by its mode and its ends."""
    ends = {place.kind for place in (step.origin, step.target) if place is not None}
    if "withheld" in {step.word, *ends} or {"route", "mode"} & set(step.withheld):
        return "withheld"
    if "unknown" in {step.word, *ends}:
        return "unknown"
    if {"mode", "place", "route"} & set(step.inferred):
        return "inferred"
    return "sure"


def of_place(step: PublicStep, field: str) -> Certainty:
    """Return how sure one of a step's places is; a place left to the reader is as told before."""
    if "place" in step.inferred and field not in step.implied:
        return "inferred"
    return "sure"


def is_withheld(place: PublicPlace | None) -> bool:
    """Tell whether a place is known and not told."""
    return place is not None and place.kind == "withheld"
