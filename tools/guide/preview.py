"""The preview as an editor sees it: a mistake is made, and told beside the last good picture."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, expect

RIGHT, WRONG = "when: 2009-01-~15", "when: mid-January 2009"
SIZE: ViewportSize = {"width": 1280, "height": 800}
N_LOOKS = 20


def mistake(browser: Browser, example: Path) -> Image.Image:
    """Return the preview of a file that was right, and into which a wrong date was then written."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(shutil.copy(example, Path(folder) / "bora.yaml"))
        command = [sys.executable, "-u", "-m", "routemap", "preview", "--no-open", str(file)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                said = process.stdout.readline() if process.stdout else ""
                return _taken(browser, said.split()[1], file)
            finally:
                process.terminate()


def _taken(browser: Browser, address: str, file: Path) -> Image.Image:
    context = browser.new_context(viewport=SIZE, reduced_motion="reduce", locale="en-GB")
    page = context.new_page()
    page.goto(address)
    shown = page.frame_locator("iframe:not(.is-coming)")
    expect(shown.locator("h1")).to_be_visible(timeout=30_000)
    shown.locator("[data-do=begin]").click()
    page.keyboard.press("ArrowRight")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(RIGHT, WRONG), encoding="utf-8")
    expect(page.locator("#problems li")).to_have_count(1)
    picture = at_rest(page)
    page.goto("about:blank")
    context.close()
    return picture


def at_rest(page: Page) -> Image.Image:
    """Return the page once two pictures in a row are the same."""
    before = b""
    for _ in range(N_LOOKS):
        now = page.screenshot()
        if now == before:
            return Image.open(io.BytesIO(now)).convert("RGB")
        before = now
    raise AssertionError("the page does not come to rest")
