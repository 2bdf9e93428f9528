"""The YAML language server of common editors, installed from npm for the tests to ask."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

from routemap.player.bundle import tools

ROOM = Path(__file__).resolve().parent
LOCK = ROOM / "package-lock.json"
INSTALLED = ROOM / "node_modules" / ".routemap-lock"
PROGRAM = ROOM / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


def command() -> tuple[str, ...]:
    """Return how to start the server; raises FileNotFoundError where it is not installed."""
    if not PROGRAM.is_file():
        raise FileNotFoundError("run `make setup-dev` first")
    return (*tools().node, str(PROGRAM), "--stdio")


def install() -> bool:
    """Install what the lock names, if it changed; return whether anything was done."""
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if INSTALLED.is_file() and INSTALLED.read_text(encoding="ascii") == lock:
        return False
    found = tools()
    path = os.pathsep.join([str(found.folder), os.environ.get("PATH", "")])
    subprocess.run(
        [*found.npm, "ci", "--no-fund", "--no-audit", "--ignore-scripts", "--loglevel=error"],
        cwd=ROOM,
        env={**os.environ, "PATH": path},
        check=True,
    )
    INSTALLED.write_text(lock, encoding="ascii")
    return True
