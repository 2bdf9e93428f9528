"""The figures as a page of Markdown: both sides of one run, and their ratio."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median

from tools.bench import overview, rerun, tick, writing
from tools.bench.building import Built
from tools.bench.guarding import Guarded
from tools.bench.many_and_long import long_table, overview_table
from tools.bench.peers import installed, measure
from tools.bench.peers.table import sides_table
from tools.bench.starting import FOLIUM
from tools.bench.together import p95
from tools.markdown import table

FRAME_MS = 16.7
TEMPLATE = Path(__file__).with_name("bench.template.md")


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that one run found."""

    machine: str
    n_rounds: int
    reading: Mapping[str, float]
    guarding: Mapping[str, Guarded]
    starts: Mapping[str, float]
    builds: Mapping[str, Built]
    ours: tick.Found
    theirs: rerun.Found
    sides: Mapping[str, measure.Found]
    long: tick.Found
    views: tuple[overview.Found, overview.Found]
    written: writing.Found


def page(run: Measured) -> str:
    """Return the whole page."""
    return TEMPLATE.read_text(encoding="utf-8").format(
        machine=run.machine,
        n_rounds=run.n_rounds,
        slower=tick.SLOWER,
        ticks=_ticks(run.ours),
        long=long_table(run.long, run.ours),
        steps=_steps(run.ours, run.theirs),
        dimension=installed.versions(**{"Leaflet.TimeDimension": "leaflet-timedimension"}),
        peers=installed.versions(
            **{"TimelineJS": "@knight-lab/timelinejs", "vis-timeline": "vis-timeline"}
        ),
        n_told=measure.N_JOURNEYS,
        n_loads=measure.N_LOADS,
        sides=sides_table(run.sides),
        overview=overview_table(*run.views),
        written=_written(run.written),
        reading=_reading(run.reading),
        guarding=guarding_table(run.guarding),
        nothing=f"{run.starts['nothing']:.2f}",
        starts=_starts(run.starts),
        times=_times(run.builds),
        weights=_weights(run.builds),
        n_unweighed=max(built.n_unweighed for built in run.builds.values()),
    )


def _ticks(ours: tick.Found) -> str:
    rows = []
    for name, found in ours.ticks.items():
        work = [one.script_layout_ms for one in found]
        whole = [one.whole_ms for one in found]
        middle = median(work)
        rows.append(
            [
                *(name, f"{len(found):,}", f"{middle:.1f}", f"{p95(work):.1f}"),
                *(f"{middle / FRAME_MS:.2f}", f"{median(whole):.1f} / {p95(whole):.1f}"),
            ]
        )
    head = [
        *("moving by", "ticks", "script, style, layout: median ms", "p95 ms"),
        *(f"median ÷ one frame ({FRAME_MS} ms)", "whole main thread: median / p95 ms"),
    ]
    return table(head, rows)


def _steps(ours: tick.Found, theirs: rerun.Found) -> str:
    slowed = f"slowed down {tick.SLOWER} times"
    painted, theirs_painted = ours.painted_ms, theirs.painted_ms
    late, theirs_late = ours.painted_slowed_ms, theirs.painted_slowed_ms
    rows = [
        _pair("key → painted, median ms", median(theirs_painted), median(painted)),
        _pair("key → painted, p95 ms", p95(theirs_painted), p95(painted)),
        _pair(f"key → painted, {slowed}, median ms", median(theirs_late), median(late)),
        _pair(f"key → painted, {slowed}, p95 ms", p95(theirs_late), p95(late)),
        _pair(
            f"script, style, layout until all is at rest, {slowed}, ms",
            fmean(theirs.rest_ms),
            fmean(ours.rest_ms),
        ),
        _pair("bytes a step", theirs.n_bytes / theirs.n_moves, ours.n_bytes / ours.n_moves, 0),
        _pair(
            "requests a step", theirs.n_requests / theirs.n_moves, ours.n_requests / ours.n_moves
        ),
        _pair("to third parties", theirs.n_outside / theirs.n_moves, ours.n_outside / ours.n_moves),
        _pair("server's CPU a step, median ms", median(theirs.cpu_ms), 0),
    ]
    return table(["", "the common way", "routemap", "ratio"], rows)


def _written(found: writing.Found) -> str:
    typed, saved, checked = found.painted_ms, found.saved_ms, found.checked_ms
    rows = [
        _pair("text → picture, median ms", median(saved), median(typed), 0),
        _pair("text → picture, p95 ms", p95(saved), p95(typed), 0),
        ["of it the server's answer, median ms", "–", f"{median(checked):,.0f}", "–"],
    ]
    return table(["", "`routemap preview`", "the workbench", "ratio"], rows)


def _pair(name: str, theirs: float, ours: float, digits: int = 1) -> list[str]:
    told = [f"{value:,.{digits}f}" if value else "0" for value in (theirs, ours)]
    return [name, *told, f"{theirs / ours:.1f}" if ours else "–"]


def _reading(reading: Mapping[str, float]) -> str:
    seconds = [f"{reading[name]:.2f}" for name in ("yaml_load_s", "routemap_s", "ratio")]
    head = ["", "`yaml.load`", "`routemap.reader.read`", "ratio"]
    return table(head, [["1,000 invented journeys of 12 steps, s", *seconds]])


def guarding_table(guarding: Mapping[str, Guarded]) -> str:
    """Return the table of generalising and checking texts."""
    rows = [
        [
            *(name, f"{one.n_words:,}", f"{one.read_ms:.1f}"),
            *(f"{one.unseen_ms:.1f}", f"{one.unseen_ms / one.read_ms:.2f}"),
            *(f"{one.again_ms:.1f}", f"{one.again_ms / one.read_ms:.2f}"),
        ]
        for name, one in guarding.items()
    ]
    head = [
        *("median of", "words checked", "`routemap.reader.read`, ms"),
        *("texts never seen, ms", "ratio", "texts remembered, ms", "ratio"),
    ]
    return table(head, rows)


def _starts(starts: Mapping[str, float]) -> str:
    folium = starts[FOLIUM]
    rows = [
        [f"`routemap {words}`", f"{folium:.2f}", f"{own:.2f}", f"{own / folium:.2f}"]
        for words, own in (("check FILE", starts["check"]), ("place NAME", starts["place"]))
    ]
    return table(["", f"`python -c '{FOLIUM}'`, s", "routemap, s", "ratio"], rows)


def _times(builds: Mapping[str, Built]) -> str:
    rows = [
        [
            *(f"`{name}`", f"{1000 * built.plain_s:.0f}", f"{1000 * built.page_s:.0f}"),
            *(f"{built.page_s / built.plain_s:.2f}", f"{1000 * built.whole_s:.0f}"),
        ]
        for name, built in builds.items()
    ]
    return table(
        ["journey", "plain folium, ms", "routemap, ms", "ratio", "from the file, ms"], rows
    )


def _weights(builds: Mapping[str, Built]) -> str:
    rows = [
        [
            *(f"`{name}`", f"{built.plain_bytes / 1000:.0f}", f"{built.page_bytes / 1000:.0f}"),
            f"{built.page_bytes / built.plain_bytes:.2f}",
        ]
        for name, built in builds.items()
    ]
    return table(["journey", "plain folium and Leaflet, kB", "routemap, kB", "ratio"], rows)
