"""The lock: a hash of every area, reach and fade as it was first published, kept in git.

An area that changes its shape overlaps its own former self in part, and whoever holds both releases
knows more than either says (privacy.md, G5). So a changed shape is never an accident:
`python -m routemap.areas.lock --because "..."` renews the lock and notes the reason in it.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from routemap.areas.atlas import Atlas, open_atlas
from routemap.areas.hashing import DIGITS, hashes
from routemap.errors import UsageError
from routemap.shelf import geodata_dir

FILE = "areas.lock"
HEAD = (
    "# Every area, reach and fade that may be drawn: its id and a hash of its shape and anchors.",
    "# Never edited by hand: see docs/privacy.md, The ratchet.",
)


@dataclass(frozen=True, slots=True)
class Lock:
    """What the file says: a hash by id, and why it was renewed, oldest first."""

    hashes: Mapping[str, str]
    log: tuple[str, ...]


def read_lock(path: Path) -> Lock:
    """Read a lock; raises UsageError for a file that is none."""
    found: dict[str, str] = {}
    log: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, rest = line.partition(" ")
        if word == "log":
            log.append(rest)
        elif line and word != "#":
            found[word] = rest
    if not all(len(value) == DIGITS for value in found.values()):
        raise UsageError(f"{path.name} is no lock of areas")
    return Lock(found, tuple(log))


def write_lock(path: Path, lock: Lock) -> None:
    """Write a lock, the same bytes for the same content."""
    rows = [f"{id_} {lock.hashes[id_]}" for id_ in sorted(lock.hashes)]
    lines = [*HEAD, *(f"log {entry}" for entry in lock.log), *rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def differences(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[int, int, int]:
    """Return how many ids are new, changed and gone."""
    changed = sum(old[id_] != new[id_] for id_ in old.keys() & new.keys())
    return len(new.keys() - old.keys()), changed, len(old.keys() - new.keys())


def renew(path: Path, atlas: Atlas, because: str) -> tuple[int, int, int]:
    """Write the lock anew with its reason; return how many ids are new, changed and gone."""
    known = read_lock(path) if path.is_file() else Lock({}, ())
    fresh = hashes(atlas)
    counts = differences(known.hashes, fresh)
    if any(counts):
        new, changed, gone = counts
        entry = f"{because.strip()} ({new} new, {changed} changed, {gone} gone)"
        write_lock(path, Lock(fresh, (*known.log, entry)))
    return counts


def main(arguments: list[str]) -> int:
    """Renew the lock of the checkout, or say whether it is fresh."""
    parser = ArgumentParser(prog="python -m routemap.areas.lock", description="The lock of areas.")
    parser.add_argument("--because", help="why areas change; without it nothing is written")
    because = parser.parse_args(arguments).because
    path, atlas = geodata_dir() / FILE, open_atlas()
    if because:
        counts = renew(path, atlas, because)
    else:
        counts = differences(read_lock(path).hashes if path.is_file() else {}, hashes(atlas))
    new, changed, gone = counts
    print(f"{FILE}: {new} new, {changed} changed, {gone} gone")  # noqa: T201
    return 1 if any(counts) and not because else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
