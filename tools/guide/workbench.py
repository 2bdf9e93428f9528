"""The workbench as an editor sees it: the example opened, and its river under the cursor."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import answers, free_port

from tools.guide.preview import SIZE, at_rest
from tools.shipped import ROOT

PATIENCE_S = 60
SHOWN = "#look iframe:not(.is-coming)"


@contextlib.contextmanager
def app() -> Iterator[str]:
    """Yield the address of the app, as `make run` starts it."""
    port = str(free_port())
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", port]
    said = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            deadline = time.monotonic() + PATIENCE_S
            while not answers(f"{address}/_stcore/health"):
                if process.poll() is not None or time.monotonic() > deadline:
                    raise AssertionError("the app does not start")
                time.sleep(0.1)
            yield address
        finally:
            process.terminate()


def writing(browser: Browser, example: Path) -> Image.Image:
    """Return the workbench with the example in it, at the step where its two people part."""
    with app() as address:
        context = browser.new_context(viewport=SIZE, reduced_motion="reduce", locale="en-GB")
        page = context.new_page()
        page.goto(f"{address}/workbench?lang=en")
        page.locator("[data-file]").set_input_files(example)
        expect(page.frame_locator(SHOWN).locator("h1")).to_contain_text("Bora", timeout=30_000)
        _go_to(page, "event: separated")
        return at_rest(page)


def _go_to(page: Page, words: str) -> None:
    """Put the cursor where some words stand."""
    page.locator(".cm-content").focus()
    page.keyboard.press("Control+f")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
