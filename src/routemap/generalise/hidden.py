"""Which places of which steps the editor withholds: one constant stands for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from routemap.generalise.cells import Field, mentions
from routemap.model import Place, Step


def hidden_fields(steps: Sequence[Step]) -> list[frozenset[Field]]:
    """Return, for each step, the fields whose places are withheld.

    A place is withheld by its own `show: withheld`, by that of the step, or by `withheld: [place]`;
    and where the file leaves a place out ("where they are"), it is as withheld as it was there.
    """
    result: list[frozenset[Field]] = []
    for index, step in enumerate(steps):
        whole = step.show == "withheld" or "place" in step.withheld
        result.append(
            frozenset(
                name
                for name, place in mentions(step)
                if whole
                or place.show == "withheld"
                or (name in step.implied and _was_hidden(steps, result, index, place))
            )
        )
    return result


def _was_hidden(
    steps: Sequence[Step], hidden: Sequence[frozenset[Field]], index: int, place: Place
) -> bool:
    """Tell whether the mention that an implied place stands for was withheld."""
    for earlier in range(index - 1, -1, -1):
        if set(steps[earlier].who).isdisjoint(steps[index].who):
            continue
        names = {name for name, other in mentions(steps[earlier]) if other == place}
        if names:
            return bool(names & hidden[earlier])
    return False
