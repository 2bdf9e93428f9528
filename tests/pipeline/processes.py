"""The program run as people run it: a process of its own, and everything that comes out of it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

PATIENCE_S = 90


@dataclass(frozen=True, slots=True)
class Done:
    """How a run ended, what it said, and every file that it wrote, by its path."""

    code: int
    out: bytes
    err: bytes
    files: dict[str, bytes] = field(default_factory=dict, repr=False)
    modes: dict[str, int] = field(default_factory=dict)

    def digest(self) -> str:
        whole = sha256(repr((self.code, self.out, self.err, sorted(self.modes.items()))).encode())
        for path in sorted(self.files):
            whole.update(path.encode() + b"\0" + self.files[path] + b"\0")
        return whole.hexdigest()


def run(*words: str, cwd: Path, env: dict[str, str] | None = None) -> Done:
    """Run `python -m routemap` in a folder; nothing of it is a terminal."""
    done = subprocess.run(
        [sys.executable, "-m", "routemap", *words],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Done(done.returncode, done.stdout, done.stderr)


@contextlib.contextmanager
def living(*words: str) -> Iterator[subprocess.Popen[str]]:
    """Run `python -m routemap` for as long as the block lasts, and never longer than patience."""
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "routemap", *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    ending = threading.Timer(PATIENCE_S, process.kill)
    ending.start()
    with process:
        try:
            yield process
        finally:
            ending.cancel()
            process.terminate()


def built(folder: Path, data: bytes, env: dict[str, str] | None = None) -> Done:
    """Build a site of one journey in a fresh folder of its own."""
    (folder / "journeys").mkdir(parents=True)
    (folder / "journeys" / "journey.yaml").write_bytes(data)
    return with_files(run("build", "site", cwd=folder, env=env), folder / "site")


def with_files(done: Done, site: Path) -> Done:
    found = sorted(site.rglob("*"))
    files = {str(p.relative_to(site)): p.read_bytes() for p in found if p.is_file()}
    modes = {str(p.relative_to(site)): p.stat().st_mode for p in found}
    return Done(done.code, done.out, done.err, files, modes)
