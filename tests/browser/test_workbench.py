"""The workbench in the browser: from nothing to a journey that passes the check."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, FrameLocator, Locator, Page, expect

from routemap import pipeline
from tests.browser.access.asking import findings
from tests.browser.conftest import Watched
from tests.cli.test_check import JOURNEY

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PHONE = {"viewport": {"width": 360, "height": 740}}
DARK_KOREAN = {"color_scheme": "dark", "viewport": {"width": 1920, "height": 1080}}


def seen(page: Page) -> FrameLocator:
    """Return the picture that is seen; others wait or draw behind it."""
    return page.frame_locator("iframe:not(.is-coming)")


def text(page: Page) -> Locator:
    return page.locator(".cm-content")


def opened(watched: Watched, app_url: str, query: str = "") -> Page:
    watched.page.goto(f"{app_url}/workbench{query}")
    expect(text(watched.page)).to_be_visible()
    return watched.page


def paste(page: Page, words: str) -> None:
    """Put a text in place of all, as the clipboard does."""
    text(page).focus()
    page.keyboard.press("Control+a")
    page.evaluate(
        """words => {
          const data = new DataTransfer();
          data.setData("text/plain", words);
          document.querySelector(".cm-content").dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        words,
    )


def state(page: Page) -> Locator:
    return page.locator("[data-state]")


def test_a_journey_is_written_from_nothing_seen_at_its_step_and_downloaded(
    app_url: str, watched: Watched, tmp_path: Path
) -> None:
    page = opened(watched, app_url)
    expect(state(page)).to_have_text("Nothing is written yet")

    page.locator(".head [data-do=start]").click()
    page.locator("[name=title_en]").fill("A way of our own")
    page.locator("[name=who]").fill("Ana, Her mother")
    page.locator("[name=source]").fill("An invented telling")
    page.locator("[name=begin]").fill("North Korea")
    page.locator("[name=end]").fill("South Korea")
    page.get_by_role("button", name="Begin with this").click()
    expect(state(page)).to_contain_text("Ready to be published")
    expect(seen(page).locator("h1")).to_contain_text("A way of our own")

    # A third step, with two mistakes in it.
    text(page).focus()
    page.keyboard.press("Control+End")
    page.keyboard.press("Home")
    page.keyboard.type("\n  - evnt: arrived\n")
    page.keyboard.type("when: sometime")
    expect(state(page)).to_contain_text("Not ready yet")
    problem = page.locator("[data-problems] li").first
    expect(problem).to_contain_text("evnt")
    expect(problem).to_contain_text("Mend:")
    expect(page.locator(".cm-lintRange-error").first).to_be_visible()
    expect(page.locator(".cm-lint-marker-error").first).to_be_visible()
    # The last picture stays, and the page says so.
    expect(page.get_by_text("The picture is of the last text without a problem.")).to_be_visible()
    expect(seen(page).locator("h1")).to_contain_text("A way of our own")

    # Mended: from the list to the place, and over the word.
    problem.get_by_role("button").click()
    expect(text(page)).to_be_focused()
    line = page.locator(".cm-activeLine")
    expect(line).to_contain_text("evnt")
    replace_line(page, "  - event: arrived")
    page.keyboard.press("F8")
    expect(line).to_contain_text("when: sometime")
    replace_line(page, "    when: 2003")
    expect(state(page)).to_contain_text("Ready to be published")
    expect(seen(page).locator(".step.is-now .number")).to_have_text("3")

    with page.expect_download() as download:
        page.keyboard.press("Control+s")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == "a-way-of-our-own.yaml"
    checked = pipeline.check(file.read_bytes(), file.name)
    assert checked.public is not None
    assert checked.public.id == "a-way-of-our-own"


def replace_line(page: Page, words: str) -> None:
    """Write over the line in which the cursor stands."""
    page.keyboard.press("End")
    page.keyboard.press("Shift+Home")
    page.keyboard.press("Shift+Home")
    page.keyboard.type(words)


def test_the_picture_goes_to_the_step_under_the_cursor_and_the_text_to_that_of_the_picture(
    app_url: str, watched: Watched
) -> None:
    page = opened(watched, app_url)
    page.locator("[data-empty] [data-do=example]").click()
    expect(seen(page).locator("li.step")).to_have_count(7)
    frame = page.locator("iframe:not(.is-coming)").element_handle()
    page.locator(".cm-line", has_text="stay: hiding").click()
    expect(seen(page).locator(".step.is-now .number")).to_have_text("3")
    page.locator(".cm-line", has_text="go: over ice").click()
    expect(seen(page).locator(".step.is-now .number")).to_have_text("2")
    # No new picture for that: it is the same frame.
    assert frame is not None
    assert page.evaluate("f => f.isConnected && !f.classList.contains('is-coming')", frame)
    seen(page).locator(".step .pick").nth(4).click()
    expect(page.locator(".cm-activeLine")).to_contain_text("stay: waiting")


def test_a_change_is_drawn_at_the_same_step_and_a_remark_draws_nothing(
    app_url: str, watched: Watched
) -> None:
    page = opened(watched, app_url)
    paste(page, JOURNEY)
    expect(seen(page).locator("h1")).to_contain_text("An invented journey")
    page.locator(".cm-line", has_text="stay: hiding").click()
    number = seen(page).locator(".step.is-now .number")
    expect(number).to_have_text("3")
    page.keyboard.press("End")
    with page.expect_response("**/workbench/check") as told:
        page.keyboard.type(" #")
    assert told.value.json()["shown"] is None
    page.keyboard.press("Control+z")
    page.locator(".cm-line", has_text="title: An invented journey").click()
    page.keyboard.press("End")
    page.keyboard.type(" again")
    expect(seen(page).locator("h1")).to_contain_text("An invented journey again")
    expect(number).to_have_text("3")


def test_two_who_write_at_once_never_see_each_others_text(app_url: str, browser: Browser) -> None:
    contexts = [browser.new_context() for _ in range(2)]
    pages = [context.new_page() for context in contexts]
    words = ["zebra", "quokka"]
    for page in pages:
        page.goto(f"{app_url}/workbench")
    for round_ in range(3):
        for page, word in zip(pages, words, strict=True):
            paste(page, JOURNEY.replace("An invented journey", f"{word} {round_}"))
        for page, word in zip(pages, words, strict=True):
            expect(seen(page).locator("h1")).to_contain_text(f"{word} {round_}")
    for page, other in zip(pages, reversed(words), strict=True):
        for frame in page.frames:
            assert other not in frame.content()
    # A third, who comes later, sees nothing of either.
    late = browser.new_context().new_page()
    late.goto(f"{app_url}/workbench")
    expect(state(late)).to_have_text("Nothing is written yet")
    assert not any(word in late.content() for word in words)
    for context in [*contexts, late.context]:
        context.close()


@pytest.mark.parametrize(
    ("words", "message"),
    [("# " + "word " * 120_000, "KiB"), ("[" * 60_000, "levels inside each other")],
)
def test_a_hostile_paste_gets_its_message_and_the_work_goes_on(
    app_url: str, watched: Watched, words: str, message: str
) -> None:
    page = opened(watched, app_url)
    paste(page, words)
    expect(page.locator("[data-problems] li").first).to_contain_text(message)
    paste(page, JOURNEY)
    expect(state(page)).to_contain_text("Ready to be published")
    # A text that is too long is answered as such, and the browser notes it.
    watched.errors[:] = [said for said in watched.errors if "413" not in said]


def test_the_ledger_tells_what_will_be_public_and_beside_it_the_files_own_words(
    app_url: str, watched: Watched
) -> None:
    page = opened(watched, app_url)
    paste(page, JOURNEY)
    page.get_by_role("tab", name="What will be public").click()
    steps = page.locator("[data-ledger] article")
    expect(steps.first).to_contain_text("km²")
    own = steps.first.locator(".own")
    expect(own).to_contain_text("Hoeryong")
    assert "Hoeryong" not in steps.first.locator("dl").inner_text()
    own.click()
    expect(text(page)).to_be_focused()
    expect(page.locator(".cm-activeLine")).to_contain_text("stay")


def test_the_text_outlives_language_and_theme_and_leaving_asks(
    app_url: str, watched: Watched
) -> None:
    page = opened(watched, app_url)
    paste(page, JOURNEY.replace("hiding", "hidding"))
    expect(state(page)).to_contain_text("1 problem")
    page.locator("[data-choose=ko]").click()
    expect(state(page)).to_contain_text("문제 1개")
    expect(page.locator("[data-problems] .mend")).to_contain_text("hiding")
    page.locator("[data-theme-switch]").click()
    expect(page.locator("html")).to_have_attribute("data-theme", re.compile("dark|light"))
    expect(text(page)).to_contain_text("hidding")
    stored = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert stored == [0, 0, ""]

    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", stay)
    page.locator(".home").click()
    page.wait_for_url(re.compile(r"/(\?.*)?$"))
    assert asked == ["beforeunload"]


def test_a_file_is_opened_and_one_that_is_not_utf_8_is_refused(
    app_url: str, watched: Watched
) -> None:
    page = opened(watched, app_url)
    picker = page.locator("[data-file]")
    picker.set_input_files({"name": "My way.yaml", "mimeType": "", "buffer": JOURNEY.encode()})
    expect(state(page)).to_contain_text("Ready to be published")
    expect(page.locator("[data-name]")).to_have_value("my-way")
    picker.set_input_files({"name": "x.yaml", "mimeType": "", "buffer": "여정".encode("euc-kr")})
    expect(page.locator("[data-notice]")).to_contain_text("UTF-8")
    expect(text(page)).to_contain_text("An invented journey")


def test_the_keyboard_alone_goes_in_and_out_of_the_text(app_url: str, watched: Watched) -> None:
    page = opened(watched, app_url)
    text(page).focus()
    page.keyboard.type("a: b")
    page.keyboard.press("Tab")
    expect(text(page)).to_be_focused()
    # Its problems are listed by then: a list that came later would move where the keyboard is.
    expect(page.locator("[data-problems] li").first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(text(page)).not_to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(text(page)).to_be_focused()
    page.get_by_role("tab", name="Look").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#public")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())


def test_keys_and_words_are_offered_while_one_types(app_url: str, watched: Watched) -> None:
    page = opened(watched, app_url)
    paste(page, "format: journey/1\nparts:\n- steps:\n  - stay: ")
    page.keyboard.type("hid")
    option = page.locator(".cm-tooltip-autocomplete li", has_text="hiding")
    option.click()
    expect(page.locator(".cm-activeLine")).to_contain_text("stay: hiding")
    page.on("dialog", lambda dialog: dialog.accept())


@pytest.mark.parametrize(
    "watched",
    [{}, *(pytest.param(other, marks=pytest.mark.long) for other in (PHONE, DARK_KOREAN))],
    indirect=True,
)
def test_axe_finds_nothing(app_url: str, watched: Watched) -> None:
    page = opened(watched, app_url, "?lang=ko")
    assert findings(page, "blank") == []
    paste(page, JOURNEY.replace("hiding", "hidding"))
    expect(state(page)).to_contain_text("문제 1개")
    assert findings(page, "wrong") == []
    paste(page, JOURNEY)
    expect(page.locator("iframe:not(.is-coming)")).to_have_count(1)
    page.get_by_role("tab").last.click()
    expect(page.locator("[data-ledger] article").first).to_be_visible()
    assert findings(page, "ledger", iframes=False) == []
    page.locator(".head [data-do=start]").click()
    assert findings(page, "start", iframes=False) == []


def test_the_app_leads_there_and_the_static_site_does_not(
    app_url: str, site: Path, watched: Watched
) -> None:
    page = watched.page
    page.goto(app_url)
    page.frame_locator("iframe").get_by_role("link", name="Workbench for editors").click()
    expect(text(page)).to_be_visible()
    expect(page).to_have_url(re.compile(r"/workbench\?lang=en"))
    pages = sorted(site.rglob("*.html"))
    assert pages
    assert not [path for path in pages if "workbench" in path.read_text(encoding="utf-8")]
    page.goto(f"{app_url}/?view=workbench&lang=ko")
    expect(page.get_by_role("heading", name="작업대")).to_be_visible()
