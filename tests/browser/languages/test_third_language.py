"""One more file of words is a whole language: of every page, every control and every state."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from routemap.words import words
from tests.browser.conftest import Watched
from tests.browser.languages.invented import CODE, bracketed, foreign, names_in, package_with
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SAID = """(code) => {
  const theirs = `:is(span, tspan)[lang]:not([lang="${code}"])`;
  const aside = `script, style, noscript, [translate=no], bdi[lang], [data-choose], ${theirs}`;
  const found = [document.title];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (/\\p{L}/u.test(data) && !parentElement.closest(aside)) found.push(data.trim());
  }
  const names = ["aria-label", "aria-description", "aria-valuetext", "title", "alt", "placeholder"];
  for (const name of names)
    for (const element of document.querySelectorAll(`[${name}]`))
      if (!element.closest(aside)) found.push(element.getAttribute(name));
  return found;
}"""
DATA = re.compile(r'<script type="application/json" id="scene">(.*?)</script>')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built by a copy of the package that has one more file of words, and nothing else."""
    room = tmp_path_factory.mktemp("languages")
    package = package_with(bracketed(words("en")), ROOT / "src" / "routemap", room / "package")
    out = room / "site"
    done = subprocess.run(
        [sys.executable, "-m", "routemap", "build", str(out), "--journeys", str(ROOT / "journeys")],
        check=False,
        capture_output=True,
        text=True,
        cwd=room,
        env={
            **os.environ,
            "PYTHONPATH": str(package),
            "ROUTEMAP_GEODATA": str(ROOT / "geodata"),
        },
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="module")
def names(site: Path) -> set[str]:
    """What the journeys and the atlas say, which no file of words can: it stays as it was told."""
    texts = [path.read_text(encoding="utf-8") for path in site.rglob("journeys/*/index.html")]
    scenes = [json.loads(data) for text in texts for data in DATA.findall(text)]
    found = set().union(*map(names_in, scenes))
    assert len(found) > 100, "the guard saw scenes"
    return found


def strangers(page: Page, names: set[str]) -> list[str]:
    """Return every string of a page's interface that is in another language."""
    said = page.evaluate(SAID, CODE)
    assert len(said) > 20, "the guard saw a page"
    return sorted({text for text in said if text and foreign(text, names)})


def test_every_string_of_every_page_is_in_the_language_that_is_chosen(
    site: Path, names: set[str], watched: Watched
) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) >= 7
    found: list[str] = []
    for path in pages:
        watched.page.goto(f"{path.as_uri()}?lang={CODE}")
        expect(watched.page.locator(f'html[data-lang="{CODE}"]')).to_be_attached()
        found += [f"{path.relative_to(site)}: {text}" for text in strangers(watched.page, names)]
    assert not found, "\n".join(found)


def journey(site: Path, page: Page, name: str = "joo-kyung-2015") -> Page:
    page.goto(f"{site.as_uri()}/journeys/{name}/index.html?lang={CODE}")
    expect(page.locator("html[data-mounted]")).to_be_attached()
    return page


def test_what_the_player_says_as_it_goes_is_in_that_language_too(
    site: Path, names: set[str], watched: Watched
) -> None:
    page = journey(site, watched.page)
    assert strangers(page, names) == []
    page.keyboard.press("v")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#vague .vague")).to_be_visible()
    page.locator("input[name=clock][value=time]").check(force=True)
    expect(page.locator("[data-announce]")).not_to_be_empty()
    assert strangers(page, names) == []


def test_the_map_names_its_places_in_whatever_language_there_is(
    site: Path, watched: Watched
) -> None:
    page = journey(site, watched.page)
    shown = page.locator(".place-label:not(.has-no-room) span:visible")
    expect(shown.first).to_be_visible()
    assert {"South Korea", "Laos"} <= set(shown.all_inner_texts())


def test_a_page_says_that_some_of_it_is_not_in_that_language_yet(
    site: Path, watched: Watched
) -> None:
    page = journey(site, watched.page)
    note = page.get_by_text(words("en")["site"]["lacking"])
    expect(note).to_be_visible()
    expect(page.locator("h1 .lacking-mark").locator("visible=true")).to_contain_text("⟦")
    page.goto(page.url.replace(f"lang={CODE}", "lang=en"))
    expect(page.locator("html[data-mounted]")).to_be_attached()
    expect(note).to_be_hidden()


def test_a_language_is_chosen_from_all_of_them_in_every_page(site: Path, watched: Watched) -> None:
    page = watched.page
    for name in ("index.html", "glossary.html"):
        page.goto(f"{site.as_uri()}/{name}")
        assert page.locator("[data-choose]").count() == 3
        page.locator(f'[data-choose="{CODE}"]').click()
        expect(page.locator(f'html[lang="{CODE}"]')).to_be_attached()
    journey(site, page)
    for lang in ("ko", CODE, "en"):
        page.locator("[popovertarget=languages]").first.click()
        page.locator(f'#languages [data-choose="{lang}"]').click()
        expect(page.locator(f'html[lang="{lang}"]')).to_be_attached()
        expect(page.locator("#languages")).to_be_hidden()
