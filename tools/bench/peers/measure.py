"""Four ways to tell a journey, each opened cold and stepped through by its own "next"."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser

from routemap.scene import Scene
from tools.bench import tick
from tools.bench.browser import opened, traced
from tools.bench.peers.installed import TIMELINEJS, VIS, answer
from tools.bench.peers.pages import pages
from tools.served import served

SETTLED_MS = 1_350
N_JOURNEYS = 2
N_LOADS = 3
WARM = 1


@dataclass(frozen=True, slots=True)
class Side:
    """How one side is opened and moved, as scripts see it: expressions and selectors."""

    name: str
    path: str
    pictured: str  # true once its picture stands
    shown: str  # what it shows just now
    forward: str  # its own way to the next step


SIDES = (
    Side(
        "routemap",
        "site/journeys/{}/index.html",
        '!!document.querySelector("html[data-mounted] .leaflet-container path.is-all")',
        tick.SHOWN,
        "[data-do=next]",
    ),
    Side(
        "folium, TimestampedGeoJson",
        "folium-{}.html",
        '!!document.querySelector(".leaflet-overlay-pane path")'
        ' && !!document.querySelector(".timecontrol-date")?.textContent.trim()',
        'document.querySelector(".timecontrol-date")?.textContent',
        ".timecontrol-forward",
    ),
    Side(
        "TimelineJS",
        "timelinejs-{}.html",
        '!!document.querySelector(".tl-timemarker") && !!document.querySelector(".tl-slide h2")',
        'document.querySelector(".tl-timemarker-active")?.textContent',
        ".tl-slidenav-next",
    ),
    Side(
        "vis-timeline",
        "vis-{}.html",
        '!!document.querySelector(".vis-item")',
        'document.getElementById("words")?.dataset.step',
        "#next",
    ),
)


@dataclass(slots=True)
class Found:
    """What came of one side over all journeys; a load and its bytes are of a cold cache."""

    loads_ms: list[float] = field(default_factory=list)
    kilobytes: list[float] = field(default_factory=list)  # after gzip, per page
    n_requests: list[int] = field(default_factory=list)
    n_outside: list[int] = field(default_factory=list)
    painted_ms: list[float] = field(default_factory=list)
    painted_slowed_ms: list[float] = field(default_factory=list)
    rest_ms: list[float] = field(default_factory=list)  # script and layout per step, slowed down


@contextlib.contextmanager
def peers_served(site: Path, scenes: Sequence[Scene]) -> Iterator[str]:
    """Yield the address at which our site and the peers' pages stand beside each other."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        for name, there in (("site", site), ("timelinejs", TIMELINEJS), ("vis", VIS)):
            (room / name).symlink_to(there, target_is_directory=True)
        for scene in scenes:
            for path, text in pages(scene).items():
                (room / path).write_text(text, encoding="utf-8")
        with served(room) as address:
            yield address


def measure(browser: Browser, address: str, scenes: Sequence[Scene]) -> dict[str, Found]:
    """Return what was found of each side; they take turns, journey by journey."""
    found = {side.name: Found() for side in SIDES}
    for scene in scenes:
        for _ in range(N_LOADS):
            for side in SIDES:
                _load(browser, address, side, scene, found[side.name])
        for side in SIDES:
            _steps(browser, address, side, scene, found[side.name])
    return found


def _load(browser: Browser, address: str, side: Side, scene: Scene, found: Found) -> None:
    with opened(browser, side.shown, side.pictured, answer) as page:
        page.page.goto(f"{address}/{side.path.format(scene.id)}")
        found.loads_ms.append(page.pictured())
        page.settle(SETTLED_MS)
        found.kilobytes.append(page.weight_kb())
        found.n_requests.append(page.n_requests)
        found.n_outside.append(page.n_outside)


def _steps(browser: Browser, address: str, side: Side, scene: Scene, found: Found) -> None:
    # folium's slider passes over a step of which nothing is drawn.
    drawn = [step for step in scene.steps if any(mark.ref for mark in step.marks)]
    n_steps = len(drawn) - 1 - WARM
    with opened(browser, side.shown, side.pictured, answer) as page:
        page.page.goto(f"{address}/{side.path.format(scene.id)}")
        page.pictured()
        page.settle(SETTLED_MS)
        for _ in range(WARM):
            page.click(side.forward)
            page.settle(SETTLED_MS)
        half = n_steps // 2
        for _ in range(half):
            found.painted_ms.append(page.click(side.forward))
            page.settle(SETTLED_MS)
        page.slow_down(tick.SLOWER)
        with traced(browser, page) as seen:
            for _ in range(n_steps - half):
                found.painted_slowed_ms.append(page.click(side.forward))
                page.settle(SETTLED_MS)
        found.rest_ms.append(sum(one.script_layout_ms for one in seen()) / (n_steps - half))
