"""The player in a real browser, on an invented journey: three views, one state."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from routemap.player import bundle
from routemap.render.page import journey_page
from tests.browser.conftest import Watched
from tests.render.sample import BlockyAtlas, sample_scene

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("player")]

STEPS = ["At home", "Over the river", "In hiding", "South"]
FRAME = """<!doctype html><title>frame</title>
<iframe sandbox="allow-scripts" width="1200" height="700" src="page.html"></iframe>
<script>
window.heard = [];
addEventListener("message", (event) => window.heard.push(event.data));
</script>
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: a test's output is its own."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    bundle.build()
    folder = tmp_path_factory.mktemp("player")
    scene = sample_scene()
    noted = scene.steps[2].model_copy(update={"content": ["captivity"]})
    scene = scene.model_copy(update={"steps": [*scene.steps[:2], noted, scene.steps[3]]})
    (folder / "page.html").write_bytes(journey_page(scene, BlockyAtlas()))
    Path(folder / "frame.html").write_text(FRAME, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(watched: Watched, served: str) -> Iterator[Page]:
    watched.page.emulate_media(reduced_motion="reduce")
    watched.page.goto(f"{served}/page.html?step=step-1")
    yield watched.page
    assert watched.errors == []


def expect_step(page: Page, index: int) -> None:
    """All three views stand at one step: the telling, the timeline, and the line above it."""
    expect(page.locator("[aria-current=step]")).to_contain_text(STEPS[index])
    expect(page.locator(".lanes .bar.is-now")).to_have_attribute("data-step", str(index))
    expect(page.locator("[data-now] b")).to_have_text(STEPS[index])
    slider = page.locator(".timeline input")
    assert slider.input_value() == str(index)
    assert "in 2001" in str(slider.get_attribute("aria-valuetext"))


def test_picking_in_any_of_the_three_moves_the_other_two(page: Page) -> None:
    expect_step(page, 0)
    page.get_by_role("link", name="In hiding").click()
    expect_step(page, 2)
    expect(page.locator(".leaflet-fades-pane g.is-now path")).to_have_count(3)
    page.locator('.lanes [data-step="1"] .way').click(force=True)
    expect_step(page, 1)
    expect(page.locator(".leaflet-reaches-pane path.is-now")).to_have_count(2)
    page.get_by_role("button", name="Whole journey").click()
    page.locator(".leaflet-areas-pane path.is-all").first.dispatch_event("click")
    expect_step(page, 0)


def test_the_keyboard_alone_goes_everywhere(page: Page) -> None:
    for key, step in [("ArrowRight", 1), ("End", 3), ("ArrowLeft", 2), ("Home", 0)]:
        page.keyboard.press(key)
        expect_step(page, step)
    page.keyboard.press("l")
    expect(page.locator("#legend")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#legend")).to_be_hidden()
    page.locator(".timeline input").focus()
    page.keyboard.press("ArrowRight")
    expect_step(page, 1)


def test_it_plays_when_asked_and_never_by_itself(page: Page) -> None:
    expect(page.locator(".play.is-playing")).to_have_count(0)
    page.locator("[data-speed]").select_option("4")
    page.get_by_role("button", name="Play").click()
    expect(page.locator(".play.is-playing")).to_have_count(1)
    expect(page.locator("[aria-current=step]")).to_contain_text(STEPS[1])
    page.keyboard.press("k")
    expect(page.locator(".play.is-playing")).to_have_count(0)


def test_dragging_scrubs_and_lets_go_at_a_step(page: Page) -> None:
    box = page.locator("svg.lanes").bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 40, box["y"] + 50, steps=6)
    page.mouse.up()
    expect_step(page, 3)


def test_the_language_turns_everywhere_and_the_address_follows(page: Page, served: str) -> None:
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="한국어").click()
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    expect(page.locator("[data-now] b")).to_have_text("Over the river (한국어)")
    expect(page.get_by_role("button", name="재생")).to_be_visible()
    expect(page.get_by_role("slider", name="연표")).to_have_count(1)
    expect(page).to_have_url(f"{served}/page.html?step=step-2&lang=ko")
    expect(page).to_have_title("지어낸 미나의 길")


def test_a_link_to_a_step_that_is_gone_opens_the_journey_and_says_so(
    page: Page, served: str
) -> None:
    page.goto(f"{served}/page.html?step=nowhere")
    expect(page.locator("[data-notice]")).to_contain_text("not part of this journey any more")
    expect(page.locator("[data-do=all]")).to_have_attribute("aria-pressed", "true")


def test_a_content_note_stands_before_the_passage_with_a_way_round(page: Page) -> None:
    page.get_by_role("link", name="In hiding").click()
    item = page.locator(".step.is-now")
    expect(item.locator(".content-note")).to_contain_text("captivity")
    expect(item.locator("details .text")).to_be_hidden()
    item.get_by_role("button", name="Skip to the next step").click()
    expect_step(page, 3)


def test_moves_are_announced_by_heading_alone(page: Page) -> None:
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-announce]")).to_have_text(STEPS[1])


def test_in_a_frame_it_tells_its_steps_and_obeys_its_parent_once(
    watched: Watched, served: str
) -> None:
    page = watched.page
    page.goto(f"{served}/frame.html")
    inner = page.frame_locator("iframe")
    inner.get_by_role("button", name="Begin").click()
    page.wait_for_function("heard.some((said) => said.type === 'step' && said.step === 'step-1')")
    assert page.evaluate("heard[0]") == {"routemap": 1, "type": "ready", "journey": "mina"}
    command = '{routemap: 1, type: "go", step: "step-3", nonce: "n", number: 1}'
    send = f'document.querySelector("iframe").contentWindow.postMessage({command}, "*")'
    page.evaluate(send)
    expect(inner.locator("[aria-current=step]")).to_contain_text(STEPS[2])
    inner.locator("[aria-current=step]").press("ArrowLeft")
    page.evaluate(send)
    expect(inner.locator("[aria-current=step]")).to_contain_text(STEPS[1])
    page.wait_for_function("heard.some((said) => said.type === 'step' && said.step === 'step-2')")
    expect(inner.locator("[aria-current=step]")).to_contain_text(STEPS[1])
    assert watched.errors == []


def test_the_telling_is_whole_without_a_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/page.html")
    for heading in STEPS:
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    expect(page.get_by_role("button", name="Play")).to_have_count(0)
    expect(page.locator("[lang=ko]:visible")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
def test_nothing_sticks_out_at_any_width(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wider <= 0
    for part in (".stage", ".telling", ".times", "[data-do=leave]", "[data-do=play]"):
        box = page.locator(part).bounding_box()
        assert box
        assert box["x"] >= -1
        assert box["x"] + box["width"] <= width + 1, part


def test_map_timeline_and_words_are_seen_together_without_scrolling(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.get_by_role("link", name="In hiding").click()
    for part in (".stage", ".times", ".step.is-now h3"):
        box = page.locator(part).bounding_box()
        assert box
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 800, part
    stage, times = page.locator(".stage").bounding_box(), page.locator(".times").bounding_box()
    assert stage
    assert times
    assert stage["height"] > 2 * times["height"]
