"""A folder of static files, swapped in whole.

Never a half-written site, and never anything in place of files that are not ours.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from routemap.errors import UsageError

MANIFEST = "manifest.json"
FORMAT = "routemap-site/1"


@dataclass(frozen=True, slots=True)
class Published:
    """What was written: where, and each file's size and hash, by its path."""

    out: Path
    manifest: Mapping[str, Mapping[str, str | int]]


def write_site(
    pages: Mapping[str, bytes], out: Path, shown: Mapping[str, Any] | None = None
) -> Published:
    """Write all files, or leave what was there; `shown` goes into the manifest as it is.

    A folder that holds a manifest of ours is a former output, and that alone may be replaced;
    raises UsageError for any other that holds something.
    """
    out = out.resolve()
    _refuse_a_strangers_folder(out)
    manifest = manifest_of(pages)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}.", dir=out.parent) as room:
        fresh, former = Path(room, "fresh"), Path(room, "former")
        _fill(fresh, {**pages, MANIFEST: _as_json(manifest, shown or {})})
        _swap(fresh, out, former)
    return Published(out, manifest)


def manifest_of(pages: Mapping[str, bytes]) -> dict[str, dict[str, str | int]]:
    """Return size and sha256 per path, sorted by path."""
    return {
        path: {"bytes": len(pages[path]), "sha256": sha256(pages[path]).hexdigest()}
        for path in sorted(pages)
    }


def _as_json(manifest: Mapping[str, Mapping[str, str | int]], shown: Mapping[str, Any]) -> bytes:
    whole = {"format": FORMAT, "files": manifest, **shown}
    text = json.dumps(whole, indent=1, ensure_ascii=False)
    return f"{text}\n".encode()


def _refuse_a_strangers_folder(out: Path) -> None:
    if not out.exists() or _is_ours(out):
        return
    if not out.is_dir():
        raise UsageError(f"{out.name} is a file: name a folder to write the site to.")
    if any(out.iterdir()):
        raise UsageError(
            f"{out.name} holds files that this program did not write: name a new folder."
        )


def _is_ours(out: Path) -> bool:
    try:
        marker = json.loads((out / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(marker, dict) and str(marker.get("format", "")).startswith("routemap-site/")


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for path, content in files.items():
        target = folder / _inside(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for made in (folder, *(entry for entry in folder.rglob("*") if entry.is_dir())):
        made.chmod(0o755)  # a file server is another user, and temporary folders are private


def _inside(path: str) -> PurePosixPath:
    """Return a relative path; one that would leave the folder is our own bug."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or not pure.parts:
        raise ValueError("a page's path must stay inside the site")
    return pure


def _swap(fresh: Path, out: Path, former: Path) -> None:
    """Put the fresh folder in place; if that fails, the former one is put back."""
    if out.exists():
        out.rename(former)
    try:
        fresh.rename(out)
    except OSError:
        if former.exists():
            former.rename(out)
        raise
    if former.exists():
        shutil.rmtree(former)
