"""The sides beside each other, and what each is a multiple of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import fmean, median

from tools.bench import tick
from tools.bench.peers.measure import SIDES, Found
from tools.bench.together import p95
from tools.markdown import table

SLOWED = f"slowed down {tick.SLOWER} times"
OURS = SIDES[0].name
LINES: tuple[tuple[str, Callable[[Found], float], int], ...] = (
    ("opened → first picture, median ms", lambda one: median(one.loads_ms), 0),
    ("kilobytes after gzip", lambda one: fmean(one.kilobytes), 0),
    ("requests", lambda one: fmean(one.n_requests), 0),
    ("of these to third parties", lambda one: fmean(one.n_outside), 0),
    ("step → painted, median ms", lambda one: median(one.painted_ms), 1),
    (f"step → painted, {SLOWED}, median ms", lambda one: median(one.painted_slowed_ms), 1),
    (f"step → painted, {SLOWED}, p95 ms", lambda one: p95(one.painted_slowed_ms), 1),
    (f"script, style, layout a step until at rest, {SLOWED}, ms", lambda o: fmean(o.rest_ms), 1),
)


def sides_table(found: Mapping[str, Found]) -> str:
    """Return a line per measure; a peer's ratio is its own figure over ours."""
    rows = [[name, *_cells(found, told, digits)] for name, told, digits in LINES]
    return table(["", *found], rows)


def _cells(found: Mapping[str, Found], told: Callable[[Found], float], digits: int) -> list[str]:
    ours = told(found[OURS])
    cells = []
    for name, one in found.items():
        value = told(one)
        ratio = f" (× {value / ours:.2f})" if ours and name != OURS else ""
        cells.append(f"{value:,.{digits}f}{ratio}")
    return cells
