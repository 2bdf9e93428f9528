"""One tick of the timeline in the browser, on the pages that `routemap build` writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Browser, FloatRect

from routemap.scene import Scene
from tools.bench.browser import Opened, opened, traced
from tools.bench.trace import Tick

SLOWER = 4  # times, as the issue asks
SHOWN = 'document.querySelector(".telling .is-now")?.dataset.step'
SETTLED_MS = 1_350  # a flight of the camera and the address, even when slowed down
N_SCRUBS = 60
PLAYED_MS = 8_000
WARM_KEYS = 2

# What is measured: a name, and the cause that a tick must have to be one of it.
KEYS, FLIGHT, SCRUB, PLAY = "arrow key", "flight after it", "scrubbing", "playing"


@dataclass(slots=True)
class Found:
    """What came of all journeys: ticks by what moved them, key to painted, and the network."""

    ticks: dict[str, list[Tick]] = field(default_factory=dict)
    painted_ms: list[float] = field(default_factory=list)
    painted_slowed_ms: list[float] = field(default_factory=list)
    rest_ms: list[float] = field(
        default_factory=list
    )  # script and layout per step, until all is at rest
    n_moves: int = 0
    n_requests: int = 0
    n_outside: int = 0
    n_bytes: int = 0

    def add(self, name: str, found: Sequence[Tick]) -> None:
        """Add ticks of one kind; none at all would be a guard that guards nothing."""
        if not found:
            raise AssertionError(f"no tick was seen: {name}")
        self.ticks.setdefault(name, []).extend(found)


def measure(browser: Browser, site: str, scene: Scene, most_keys: int | None = None) -> Found:
    """Move through a journey, or its first `most_keys` steps, by key, by pointer and by playing."""
    found = Found()
    n_steps = min(len(scene.steps), most_keys or len(scene.steps))
    with opened(browser, SHOWN) as page:
        page.page.goto(f"{site}/journeys/{scene.id}/index.html")
        page.page.wait_for_function("document.documentElement.dataset.mounted !== undefined")
        page.settle(SETTLED_MS)
        for _ in range(WARM_KEYS):
            page.key("ArrowRight")
            page.settle(SETTLED_MS)
        n_requests, n_outside, n_bytes = page.n_requests, page.n_outside, page.n_bytes
        _move(browser, page, n_steps, found)
        found.n_requests = page.n_requests - n_requests
        found.n_outside = page.n_outside - n_outside
        found.n_bytes = page.n_bytes - n_bytes
    return found


def _move(browser: Browser, page: Opened, n_steps: int, found: Found) -> None:
    for _ in range(n_steps - WARM_KEYS):
        found.painted_ms.append(page.key("ArrowRight"))
        page.settle(SETTLED_MS)
    page.slow_down(SLOWER)
    page.key("Home")
    page.settle(SETTLED_MS)
    with traced(browser, page) as seen:
        for _ in range(n_steps - 1):
            found.painted_slowed_ms.append(page.key("ArrowRight"))
            page.settle(SETTLED_MS)
    found.rest_ms = [sum(tick.script_layout_ms for tick in seen()) / (n_steps - 1)]
    found.add(KEYS, _caused(seen(), "keydown"))
    found.add(
        FLIGHT, [t for t in _caused(seen(), "FireAnimationFrame") if "keydown" not in t.causes]
    )
    box = _lanes(page)
    with traced(browser, page) as seen:
        _scrub(page, box)
    found.add(SCRUB, _caused(seen(), "pointermove"))
    page.settle(SETTLED_MS)
    page.key("Home")
    page.settle(SETTLED_MS)
    with traced(browser, page) as seen:
        page.page.keyboard.press("Space")
        page.settle(PLAYED_MS)
    found.add(PLAY, _caused(seen(), "FireAnimationFrame"))
    found.n_moves += 2 * n_steps - 1 - WARM_KEYS + N_SCRUBS


def _lanes(page: Opened) -> FloatRect:
    """Return where the lanes are; asked before the tracing, as the asking is a script too."""
    box = page.page.locator("svg.lanes").bounding_box()
    if box is None:
        raise AssertionError("the timeline is not to be seen")
    return box


def _scrub(page: Opened, box: FloatRect) -> None:
    """Drag over the whole timeline, one movement of the pointer a frame."""
    y = box["y"] + 0.6 * box["height"]
    mouse = page.page.mouse
    mouse.move(box["x"] + 40, y)
    mouse.down()
    for i in range(N_SCRUBS):
        mouse.move(box["x"] + 40 + (box["width"] - 60) * i / N_SCRUBS, y)
        page.page.evaluate("new Promise(requestAnimationFrame)")
    mouse.up()


def _caused(found: Sequence[Tick], cause: str) -> list[Tick]:
    return [tick for tick in found if cause in tick.causes]
