"""Tables of the long journey and of the overview of many: beside the shipped ones, as ratios."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median

from tools.bench import overview, tick
from tools.bench.together import p95
from tools.markdown import table

SLOWED = f"slowed down {tick.SLOWER} times"
LINES: tuple[tuple[str, Callable[[overview.Found], float], int], ...] = (
    ("from public journeys to the page, s", lambda one: one.made_s, 2),
    ("kilobytes after gzip", lambda one: one.kilobytes, 0),
    ("opened → first picture, median ms", lambda one: median(one.pictured_ms), 0),
    (f"a choice → painted, {SLOWED}, median ms", lambda o: median(o.painted_slowed_ms), 1),
    (f"its script, style, layout, {SLOWED}, median ms", lambda o: median(o.work_ms), 1),
    (f"its script, style, layout, {SLOWED}, p95 ms", lambda o: p95(o.work_ms), 1),
)


def long_table(long: tick.Found, ours: tick.Found) -> str:
    """Return a line per way to move: the long journey's ticks over those of the shipped ones."""
    rows = []
    for name, found in long.ticks.items():
        work = [one.script_layout_ms for one in found]
        short = median(one.script_layout_ms for one in ours.ticks[name])
        figures = (f"{short:.1f}", f"{median(work):.1f}", f"{p95(work):.1f}")
        rows.append([name, f"{len(found):,}", *figures, f"{median(work) / short:.2f}"])
    head = [
        *("moving by", "ticks", "shipped journeys, median ms"),
        *("200 steps, median ms", "200 steps, p95 ms", "ratio of medians"),
    ]
    return table(head, rows)


def overview_table(few: overview.Found, many: overview.Found) -> str:
    """Return a line per measure: the overview of many over that of those shipped."""
    rows = []
    for name, told, digits in LINES:
        one, other = told(few), told(many)
        ratio = f"{other / one:.1f}" if one else "–"
        rows.append([name, f"{one:,.{digits}f}", f"{other:,.{digits}f}", ratio])
    head = ["", f"{few.n_journeys} journeys", f"{many.n_journeys:,} journeys", "ratio"]
    return table(head, rows)
