"""A picture of a page once it is at rest: the same page gives the same picture.

**Why polling:** a page says nowhere that it has settled. Two pictures in a row that are the same
say so for everything at once: script, fonts, blurs, and what the browser does in its own time.
"""

from __future__ import annotations

import io
from urllib.parse import urljoin

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, Route
from tests.browser.conftest import LOCAL

from tools.gallery.pictures import SIZES, Picture

N_LOOKS = 20
STILL = """
*, *::before, *::after {
    animation: none !important; transition: none !important; caret-color: transparent !important;
}
"""
AT_REST = "Promise.all([document.fonts.ready, new Promise(requestAnimationFrame)]).then(() => 0)"


def take(browser: Browser, site: str, picture: Picture) -> Image.Image:
    """Return the picture; raises AssertionError where the page is missing or never at rest."""
    context = _context(browser, picture)
    try:
        return _shot(_opened(context, site, picture), picture)
    finally:
        context.close()


def _context(browser: Browser, picture: Picture) -> BrowserContext:
    width, height = SIZES[picture.size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=1,
        color_scheme=picture.theme,
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id="UTC",
        java_script_enabled=picture.script,
        bypass_csp=True,  # for the style that stills the page
    )
    context.route(lambda url: not LOCAL.match(url), _refuse)
    return context


def _refuse(route: Route) -> None:
    route.abort()


def _opened(context: BrowserContext, site: str, picture: Picture) -> Page:
    page = context.new_page()
    answer = page.goto(urljoin(f"{site}/", picture.address))
    if not answer or not answer.ok:
        raise AssertionError(f"{picture.name}: there is no page {picture.address}")
    if picture.script:  # a page without scripts stands still, and takes no style from here
        page.add_style_tag(content=STILL + picture.style)
    if picture.script and picture.journey:
        page.wait_for_selector("html[data-mounted]", state="attached")
    for key in picture.press:
        page.keyboard.press(key)
    for selector in picture.click:
        page.locator(selector).first.click()
    if picture.paper:
        page.emulate_media(media="print")
    return page


def _shot(page: Page, picture: Picture) -> Image.Image:
    before = b""
    for _ in range(N_LOOKS):
        if picture.script:
            page.evaluate(AT_REST)
        now = _png(page, picture)
        if now == before:
            return Image.open(io.BytesIO(now)).convert("RGB")
        before = now
    raise AssertionError(f"{picture.name}: the page does not come to rest")


def _png(page: Page, picture: Picture) -> bytes:
    if picture.part:
        return page.locator(picture.part).first.screenshot()
    return page.screenshot(full_page=picture.whole)
