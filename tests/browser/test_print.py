"""On paper and without a script a journey is whole: picture, steps, every word, its credit."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
JOURNEY = "journeys/joo-kyung-2015/index.html"


def is_whole(page: Page, n_steps: int) -> None:
    expect(page.locator(".printed .still")).to_be_visible()
    expect(page.locator(".printed figcaption")).to_contain_text("Deliberately imprecise")
    for part in ("h3", ".when", ".where", ".vague", ".sources"):
        shown = page.locator(f".step {part}").locator("visible=true")
        expect(shown).to_have_count(n_steps)
    expect(page.locator(".citation")).to_be_visible()
    expect(page.locator(".leaflet-container, .controls").locator("visible=true")).to_have_count(0)


def test_a_print_has_the_picture_and_every_step_and_no_control(
    site: Path, watched: Watched
) -> None:
    page = watched.page
    page.goto(f"{site.as_uri()}/{JOURNEY}?step=guide&theme=dark")
    expect(page.locator("html[data-mounted]")).to_be_attached()
    n_steps = page.locator(".step").count()
    assert n_steps > 10
    expect(page.locator(".printed")).to_be_hidden()
    page.emulate_media(media="print")
    is_whole(page, n_steps)
    expect(page.locator("button").locator("visible=true")).to_have_count(0)
    expect(page.locator("#legend .key").first).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    # Passages that are closed on the screen stand open: as much of the text as there is.
    texts = page.locator(".step .passage .text")
    assert texts.count() > 2
    for box in [text.bounding_box() for text in texts.all()]:
        assert box
        assert box["height"] > 10


def test_without_a_script_the_picture_and_every_step_can_be_read(
    site: Path, browser: Browser
) -> None:
    for width in (360, 1280):
        context = browser.new_context(
            java_script_enabled=False, viewport={"width": width, "height": 800}
        )
        page = context.new_page()
        page.goto(f"{site.as_uri()}/{JOURNEY}")
        is_whole(page, page.locator(".step").count())
        first = page.locator("details.passage").first
        first.locator("summary").click()
        expect(first.locator(".text")).to_be_visible()
        # The way round a passage is a link, and leads to the next step.
        skip = page.locator(".needs-no-script").first
        following = str(skip.get_attribute("href"))
        skip.click()
        expect(page.locator(following)).to_be_in_viewport()
        context.close()
