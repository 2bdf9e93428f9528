"""The telling leads from a step to those of the others that may have been at the same time."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_a_link_to_what_the_others_did_meanwhile_goes_to_that_step(
    site: Path, watched: Watched
) -> None:
    page = watched.page
    page.goto(f"{site.as_uri()}/journeys/joo-kyung-2015/index.html?step=guide")
    link = page.locator(".step.is-now .meanwhile a").first
    expect(link).to_be_visible()
    asked = str(link.get_attribute("href"))
    link.click()
    expect(page.locator(f"{asked}.is-now")).to_be_visible()
    expect(page.locator(".step.is-now")).to_have_count(1)
