"""Large zoom, narrow windows, wide spacing, small fingers: nothing is cut off or too small."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.access.asking import kinds_of, opened, pages_of, script
from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("access")]

CLIPPED, TARGETS = script("clipped.js"), script("targets.js")
# A window of 1280 by 1024 at 200 and at 400 per cent.
ZOOMED = {"200 %": (640, 512), "400 %": (320, 256)}
# What a reader may ask for (WCAG 1.4.12). A sheet in the markup would be refused by the policy.
SPACED = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}
"""


@pytest.fixture
def page(watched: Watched) -> Page:
    watched.page.emulate_media(reduced_motion="reduce")
    return watched.page


def cut_off(page: Page, path: Path) -> list[str]:
    found = [f"{path.parent.name}/{path.name}: {words}" for words in page.evaluate(CLIPPED)]
    wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [*found, f"{path}: {wider} pixels too wide"] if wider > 0 else found


@pytest.mark.parametrize(
    ("zoom", "lang"),
    [
        ("200 %", "en"),
        ("400 %", "ko"),
        pytest.param("200 %", "ko", marks=pytest.mark.long),
        pytest.param("400 %", "en", marks=pytest.mark.long),
    ],
)
def test_at_large_zoom_all_words_are_whole_and_nothing_scrolls_sideways(
    page: Page, site: Path, zoom: str, lang: str
) -> None:
    width, height = ZOOMED[zoom]
    page.set_viewport_size({"width": width, "height": height})
    found: list[str] = []
    for path in kinds_of(site):
        opened(page, path, f"?lang={lang}")
        found += cut_off(page, path)
    assert found == []


@pytest.mark.parametrize("width", [360, pytest.param(1280, marks=pytest.mark.long)])
def test_words_set_wide_apart_are_whole(page: Page, site: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    found: list[str] = []
    for path in kinds_of(site):
        opened(page, path, "?lang=en")
        page.evaluate(SPACED)
        found += cut_off(page, path)
    assert found == []


def test_what_is_cut_off_would_be_found(page: Page, site: Path) -> None:
    path = site / "index.html"
    opened(page, path, "?lang=en")
    page.evaluate("document.querySelector('.lead').style.cssText = 'height: 4px; overflow: hidden'")
    page.evaluate("document.querySelector('h1').style.cssText = 'position: relative; left: 90vw'")
    found = "\n".join(cut_off(page, path))
    assert "by p.lead" in found
    assert "by the window" in found


@pytest.mark.parametrize("width", [360, pytest.param(1280, marks=pytest.mark.long)])
def test_everything_that_is_pressed_is_large_enough_or_has_room_around_it(
    page: Page, site: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    wrong: list[str] = []
    for path in kinds_of(site):
        opened(page, path, "?lang=en")
        found = page.evaluate(TARGETS)
        assert found["n"] >= 3, path
        wrong += [f"{path.parent.name}/{path.name}: {target}" for target in found["wrong"]]
    assert wrong == []


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("size", [(1920, 1080), (1024, 700), (768, 1024), (360, 740), (320, 256)])
def test_every_page_has_room_in_every_window(
    page: Page, site: Path, size: tuple[int, int], lang: str
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    found: list[str] = []
    for path in pages_of(site):
        opened(page, path, f"?lang={lang}")
        found += cut_off(page, path) + page.evaluate(TARGETS)["wrong"]
        page.evaluate(SPACED)
        found += cut_off(page, path)
    assert found == []
