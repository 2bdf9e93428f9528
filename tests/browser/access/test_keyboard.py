"""Every function by keyboard alone: the place is always seen, never lost, and nothing holds it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.access.asking import kinds_of, opened
from tests.browser.access.walking import faults, go_to, stop, walk
from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("access")]
PHONE: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture
def page(watched: Watched) -> Page:
    watched.page.emulate_media(reduced_motion="reduce")
    return watched.page


def doing(page: Page, name: str) -> None:
    """Walk to the button of that name and press it as its kind is pressed."""
    if not ((found := stop(page)) and found["doing"] == name):
        go_to(page, lambda found: found["doing"] == name)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("width", [1280, pytest.param(360, marks=pytest.mark.long)])
def test_the_walk_through_every_page_can_be_seen_and_ends(
    page: Page, site: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    wrong: list[str] = []
    for path in kinds_of(site):
        opened(page, path)
        stops = list(walk(page))
        assert len(stops) >= 3, path
        wrong += [f"{path.relative_to(site)}: {fault}" for one in stops for fault in faults(one)]
    assert wrong == []


def test_controls_come_before_the_map_and_the_map_before_the_telling(
    page: Page, site: Path
) -> None:
    opened(page, site / "journeys/eunju/index.html", "?step=captivity")
    parts = [found["part"] for found in walk(page)]
    assert list(dict.fromkeys(parts)) == ["top", "times", "stage", "telling"]
    assert parts == sorted(parts, key=["top", "times", "stage", "telling"].index)


def test_the_walk_back_passes_the_same_stops(page: Page, site: Path) -> None:
    opened(page, site / "journeys/hyeok/index.html", "?step=home")
    there = [found["what"] for found in walk(page)]
    back = [found["what"] for found in walk(page, "Shift+Tab")]
    # Without a bar of its own around the page, the browser goes round a second time.
    assert back[: len(there)][::-1] == there


def test_a_whole_journey_from_the_front_page_and_back_without_a_mouse(
    page: Page, site: Path
) -> None:
    opened(page, site / "index.html", "?lang=en")
    go_to(page, lambda found: "Eunju" in found["what"])
    page.keyboard.press("Enter")
    expect(page.locator("html[data-mounted]")).to_be_attached()
    doing(page, "begin")
    n_steps = page.locator("li.step").count()
    for index in range(n_steps):
        step = page.locator(f'.step[data-step="{index}"]')
        expect(step.locator(".pick[aria-current=step]")).to_be_focused()
        assert faults(stop(page) or {}) == []
        if index + 1 == n_steps:
            break
        if step.locator(".content-note").count() and index % 2:
            doing(page, "skip")
        else:
            page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    expect(page.locator('.step[data-step="0"] .pick')).to_be_focused()
    go_to(page, lambda found: found["what"].startswith("a.home"), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".card")).to_have_count(4)


def test_a_content_note_is_opened_and_closed_where_it_stands(page: Page, site: Path) -> None:
    opened(page, site / "journeys/eunju/index.html", "?step=captivity")
    go_to(page, lambda found: found["part"] == "telling")
    page.locator("#step-captivity .pick").focus()
    go_to(page, lambda found: found["what"].startswith("summary"))
    passage = page.locator("#step-captivity .text")
    for key in ("Enter", " "):
        was = passage.is_visible()
        page.keyboard.press(key)
        expect(passage).to_be_visible(visible=not was)
    assert stop(page)
    go_to(page, lambda found: found["what"].startswith("input"), "Shift+Tab")
    page.keyboard.press(" ")
    expect(page.locator("details.passage:not([open])")).to_have_count(0)


@pytest.mark.parametrize("panel", ["legend", "vague"])
def test_a_panel_is_entered_left_by_escape_and_gives_the_focus_back(
    page: Page, site: Path, panel: str
) -> None:
    opened(page, site / "journeys/eunju/index.html", "?step=captivity&lang=en")
    button = page.locator(f".menu [popovertarget={panel}]")
    button.focus()
    for opening in ("Enter", panel[0]):
        page.keyboard.press(opening)
        expect(page.locator(f"#{panel}")).to_be_focused()
        page.keyboard.press("End")
        expect(page.locator("#step-captivity .pick[aria-current]")).to_be_attached()
        go_to(page, lambda found: found["what"].startswith("button"))
        expect(page.locator(f"#{panel} .panel-head button")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(f"#{panel}")).to_be_hidden()
        expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"#{panel}")).to_be_focused()
    go_to(page, lambda found: found["part"] == "panel")
    page.keyboard.press("Enter")
    expect(button).to_be_focused()


def test_a_panel_that_a_letter_opens_from_nowhere_gives_a_place_to_go_on_from(
    page: Page, site: Path
) -> None:
    opened(page, site / "journeys/eunju/index.html", "?step=captivity")
    for viewport, place in [(None, "[popovertarget=legend]"), (PHONE, "button.more")]:
        if viewport:
            page.set_viewport_size(viewport)
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("l")
        expect(page.locator("#legend")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(place).first).to_be_focused()


def test_on_a_phone_the_menu_is_walked_and_left_by_escape(page: Page, site: Path) -> None:
    page.set_viewport_size(PHONE)
    opened(page, site / "journeys/eunju/index.html", "?lang=en")
    go_to(page, lambda found: found["what"].startswith("button.more"))
    page.keyboard.press("Enter")
    go_to(page, lambda found: found["doing"] == "language")
    page.keyboard.press("Escape")
    expect(page.locator("#more")).to_be_hidden()
    expect(page.locator("button.more")).to_be_focused()
    page.keyboard.press("Enter")
    go_to(page, lambda found: "How vague" in found["what"])
    page.keyboard.press("Enter")
    expect(page.locator("#vague")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("button.more")).to_be_focused()


def test_language_theme_clock_speed_and_the_whole_are_set_by_keys(page: Page, site: Path) -> None:
    opened(page, site / "journeys/eunju/index.html", "?step=captivity&lang=en")
    root = page.locator("html")
    doing(page, "language")
    expect(root).to_have_attribute("lang", "ko")
    doing(page, "theme")
    expect(root).to_have_attribute("data-theme", "dark")
    doing(page, "all")
    expect(page.locator("[data-do=all]")).to_have_attribute("aria-pressed", "true")
    go_to(page, lambda found: found["part"] == "times" and found["what"].startswith("input"))
    page.keyboard.press("ArrowRight")
    expect(page.locator("input[value=time]")).to_be_checked()
    expect(page.locator(".timeline.is-calendar")).to_be_attached()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".timeline.is-calendar")).to_have_count(0)
    go_to(page, lambda found: found["what"].startswith("select"))
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-speed]")).to_have_value("2")


def test_the_slider_and_the_play_button_are_worked_by_keys(page: Page, site: Path) -> None:
    opened(page, site / "journeys/eunju/index.html", "?step=captivity&lang=en")
    doing(page, "play")
    expect(page.locator(".play.is-playing")).to_be_attached()
    page.keyboard.press(" ")
    expect(page.locator(".play.is-playing")).to_have_count(0)
    slider = page.locator(".timeline input[type=range]")
    go_to(page, lambda found: "Timeline" in found["what"])
    for key, value in [("ArrowRight", "5"), ("ArrowLeft", "4"), ("End", "16"), ("Home", "0")]:
        page.keyboard.press(key)
        expect(slider).to_have_value(value)
        expect(slider).to_be_focused()


def test_the_map_is_moved_and_zoomed_by_keys_and_by_single_presses(page: Page, site: Path) -> None:
    opened(page, site / "journeys/eunju/index.html", "?step=captivity&lang=en")
    pane = page.locator(".leaflet-map-pane")
    where = "(pane) => pane.style.transform"

    def moved_by(action: str, key: str) -> None:
        before = pane.evaluate(where)
        drawn = page.locator(".leaflet-basemap-pane path, .leaflet-areas-pane path").first
        shape = drawn.get_attribute("d")
        page.keyboard.press(key)
        page.wait_for_function(
            "([was, shape]) => document.querySelector('.leaflet-map-pane').style.transform !== was"
            " || document.querySelector('.leaflet-basemap-pane path, .leaflet-areas-pane path')"
            ".getAttribute('d') !== shape",
            arg=[before, shape],
        )
        assert page.locator("#step-captivity .pick[aria-current]").count(), action

    go_to(page, lambda found: found["part"] == "stage")
    moved_by("panned", "ArrowUp")
    moved_by("panned", "ArrowRight")
    doing(page, "nearer")
    moved_by("nearer", "Enter")
    doing(page, "farther")
    moved_by("farther", "Enter")
    opener = page.locator("[data-pad]")
    go_to(page, lambda found: found["what"].startswith("button") and found["doing"] == "")
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    for way in ("0,-1", "-1,0", "1,0", "0,1"):
        go_to(page, lambda found: found["part"] == "stage")
        expect(page.locator(f"[data-pan='{way}']")).to_be_focused()
        moved_by(way, "Enter")


def test_leave_quickly_leaves_by_keys(page: Page, site: Path) -> None:
    opened(page, site / "journeys/eunju/index.html", "?step=captivity&lang=en")
    doing(page, "leave")
    page.wait_for_url("about:blank")


def test_single_letters_can_be_turned_off(page: Page, site: Path) -> None:
    opened(page, site / "journeys/eunju/index.html", "?step=captivity&lang=en")
    page.keyboard.press("l")
    page.locator("[data-letter-keys]").focus()
    page.keyboard.press(" ")
    page.keyboard.press("Escape")
    for letter in ("v", "a", "l"):
        page.keyboard.press(letter)
    expect(page.locator("[popover]:popover-open")).to_have_count(0)
    expect(page.locator("#step-captivity .pick[aria-current]")).to_be_attached()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#step-captivity .pick[aria-current]")).to_have_count(0)
