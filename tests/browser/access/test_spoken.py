"""What a screen reader is given: landmarks, names of controls, and one short line for each move."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from routemap.words import words
from tests.browser.access.asking import kinds_of, opened
from tests.browser.access.tree import CONTROLS, LANDMARKS, having, told
from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("access")]

JOURNEY = {
    "en": [
        "banner",
        "navigation Tools",
        "main",
        "region Timeline",
        "region Map",
        "region The telling, step by step",
    ],
    "ko": [
        "banner",
        "navigation 도구",
        "main",
        "region 연표",
        "region 지도",
        "region 차례대로 읽는 이야기",
    ],
}
# All that the live region is told to say, from now on.
LISTEN = """
() => {
  const region = document.querySelector("[data-announce]");
  window.said = [];
  new MutationObserver(() => window.said.push(region.textContent))
    .observe(region, { childList: true, characterData: true, subtree: true });
}
"""


@pytest.fixture
def page(watched: Watched) -> Page:
    watched.page.emulate_media(reduced_motion="reduce")
    return watched.page


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_player_is_told_as_its_parts_in_order(page: Page, site: Path, lang: str) -> None:
    opened(page, site / "journeys/eunju/index.html", f"?step=captivity&lang={lang}")
    parts = [f"{node.role} {node.name}".strip() for node in having(told(page), LANDMARKS)]
    assert parts[: len(JOURNEY[lang])] == JOURNEY[lang]


def test_every_page_has_one_main_part_one_title_and_headings_without_gaps(
    page: Page, site: Path
) -> None:
    for path in kinds_of(site):
        nodes = told(opened(page, path, "?lang=en"))
        roles = Counter(node.role for node in nodes)
        assert roles["main"] == 1, path
        levels = [node.level for node in nodes if node.role == "heading"]
        assert levels.count(1) == 1, path
        jumps = [b - a for a, b in zip([0, *levels], levels, strict=False)]
        assert max(jumps) <= 1, f"{path}: {levels}"


@pytest.mark.parametrize("lang", ["en", pytest.param("ko", marks=pytest.mark.long)])
def test_every_control_has_a_name_of_its_own_in_the_readers_language(
    page: Page, site: Path, lang: str
) -> None:
    for path in kinds_of(site):
        controls = having(told(opened(page, path, f"?lang={lang}")), CONTROLS)
        assert len(controls) >= 3, path
        nameless = [node for node in controls if not node.name]
        assert nameless == [], path
        buttons = [node for node in controls if node.role in {"button", "slider"}]
        # The way round a passage is said within its step, under that step's heading.
        round_it = words(lang)["ui"]["skip-step"]
        said = Counter((one.name, one.within) for one in buttons if one.name != round_it)
        assert [name for (name, _), n in said.items() if n > 1] == [], path


def test_the_map_and_the_lanes_are_pictures_and_their_telling_is_in_words(
    page: Page, site: Path
) -> None:
    nodes = told(opened(page, site / "journeys/eunju/index.html", "?step=captivity&lang=en"))
    stage = [node for node in nodes if "region Map" in node.within]
    assert {node.name for node in having(stage, CONTROLS)} == {"Nearer", "Farther", "Move the map"}
    slider = page.locator(".timeline input")
    assert slider.get_attribute("aria-valuetext") == "Step 5 of 17. 1999 to 2002. Held on a farm"
    times = [node for node in nodes if "region Timeline" in node.within]
    assert not [node for node in times if node.role in {"graphics-document", "image", "img"}]


def test_each_settled_move_is_said_once_by_its_short_heading(page: Page, site: Path) -> None:
    opened(page, site / "journeys/eunju/index.html", "?step=home&lang=en")
    page.evaluate(LISTEN)
    for index in (1, 2):
        page.keyboard.press("ArrowRight")
        heading = page.locator(f'.step[data-step="{index}"] .heading [lang=en]').inner_text()
        expect(page.locator("[data-announce]")).to_have_text(heading)
        assert len(heading) < 80
        assert page.evaluate("window.said.length") == index
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.locator("[data-announce]")).to_have_text("A little brother")
    assert page.evaluate("window.said.length") == 3


def test_a_move_whose_heading_takes_the_focus_is_not_said_twice(page: Page, site: Path) -> None:
    page.clock.install()
    opened(page, site / "journeys/eunju/index.html", "?step=home&lang=en")
    page.evaluate(LISTEN)
    page.locator("#step-home .pick").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#step-first-crossing .pick")).to_be_focused()
    page.clock.run_for(2000)
    assert page.evaluate("window.said") == []


def test_playing_fast_is_silent_until_it_rests(page: Page, site: Path) -> None:
    page.clock.install()
    opened(page, site / "journeys/eunju/index.html", "?step=home&lang=en")
    page.evaluate(LISTEN)
    page.locator("[data-speed]").select_option("4")
    page.locator("[data-do=play]").click()
    page.clock.run_for(4000)
    at = page.locator(".step.is-now")
    assert int(at.get_attribute("data-step") or 0) >= 2
    assert page.evaluate("window.said") == []
    page.locator("[data-do=play]").click()
    page.clock.run_for(2000)
    assert page.evaluate("window.said") == [at.locator(".heading [lang=en]").inner_text()]
