"""What an adversary has in hand: everything that left the program, and what is looked for in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from click.testing import CliRunner

from routemap import pipeline
from routemap.cli import main
from routemap.geo import LngLat
from routemap.public import PublicJourney
from routemap.scene import Scene
from tests.adversary.reading import scene_in


@dataclass(frozen=True)
class Left:
    """All that left the program in one run: exit codes, logs, every file, the public journeys.

    Files are by their path: the site's as written, the app's pages under `app/`.
    """

    codes: tuple[int, ...]
    log: bytes
    files: Mapping[str, bytes] = field(repr=False)
    modes: Mapping[str, int] = field(default_factory=dict, repr=False)
    public: tuple[PublicJourney, ...] = field(default=(), repr=False)

    def everything(self) -> Iterator[tuple[str, bytes]]:
        """Every byte, the names of the files among them."""
        yield "the log", self.log
        yield "the names of the files", "\n".join(self.files).encode()
        yield from self.files.items()

    @cached_property
    def scenes(self) -> Mapping[str, Scene]:
        """The scene inside each page that has one."""
        found = {path: scene_in(page) for path, page in self.files.items()}
        return {path: scene for path, scene in found.items() if scene is not None}


@dataclass(frozen=True, slots=True)
class Secrets:
    """What only the editor knows."""

    words: tuple[str, ...] = ()
    points: tuple[LngLat, ...] = ()
    days: tuple[date, ...] = ()
    lengths: tuple[str, ...] = ()
    files: tuple[bytes, ...] = ()
    mtime: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What left the program, and what left it about a twin: other truths of the same cells."""

    left: Left
    twin: Left
    secrets: Secrets


@dataclass(frozen=True, slots=True)
class Finding:
    attack: str
    where: str
    what: str


Attack: TypeAlias = Callable[[Evidence], Iterator[Finding]]


def leaving(files: Mapping[str, bytes], folder: Path, *, mtime: int = 0, app: bool = False) -> Left:
    """Run the commands on some journey files, in this process, and gather all that comes of it."""
    written = folder / "journeys"
    written.mkdir(parents=True)
    for name, data in files.items():
        (written / name).write_bytes(data)
        os.utime(written / name, (mtime, mtime))
    with chdir(folder):
        done = [
            CliRunner().invoke(main, words, catch_exceptions=False)
            for words in (
                ("build", "site"),
                ("check", "journeys", "--format", "json"),
                ("check", "journeys", "--format", "github"),
            )
        ]
        checks = [pipeline.check(data, f"journeys/{name}") for name, data in sorted(files.items())]
    public = tuple(one.public for one in checks if one.public is not None)
    found = sorted((folder / "site").rglob("*"))
    pages = {str(p.relative_to(folder / "site")): p.read_bytes() for p in found if p.is_file()}
    modes = {str(p.relative_to(folder / "site")): p.stat().st_mode for p in found}
    if app:
        made = pipeline.app_pages(public)
        pages |= {f"app/{name}.html": page for name, page in made.items()}
    log = b"\0".join(one.output_bytes for one in done)
    return Left(tuple(one.exit_code for one in done), log, pages, modes, public)
