"""`routemap build` and `routemap diff`: the static site, and what another shows otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from routemap import pipeline
from routemap.cli.checking import checked_files, counted
from routemap.cli.exits import PROBLEMS, exit_of
from routemap.errors import Severity


@click.command()
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--journeys",
    "paths",
    multiple=True,
    default=("journeys",),
    show_default=True,
    type=click.Path(path_type=Path),
    help="A folder of journey files, or one file. May be given more than once.",
)
@click.option(
    "--contact",
    default="",
    envvar=pipeline.CONTACT,
    show_envvar=True,
    help="How to reach whoever publishes the site; shown on the page on this project.",
)
def build(out: Path, paths: tuple[Path, ...], contact: str) -> None:
    """Write the static site to the folder OUT.

    A file with a problem: nothing is written, exit 1. A journey that the policy withholds is left
    out, the rest is written, exit 3.
    """
    done = checked_files(paths)
    for line in _findings(done):
        click.echo(line)
    if not any(one.wrong for one in done):
        published = [one.public for one in done if one.public is not None]
        n_files = pipeline.write_site(published, out, contact.strip())
        click.echo(f"{counted(len(published), 'journey')} published in {counted(n_files, 'file')}.")
    raise SystemExit(exit_of(done))


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to print: for people, or for programs.",
)
def diff(old: Path, new: Path, form: str) -> None:
    """Say what the built site NEW shows otherwise than the earlier one, OLD.

    Whoever keeps both knows what lies in both. Exits 1 if an area or a date overlaps an earlier one
    in part, or is finer without a logged change of the policy. OLD and NEW are built folders or
    their manifest.json.
    """
    found = pipeline.changes(old, new)
    click.echo(pipeline.change_report(found, form), nl=False)
    raise SystemExit(PROBLEMS if any(change.refused for change in found) else 0)


def _findings(done: Sequence[pipeline.Checked]) -> list[str]:
    """Return a line per finding that stops a journey: where it is, and its code.

    A build's log may be public, so it quotes nothing of any file; `check` shows the rest.
    """
    lines = [
        f"{p.file}:{p.line}: {p.severity} [{p.code}]"
        for one in done
        for p in one.problems
        if p.severity is not Severity.NOTE
    ]
    return [*lines, "Run `routemap check` on the files named to see more."] if lines else []
