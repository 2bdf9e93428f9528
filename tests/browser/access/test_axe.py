"""axe-core finds nothing: on no page that is built, in no theme, language, width or open panel."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.access.asking import PANELS, findings, is_journey, kinds_of, opened, pages_of
from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser]
access = pytest.mark.xdist_group("access")

WIDE, PHONE = (1280, 800), (360, 740)
EACH = list(itertools.product((WIDE, PHONE), ("light", "dark"), ("en", "ko")))
# The two that have the least in common; `make test-long` goes through all eight.
TWO = [(WIDE, "light", "en"), (PHONE, "dark", "ko")]
Ground = tuple[tuple[int, int], str, str]


def looked_at(page: Page, ground: Ground) -> Page:
    (width, height), scheme, _ = ground
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    return page


def with_panels(page: Page, where: str) -> list[str]:
    """Look at the page as it stands, and with each of its panels and passages open."""
    found = findings(page, where)
    for panel in page.evaluate(PANELS):
        page.evaluate("(id) => document.getElementById(id).showPopover()", panel)
        found += findings(page, f"{where} with {panel} open")
        page.evaluate("(id) => document.getElementById(id).hidePopover()", panel)
    if page.locator("details:not([open])").count():
        page.evaluate(
            "() => document.querySelectorAll('details').forEach((one) => one.open = true)"
        )
        found += findings(page, f"{where} with all passages open")
    return found


@access
@pytest.mark.parametrize("ground", TWO, ids=str)
def test_no_page_of_the_site_has_anything_that_axe_finds(
    watched: Watched, site: Path, ground: Ground
) -> None:
    page = looked_at(watched.page, ground)
    found: list[str] = []
    for path in pages_of(site) if ground == TWO[0] else kinds_of(site):
        opened(page, path, f"?lang={ground[2]}")
        expect(page.locator("html")).to_have_attribute("lang", ground[2])
        found += findings(page, f"{path.relative_to(site)} {ground}")
    assert found == []


@access
def test_no_panel_and_no_passage_has_anything_that_axe_finds(watched: Watched, site: Path) -> None:
    page = looked_at(watched.page, TWO[0])
    opened(page, site / "journeys/eunju/index.html", "?step=captivity")
    assert len(page.evaluate(PANELS)) >= 2
    assert with_panels(page, "eunju") == []


@access
@pytest.mark.long
@pytest.mark.parametrize("ground", EACH, ids=str)
def test_nothing_that_opens_anywhere_has_anything_that_axe_finds(
    watched: Watched, site: Path, ground: Ground
) -> None:
    page = looked_at(watched.page, ground)
    found: list[str] = []
    for path in pages_of(site):
        where = f"{path.relative_to(site)} {ground}"
        opened(page, path, f"?lang={ground[2]}")
        found += with_panels(page, where)
        if is_journey(path):
            step = page.locator("li.step:has(.content-note)").first
            step.locator(".pick").click()
            found += findings(page, f"{where} at {step.get_attribute('id')}")
    assert found == []


@access
def test_axe_would_find_what_is_wrong(watched: Watched, site: Path) -> None:
    page = opened(watched.page, site / "index.html")
    page.evaluate("document.documentElement.lang = ''")
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    page.evaluate("document.querySelector('.foot').style.color = '#bbb'")
    found = "\n".join(findings(page, "planted"))
    for rule in ("html-has-lang", "image-alt", "color-contrast"):
        assert rule in found
    watched.errors.clear()


def inner(page: Page) -> Frame:
    """Return the app's frame once its page stands in it."""
    page.frame_locator("iframe").locator("main").wait_for()
    return page.frames[1]


@pytest.mark.xdist_group("browser")
@pytest.mark.parametrize("query", ["", "?journey=eunju&step=captivity&lang=ko"])
def test_the_app_has_nothing_that_axe_finds_around_its_page_or_in_it(
    watched: Watched, app_url: str, query: str
) -> None:
    page = looked_at(watched.page, TWO[0])
    page.goto(f"{app_url}/{query}")
    found = findings(inner(page), f"in the frame {query}")
    found += findings(page, f"around the frame {query}", iframes=False)
    assert found == []
