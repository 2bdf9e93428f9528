"""A real Chromium that can reach this machine alone, and the app and the site served to it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.conftest import ROOT

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
]
LOCAL = re.compile(r"^(https?://(127\.0\.0\.1|localhost)[:/]|file://|data:|blob:|about:)")


def chromium() -> str:
    found = os.environ.get("ROUTEMAP_CHROMIUM") or shutil.which("chromium")
    found = found or shutil.which("google-chrome")
    assert found, "the browser tests need Chromium: make test installs it on Debian"
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()


class Watched:
    """A page with everything that it said and asked for, and what it was refused."""

    def __init__(self, context: BrowserContext) -> None:
        self.outside: list[str] = []
        self.errors: list[str] = []
        context.route(lambda url: not LOCAL.match(url), self._refuse)
        self.page: Page = context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _refuse(self, route: Route) -> None:
        self.outside.append(route.request.url)
        route.abort()

    def _heard(self, message: object) -> None:
        if getattr(message, "type", "") in {"error", "warning"}:
            self.errors.append(str(getattr(message, "text", message)))


@pytest.fixture
def watched(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Watched]:
    """A fresh context; a test may ask for another size or language with `context` marks."""
    options = getattr(request, "param", {})
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
    watched = Watched(context)
    yield watched
    context.close()
    assert not watched.outside, f"the page asked outside this machine: {watched.outside}"
    assert not watched.errors, f"the page said: {watched.errors}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


@pytest.fixture(scope="session")
def app_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app as `make run` starts it, on a free port."""
    port = free_port()
    log = tmp_path_factory.mktemp("app") / "log"
    command = [
        *(sys.executable, "-m", "streamlit", "run", "app.py"),
        *("--server.port", str(port), "--server.address", "127.0.0.1"),
    ]
    with log.open("wb") as out, subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out) as app:
        url = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + 60
        while not answers(f"{url}/_stcore/health"):
            assert app.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.1)
        yield url
        app.terminate()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The static site, built by the command line."""
    out = tmp_path_factory.mktemp("site") / "site"
    subprocess.run(
        [sys.executable, "-m", "routemap", "build", str(out), "--journeys", str(ROOT / "journeys")],
        check=True,
        capture_output=True,
    )
    return out
