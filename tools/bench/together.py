"""Rounds of several journeys put together: the best round of each, then all journeys as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import chain
from math import ceil
from statistics import median
from typing import Any, TypeVar

F = TypeVar("F")


def best(rounds: Sequence[F]) -> F:
    """Return the round in which a key was painted soonest, by the median when slowed down."""
    return min(rounds, key=lambda found: median(found.painted_slowed_ms))  # type: ignore[attr-defined]


def joined(parts: Sequence[F]) -> F:
    """Return one record of all: lists are strung together, numbers added."""
    whole: dict[str, Any] = {}
    for field in fields(parts[0]):  # type: ignore[arg-type]
        values = [getattr(part, field.name) for part in parts]
        whole[field.name] = _joined(values)
    return type(parts[0])(**whole)


def _joined(values: list[Any]) -> Any:  # noqa: ANN401 - a list, a number, or a table of lists
    if isinstance(values[0], dict):
        return {key: _joined([value[key] for value in values]) for key in values[0]}
    return list(chain(*values)) if isinstance(values[0], list) else sum(values)


def p95(values: Iterable[float]) -> float:
    """Return the value that 95 of a hundred do not exceed."""
    ranked = sorted(values)
    return ranked[ceil(0.95 * len(ranked)) - 1]
