"""The common way beside ours: a key on the slider, until the map that was built anew is painted."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Browser

from routemap.scene import Scene
from tools.bench.browser import opened, traced
from tools.bench.plain import STEP_CLASS
from tools.bench.serving import common_way

SHOWN = (
    '[...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument'
    f'?.querySelector(".{STEP_CLASS}")?.textContent ?? "").join("")'
)
SETTLED_MS = 700
WARM_KEYS = 2


@dataclass(slots=True)
class Found:
    painted_ms: list[float] = field(default_factory=list)
    painted_slowed_ms: list[float] = field(default_factory=list)
    rest_ms: list[float] = field(
        default_factory=list
    )  # script and layout per step, until all is at rest
    cpu_ms: list[float] = field(default_factory=list)
    n_moves: int = 0
    n_requests: int = 0
    n_outside: int = 0
    n_bytes: int = 0


def measure(browser: Browser, scene: Scene, slower: int) -> Found:
    """Move through one journey by the slider's arrow key, at full speed and slowed down."""
    found = Found()
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "cpu"
        with common_way(scene.id, log) as address, opened(browser, SHOWN) as page:
            page.page.goto(address)
            page.page.wait_for_function("window.shown() === '0'")
            page.settle(SETTLED_MS)
            slider = page.page.locator(".stSlider input")
            slider.focus()
            for _ in range(WARM_KEYS):
                page.key("ArrowRight")
                page.settle(SETTLED_MS)
            n_requests, n_outside, n_bytes = page.n_requests, page.n_outside, page.n_bytes
            n_steps = len(scene.steps)
            for _ in range(n_steps - 1 - WARM_KEYS):
                found.painted_ms.append(page.key("ArrowRight"))
                page.settle(SETTLED_MS)
            page.slow_down(slower)
            with traced(browser, page) as seen:
                for _ in range(n_steps - 1):
                    found.painted_slowed_ms.append(page.key("ArrowLeft"))
                    page.settle(SETTLED_MS)
            found.rest_ms = [sum(tick.script_layout_ms for tick in seen()) / (n_steps - 1)]
            found.n_moves = 2 * (n_steps - 1) - WARM_KEYS
            found.n_requests = page.n_requests - n_requests
            found.n_outside = page.n_outside - n_outside
            found.n_bytes = page.n_bytes - n_bytes
        seconds = [float(line) for line in log.read_text(encoding="utf-8").split()]
    found.cpu_ms = [1000 * (after - before) for before, after in pairwise(seconds)][
        -found.n_moves :
    ]
    return found
