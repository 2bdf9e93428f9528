"""The preview in the browser: it follows each save, at the step where the reader is."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.conftest import Watched
from tests.cli.test_check import JOURNEY, write
from tests.pipeline.processes import living

pytestmark = pytest.mark.browser


def test_a_save_is_seen_at_the_same_step_and_a_mistake_beside_the_last_picture(
    watched: Watched, tmp_path: Path
) -> None:
    file = write(tmp_path, JOURNEY)
    with living("preview", "--no-open", str(file)) as process:
        assert process.stdout is not None
        page = watched.page
        page.goto(process.stdout.readline().split()[1])
        expect(shown(page).locator("h1")).to_contain_text("An invented journey")
        shown(page).locator("[data-do=begin]").click()
        page.keyboard.press("ArrowRight")
        expect(shown(page).locator(".step.is-now .number")).to_have_text("2")

        write(tmp_path, JOURNEY.replace("An invented", "Another"))
        expect(shown(page).locator("h1")).to_contain_text("Another journey")
        expect(shown(page).locator(".step.is-now .number")).to_have_text("2")

        write(tmp_path, JOURNEY.replace("hiding", "hidding"))
        expect(page.locator("#problems li")).to_contain_text(["'hidding' is not a word"])
        expect(shown(page).locator("h1")).to_contain_text("Another journey")

        write(tmp_path, JOURNEY)
        expect(page.locator("#problems")).to_be_hidden()
        expect(shown(page).locator("h1")).to_contain_text("An invented journey")
        page.goto("about:blank")


def shown(page: Page) -> FrameLocator:
    """Return the frame that is seen; the next one waits beside it until it is drawn."""
    return page.frame_locator("iframe:not(.is-coming)")
