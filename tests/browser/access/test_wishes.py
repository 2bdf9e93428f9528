"""What a reader's system asks for: less motion, colours of its own, more contrast."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.access.asking import opened
from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("access")]

# How many different pictures the map and the telling show while a flight would last.
PICTURES = """
async () => {
  const pane = document.querySelector(".leaflet-map-pane");
  const telling = document.querySelector(".telling");
  const line = document.querySelector(".leaflet-basemap-pane path");
  const seen = new Set();
  const look = () => seen.add([pane.style.transform, line?.getAttribute("d").length,
    line?.closest("svg").style.transform, telling.scrollTop].join());
  const next = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  look();
  document.querySelector("[data-do=next]").click();
  const end = performance.now() + 1500;
  while (performance.now() < end) {
    await next();
    look();
  }
  return seen.size;
}
"""
FORCED = """
() => {
  const of = (selector, name) => getComputedStyle(document.querySelector(selector))[name];
  return {
    now: of(".step.is-now", "borderLeftColor"), other: of(".step:not(.is-now)", "borderLeftColor"),
    paper: of("body", "backgroundColor"),
    chosen: of(".pair input:checked + span", "backgroundColor"),
    free: of(".pair input:not(:checked) + span", "backgroundColor"),
    playhead: of(".playhead-line", "stroke"), year: of(".lanes .year", "fill"),
    button: of("[data-do=next]", "borderTopStyle"), land: of(".place-label", "backgroundColor"),
  };
}
"""


def pictures(page: Page, site: Path, motion: str) -> int:
    page.emulate_media(reduced_motion=motion)  # type: ignore[arg-type]
    opened(page, site / "journeys/eunju/index.html", "?step=gobi&lang=en")
    expect(page.locator(".place-label:not(.has-no-room)").first).to_be_visible()
    return int(page.evaluate(PICTURES))


def test_where_less_motion_is_asked_for_map_and_telling_jump(watched: Watched, site: Path) -> None:
    # Where one was, the words in place, the map in place.
    still = pictures(watched.page, site, "reduce")
    assert still <= 4
    running = "document.getAnimations().filter((one) => one.playState === 'running').length"
    assert watched.page.evaluate(running) == 0
    assert pictures(watched.page, site, "no-preference") > still


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_place_choice_and_playhead_are_told_apart(
    watched: Watched, site: Path, scheme: str
) -> None:
    page = watched.page
    page.emulate_media(forced_colors="active", color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    opened(page, site / "journeys/eunju/index.html", "?step=captivity&lang=en")
    found = page.evaluate(FORCED)
    assert found["now"] not in {found["paper"], found["other"]}
    assert found["other"] == found["paper"]
    assert found["chosen"] != found["free"]
    assert found["playhead"] != found["paper"]
    assert found["year"] != found["paper"]
    assert found["button"] == "solid"
    assert found["land"] == found["paper"]


def test_where_more_contrast_is_asked_for_quiet_words_are_as_dark_as_the_others(
    watched: Watched, site: Path
) -> None:
    page = opened(watched.page, site / "journeys/eunju/index.html", "?step=captivity&lang=en")
    inks = "document.querySelectorAll('.step.is-now :is(.when, h3)')"
    colours = f"[...{inks}].map((one) => getComputedStyle(one).color)"
    assert len(set(page.evaluate(colours))) == 2
    page.emulate_media(contrast="more")
    assert len(set(page.evaluate(colours))) == 1
