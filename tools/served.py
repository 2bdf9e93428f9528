"""A folder on a free port of this machine, and the site that `routemap build` writes there."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tools.shipped import ROOT


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Yield the address at which the files of a folder are served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def built(journeys: Path = ROOT / "journeys") -> Iterator[Path]:
    """Yield the folder of the site of some journeys, built as anyone builds it."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        build = [sys.executable, "-m", "routemap", "build", str(out), "--journeys", str(journeys)]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        yield out


@contextlib.contextmanager
def site(journeys: Path = ROOT / "journeys") -> Iterator[str]:
    """Yield the address of that site."""
    with built(journeys) as folder, served(folder) as address:
        yield address
