"""Where `geodata/` lies, its facts in YAML, and the indexes on disk that are built from it.

Knows files and folders; must never know what an area, a place or a journey is.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from routemap.errors import UsageError

ENVIRONMENT = "ROUTEMAP_GEODATA"
_HERE = Path(__file__).resolve().parent


@cache
def geodata_dir() -> Path:
    """Return the folder of the shipped geodata: the checkout's, else the wheel's own copy."""
    chosen = os.environ.get(ENVIRONMENT)
    candidates = (
        [Path(chosen)]
        if chosen
        else [_HERE.parent.parent / "geodata", _HERE / "_shipped" / "geodata"]
    )
    for folder in candidates:
        if folder.is_dir():
            return folder
    raise UsageError(f"No geodata folder. Set {ENVIRONMENT} to one, or run from a checkout.")


@cache
def facts(name: str) -> Any:  # noqa: ANN401 - the caller knows the shape of its own facts
    """Return `geodata/NAME.yaml`: hand-written facts, each with its reason or source.

    These files are this project's own, so the C loader is safe here; journeys never come this way.
    """
    import yaml  # noqa: PLC0415 - most commands need no facts, and yaml is 20 ms to import

    with (geodata_dir() / f"{name}.yaml").open("rb") as file:
        return yaml.load(file, Loader=yaml.CSafeLoader)


def index(
    name: str,
    sources: Iterable[Path],
    fill: Callable[[sqlite3.Connection], None],
    *,
    version: int = 1,
) -> sqlite3.Connection:
    """Return a read-only connection to an index on disk, made from `sources` by `fill` if missing.

    The file is named by the hash of its sources and of `version` (of `fill`'s own tables), so a
    stale one is never read. The connection may be shared by threads.
    """
    file = f"{name}-{_digest(sources, version)}.sqlite"
    for folder in (geodata_dir() / ".index", _user_cache()):
        path = folder / file
        if path.is_file() or _build(path, name, fill):
            return _open(path)
    raise UsageError("No folder to write an index to: neither geodata/ nor the user's cache.")


def _digest(sources: Iterable[Path], version: int) -> str:
    """Return a short hash of the bytes of all sources, in the order given."""
    whole = hashlib.sha256(f"{version}".encode())
    for source in sources:
        whole.update(hashlib.sha256(source.read_bytes()).digest())
    return whole.hexdigest()[:16]


def _user_cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "routemap"


def _build(path: Path, name: str, fill: Callable[[sqlite3.Connection], None]) -> bool:
    """Build an index beside `path` and move it there in one step; False if nothing can be written.

    **Why:** two processes may build at once; the last move wins, and both files are the same.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(prefix=f"{name}-", suffix=".draft", dir=path.parent)
    except OSError:
        return False
    os.close(handle)
    try:
        connection = sqlite3.connect(draft)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            fill(connection)
            connection.commit()
        finally:
            connection.close()
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    _remove_old(path, name)
    return True


def _remove_old(path: Path, name: str) -> None:
    """Remove earlier indexes of the same name; one that another process holds open stays valid."""
    for old in path.parent.glob(f"{name}-????????????????.sqlite"):
        if old != path:
            old.unlink(missing_ok=True)


def _open(path: Path) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(uri, uri=True, check_same_thread=False)
