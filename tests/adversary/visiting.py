"""A visit to the app as Streamlit's own page makes it: one socket, one run, all that is sent."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from tests.browser.conftest import answers, free_port

SECONDS = 60


@dataclass(frozen=True, slots=True)
class Visit:
    told: bytes  # every message to the visitor
    log: bytes  # and all that the server printed


def visit(command: Sequence[str], cwd: Path) -> Visit:
    port = free_port()
    options = ("--server.port", str(port), "--server.address", "127.0.0.1")
    with tempfile.TemporaryFile() as out:
        with subprocess.Popen([*command, *options], cwd=cwd, stdout=out, stderr=out) as app:
            try:
                _wait(app, f"http://127.0.0.1:{port}/_stcore/health")
                with connect(
                    f"ws://127.0.0.1:{port}/_stcore/stream", max_size=None, open_timeout=SECONDS
                ) as socket:
                    told = _run(socket)
            finally:
                app.terminate()
        out.seek(0)
        return Visit(told, out.read())


def _wait(app: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + SECONDS
    while not answers(url):
        assert app.poll() is None, "the app did not start"
        assert time.monotonic() < deadline, "the app does not answer"
        time.sleep(0.1)


def _run(socket: ClientConnection) -> bytes:
    """Ask for one run of the script, and gather what comes until it has ended."""
    asked = BackMsg()
    asked.rerun_script.query_string = "journey=first"
    socket.send(asked.SerializeToString())
    told = b""
    while True:
        data = socket.recv(timeout=SECONDS)
        assert isinstance(data, bytes)
        told += data
        if ForwardMsg.FromString(data).WhichOneof("type") == "script_finished":
            return told
