"""A Chromium that reaches this machine alone, slowed down as asked, and a count of what it asks."""

from __future__ import annotations

import contextlib
import gzip
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    CDPSession,
    Page,
    Request,
    Route,
    WebSocket,
    sync_playwright,
)
from tests.browser.conftest import FLAGS, LOCAL, chromium

from tools.bench.trace import CATEGORIES, Tick, ticks
from tools.shipped import ROOT

LEAFLET = ROOT / "src" / "routemap" / "player" / "node_modules" / "leaflet" / "dist"
LEAFLETS = ("leaflet.js", "leaflet.css")
SIZE = {"width": 1280, "height": 800}

# From a key's or a press's own time stamp to the first frame in which something else is shown: a
# task that is posted in an animation frame runs once that frame has been painted. In the same way
# from the beginning of a navigation to the first frame in which the picture stands.
PROBE = """
window.painted = [];
const oncePainted = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
};
for (const kind of ["keydown", "click"]) addEventListener(kind, (event) => {
    const before = window.shown?.();
    const look = () => {
        const now = window.shown?.();
        if (!now || now === before) return requestAnimationFrame(look);
        oncePainted(() => painted.push(performance.now() - event.timeStamp));
    };
    requestAnimationFrame(look);
}, true);
const picture = () => {
    if (!document.body || !window.isPictured?.()) return requestAnimationFrame(picture);
    oncePainted(() => (window.pictured = performance.now()));
};
requestAnimationFrame(picture);
"""


class Opened:
    """A page with a count of what it sends and receives; nothing reaches outside."""

    def __init__(
        self, browser: Browser, shown: str, pictured: str, answer: Callable[[str], bytes]
    ) -> None:
        self.context = browser.new_context(viewport=SIZE)  # type: ignore[arg-type]
        self.n_requests = 0
        self.n_outside = 0
        self.n_bytes = 0
        self._answer = answer
        self._finished: list[Request] = []
        self._lent: list[bytes] = []  # what third parties would have sent
        self.context.route(lambda url: not LOCAL.match(url), self._answer_here)
        told = f"window.shown = () => {shown};\nwindow.isPictured = () => {pictured};"
        self.context.add_init_script(f"{told}\n{PROBE}")
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("request", self._asked)
        self.page.on("requestfinished", self._came)
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

    def click(self, selector: str) -> float:
        """Press what a selector names and return the milliseconds until its frame was painted."""
        n_before = self.page.evaluate("painted.length")
        box = self.page.locator(selector).first.bounding_box()
        if box is None:
            raise AssertionError(f"there is nothing to press: {selector}")
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.page.wait_for_function("n => painted.length > n", arg=n_before)
        return float(self.page.evaluate("painted.at(-1)"))

    def pictured(self) -> float:
        """Wait for the first picture; return the milliseconds since the page was asked for."""
        self.page.wait_for_function("window.pictured !== undefined")
        return float(self.page.evaluate("window.pictured"))

    def weight_kb(self) -> float:
        """Return what has come so far in kilobytes of 1,000 bytes, each file after gzip."""
        answers = [request.response() for request in self._finished]
        told = [answer.body() for answer in answers if answer and answer.ok]
        return sum(len(gzip.compress(body)) for body in (*told, *self._lent)) / 1000

    def _asked(self, _: object) -> None:
        self.n_requests += 1

    def _came(self, request: Request) -> None:
        if LOCAL.match(request.url):
            self._finished.append(request)

    def _answer_here(self, route: Route) -> None:
        """Answer a request to a third party at once: by its own bytes where they are here.

        **Why:** without Leaflet a page stays blank and nothing could be measured. An answer
        without a network is faster than any network: a kindness to that side.
        """
        self.n_outside += 1
        name = urlsplit(route.request.url).path.rpartition("/")[2]
        kind = "text/javascript" if name.endswith(".js") else "text/css"
        self._lent.append(self._answer(name))
        route.fulfill(body=self._lent[-1], content_type=kind)

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


def leaflet_alone(name: str) -> bytes:
    """Return Leaflet's own files, and nothing for any other."""
    return (LEAFLET / name).read_bytes() if name in LEAFLETS else b""


@contextlib.contextmanager
def opened(
    browser: Browser,
    shown: str,
    pictured: str = "false",
    answer: Callable[[str], bytes] = leaflet_alone,
) -> Iterator[Opened]:
    """Yield a page of its own.

    `shown` is a script's expression of what it shows just now, `pictured` one that is true once
    its picture stands; `answer` gives the bytes of a file that is linked on another host.
    """
    page = Opened(browser, shown, pictured, answer)
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
