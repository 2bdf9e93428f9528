"""Journeys beside each other: on a file server, straight from a folder, and in the app."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
ALL = ("eunju", "hyeok", "joo-kyung-2012", "joo-kyung-2015")


@pytest.fixture
def folder(site: Path) -> str:
    return f"{site.as_uri()}/compare/index.html"


def opened(page: Page, url: str, n_journeys: int) -> Page:
    page.goto(url)
    expect(page.locator("figure.column")).to_have_count(n_journeys)
    return page


def blocks(page: Page) -> Locator:
    return page.locator("[data-block]")


def box(page: Page, journey: str) -> Locator:
    return page.locator(f'input[value="{journey}"]')


def test_a_link_opens_exactly_its_journeys_along_its_moment(folder: str, watched: Watched) -> None:
    page = opened(watched.page, f"{folder}?journeys=hyeok,eunju&align=first-crossing&lang=ko", 2)
    shown = [one.get_attribute("data-block") for one in blocks(page).all()]
    assert shown == ["hyeok", "eunju"]
    expect(page.locator('input[value="first-crossing"]')).to_be_checked()
    expect(page.locator(".zero-word")).to_have_text("처음 국경을 넘음")
    expect(page.locator("figure h3").first).to_contain_text("혁")
    expect(box(page, "hyeok")).to_be_checked()
    expect(box(page, "joo-kyung-2012")).not_to_be_checked()


def test_without_a_choice_there_is_something_to_see(folder: str, watched: Watched) -> None:
    opened(watched.page, folder, 4)
    expect(watched.page.locator("[data-notice]")).to_have_text("")


def test_all_maps_have_one_frame_and_one_size(folder: str, watched: Watched) -> None:
    page = opened(watched.page, f"{folder}?journeys={','.join(ALL)}", 4)
    maps = page.locator(".small-map").all()
    assert len({one.get_attribute("viewBox") for one in maps}) == 1
    boxes = [one.bounding_box() for one in maps]
    assert len({(round(one["width"]), round(one["height"])) for one in boxes if one}) == 1
    before = maps[0].get_attribute("viewBox")
    box(page, "eunju").uncheck()
    expect(page.locator("figure.column")).to_have_count(3)
    assert page.locator(".small-map").first.get_attribute("viewBox") != before


def test_choosing_moves_everything_and_the_address_at_once(folder: str, watched: Watched) -> None:
    page = opened(watched.page, f"{folder}?journeys=eunju,hyeok&lang=en", 2)
    box(page, "joo-kyung-2012").check()
    expect(page.locator("figure.column")).to_have_count(3)
    expect(blocks(page)).to_have_count(3)
    expect(page.locator(".is-whole .badge", has_text="3")).to_have_count(2)
    box(page, "eunju").uncheck()
    expect(blocks(page)).to_have_count(2)
    page.wait_for_url("**journeys=hyeok,joo-kyung-2012**")
    page.locator('label:has(input[value="arrest"])').click()
    page.wait_for_url("**align=arrest**")
    page.reload()
    expect(page.locator("figure.column")).to_have_count(2)
    expect(page.locator('input[value="arrest"]')).to_be_checked()


def test_a_journey_without_the_moment_is_listed_and_not_dropped(
    folder: str, watched: Watched
) -> None:
    page = opened(watched.page, f"{folder}?journeys=eunju,hyeok&align=arrest&lang=en", 2)
    expect(page.locator(".lane-without")).to_have_text("No arrest is told here.")
    expect(page.locator(".lane-title")).to_have_count(2)
    page.locator("summary").click()
    words = page.locator("[data-words] section").nth(1)
    expect(words).to_contain_text("No arrest is told here.")
    expect(words.locator("li")).to_have_count(14)
    page.locator('label:has(input[value="calendar"])').click()
    expect(page.locator(".lane-without")).to_have_count(0)


def test_a_journey_that_is_gone_is_told_kindly(folder: str, watched: Watched) -> None:
    page = opened(watched.page, f"{folder}?journeys=eunju,nobody,hyeok&lang=en", 2)
    expect(page.locator("[data-notice]")).to_contain_text("no longer: nobody")
    box(page, "hyeok").uncheck()
    expect(page.locator("[data-notice]")).to_contain_text("Choose one more")


def test_a_journey_that_does_not_come_is_told_and_the_others_stay(
    site: Path, tmp_path: Path, browser: Any
) -> None:
    copy = tmp_path / "compare"
    copy.mkdir()
    for name in ("index.html", "eunju.js"):
        (copy / name).write_bytes((site / "compare" / name).read_bytes())
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{(copy / 'index.html').as_uri()}?journeys=eunju,hyeok&lang=en")
    expect(page.locator(".failed")).to_contain_text("could not be opened here")
    expect(page.locator("figure.column")).to_have_count(1)
    context.close()


def test_how_the_time_went_is_said_in_ranges(folder: str, watched: Watched) -> None:
    page = opened(watched.page, f"{folder}?journeys=eunju,hyeok&lang=en", 2)
    captive = page.locator(".kind-group", has=page.get_by_role("heading", name="Held captive"))
    expect(captive.locator("li")).to_have_count(2)
    expect(captive.locator("li").first).to_contain_text("between two and four years")
    whole = page.locator(".is-whole li").all_inner_texts()
    assert len(whole) == 3
    assert all(re.search(r"between .* and .*|up to .*", text) for text in whole)


def test_the_words_say_every_step_that_the_lanes_draw(folder: str, watched: Watched) -> None:
    page = opened(watched.page, f"{folder}?journeys={','.join(ALL)}&align=first-crossing", 4)
    page.locator("summary").click()
    said = page.locator("[data-words] li a")
    drawn = page.locator(".time-bar")
    assert {one.get_attribute("data-step") for one in drawn.all()} <= {
        one.get_attribute("data-step") for one in said.all()
    }
    expect(page.locator("[data-words] li").first).to_contain_text("before")


def test_the_words_lead_to_the_journeys_own_step(folder: str, watched: Watched) -> None:
    page = opened(watched.page, f"{folder}?journeys=eunju,hyeok&lang=en", 2)
    page.locator("summary").click()
    page.locator('[data-words] a[data-step="arrest"]').click()
    expect(page.locator("#step-arrest .pick[aria-current]")).to_be_visible()


def test_language_and_theme_turn_the_pictures_too(folder: str, watched: Watched) -> None:
    page = opened(watched.page, f"{folder}?journeys=eunju,hyeok&align=arrest&lang=en", 2)
    page.get_by_role("button", name="한국어").click()
    expect(page.locator(".lane-without")).to_have_text("체포되었다는 이야기는 없습니다.")
    expect(page.locator(".is-whole li").first).to_contain_text("7~8년")
    seen = page.evaluate(
        """() => [...document.querySelectorAll('main [lang=en]')]
        .filter((node) => node.getClientRects().length).map((node) => node.textContent)"""
    )
    assert seen == []
    expect(page).to_have_url(re.compile("lang=ko"))
    expect(page).to_have_url(re.compile("journeys=eunju,hyeok"))


def test_everything_can_be_chosen_by_keyboard_alone(folder: str, watched: Watched) -> None:
    page = opened(watched.page, f"{folder}?journeys=eunju,hyeok&lang=en", 2)
    box(page, "eunju").focus()
    page.keyboard.press("Space")
    expect(page.locator("figure.column")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("figure.column")).to_have_count(2)
    page.locator('input[value="calendar"]').focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator('input[value="first-crossing"]')).to_be_checked()
    expect(page.locator(".zero-word")).to_be_attached()
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-words] li").first).to_be_visible()


@pytest.mark.parametrize("size", [(320, 640), (360, 740), (1280, 800), (1920, 1080)])
def test_nothing_is_wider_than_its_window(
    folder: str, watched: Watched, size: tuple[int, int]
) -> None:
    page = watched.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    for lang in ("en", "ko"):
        opened(page, f"{folder}?journeys={','.join(ALL)}&align=arrest&lang={lang}", 4)
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("watched", [{"java_script_enabled": False}], indirect=True)
def test_without_a_script_the_journeys_are_listed(folder: str, watched: Watched) -> None:
    watched.page.goto(folder)
    links = watched.page.locator("noscript a, main a")
    expect(links).to_have_count(len(ALL))
    expect(watched.page.locator(".chooser")).to_be_hidden()
    links.first.click()
    expect(watched.page.locator("li.step").first).to_be_visible()


def test_the_front_page_and_a_journeys_page_lead_here(site: Path, watched: Watched) -> None:
    page = watched.page
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name="Compare journeys").click()
    expect(page.locator("figure.column")).to_have_count(4)
    page.goto((site / "journeys" / "hyeok" / "index.html").as_uri())
    page.get_by_role("link", name="Compare with another journey").click()
    expect(page.locator("figure.column")).to_have_count(1)
    expect(box(page, "hyeok")).to_be_checked()
    expect(page.locator("[data-notice]")).to_contain_text("Choose one more")


def test_in_the_app_the_same_page_is_a_view_and_the_address_follows(
    app_url: str, watched: Watched
) -> None:
    page = watched.page
    page.goto(f"{app_url}/?view=compare&journeys=eunju,hyeok&align=arrival&lang=en")
    inner = page.frame_locator("iframe")
    expect(inner.locator("figure.column")).to_have_count(2)
    expect(inner.locator('input[value="arrival"]')).to_be_checked()
    inner.locator('input[value="joo-kyung-2015"]').check()
    expect(inner.locator("figure.column")).to_have_count(3)
    expect(page).to_have_url(re.compile("journeys=eunju,hyeok,joo-kyung-2015"))
    inner.locator('label:has(input[value="calendar"])').click()
    expect(page).not_to_have_url(re.compile("align="))
    inner.locator("figure h3 a").first.click()
    expect(page).to_have_url(re.compile("journey=eunju"))
    expect(inner.locator("li.step").first).to_be_attached()
    inner.get_by_role("link", name="Compare with another journey").click()
    expect(inner.locator("figure.column")).to_have_count(1)
    expect(page).to_have_url(re.compile("view=compare.*journeys=eunju"))
