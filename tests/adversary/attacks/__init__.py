"""All attacks on what left the program; each says what it found, where, and by which way.

An attack reads what left, never the program's own insides; the secrets are there to tell whether it
succeeded.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.adversary.attacks import (
    canaries,
    curves,
    dates,
    metadata,
    network,
    order,
    pairs,
    priors,
    shapes,
    speed,
    traces,
    undoing,
    view,
)
from tests.adversary.evidence import Attack, Evidence, Finding

ATTACKS: Mapping[str, Attack] = {
    "canaries": canaries.find,
    "curves": curves.find,
    "dates": dates.find,
    "metadata": metadata.find,
    "network": network.find,
    "order": order.find,
    "pairs": pairs.find,
    "priors": priors.find,
    "shapes": shapes.find,
    "speed": speed.find,
    "traces": traces.find,
    "undoing": undoing.find,
    "view": view.find,
}


def attacks(evidence: Evidence) -> list[Finding]:
    """Everything that all attacks find."""
    return [finding for attack in ATTACKS.values() for finding in attack(evidence)]
