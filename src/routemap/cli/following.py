"""`routemap preview`, and what `check --watch` does: work that goes on at each save."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import click

from routemap import pipeline

# How long the first word waits for the watching to begin.
WAITED_MS = 100


def at_each_save(paths: Sequence[Path], work: Callable[[], None]) -> None:
    """Do the work now and after each save of a journey file, until it is interrupted."""
    from watchfiles import watch  # noqa: PLC0415 - only who waits pays for it

    files = {path.resolve() for path in paths if path.is_file()}
    folders = {path.resolve() for path in paths if path.is_dir()}

    def is_meant(_change: object, name: str) -> bool:
        path = Path(name)
        return path in files or (path.parent in folders and path.suffix in pipeline.SUFFIXES)

    # A file's folder is watched: many editors save by putting a new file in the old one's place.
    places = sorted({file.parent for file in files} | folders)
    saves = watch(
        *places,
        watch_filter=is_meant,
        debounce=80,
        step=20,
        rust_timeout=WAITED_MS,
        yield_on_timeout=True,
        recursive=False,
    )
    # The watching has begun before the first work: a save meanwhile is not missed.
    for n_waits, changed in enumerate(saves):
        if changed or not n_waits:
            work()


def freshly(say: Callable[[], None]) -> None:
    """Say something on a clear screen with the time above it; without a terminal below the last."""
    if sys.stdout.isatty():
        click.clear()
    click.echo(f"{datetime.now().astimezone():%H:%M:%S}")
    say()


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--port", type=click.IntRange(0, 65_535), default=0, help="A port; 0 for a free one.")
@click.option("--open/--no-open", "opens", default=True, help="Open it in the browser.")
def preview(file: Path, port: int, *, opens: bool) -> None:
    """Show a journey FILE as visitors will see it, and follow each save.

    The page is served to this machine alone, until Ctrl-C. What is wrong with the file is told
    beside the last picture that could be made of it.
    """
    from routemap.ui.preview import serve  # noqa: PLC0415 - a server is slow to import

    def ready(address: str) -> None:
        click.echo(f"{file.name}: {address}  (Ctrl-C ends it)")
        if opens:
            webbrowser.open(address)

    serve(file, port=port, ready=ready)
