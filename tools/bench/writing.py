"""Typing in the workbench: from a key to the picture that shows it, beside a page made anew.

The other side is `routemap preview`, which makes and loads the whole page at each save.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from playwright.sync_api import Browser, Page
from tests.browser.conftest import answers, free_port

from tools.bench.synthetic import journey
from tools.shipped import ROOT

N_STEPS = 60
N_KEYS = 20
SEED = 5
PATIENCE_S = 60
REST_MS = 400  # as one who writes pauses; the next frame gets ready
LATER = "지어낸 말."
SEEN = "iframe:not(.is-coming)"
ASKED = (
    "performance.getEntriesByType('resource').filter(e => e.name.endsWith('/check'))"
    ".map(e => e.duration)"
)

# A picture counts from the key until the frame after it has come to the front: that frame has
# been painted behind the one before.
PROBE = """
window.painted = [];
let pressed = 0;
addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
addEventListener("DOMContentLoaded", () => new MutationObserver((changes) => {
  const came = changes.some(({ target }) =>
    target.tagName === "IFRAME" && !target.classList.contains("is-coming"));
  if (came && pressed) requestAnimationFrame(() => { painted.push(performance.now() - pressed); });
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["class"] }));
"""


@dataclass(frozen=True, slots=True)
class Found:
    """Milliseconds of each key; `checked_ms` is the server's answer within them."""

    painted_ms: list[float]
    checked_ms: list[float]
    saved_ms: list[float]


def measure(browser: Browser) -> Found:
    """Write in a journey of 60 steps: a key, a save, a key, each once the one before is seen."""
    numbers = count(1)
    told = journey(SEED, N_STEPS, lambda: (f"Nothing is told of this {next(numbers)}.", LATER))
    found = Found([], [], [])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "long-way.yaml"
        file.write_text(told, encoding="utf-8")
        preview = ("-m", "routemap", "preview", "--no-open", str(file))
        with _app() as address, _living(*preview) as process:
            if process.stdout is None:
                raise AssertionError("the preview says nothing")
            other = _opened(browser, process.stdout.readline().split()[1])
            page = _opened(browser, f"{address}/workbench")
            _go_to_the_place(page, file)
            for number in range(1, N_KEYS + 1):
                found.painted_ms.append(_press(page))
                saved = told.replace("this 20.", f"this 20.{'m' * number}")
                found.saved_ms.append(_save(other, file, saved))
            found.checked_ms.extend(page.evaluate(ASKED)[-N_KEYS:])
            for each in (page, other):
                each.goto("about:blank")
                each.context.close()
    return found


def _opened(browser: Browser, address: str) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(PROBE)
    page = context.new_page()
    page.goto(address)
    return page


def _go_to_the_place(page: Page, file: Path) -> None:
    """Open the file in the workbench, and stand at the end of a sentence in its middle."""
    page.locator("[data-file]").set_input_files(file)
    page.wait_for_selector("iframe:not(.is-coming)")
    place = page.locator(".cm-line", has_text="Nothing is told of this 20.")
    page.locator(".cm-content").focus()
    while not place.count():
        page.keyboard.press("PageDown")
    place.click()
    page.keyboard.press("End")
    for _ in f'", ko: "{LATER}"}}':
        page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(REST_MS)


def _press(page: Page) -> float:
    before = page.evaluate("painted.length")
    page.keyboard.press("m")
    page.wait_for_function("n => painted.length > n", arg=before)
    page.wait_for_timeout(REST_MS)
    return float(page.evaluate("painted.at(-1)"))


def _save(page: Page, file: Path, text: str) -> float:
    seen = page.locator(SEEN).get_attribute("src")
    start = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    page.wait_for_function(
        "([which, seen]) => document.querySelector(which)?.getAttribute('src') !== seen",
        arg=[SEEN, seen],
    )
    took = 1000 * (time.perf_counter() - start)
    page.wait_for_timeout(REST_MS)
    return took


@contextlib.contextmanager
def _living(*words: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-u", *words], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    with process:
        try:
            yield process
        finally:
            process.terminate()


@contextlib.contextmanager
def _app() -> Iterator[str]:
    """Yield the address of the app, as `make run` starts it."""
    port = free_port()
    words = ("-m", "streamlit", "run", "app.py", "--server.port", str(port))
    with _living(*words, "--server.address", "127.0.0.1"):
        deadline = time.monotonic() + PATIENCE_S
        address = f"http://127.0.0.1:{port}"
        while not answers(f"{address}/_stcore/health"):
            if time.monotonic() > deadline:
                raise AssertionError("the app does not answer")
            time.sleep(0.1)
        yield address
