"""`routemap check`: everything that is wrong with journey files, at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from routemap import pipeline
from routemap.cli.exits import exit_of
from routemap.cli.following import at_each_save, freshly
from routemap.errors import UsageError, report

# From here on a bar shows that something is going on; below, all is done before one could read it.
MANY_FILES = 100

FILES = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE|DIR..."
)


@click.command()
@FILES
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to print: for people, for programs, or as notes on a code host.",
)
@click.option("--watch", is_flag=True, help="Check again at each save, until Ctrl-C.")
def check(paths: tuple[Path, ...], form: str, *, watch: bool) -> None:
    """Check journey files and say everything that is wrong, at once.

    Exits 0 if all is well, 1 if a file has problems, 3 if the policy would withhold a journey.
    """
    if watch:
        pipeline.journey_files(paths)  # wrong use is told before the waiting begins
        at_each_save(paths, lambda: freshly(lambda: _say(_checked_now(paths), form)))
        return
    done = checked_files(paths)
    _say(done, form)
    raise SystemExit(exit_of(done))


def _checked_now(paths: Sequence[Path]) -> list[pipeline.Checked]:
    """Return what came of the files at a save; one that is just being put in place is not there."""
    there = [path for path in paths if path.exists()]
    try:
        return list(pipeline.check_files(pipeline.journey_files(there)))
    except (FileNotFoundError, UsageError):
        return []


def _say(done: Sequence[pipeline.Checked], form: str) -> None:
    problems = [p for one in done for p in one.problems]
    click.echo(report(problems, format=form), nl=False)  # type: ignore[arg-type]
    if form == "text" and not any(one.wrong or one.withheld for one in done):
        click.echo(f"{counted(len(done), 'journey')}: ready to be published.")


def checked_files(paths: Sequence[Path]) -> list[pipeline.Checked]:
    """Check files, with a bar where there are many of them."""
    files = pipeline.journey_files(paths)
    checks = pipeline.check_files(files)
    if len(files) < MANY_FILES:
        return list(checks)
    with click.progressbar(checks, length=len(files), label="Checking", file=sys.stderr) as bar:
        return list(bar)


def counted(number: int, noun: str) -> str:
    """Return a number of things in words."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
