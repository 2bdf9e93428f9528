from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
IDS = ("eunju", "hyeok", "joo-kyung-2012", "joo-kyung-2015")
SIZES = ((360, 740), (1280, 800), (1920, 1080))


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(params=["server", "folder"])
def home(request: pytest.FixtureRequest, served: str, site: Path) -> str:
    """The site's address: on a file server, and straight from its folder."""
    return served if request.param == "server" else site.as_uri()


def opened(page: Page, url: str) -> Page:
    page.goto(url)
    expect(page.locator("html[data-mounted]")).to_be_attached()
    return page


def picked(page: Page) -> str:
    found = page.locator(".pick[aria-current=step]")
    expect(found).to_have_count(1)
    return str(found.get_attribute("href")).removeprefix("#step-")


def test_every_journey_opens_from_the_front_page(home: str, watched: Watched) -> None:
    page = watched.page
    for journey in IDS:
        page.goto(f"{home}/index.html")
        page.locator(f'a[data-journey="{journey}"]').click()
        expect(page.locator("li.step").first).to_be_attached()
        assert page.url.split("?")[0].endswith(f"journeys/{journey}/index.html")


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
@pytest.mark.parametrize("size", SIZES)
def test_no_page_is_wider_than_its_window(
    served: str, watched: Watched, size: tuple[int, int], scheme: Any, lang: str
) -> None:
    page = watched.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(color_scheme=scheme)
    for path in ("index.html", "about.html", *(f"journeys/{one}/index.html" for one in IDS)):
        page.goto(f"{served}/{path}?lang={lang}")
        expect(page.locator("html")).to_have_attribute("lang", lang)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= size[0], f"{path}: {width}"


def test_at_1280_by_800_map_timeline_and_words_are_seen_together(
    served: str, watched: Watched
) -> None:
    page = opened(watched.page, f"{served}/journeys/eunju/index.html?step=captivity")
    # The telling scrolls there once it is laid out.
    expect(page.locator("#step-captivity h3")).to_be_in_viewport(ratio=1)
    for part in (".stage", "[data-timeline]", "#step-captivity h3"):
        box = page.locator(part).bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 800.5, part
    stage = page.locator(".stage").bounding_box()
    assert stage is not None
    assert stage["width"] * stage["height"] > 1280 * 800 * 0.35


def test_picking_a_step_in_the_list_moves_timeline_map_and_address(
    served: str, watched: Watched
) -> None:
    page = opened(watched.page, f"{served}/journeys/eunju/index.html?step=home")
    slider = page.locator("[data-timeline] input[type=range]")
    before = slider.get_attribute("aria-valuetext")
    drawn = page.locator(".leaflet-container path.is-now").count()
    page.locator("#step-second-crossing .pick").click()
    assert picked(page) == "second-crossing"
    expect(slider).not_to_have_attribute("aria-valuetext", before or "")
    assert drawn or page.locator(".leaflet-container path.is-now").count()
    page.wait_for_url("**step=second-crossing**")


def test_moving_the_timeline_moves_the_list(served: str, watched: Watched) -> None:
    page = opened(watched.page, f"{served}/journeys/eunju/index.html?step=home")
    page.locator("[data-timeline] input[type=range]").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#step-taken-in .pick[aria-current]")).to_be_visible()


def test_a_whole_journey_can_be_followed_by_keyboard_alone(served: str, watched: Watched) -> None:
    page = opened(watched.page, f"{served}/journeys/joo-kyung-2015/index.html?step=studio")
    n_steps = page.locator("li.step").count()
    seen = [picked(page)]
    for _ in range(n_steps - 1):
        page.keyboard.press("ArrowRight")
        expect(page.locator(f"#step-{seen[-1]} .pick[aria-current]")).to_have_count(0)
        seen.append(picked(page))
    assert len(set(seen)) == n_steps
    page.keyboard.press("Home")
    expect(page.locator("#step-studio .pick[aria-current]")).to_be_attached()


def test_nothing_plays_until_asked_and_pause_stops_it(served: str, watched: Watched) -> None:
    page = opened(watched.page, f"{served}/journeys/hyeok/index.html?step=home")
    first = picked(page)
    button = page.locator("[data-do=play]")
    expect(button.locator(".when-still")).to_be_visible()
    button.click()
    expect(button.locator(".when-playing")).to_be_visible()
    expect(page.locator(f"#step-{first} .pick[aria-current]")).to_have_count(0, timeout=20_000)
    button.click()
    expect(button.locator(".when-still")).to_be_visible()


def test_language_switches_every_word_of_the_page(served: str, watched: Watched) -> None:
    page = opened(watched.page, f"{served}/journeys/eunju/index.html?step=home&lang=en")
    page.locator("[data-do=language]").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    expect(page.locator("h1")).to_contain_text("은주")
    visible = page.evaluate(
        """() => [...document.querySelectorAll('[lang=en]')]
        .filter((node) => node.getClientRects().length && !node.closest('[data-do=language]'))
        .map((node) => node.textContent)"""
    )
    assert visible == []


def test_the_steps_can_be_read_without_javascript(browser: Any, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/journeys/eunju/index.html")
    expect(page.locator("li.step")).to_have_count(17)
    expect(page.locator("#step-taken-in .text")).to_be_visible()
    context.close()


def test_dark_and_light_are_different_grounds(served: str, watched: Watched) -> None:
    grounds = set()
    for scheme in ("light", "dark"):
        watched.page.emulate_media(color_scheme=scheme)
        opened(watched.page, f"{served}/journeys/eunju/index.html")
        grounds.add(watched.page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(grounds) == 2


def test_how_vague_tells_of_the_current_step_and_follows_it(served: str, watched: Watched) -> None:
    page = opened(watched.page, f"{served}/journeys/eunju/index.html?step=home&lang=en")
    page.keyboard.press("v")
    panel = page.locator("[data-vague]")
    expect(panel).to_contain_text("Somewhere in an area of")
    page.keyboard.press("ArrowRight")
    expect(panel).to_contain_text("Somewhere along")
