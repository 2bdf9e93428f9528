"""What the overview takes from the policy, handed in: this room may not read it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """`k`: the fewest journeys of which anything finer than a country is told together.

    `open_countries`: where a journey that ends there has arrived (the policy's class `open`).
    """

    k: int
    open_countries: frozenset[str]

    def __post_init__(self) -> None:
        if self.k < 2:  # noqa: PLR2004 - one journey is no group
            raise ValueError("k must be at least 2")
