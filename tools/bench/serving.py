"""Both sides on a free port of this machine: the site as files, the common way as it is run."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import IO

from tests.browser.conftest import answers, free_port

from tools.shipped import ROOT


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def site() -> Iterator[str]:
    """Yield the address of the site that `routemap build` writes."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        command = [sys.executable, "-m", "routemap", "build", str(out), "--journeys", "journeys"]
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(out)))
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            server.server_close()


@contextlib.contextmanager
def common_way(journey: str, log: Path) -> Iterator[str]:
    """Yield the address of the common way; it writes its CPU seconds at each rerun to `log`."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "streamlit", "run", "tools/bench/common_way.py"),
        *("--server.port", str(port), "--server.address", "127.0.0.1", "--", journey, str(log)),
    ]
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said) as app,
    ):
        try:
            yield _when_it_answers(app, f"http://127.0.0.1:{port}", said)
        finally:
            app.terminate()


def _when_it_answers(app: subprocess.Popen[bytes], address: str, said: IO[bytes]) -> str:
    deadline = time.monotonic() + 60
    while not answers(f"{address}/_stcore/health"):
        if app.poll() is not None or time.monotonic() > deadline:
            said.seek(0)
            raise RuntimeError(said.read().decode())
        time.sleep(0.1)
    return address
