"""The overview's page with 1,000 invented journeys, beside the one with those shipped."""

from __future__ import annotations

import gzip
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser

from routemap import pipeline
from routemap.areas import open_atlas
from routemap.generalise import load_policy
from routemap.public import PublicJourney
from routemap.render.overview import overview_page
from routemap.scene.overview import Rules, compose_overview, load_facts
from tools.bench import tick
from tools.bench.browser import opened, traced
from tools.bench.synthetic import journey
from tools.served import served
from tools.shipped import journeys

N_JOURNEYS = 1_000
SETTLED_MS = 600
N_CHOICES = 8
PICTURED = '!!document.querySelector("[data-overview] figure svg path")'
# What a choice changes: the words that count what is shown.
SHOWN = 'document.querySelector("[data-overview]")?.innerText'


@dataclass(slots=True)
class Found:
    """One page: to make, to send, to see first, and to choose in."""

    n_journeys: int
    made_s: float = 0
    kilobytes: float = 0
    pictured_ms: list[float] = field(default_factory=list)
    painted_slowed_ms: list[float] = field(default_factory=list)
    work_ms: list[float] = field(default_factory=list)  # script and layout of a choice, slowed down


def measure(browser: Browser) -> tuple[Found, Found]:
    """Return what was found with the shipped journeys, and with the invented ones."""
    return _measure(browser, journeys()), _measure(browser, _invented())


def _invented() -> list[PublicJourney]:
    files = [(f"way-{seed}.yaml", journey(seed).encode()) for seed in range(N_JOURNEYS)]
    told = [pipeline.check(data, name).public for name, data in files]
    kept = [public for public in told if public is not None]
    if len(kept) != N_JOURNEYS:
        raise AssertionError(f"{len(kept)} of {N_JOURNEYS} invented journeys are published")
    return kept


def _measure(browser: Browser, told: Sequence[PublicJourney]) -> Found:
    policy, start = load_policy(), time.perf_counter()
    rules = Rules(policy.overview_k, frozenset(policy.classes.open))
    atlas = open_atlas()
    page = overview_page(compose_overview(told, atlas, rules, load_facts()), atlas)
    found = Found(len(told), time.perf_counter() - start, len(gzip.compress(page)) / 1000)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "index.html").write_bytes(page)
        with served(Path(folder)) as address:
            _choose(browser, f"{address}/index.html", found)
    return found


def _choose(browser: Browser, address: str, found: Found) -> None:
    for _ in range(3):
        with opened(browser, SHOWN, PICTURED) as page:
            page.page.goto(address)
            found.pictured_ms.append(page.pictured())
    with opened(browser, SHOWN, PICTURED) as page:
        page.page.goto(address)
        page.pictured()
        page.settle(SETTLED_MS)
        page.slow_down(tick.SLOWER)
        page.page.locator("[data-filters] input[name=way]").first.focus()
        with traced(browser, page) as seen:
            for _ in range(N_CHOICES):
                found.painted_slowed_ms.append(page.key("ArrowDown"))
                page.settle(SETTLED_MS)
        found.work_ms = [one.script_layout_ms for one in seen() if "keydown" in one.causes]
