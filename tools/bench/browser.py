"""A Chromium that reaches this machine alone, slowed down as asked, and a count of what it asks."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from playwright.sync_api import Browser, CDPSession, Page, Route, WebSocket, sync_playwright
from tests.browser.conftest import FLAGS, LOCAL, chromium

from tools.bench.trace import CATEGORIES, Tick, ticks
from tools.shipped import ROOT

LEAFLET = ROOT / "src" / "routemap" / "player" / "node_modules" / "leaflet" / "dist"
LEAFLETS = ("leaflet.js", "leaflet.css")
SIZE = {"width": 1280, "height": 800}

# From a key's own time stamp to the first frame in which something else is shown: a task that is
# posted in an animation frame runs once that frame has been painted.
PROBE = """
window.painted = [];
addEventListener("keydown", (event) => {
    const before = window.shown?.();
    const look = () => {
        const now = window.shown?.();
        if (!now || now === before) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted.push(performance.now() - event.timeStamp);
        port2.postMessage(0);
    };
    requestAnimationFrame(look);
}, true);
"""


class Opened:
    """A page with a count of what it sends and receives; nothing reaches outside."""

    def __init__(self, browser: Browser, shown: str) -> None:
        self.context = browser.new_context(viewport=SIZE)  # type: ignore[arg-type]
        self.n_requests = 0
        self.n_outside = 0
        self.n_bytes = 0
        self.context.route(lambda url: not LOCAL.match(url), self._answer_here)
        self.context.add_init_script(f"{PROBE}\nwindow.shown = () => {shown};")
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("request", self._asked)
        self.page.on("websocket", self._listen)
        self.session: CDPSession = self.context.new_cdp_session(self.page)

    def slow_down(self, times: int) -> None:
        """Slow the page's CPU down so many times."""
        self.session.send("Emulation.setCPUThrottlingRate", {"rate": times})

    def settle(self, milliseconds: int) -> None:
        """Let so much time pass in the page."""
        self.page.wait_for_timeout(milliseconds)

    def key(self, name: str) -> float:
        """Press a key and return the milliseconds until its frame was painted."""
        n_before = self.page.evaluate("painted.length")
        self.page.keyboard.press(name)
        self.page.wait_for_function("n => painted.length > n", arg=n_before)
        return float(self.page.evaluate("painted.at(-1)"))

    def _asked(self, _: object) -> None:
        self.n_requests += 1

    def _answer_here(self, route: Route) -> None:
        """Answer a request to a third party at once: Leaflet by its own bytes, the rest by nothing.

        **Why:** without Leaflet the common way stays blank and nothing could be measured. An answer
        without a network is faster than any network: a kindness to that side.
        """
        self.n_outside += 1
        name = route.request.url.rpartition("/")[2]
        kind = "text/css" if name.endswith(".css") else "text/javascript"
        body = (LEAFLET / name).read_bytes() if name in LEAFLETS else b""
        route.fulfill(body=body, content_type=kind)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._counted)
        socket.on("framesent", self._counted)

    def _counted(self, payload: str | bytes) -> None:
        self.n_bytes += len(payload)


@contextlib.contextmanager
def launched() -> Iterator[Browser]:
    """Yield a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def opened(browser: Browser, shown: str) -> Iterator[Opened]:
    """Yield a page of its own; `shown` is a script's expression of what it shows just now."""
    page = Opened(browser, shown)
    try:
        yield page
    finally:
        page.context.close()


@contextlib.contextmanager
def traced(browser: Browser, page: Opened) -> Iterator[Callable[[], list[Tick]]]:
    """Trace the page within the block; what is yielded gives the ticks after it."""
    kept: list[Tick] = []
    browser.start_tracing(page=page.page, categories=CATEGORIES)
    yield lambda: kept
    kept.extend(ticks(browser.stop_tracing()))
