"""The fixed templates: the same whatever lies behind them."""

from __future__ import annotations

from routemap.public import PublicPlace, PublicStep, StepKind

UNKNOWN_PLACE = PublicPlace("unknown")
WITHHELD_PLACE = PublicPlace("withheld")
WITHHELD_FIELDS = ("route", "date", "helpers", "place")  # the order in which they are published

# A word of the format for each kind that says nothing of what happened.
_WORDS: dict[str, str] = {"stay": "withheld", "go": "withheld", "event": "other"}


# The one reason that is given for such a step.
_REASONS = ("leg",)


def is_withheld(step: PublicStep) -> bool:
    """Tell whether a step is published as the template: of its words nothing but its id."""
    return step.coarsened == _REASONS


def withheld_step(step_id: str, part: int, kind: StepKind, who: tuple[str, ...]) -> PublicStep:
    """Return what is published of a step that may not be told: that there is one, and of whom."""
    return PublicStep(
        id=step_id,
        part=part,
        kind=kind,
        word=_WORDS[kind],
        who=who,
        at=None if kind == "go" else WITHHELD_PLACE,
        origin=WITHHELD_PLACE if kind == "go" else None,
        target=WITHHELD_PLACE if kind == "go" else None,
        withheld=WITHHELD_FIELDS,
        coarsened=_REASONS,
    )
