"""The common way on a free port of this machine, as it is run."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from tests.browser.conftest import answers, free_port

from tools.shipped import ROOT


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
