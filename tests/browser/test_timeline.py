"""The timeline in a real browser: both clocks, near and far, many steps, words for all of it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from tools.bench.family import family

from tests.browser.conftest import Watched
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("timeline")]

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
NIGHT = "3 to 4 September 2007"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with two invented journeys, of 12 and of 60 steps, and with a real one."""
    folder = tmp_path_factory.mktemp("many")
    for n_steps in (12, 60):
        (folder / f"steps-{n_steps}.yaml").write_text(family(n_steps), encoding="utf-8")
    shipped = ROOT / "journeys" / "eunju.yaml"
    build = [sys.executable, "-m", "routemap", "build", str(folder / "site")]
    command = [*build, "--journeys", str(folder), "--journeys", str(shipped)]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "site"


def opened(watched: Watched, site: Path, journey: str, *, step: int = 0) -> Page:
    page = watched.page
    page.emulate_media(reduced_motion="reduce")
    page.goto((site / "journeys" / journey / "index.html").as_uri())
    expect(page.locator("html")).to_have_attribute("data-mounted", "")
    page.keyboard.press("Home")
    for _ in range(step):
        page.keyboard.press("ArrowRight")
    return page


def by_time(page: Page) -> None:
    page.get_by_role("radio", name="By time").check()
    expect(page.locator(".timeline.is-calendar")).to_be_attached()
    page.locator(".timeline input").focus()


def middle(place: Locator) -> float:
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 2


def in_sight(page: Page) -> bool:
    """Tell whether the playhead is where the lanes are seen, and its flag whole."""
    lanes = page.locator(".lanes-clip").bounding_box()
    flag, head = page.locator(".flag").bounding_box(), middle(page.locator(".playhead-handle"))
    assert lanes
    assert flag
    left, right = lanes["x"], lanes["x"] + lanes["width"]
    return left <= head <= right and left - 1 <= flag["x"] <= right - flag["width"] + 1


def test_the_playhead_says_the_vague_date_in_words_and_so_does_the_slider(
    watched: Watched, many: Path
) -> None:
    page = opened(watched, many, "eunju")
    first = int(page.locator(".step.is-now").get_attribute("data-step") or 0)
    for step in range(first, first + 4):
        # The telling follows a frame after the playhead.
        expect(page.locator(".step.is-now")).to_have_attribute("data-step", str(step))
        date = page.locator(".step.is-now .date span:visible, .step.is-now .date:visible").first
        words = date.inner_text()
        expect(page.locator(".flag")).to_have_text(words)
        spoken = page.locator(".timeline input").get_attribute("aria-valuetext")
        assert spoken
        assert words in spoken
        page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("watched", [{}, PHONE], indirect=True, ids=["wide", "phone"])
def test_wherever_one_goes_the_playhead_and_its_words_stay_in_sight(
    watched: Watched, many: Path
) -> None:
    page = opened(watched, many, "steps-60")
    for key in [*["ArrowRight"] * 6, "End", *["ArrowLeft"] * 6, "Home"]:
        page.keyboard.press(key)
        assert in_sight(page), key
    by_time(page)
    for key in ["+", "+", "+", *["ArrowRight"] * 4, "End", "+", "Home", "0"]:
        page.keyboard.press(key)
        assert in_sight(page), key


def test_many_steps_have_columns_that_a_pointer_can_meet_and_a_strip_that_shows_where_one_is(
    watched: Watched, many: Path
) -> None:
    page = opened(watched, many, "steps-60")
    marks = page.locator(".lanes .bar .core")
    first, second = (marks.nth(n).bounding_box() for n in (0, 1))
    assert first
    assert second
    assert second["x"] - first["x"] >= 24
    frame = page.locator(".whole-sight")
    before = middle(frame)
    page.keyboard.press("End")
    expect(page.locator(".flag")).to_contain_text("2008")
    assert middle(frame) > before + 100
    expect(page.locator(".whole-end").last).to_have_text("60")


@pytest.mark.parametrize("watched", [PHONE], indirect=True)
def test_on_a_phone_a_thumb_meets_its_step_and_swipes_the_rest_into_sight(
    watched: Watched, many: Path
) -> None:
    page = opened(watched, many, "steps-60")
    page.locator('.lanes [data-step="3"] .core').tap(force=True)
    expect(page.locator(".timeline input")).to_have_value("3")
    moving = page.locator(".moving")
    before = moving.bounding_box()
    assert before
    swipe = """([x, y, by]) => {
      const lanes = document.querySelector(".lanes-clip");
      const send = (name, at) => lanes.dispatchEvent(new PointerEvent(name, { bubbles: true,
        pointerId: 9, pointerType: "touch", button: 0, clientX: at, clientY: y }));
      lanes.setPointerCapture = () => {};
      send("pointerdown", x); send("pointermove", x + by / 2); send("pointermove", x + by);
      send("pointerup", x + by);
    }"""
    page.evaluate(swipe, [300, before["y"] + 70, -150])
    after = moving.bounding_box()
    assert after
    assert after["x"] == pytest.approx(before["x"] - 150, abs=2)
    expect(page.locator(".timeline input")).to_have_value("3")


def test_a_night_in_nine_years_is_seen_and_reached_by_keyboard_alone(
    watched: Watched, many: Path
) -> None:
    page = opened(watched, many, "steps-12")
    by_time(page)
    for _ in range(12):
        if page.locator(".flag").inner_text() == NIGHT:
            break
        page.keyboard.press("ArrowRight")
    expect(page.locator(".flag")).to_have_text(NIGHT)
    bar = page.locator(".lanes .bar.is-now .core")
    far = bar.bounding_box()
    assert far
    assert far["width"] >= 3
    for _ in range(8):
        page.keyboard.press("+")
    near = bar.bounding_box()
    assert near
    assert near["width"] > 12
    assert in_sight(page)
    page.keyboard.press("0")
    back = bar.bounding_box()
    assert back
    assert back["width"] == pytest.approx(far["width"], abs=0.5)


def test_the_buttons_bring_time_nearer_and_back_and_stand_by_the_calendar_alone(
    watched: Watched, many: Path
) -> None:
    page = opened(watched, many, "eunju", step=6)
    nearer = page.get_by_role("button", name="Nearer: a shorter stretch of time")
    expect(nearer).to_have_count(0)
    by_time(page)
    head = middle(page.locator(".playhead-handle"))
    halo = page.locator(".halo-body")
    far = halo.bounding_box()
    nearer.click()
    near = halo.bounding_box()
    assert far
    assert near
    assert near["width"] == pytest.approx(2 * far["width"], rel=0.15)
    assert middle(page.locator(".playhead-handle")) == pytest.approx(head, abs=2)
    page.get_by_role("button", name="The whole time").click()
    expect(page.locator(".whole-sight")).to_be_hidden()
    page.get_by_role("radio", name="By step").check()
    expect(nearer).to_have_count(0)


def test_the_wheel_comes_nearer_about_the_pointer_and_shift_moves_along(
    watched: Watched, many: Path
) -> None:
    page = opened(watched, many, "eunju", step=6)
    by_time(page)
    mark = page.locator('.lanes [data-step="13"] .event, .lanes [data-step="13"] .way').first
    at = middle(mark)
    box = page.locator(".lanes-clip").bounding_box()
    assert box
    page.mouse.move(at, box["y"] + 60)
    page.mouse.wheel(0, -400)
    expect(page.locator(".whole-sight")).to_be_visible()
    assert middle(mark) == pytest.approx(at, abs=2)
    page.keyboard.press("Shift+ArrowRight")
    assert middle(mark) < at - 100
    expect(page.locator(".timeline input")).to_have_value("6")


def test_the_two_clocks_leave_the_map_as_high_as_it_is(watched: Watched, many: Path) -> None:
    page = opened(watched, many, "eunju", step=3)
    before = page.locator(".stage").bounding_box()
    by_time(page)
    assert page.locator(".stage").bounding_box() == before


def test_bars_glide_from_one_clock_to_the_other_and_leap_where_motion_is_unwelcome(
    watched: Watched, many: Path
) -> None:
    page = opened(watched, many, "eunju", step=6)
    watch = """() => new Promise((done) => {
      const core = document.querySelectorAll(".lanes .bar .core")[6];
      const seen = new Set();
      const look = () => {
        seen.add(core.getAttribute("x"));
        if (seen.size > 3 || performance.now() - begun > 1500) done(seen.size);
        else requestAnimationFrame(look);
      };
      const begun = performance.now();
      document.querySelector("input[value=time]").click();
      look();
    })"""
    assert page.evaluate(watch) <= 2
    page.get_by_role("radio", name="By step").check()
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(watch) > 3


def test_a_wider_event_is_never_cut_without_a_way_to_read_it_and_its_source(
    watched: Watched, many: Path
) -> None:
    page = opened(watched, many, "eunju", step=2)
    page.set_viewport_size({"width": 360, "height": 740})
    whole = "South Korea sets up Hanawon, a centre for people arriving from the North"
    button = page.get_by_role("button", name=re.compile(f"^{whole}, "))
    said = button.locator(".wider-words").inner_text()
    assert said == whole or said.endswith(" …")
    assert whole.startswith(said.removesuffix(" …"))
    assert said.removesuffix(" …").split()[-1] in whole.split()
    button.focus()
    page.keyboard.press("Enter")
    panel = page.locator("#meanwhile")
    expect(panel).to_be_visible()
    expect(panel).to_contain_text(whole)
    expect(panel.locator('a[href="#source-ft-2023"]')).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()


def test_a_wider_event_out_of_sight_comes_into_sight_with_the_focus(
    watched: Watched, many: Path
) -> None:
    page = opened(watched, many, "steps-12")
    by_time(page)
    page.keyboard.press("End")
    for _ in range(4):
        page.keyboard.press("+")
    button = page.get_by_role("button", name="Hard years at home")
    button.focus()
    lanes, words = page.locator(".lanes-clip").bounding_box(), button.bounding_box()
    assert lanes
    assert words
    assert lanes["x"] - 1 <= words["x"] <= lanes["x"] + lanes["width"] - 40


def test_dragging_over_the_strip_moves_through_the_journey(watched: Watched, many: Path) -> None:
    page = opened(watched, many, "steps-60")
    box = page.locator(".whole-picture").bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 20, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 3, y, steps=5)
    page.mouse.up()
    expect(page.locator(".timeline input")).to_have_value("59")
    assert in_sight(page)


@pytest.mark.parametrize("width", [320, 1920])
def test_letters_on_the_timeline_can_be_read_and_its_buttons_met(
    watched: Watched, many: Path, width: int
) -> None:
    page = opened(watched, many, "eunju", step=4)
    page.set_viewport_size({"width": width, "height": 740})
    by_time(page)
    sizes = page.evaluate(
        """() => [...document.querySelectorAll(".timeline :is(text, span, b, button)")]
            .filter((one) => one.textContent.trim() && one.checkVisibility())
            .map((one) => parseFloat(getComputedStyle(one).fontSize))"""
    )
    assert len(sizes) > 8
    assert min(sizes) >= 11
    for button in page.locator(".timeline button:visible").all():
        box = button.bounding_box()
        assert box
        assert box["height"] >= 24
        assert box["width"] >= 24
