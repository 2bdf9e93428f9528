"""Ticks are told from an invented trace: no browser, no clock."""

from __future__ import annotations

import json
from typing import Any

from tools.bench.together import p95
from tools.bench.trace import ticks


def event(name: str, ts: int, dur: int, tid: int = 1, **args: object) -> dict[str, Any]:
    times = {"ts": ts, "dur": dur + 100, "tts": ts, "tdur": dur}
    return {"ph": "X", "pid": 7, "tid": tid, "name": name, "args": args, **times}


def traced(*events: dict[str, Any]) -> bytes:
    names = [
        {"ph": "M", "pid": 7, "tid": tid, "name": "thread_name", "args": {"name": name}}
        for tid, name in ((1, "CrRendererMain"), (2, "Compositor"))
    ]
    return json.dumps({"traceEvents": [*names, *events]}).encode()


def test_a_layout_that_a_script_forces_is_not_counted_twice() -> None:
    (tick,) = ticks(
        traced(  # each takes longer than the thread works on it
            event("EventDispatch", 0, 8_000, data={"type": "keydown"}),
            event("Layout", 2_000, 3_000),
            event("UpdateLayoutTree", 9_000, 1_000),
            event("Commit", 12_000, 500),
        )
    )
    assert tick.script_layout_ms == 9
    assert tick.causes == {"keydown"}


def test_a_tick_ends_with_its_commit() -> None:
    first, second = ticks(
        traced(
            event("FireAnimationFrame", 0, 2_000),
            event("Commit", 3_000, 500),
            event("TimerFire", 3_600, 4_000),
            event("Commit", 9_000, 500),
            event("FunctionCall", 10_000, 9_000),
        )
    )
    assert (first.script_layout_ms, second.script_layout_ms) == (2, 4)
    assert second.causes == {"TimerFire"}


def test_where_an_event_lacks_the_threads_time_the_wall_clock_counts() -> None:
    late = event("Layout", 0, 1_000)
    del late["tts"], late["tdur"]
    (tick,) = ticks(traced(event("TimerFire", 0, 500), late, event("Commit", 2_000, 500)))
    assert tick.script_layout_ms == 1.1


def test_other_threads_are_not_counted() -> None:
    (tick,) = ticks(
        traced(
            event("FunctionCall", 0, 1_000),
            event("FunctionCall", 0, 50_000, tid=2),
            event("Commit", 2_000, 500),
        )
    )
    assert tick.script_layout_ms == 1


def test_95_of_a_hundred_do_not_exceed_the_95th() -> None:
    assert p95(range(1, 101)) == 95
    assert p95([3.0]) == 3
