"""Ticks in a browser's trace: what the page's main thread did from one commit to the next.

A commit is where a frame leaves the main thread. Times of one tick are the union of its events, so
that a layout forced by a script is not counted twice. They are told in the thread's own time, which
stands still while another program has the core, and runs on while the browser slows the page down.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
MAIN_THREAD = "CrRendererMain"
SCRIPT = frozenset(
    {
        *("EventDispatch", "FireAnimationFrame", "FireIdleCallback", "FunctionCall"),
        *("EvaluateScript", "TimerFire", "RunMicrotasks", "MinorGC", "MajorGC"),
    }
)
LAYOUT = frozenset({"UpdateLayoutTree", "Layout", "HitTest"})

Event = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tick:
    """One frame: what set it off, its script with style and layout, and the whole with painting."""

    causes: frozenset[str]  # "FireAnimationFrame", "keydown", "pointermove" ...
    script_layout_ms: float
    whole_ms: float


def ticks(trace: bytes) -> Iterator[Tick]:
    """Yield the ticks of the one page that a trace is of, in order."""
    events = json.loads(trace)["traceEvents"]
    page = _busiest(events)
    mine = sorted(
        (e for e in events if (e["pid"], e["tid"]) == page and e.get("ph") == "X"),
        key=lambda e: float(e["ts"]),
    )
    begin = float("-inf")
    for commit in [e for e in mine if e["name"] == "Commit"]:
        end = float(commit["ts"]) + float(commit.get("dur", 0))
        yield _tick([e for e in mine if begin <= float(e["ts"]) < end])
        begin = end


def _tick(events: Sequence[Event]) -> Tick:
    counted = SCRIPT | LAYOUT
    return Tick(
        frozenset(_cause(e) for e in events if e["name"] in SCRIPT),
        _union_ms([e for e in events if e["name"] in counted]),
        _union_ms([e for e in events if e["name"] == "RunTask"]),
    )


def _cause(event: Event) -> str:
    if event["name"] != "EventDispatch":
        return str(event["name"])
    return str(event["args"]["data"]["type"])


def _busiest(events: Iterable[Event]) -> tuple[int, int]:
    """Return the process and thread of the page: of all main threads, the one with most events."""
    n_events: dict[tuple[int, int], int] = {}
    mains: set[tuple[int, int]] = set()
    for event in events:
        where = event["pid"], event["tid"]
        n_events[where] = n_events.get(where, 0) + 1
        if event.get("name") == "thread_name" and event["args"]["name"] == MAIN_THREAD:
            mains.add(where)
    return max(mains, key=lambda where: n_events[where])


def _union_ms(events: Sequence[Event]) -> float:
    """Return how long at least one of the events lasted; they come in order of their beginnings.

    A few events of a long trace lack the thread's own time: where one does, all are taken by the
    clock on the wall, which is never less.
    """
    own = all("tts" in event for event in events)
    begins, lasts = ("tts", "tdur") if own else ("ts", "dur")
    total, reached = 0.0, float("-inf")
    for event in events:
        begin = float(event[begins])
        end = begin + float(event.get(lasts, 0))
        total += max(0.0, end - max(begin, reached))
        reached = max(reached, end)
    return total / 1000
