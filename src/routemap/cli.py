"""The command line: arguments in, exit codes out; everything else is the pipeline's.

Exit codes: 0 all is well; 1 a file has problems; 2 wrong use; 3 withheld by the policy.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Literal

import click

from routemap import pipeline
from routemap.errors import Severity, UsageError, report, shows_all, without_words

PROBLEMS, USE, WITHHELD = 1, 2, 3
# From here on a bar shows that something is going on; below, all is done before one could read it.
MANY_FILES = 100

_Files = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE|DIR..."
)


class _WrongUse(click.ClickException):
    """The caller's wrong use, said in one line."""

    exit_code = USE

    def show(self, file: IO[str] | None = None) -> None:
        click.echo(f"routemap: {' '.join(self.message.split())}", file=file, err=True)


class _OurBug(click.ClickException):
    """A bug of ours: where it is, without what the error says, which may quote a journey."""

    def show(self, file: IO[str] | None = None) -> None:
        click.echo(f"routemap: this is a bug of ours. {self.message}", file=file, err=True)


class _Group(click.Group):
    """Turns the caller's wrong use into one line and exit 2, and tells no words of our bugs."""

    def make_context(self, *args: Any, **more: Any) -> click.Context:  # noqa: ANN401 - click's
        try:
            return super().make_context(*args, **more)
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            raise _WrongUse(_said(error)) from error

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise _WrongUse(_said(error)) from error
        except UsageError as error:
            raise _WrongUse(str(error)) from error
        except OSError as error:
            if error.filename is None:  # no file's trouble: a closed pipe, which click ends well
                raise
            raise _WrongUse(f"{error.filename}: {error.strerror}") from error
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            if shows_all():
                raise
            raise _OurBug(without_words(error)) from None


def _said(error: click.UsageError) -> str:
    """Return what is wrong with a command, and how to learn more, as one line."""
    command = error.ctx.command_path if error.ctx else "routemap"
    return f"{error.format_message()} Try '{command} --help'."


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="routemap")
def main() -> None:
    """Escape journeys as deliberately imprecise maps with synchronized timelines."""


@main.command()
@_Files
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to print: for people, for programs, or as notes on a code host.",
)
def check(paths: tuple[Path, ...], form: str) -> None:
    """Check journey files and say everything that is wrong, at once.

    Exits 0 if all is well, 1 if a file has problems, 3 if the policy would withhold a journey.
    """
    done = _checked(paths)
    problems = [p for one in done for p in one.problems]
    click.echo(report(problems, format=form), nl=False)  # type: ignore[arg-type]
    if form == "text" and not any(one.wrong or one.withheld for one in done):
        click.echo(f"{_n(len(done), 'journey')}: ready to be published.")
    raise SystemExit(_exit(done))


@main.command()
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
    done = _checked(paths)
    for line in _findings(done):
        click.echo(line)
    if not any(one.wrong for one in done):
        published = [one.public for one in done if one.public is not None]
        n_files = pipeline.write_site(published, out, contact.strip())
        click.echo(f"{_n(len(published), 'journey')} published in {_n(n_files, 'file')}.")
    raise SystemExit(_exit(done))


@main.command()
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


@main.command()
@click.argument("name")
def place(name: str) -> None:
    """Show what the gazetteer finds for a place NAME, and the area that it becomes.

    NAME is written as in a journey file: "Kunming, Yunnan, CN", "China", "Tumen".
    """
    found = pipeline.place_report(name)
    click.echo(found.text() + pipeline.drawn_as(found), nl=False)
    raise SystemExit(0 if found.located else PROBLEMS)


@main.command()
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
    raise SystemExit(_exit([checked]))


def _checked(paths: Sequence[Path]) -> list[pipeline.Checked]:
    files = pipeline.journey_files(paths)
    checks = pipeline.check_files(files)
    if len(files) < MANY_FILES:
        return list(checks)
    with click.progressbar(checks, length=len(files), label="Checking", file=sys.stderr) as bar:
        return list(bar)


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


def _exit(done: Sequence[pipeline.Checked]) -> int:
    if any(one.wrong for one in done):
        return PROBLEMS
    return WITHHELD if any(one.withheld for one in done) else 0


def _n(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
