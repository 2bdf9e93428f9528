"""What the access tests ask of a page: axe-core's findings, and small questions of our own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"]}
# What can be opened at this width: a menu that lies in the row of buttons is open already.
PANELS = """
() => [...document.querySelectorAll("[popover]")]
  .filter((panel) => getComputedStyle(panel).display === "none").map((panel) => panel.id)
"""

_axe = Axe()


def findings(page: Page | Frame, where: str, **options: Any) -> list[str]:
    """Return what axe-core finds, a line for each element, with the page's name before it."""
    found = _axe.run(page, options={**OPTIONS, **options}).response["violations"]
    return [
        f"{where}: {rule['id']}: {rule['help']}: {' '.join(map(str, node['target']))}"
        for rule in found
        for node in rule["nodes"]
    ]


def pages_of(site: Path) -> list[Path]:
    """Return every page of the built site; a page that is added tomorrow is among them."""
    pages = sorted(site.rglob("*.html"))
    assert len(pages) >= 6, "the site has a front page, a page on the project, and journeys"
    return pages


def kinds_of(site: Path) -> list[Path]:
    """Return every page, but of the journeys' pages, which are of one make, the first alone."""
    pages = pages_of(site)
    journeys = [page for page in pages if is_journey(page)]
    return [page for page in pages if page not in journeys[1:]]


def is_journey(page: Path) -> bool:
    """Tell the pages with a player from those around them."""
    return page.parent.parent.name == "journeys"


def script(name: str) -> str:
    """Return a question that is written in a file of its own beside this one."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def opened(page: Page, path: Path, query: str = "") -> Page:
    """Open a page of the site from its folder and wait until its script has done its part."""
    page.goto(path.as_uri() + query)
    if is_journey(path):
        page.locator("html[data-mounted]").wait_for(state="attached")
    return page
