"""The overview in a real browser: choices, picks, the address, and the same without a script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def opened(watched: Watched, site: Path, query: str = "") -> Page:
    watched.page.goto(f"{(site / 'overview' / 'index.html').as_uri()}{query}")
    return watched.page


def line(page: Page | FrameLocator, corridor: str) -> Locator:
    return page.locator(f'[data-corridor="{corridor}"]')


def flow(page: Page, corridor: str) -> Locator:
    return page.locator(f'.ways-flow[data-flow="{corridor}"]').first


def width(page: Page, corridor: str) -> float:
    found = flow(page, corridor).locator(".ways-line").get_attribute("stroke-width")
    return float(found or 0)


def test_a_choice_changes_map_list_sum_and_address_together(watched: Watched, site: Path) -> None:
    page = opened(watched, site)
    whole = width(page, "cn>la")
    page.locator("input[value=mongolia]").check()
    expect(page.locator("[data-some]")).to_contain_text("2 of 13 people's journeys")
    expect(line(page, "cn>la")).to_be_hidden()
    expect(flow(page, "cn>la")).to_be_hidden()
    expect(line(page, "cn>mn")).to_contain_text("2 people's journeys, in one journey")
    expect(page).to_have_url(re.compile(r"way=mongolia"))
    page.get_by_role("button", name="Show all again").click()
    expect(line(page, "cn>la")).to_be_visible()
    assert width(page, "cn>la") == whole
    expect(page).not_to_have_url(re.compile(r"way="))
    expect(page.locator("[data-whole]")).to_be_visible()


def test_a_link_opens_exactly_what_it_chooses_in_its_language(watched: Watched, site: Path) -> None:
    page = opened(watched, site, "?from=1999&to=2010&way=mongolia&outcome=arrived&lang=ko")
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    expect(page.locator("select[name=from]")).to_have_value("1999")
    expect(page.locator("select[name=to]")).to_have_value("2010")
    expect(page.locator("input[value=mongolia]")).to_be_checked()
    expect(page.locator("input[value=arrived]")).to_be_checked()
    expect(line(page, "mn>kr")).to_contain_text("사람의 여정 2건")
    expect(line(page, "th>kr")).to_be_hidden()


def test_years_of_which_nobody_tells_say_so(watched: Watched, site: Path) -> None:
    page = opened(watched, site, "?from=2009&to=2011")
    expect(page.locator("[data-nobody]")).to_be_visible()
    expect(page.locator(".corridor:visible")).to_have_count(0)


def test_a_finer_way_is_shown_without_choices_and_hidden_with_one(
    watched: Watched, site: Path
) -> None:
    page = opened(watched, site)
    line(page, "kp>cn").locator("summary").click()
    expect(page.locator("[data-finer]")).to_be_visible()
    expect(flow(page, "finer-0")).to_be_visible()
    page.locator("input[value=arrived]").check()
    expect(page.locator("[data-finer]")).to_be_hidden()
    expect(flow(page, "finer-0")).to_be_hidden()
    expect(line(page, "kp>cn")).to_contain_text("9 people's journeys")


def test_a_flow_picked_on_the_map_opens_its_journeys(watched: Watched, site: Path) -> None:
    page = opened(watched, site)
    flow(page, "mn>kr").locator(".ways-sign").first.click(force=True)
    links = line(page, "mn>kr").locator(".taken a")
    expect(links).to_have_count(1)
    expect(flow(page, "th>kr")).to_have_class(re.compile("is-faint"))
    expect(flow(page, "mn>kr")).not_to_have_class(re.compile("is-faint"))
    links.first.click()
    expect(page.locator("#step-flight .pick[aria-current]")).to_be_visible()


def test_a_country_picked_opens_the_ways_into_it_and_out_of_it(
    watched: Watched, site: Path
) -> None:
    page = opened(watched, site)
    page.locator('.ways-country[data-label="th"]').click()
    for corridor in ("la>th", "th>kr"):
        expect(line(page, corridor).locator(".taken").first).to_be_visible()
    expect(line(page, "kp>cn").locator(".taken").first).to_be_hidden()


def test_everything_is_done_by_the_keyboard_alone(watched: Watched, site: Path) -> None:
    page = opened(watched, site)
    page.locator("select[name=from]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")  # to the first way out
    expect(page.locator("[data-some]")).to_contain_text("2 of 13")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show all again")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-whole]")).to_be_visible()
    expect(page.locator("select[name=from]")).to_be_focused()
    line(page, "kp>cn").locator("summary").focus()
    page.keyboard.press("Enter")
    expect(line(page, "kp>cn").locator(".taken a").first).to_be_visible()


@pytest.mark.parametrize("watched", [{"java_script_enabled": False}], indirect=True)
def test_without_a_script_the_list_tells_all(watched: Watched, site: Path) -> None:
    page = opened(watched, site)
    expect(page.locator("[data-filters]")).to_be_hidden()
    expect(line(page, "kp>cn")).to_contain_text("13 people's journeys, in 4 journeys")
    line(page, "kp>cn").locator("summary").click()
    line(page, "kp>cn").get_by_role("link", name="Eunju").click()
    expect(page.locator("#step-first-crossing")).to_be_in_viewport()


@pytest.mark.parametrize("watched", [{"viewport": {"width": 320, "height": 640}}], indirect=True)
def test_nothing_is_wider_than_a_narrow_screen(watched: Watched, site: Path) -> None:
    for lang in ("en", "ko"):
        page = opened(watched, site, f"?lang={lang}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_front_page_leads_to_it(watched: Watched, site: Path) -> None:
    watched.page.goto((site / "index.html").as_uri())
    watched.page.get_by_role("heading", name="All journeys together").get_by_role("link").click()
    expect(watched.page).to_have_title("All journeys together")


def test_in_the_app_a_view_opens_and_a_choice_moves_the_address(
    app_url: str, watched: Watched
) -> None:
    page = watched.page
    page.goto(f"{app_url}/?view=overview&way=laos-thailand&lang=ko")
    inner = page.frame_locator("iframe")
    expect(inner.locator("input[value=laos-thailand]")).to_be_checked()
    expect(line(inner, "cn>mn")).to_be_hidden()
    inner.locator("label", has=inner.locator("input[value=arrived]")).click()
    expect(page).to_have_url(re.compile(r"view=overview.*way=laos-thailand.*outcome=arrived"))
    line(inner, "th>kr").locator("summary").click()
    line(inner, "th>kr").locator(".taken a").first.click()
    expect(page).to_have_url(re.compile(r"journey=.*step=arrival"))
