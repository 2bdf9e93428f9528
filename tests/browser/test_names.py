"""Names on the real journeys' maps stand where they are true, and titles can be read on a phone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("names")]

SIZES = [{"viewport": {"width": 1280, "height": 800}}, {"viewport": {"width": 360, "height": 740}}]
VIEWS = [
    ("eunju", ""),
    ("eunju", "gobi"),
    ("eunju", "flight"),
    ("joo-kyung-2012", ""),
    ("joo-kyung-2012", "crossing"),
    ("joo-kyung-2015", "to-thailand"),
]
# For each name shown: its words, its box, and which shapes its middle lies in.
NAMES = """
() => [...document.querySelectorAll(".place-label:not(.has-no-room)")].map((label) => {
  const { x, y, width, height } = label.getBoundingClientRect();
  const within = (path) => {
    const matrix = path.getScreenCTM().inverse();
    return path.isPointInFill(middle(matrix));
  };
  const middle = (matrix) => new DOMPoint(x + width / 2, y + height / 2).matrixTransform(matrix);
  const fades = [...document.querySelectorAll(".dissolving:not(.is-off)")];
  const of = (selector) => [...document.querySelectorAll(selector)].filter(within);
  return {
    place: label.dataset.place, box: [x, y, width, height], ground: label.matches(".is-ground"),
    reach: label.matches(".kind-reach"), turned: label.style.rotate,
    lands: fades.filter((fade) => {
      const land = document.querySelector(fade.getAttribute("clip-path").slice(4, -1) + " path");
      const matrix = fade.firstChild.getScreenCTM().inverse();
      return land.isPointInFill(middle(matrix));
    }).map((fade) => fade.dataset.ref),
    areas: of(".leaflet-areas-pane path:not(.is-off)").length,
    bands: of(".leaflet-reaches-pane .hatched:not(.is-off)").length,
    seen: fades.map((fade) => fade.dataset.ref),
  };
})
"""


def names(page: Page, site: Path, journey: str, step: str, lang: str = "en") -> list[Any]:
    page.emulate_media(reduced_motion="reduce")
    wanted = f"?step={step}&lang={lang}" if step else f"?lang={lang}"
    page.goto(f"file://{site}/journeys/{journey}/index.html{wanted}")
    expect(page.locator(".place-label:not(.has-no-room)").first).to_be_visible()
    found: list[Any] = page.evaluate(NAMES)
    assert len(found) >= 2
    return found


@pytest.mark.parametrize(("journey", "step"), VIEWS)
def test_a_country_seen_from_its_border_is_named_inside_it_and_never_on_the_band(
    watched: Watched, site: Path, journey: str, step: str
) -> None:
    seen = 0
    for name in names(watched.page, site, journey, step):
        own = [ref for ref in name["seen"] if ref.endswith(f"/{name['place'].upper()}")]
        if name["ground"] or name["reach"] or not own or name["areas"]:
            continue
        seen += 1
        assert set(own) & set(name["lands"]), name["place"]
        assert not name["bands"], name["place"]
    assert seen, "no such name was looked at"


@pytest.mark.parametrize(("journey", "step"), VIEWS)
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_place_has_one_name_at_a_time_and_names_never_overlap(
    watched: Watched, site: Path, journey: str, step: str, lang: str
) -> None:
    found = names(watched.page, site, journey, step, lang)
    places = [name["place"] for name in found]
    assert len(places) == len(set(places))
    straight = [name["box"] for name in found if not name["reach"]]
    for i, (x, y, width, height) in enumerate(straight):
        for x2, y2, width2, height2 in straight[i + 1 :]:
            apart = x >= x2 + width2 or x2 >= x + width or y >= y2 + height2 or y2 >= y + height
            assert apart


@pytest.mark.parametrize("watched", [{"viewport": {"width": 360, "height": 740}}], indirect=True)
@pytest.mark.parametrize("journey", ["eunju", "joo-kyung-2012", "joo-kyung-2015", "hyeok"])
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_on_a_phone_the_title_is_whole_and_the_map_more_than_a_third(
    watched: Watched, site: Path, journey: str, lang: str
) -> None:
    page = watched.page
    page.goto(f"file://{site}/journeys/{journey}/index.html?lang={lang}")
    title = page.locator(".top h1")
    assert title.evaluate("(title) => title.scrollHeight - title.clientHeight") <= 1
    assert title.evaluate("(title) => title.scrollWidth - title.clientWidth") <= 1
    stage = page.locator(".stage").bounding_box()
    credit = page.locator(".map-credit:visible").bounding_box()
    assert stage
    assert credit
    assert stage["height"] > 740 / 3
    assert credit["height"] < 24
    for button in page.locator(
        ".top a:visible, .top button:visible, .controls button:visible"
    ).all():
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 40


@pytest.mark.parametrize("watched", [{"viewport": {"width": 360, "height": 740}}], indirect=True)
def test_on_a_phone_the_menu_opens_the_legend_and_is_gone(watched: Watched, site: Path) -> None:
    page = watched.page
    page.goto(f"file://{site}/journeys/eunju/index.html?lang=en")
    page.get_by_role("button", name="More").press("Enter")
    page.get_by_role("button", name="Legend").press("Enter")
    expect(page.locator("#legend")).to_be_visible()
    expect(page.locator("#more")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#legend")).to_be_hidden()


PACIFIC = """
format: journey/1
title: {en: An invented way}
consent: {basis: invented, names: pseudonyms}
route: {status: unknown}
sources:
  account: {title: Invented, publisher: Nobody, date: 2014-01-01}
people: {one: {en: A traveller}}
parts:
- title: {en: The way}
  steps:
  - {stay: waiting, at: "Bangkok, Thailand", when: 2008}
  - {go: air, to: "Los Angeles, California, United States", when: 2009}
"""


@pytest.mark.parametrize("watched", SIZES, indirect=True)
def test_a_flight_over_the_pacific_is_drawn_the_short_way_and_whole(
    watched: Watched, tmp_path: Path
) -> None:
    page, file = watched.page, tmp_path / "pacific.yaml"
    file.write_text(PACIFIC, encoding="utf-8")
    build = [sys.executable, "-m", "routemap", "build", str(tmp_path / "site")]
    subprocess.run([*build, "--journeys", str(file)], check=True, capture_output=True)
    found = names(page, tmp_path / "site", "pacific", "p1-s2")
    way = page.locator(".ribbon.is-now").bounding_box()
    stage = page.locator(".stage").bounding_box()
    assert way
    assert stage
    assert stage["x"] < way["x"]
    assert way["x"] + way["width"] < stage["x"] + stage["width"]
    middle = {name["place"]: name["box"][0] + name["box"][2] / 2 for name in found}
    # Westward it would begin in the east: over Asia, Europe and the Atlantic.
    assert middle["th-central"] < middle["us.california"]
    assert way["width"] > 0.4 * stage["width"]


@pytest.mark.parametrize(("step", "amid"), [("guide", True), ("across-china", False)])
def test_where_nothing_else_is_told_the_middle_of_the_map_says_that_it_is_withheld(
    watched: Watched, site: Path, step: str, amid: bool
) -> None:
    page = watched.page
    page.goto(f"file://{site}/journeys/joo-kyung-2015/index.html?step={step}&lang=en")
    panel, stage = page.locator(".withheld-panel"), page.locator(".stage")
    expect(panel).to_be_visible()
    sign, ground = panel.bounding_box(), stage.bounding_box()
    assert sign
    assert ground
    across = sign["x"] + sign["width"] / 2 - ground["x"] - ground["width"] / 2
    down = sign["y"] + sign["height"] / 2 - ground["y"] - ground["height"] / 2
    assert (max(abs(across), abs(down)) < 2) == amid


def test_korean_words_are_upright_where_english_ones_slope(watched: Watched, site: Path) -> None:
    page = watched.page
    for lang, style in [("ko", "normal"), ("en", "italic")]:
        page.goto(f"file://{site}/journeys/eunju/index.html?step=first-crossing&lang={lang}")
        for told in (".kind-reach", ".part > h2", ".wider"):
            word = page.locator(f"{told} span:visible").first
            expect(word).to_have_css("font-style", style)


@pytest.mark.parametrize("watched", [{"viewport": {"width": 1280, "height": 800}}], indirect=True)
def test_the_land_does_not_end_before_the_map_does_in_the_west(
    watched: Watched, site: Path
) -> None:
    page = watched.page
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"file://{site}/journeys/joo-kyung-2015/index.html?lang=en")
    expect(page.locator(".place-label:not(.has-no-room)").first).to_be_visible()
    painted_there = page.evaluate(
        """() => {
          const canvas = document.querySelector("canvas.ground");
          const [context, high] = [canvas.getContext("2d"), canvas.height];
          const { data } = context.getImageData(2, 0, 1, high);
          return Array.from({ length: high / 2 }, (_, i) => data[4 * i + 3]);
        }"""
    )
    # The upper half of the rim lies amid Asia: land is painted, and what is not painted is water.
    assert sum(painted > 0 for painted in painted_there) > 0.9 * len(painted_there)


def test_a_withheld_way_ends_in_crosses_and_one_that_is_told_does_not(
    watched: Watched, site: Path
) -> None:
    page = watched.page
    page.goto(f"file://{site}/journeys/joo-kyung-2015/index.html?step=across-china&lang=en")
    signs = page.locator(".signs.is-now.certainty-withheld")
    expect(signs).to_have_count(1)
    assert str(signs.get_attribute("d")).count("M") == 6
    page.goto(f"file://{site}/journeys/joo-kyung-2015/index.html?step=to-laos&lang=en")
    for told in page.locator(".signs.is-now").all():
        assert not told.get_attribute("d")
