"""Firefox, spoken to in WebDriver BiDi over its own socket: no driver between, nothing fetched.

Playwright's way to a Firefox of the system asks for commands that Debian's firefox-esr lacks.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from websockets.sync.client import ClientConnection, connect

PATIENCE_S = 30.0
# Nothing of its own is fetched, asked or shown; the page is as bright as a fresh machine's.
PREFERENCES = {
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "layout.css.prefers-color-scheme.content-override": 1,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disableIPv6": True,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1, localhost",
    "remote.prefs.recommended": True,
    "services.settings.server": "data:,",
    "ui.prefersReducedMotion": 1,
}


def program() -> str:
    found = os.environ.get("ROUTEMAP_FIREFOX") or shutil.which("firefox-esr")
    found = found or shutil.which("firefox")
    assert found, "these tests need Firefox: make test-long installs it on Debian"
    return found


Found = TypeVar("Found")


def until(look: Callable[[], Found | None], what: str) -> Found:
    """Look again and again until there is something to see."""
    deadline = time.monotonic() + PATIENCE_S
    while not (found := look()):
        assert time.monotonic() < deadline, f"waited in vain: {what}"
        time.sleep(0.02)
    return found


class Firefox:
    """A running browser: commands go in, answers come out, what its pages say is kept."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self.said: list[str] = []
        self.command("session.new", capabilities={})
        self.command("session.subscribe", events=["log.entryAdded"])
        tree = self.command("browsingContext.getTree", maxDepth=0)
        self.context: str = tree["contexts"][0]["context"]

    def command(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send one command and return its answer."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv(timeout=PATIENCE_S))
            if answer.get("method") == "log.entryAdded":
                self._heard(answer["params"])
            elif answer.get("id") == number:
                assert answer["type"] == "success", answer
                found: dict[str, Any] = answer["result"]
                return found

    def _heard(self, entry: dict[str, Any]) -> None:
        if entry["level"] in {"error", "warn"}:
            self.said.append(f"{entry['level']}: {entry.get('text')}")


def address(profile: Path, process: subprocess.Popen[bytes]) -> str:
    """Return where Firefox listens; it says so in a file of its profile."""
    file = profile / "WebDriverBiDiServer.json"

    def written() -> str | None:
        assert process.poll() is None, (profile / "log").read_text(encoding="utf-8")
        return file.read_text(encoding="utf-8") if file.is_file() else None

    told = json.loads(until(written, "Firefox says where it listens"))
    return f"ws://{told['ws_host']}:{told['ws_port']}/session"


@contextmanager
def running(profile: Path) -> Iterator[Firefox]:
    """Start a browser with a profile of its own; both are gone afterwards."""
    lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFERENCES.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [program(), "--headless", "--no-remote", "--profile", str(profile)]
    command += ["--remote-debugging-port", "0"]
    with (
        (profile / "log").open("wb") as log,
        subprocess.Popen(command, stdout=log, stderr=log) as process,
    ):
        try:
            with connect(address(profile, process), max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()
