from __future__ import annotations

import re

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def inside(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


def test_the_front_page_has_a_card_for_each_journey(app_url: str, watched: Watched) -> None:
    watched.page.goto(app_url)
    expect(inside(watched.page).locator(".card")).to_have_count(4)


def test_a_card_opens_its_journey_and_back_returns(app_url: str, watched: Watched) -> None:
    page = watched.page
    page.goto(app_url)
    inside(page).locator(".card a").first.click()
    expect(inside(page).locator("li.step").first).to_be_attached()
    expect(page).to_have_url(re.compile(r"journey="))
    page.evaluate("history.back()")
    expect(inside(page).locator(".card")).to_have_count(4)
    expect(page).not_to_have_url(re.compile(r"journey="))


def test_a_link_opens_exactly_its_step_in_its_language(app_url: str, watched: Watched) -> None:
    page = watched.page
    page.goto(f"{app_url}/?journey=eunju&step=forced-return&lang=ko")
    expect(inside(page).locator("#step-forced-return .pick[aria-current]")).to_be_visible()
    expect(inside(page).locator("html")).to_have_attribute("lang", "ko")


def test_stepping_moves_the_address_and_never_reruns_the_app(
    app_url: str, watched: Watched
) -> None:
    page = watched.page
    sockets: list[str] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda _: sockets.append("sent")))
    page.goto(f"{app_url}/?journey=eunju&step=home")
    expect(inside(page).locator("#step-home .pick[aria-current]")).to_be_visible()
    before = len(sockets)
    inside(page).locator("[data-do=next]").first.click()
    expect(page).to_have_url(re.compile(r"step=first-crossing"))
    expect(inside(page).locator("#step-first-crossing .pick[aria-current]")).to_be_visible()
    assert len(sockets) == before


def test_a_link_to_a_step_that_is_gone_opens_the_journey_and_says_so(
    app_url: str, watched: Watched
) -> None:
    watched.page.goto(f"{app_url}/?journey=eunju&step=no-such-step")
    expect(inside(watched.page).locator("[data-notice]")).to_be_visible()
    expect(inside(watched.page).locator("li.step").first).to_be_attached()


def test_a_link_to_a_journey_that_is_gone_opens_the_front_page(
    app_url: str, watched: Watched
) -> None:
    watched.page.goto(f"{app_url}/?journey=no-such-journey")
    expect(inside(watched.page).locator(".card")).to_have_count(4)


def test_the_editors_side_of_a_journey_has_no_address(app_url: str, watched: Watched) -> None:
    for path in ("journeys/eunju.yaml", "app/static/eunju.yaml", "page/0/eunju.yaml"):
        answer = watched.page.request.get(f"{app_url}/{path}")
        assert "format: journey" not in answer.text()


def test_streamlits_own_chrome_is_not_seen(app_url: str, watched: Watched) -> None:
    page = watched.page
    page.goto(app_url)
    expect(inside(page).locator(".card").first).to_be_visible()
    box = page.locator("iframe").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 1280, "height": 800}
    for x, y in ((5, 5), (1275, 5), (640, 795), (1275, 795)):
        assert page.evaluate(f"document.elementFromPoint({x},{y}).tagName") == "DIV"
