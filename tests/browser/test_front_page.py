"""The pages around the journeys, drawn from an invented journey, in a real browser."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import expect

from routemap.render import app_pages, site, write_site
from tests.browser.conftest import Watched
from tests.render.sample import BlockyAtlas, sample_scene

pytestmark = pytest.mark.browser

LISTEN = "window.heard = []; addEventListener('message', (event) => window.heard.push(event.data))"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("front") / "site"
    write_site(site([sample_scene()], BlockyAtlas()), out)
    return out


def framed(watched: Watched, name: str) -> None:
    """Show a page of the app as the app does: in a frame without an origin."""
    page = app_pages([sample_scene()], BlockyAtlas())[name].decode()
    frame = f'<iframe id="f" sandbox="allow-scripts" srcdoc="{escape(page)}"></iframe>'
    watched.page.set_content(f"<script>{LISTEN}</script>{frame}")


def test_a_card_opens_its_journey_from_a_file_and_the_way_back_leads_home(
    watched: Watched, folder: Path
) -> None:
    watched.page.goto((folder / "index.html").as_uri())
    watched.page.get_by_role("link", name="Mina's invented way").click()
    expect(watched.page.locator("#telling")).to_contain_text("At home")
    watched.page.locator("a.home").click()
    expect(watched.page.locator("h1")).to_contain_text("Ways to freedom")


def test_korean_chosen_on_the_front_page_goes_on_to_the_other_pages(
    watched: Watched, folder: Path
) -> None:
    page = watched.page
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("button", name="한국어").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("자유로 가는 길", use_inner_text=True)
    expect(page).to_have_title("자유로 가는 길")
    assert page.locator("html").get_attribute("lang") == "ko"
    page.get_by_role("link", name="이 프로젝트에 대하여").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "이 프로젝트에 대하여", use_inner_text=True
    )
    page.get_by_role("link", name="모든 여정").first.click()
    page.get_by_role("link", name="지어낸 미나의 길").click()
    expect(page).to_have_title("지어낸 미나의 길")
    page.locator("a.home").click()
    expect(page).to_have_title("자유로 가는 길")


def test_light_and_dark_change_the_ground(watched: Watched, folder: Path) -> None:
    page = watched.page
    page.emulate_media(color_scheme="light")
    page.goto((folder / "index.html").as_uri())
    ground = "getComputedStyle(document.body).backgroundColor"
    by_day = page.evaluate(ground)
    page.get_by_role("button", name="Dark").click()
    by_night = page.evaluate(ground)
    assert by_day != by_night
    page.get_by_role("button", name="Light").click()
    assert page.evaluate(ground) == by_day


def test_in_a_frame_a_card_tells_the_page_around_it_what_to_open(watched: Watched) -> None:
    framed(watched, "index")
    inner = watched.page.frame_locator("#f")
    inner.get_by_role("button", name="한국어").click()
    inner.get_by_role("link", name="지어낸 미나의 길").click()
    inner.get_by_role("link", name="이 프로젝트에 대하여").first.click()
    watched.page.wait_for_function("window.heard.length >= 4")
    assert watched.page.evaluate("window.heard") == [
        {"routemap": 1, "type": "ready"},
        {"routemap": 1, "type": "lang", "lang": "ko"},
        {"routemap": 1, "type": "open", "journey": "mina", "lang": "ko"},
        {"routemap": 1, "type": "open", "journey": "about", "lang": "ko"},
    ]
    expect(inner.get_by_role("heading", level=1)).to_have_text(
        "자유로 가는 길", use_inner_text=True
    )


def test_in_a_frame_the_way_home_from_a_journey_is_told_and_not_gone(watched: Watched) -> None:
    framed(watched, "mina")
    watched.page.frame_locator("#f").locator("a.home").click()
    watched.page.wait_for_function("window.heard.some((said) => said.type === 'open')")
    opened = watched.page.evaluate("window.heard.filter((said) => said.type === 'open')")
    assert opened == [{"routemap": 1, "type": "open", "journey": "", "lang": "en"}]
    expect(watched.page.frame_locator("#f").locator("#telling")).to_be_visible()


def test_the_page_around_a_frame_may_choose_language_and_theme_and_nobody_else_may(
    watched: Watched,
) -> None:
    framed(watched, "about")
    inner = watched.page.frame_locator("#f")
    expect(inner.locator("html")).to_have_attribute("data-lang", "en")
    say = "(said) => document.getElementById('f').contentWindow.postMessage(said, '*')"
    inner.locator("html").evaluate(
        "() => window.postMessage({routemap: 1, lang: 'ko'}, '*')"
    )  # from the page itself: not heard
    watched.page.evaluate(say, {"routemap": 1, "theme": "dark"})
    expect(inner.locator("html")).to_have_attribute("data-theme", "dark")
    expect(inner.locator("html")).to_have_attribute("data-lang", "en")
    watched.page.evaluate(say, {"routemap": 1, "lang": "ko"})
    expect(inner.locator("html")).to_have_attribute("data-lang", "ko")


@pytest.mark.parametrize("watched", [{"viewport": {"width": 320, "height": 640}}], indirect=True)
def test_nothing_is_wider_than_a_narrow_screen(watched: Watched, folder: Path) -> None:
    for name in ("index", "about"):
        for lang in ("en", "ko"):
            watched.page.goto(f"{(folder / f'{name}.html').as_uri()}?lang={lang}")
            assert watched.page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("watched", [{"java_script_enabled": False}], indirect=True)
def test_the_front_page_can_be_read_without_a_script(watched: Watched, folder: Path) -> None:
    watched.page.goto((folder / "index.html").as_uri())
    expect(watched.page.get_by_role("heading", level=1)).to_be_visible()
    expect(watched.page.get_by_role("button")).to_have_count(0)
    watched.page.get_by_role("link", name="Mina's invented way").click()
    expect(watched.page.get_by_role("heading", name="At home")).to_be_visible()
