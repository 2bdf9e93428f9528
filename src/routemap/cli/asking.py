"""`routemap place` and `routemap ledger`: what becomes of a place, and of each step."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from routemap import pipeline
from routemap.cli.exits import PROBLEMS, exit_of
from routemap.errors import report


@click.command()
@click.argument("name")
def place(name: str) -> None:
    """Show what the gazetteer finds for a place NAME, and the area that it becomes.

    NAME is written as in a journey file: "Kunming, Yunnan, CN", "China", "Tumen".
    """
    found = pipeline.place_report(name)
    click.echo(found.text() + pipeline.drawn_as(found), nl=False)
    raise SystemExit(0 if found.located else PROBLEMS)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to print: as a table, or for programs.",
)
@click.option("--public", is_flag=True, help="Leave out the file's own words: safe to send on.")
def ledger(file: Path, form: Literal["text", "json"], *, public: bool) -> None:
    """Say what each step of a journey FILE leaves possible once it is published.

    How large each area is, how many days are possible, how far off the best guess would be, and why
    a step is told coarsely. Exits as `check` does if nothing of the journey may be published.
    """
    checked, text = pipeline.ledger(file.read_bytes(), str(file), form=form, public=public)
    click.echo(text or report(checked.problems), nl=False)
    raise SystemExit(exit_of([checked]))
