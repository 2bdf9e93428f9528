"""The main behaviours in Firefox: the same pages, the same answers, and no word of complaint."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.access.asking import is_journey, pages_of
from tests.browser.firefox.bidi import Firefox, running
from tests.browser.firefox.visit import Visit

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.xdist_group("firefox")]

MOUNTED = "document.documentElement.hasAttribute('data-mounted')"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with running(tmp_path_factory.mktemp("firefox")) as firefox:
        yield firefox


@pytest.fixture
def visit(firefox: Firefox) -> Iterator[Visit]:
    visit = Visit(firefox)
    visit.resize(1280, 800)
    yield visit
    assert firefox.said == []


@pytest.fixture
def journey(visit: Visit, site: Path) -> Visit:
    visit.open((site / "journeys/eunju/index.html").as_uri() + "?step=home&lang=en")
    visit.sees(MOUNTED)
    return visit


def expect_step(visit: Visit, step: str) -> None:
    """The telling, the lanes and the slider stand at one step."""
    visit.sees(f"document.querySelector('.pick[aria-current=step]')?.hash === '#step-{step}'")
    index = visit.ask(f"document.querySelector('#step-{step}').dataset.step")
    visit.sees(f"document.querySelector('.lanes .bar.is-now')?.dataset.step === '{index}'")
    visit.sees(f"document.querySelector('.timeline input').value === '{index}'")
    visit.sees("document.querySelectorAll('.leaflet-container .is-now').length > 0")


def test_every_page_opens_without_a_word_of_complaint_and_fits(visit: Visit, site: Path) -> None:
    for path in pages_of(site):
        for width in (1280, 360):
            visit.resize(width, 800)
            visit.open(path.as_uri())
            if is_journey(path):
                visit.sees(MOUNTED)
            visit.sees("document.querySelector('h1').textContent.length > 0")
            assert visit.ask("document.documentElement.scrollWidth - innerWidth") <= 0, path
        assert visit.firefox.said == [], path


def test_next_and_previous_by_buttons_and_by_keys(journey: Visit) -> None:
    expect_step(journey, "home")
    journey.click("[data-do=next]")
    expect_step(journey, "first-crossing")
    journey.press("ArrowRight")
    expect_step(journey, "taken-in")
    journey.click("[data-do=previous]")
    expect_step(journey, "first-crossing")
    journey.press("Home")
    expect_step(journey, "home")


def test_it_plays_when_asked_and_pauses(journey: Visit) -> None:
    assert not journey.ask("document.querySelector('.play').matches('.is-playing')")
    for _ in range(2):
        journey.press("]")
    journey.click("[data-do=play]")
    expect_step(journey, "first-crossing")
    journey.press("k")
    journey.sees("!document.querySelector('.play').matches('.is-playing')")


def test_dragging_over_the_lanes_scrubs(journey: Visit) -> None:
    box = journey.ask("document.querySelector('svg.lanes').getBoundingClientRect()")
    y = box["top"] + 50
    journey.drag((box["left"] + 70, y), (box["right"] - 60, y))
    last = journey.ask("document.querySelectorAll('li.step').length - 1")
    journey.sees(f"Number(document.querySelector('.timeline input').value) >= {last - 1}")


def test_the_language_turns_everywhere(journey: Visit) -> None:
    journey.click(".menu [data-do=language]")
    journey.sees("document.documentElement.lang === 'ko'")
    journey.sees("document.querySelector('h1').innerText.includes('은주')")
    # A language's own name is said in that language.
    left = "[...document.querySelectorAll('[lang=en]:not(bdi)')]"
    assert journey.ask(f"{left}.filter((one) => one.getClientRects().length).length") == 0


def test_a_link_opens_its_step_and_one_that_is_gone_says_so(visit: Visit, site: Path) -> None:
    page = (site / "journeys/eunju/index.html").as_uri()
    visit.open(f"{page}?step=forced-return&lang=ko")
    visit.sees(MOUNTED)
    expect_step(visit, "forced-return")
    visit.open(f"{page}?step=no-such-step")
    visit.sees("!document.querySelector('[data-notice]').hidden")


def test_a_panel_opens_by_a_letter_and_closes_by_escape(journey: Visit) -> None:
    journey.press("l")
    journey.sees("document.activeElement.id === 'legend'")
    journey.press("Escape")
    journey.sees("!document.querySelector('#legend').matches(':popover-open')")
    journey.press("v")
    journey.sees("document.querySelector('[data-vague]').textContent.length > 20")


def test_a_card_of_the_front_page_opens_its_journey(visit: Visit, site: Path) -> None:
    visit.open((site / "index.html").as_uri() + "?lang=ko")
    visit.click('a[data-journey="hyeok"]')
    visit.sees("location.pathname.endsWith('journeys/hyeok/index.html')")
    visit.sees(f"{MOUNTED} && document.documentElement.lang === 'ko'")


def test_the_steps_are_whole_without_the_player(visit: Visit, site: Path) -> None:
    visit.open((site / "journeys/eunju/index.html").as_uri())
    assert visit.ask("document.querySelectorAll('li.step .heading').length") >= 17


@pytest.mark.parametrize("page", ["compare", "overview"])
def test_the_pages_of_many_journeys_draw_their_picture(visit: Visit, site: Path, page: str) -> None:
    visit.open((site / page / "index.html").as_uri())
    visit.sees("[...document.querySelectorAll('main svg')].some((one) => one.clientHeight > 100)")
    assert visit.ask("document.querySelectorAll('main svg path').length") > 20
