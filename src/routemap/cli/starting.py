"""`routemap new`: a commented start of a journey file, from a few questions or options."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from routemap import pipeline
from routemap.blank import Answers, Person, blank
from routemap.cli.exits import PROBLEMS, exit_of
from routemap.errors import Severity, UsageError, report

SCHEMA = "journey-1.schema.json"
NAMES = ("real", "pseudonyms", "roles only", "withheld")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--title", help="What the journey is called, in English.")
@click.option("--title-ko", help="The same in Korean.")
@click.option(
    "--who", help="Those of the journey, as they chose to be called, with commas between."
)
@click.option("--names", type=click.Choice(NAMES), help="What those names are.")
@click.option("--basis", help="How they agreed to be told of: 'published account'.")
@click.option("--source", help="The title of what tells the journey.")
@click.option("--publisher", help="Who published it.")
@click.option("--begin", help="Where it begins, as far as it is told: 'North Korea'.")
@click.option("--end", help="Where it ends: 'South Korea'.")
def new(file: Path, **given: str | None) -> None:
    """Write the commented start of a new journey to FILE, which must not be there yet.

    Asks what is not given by an option; without a terminal it asks nothing, and leaves open what
    was not said. The file's name is the journey's id: small letters, digits and hyphens.
    Exits 3 if it is written and something in it, such as a name, still needs a word of yours.
    """
    _refuse(file)
    answers = _asked(given) if sys.stdin.isatty() else given
    text = blank(_answers(answers), SCHEMA if (file.parent / SCHEMA).is_file() else "")
    done = pipeline.check(text.encode(), str(file))
    # A name that is a town's too stops the journey, not its beginning: 'allow:' goes into the file.
    said = [p for p in done.problems if p.severity is not Severity.NOTE]
    click.echo(report(said), nl=False)
    if done.wrong:
        click.echo("Nothing was written.")
        raise SystemExit(PROBLEMS)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as out:
        out.write(text)
    click.echo(f"{file} is written. Open it in an editor, and beside it: routemap preview {file}")
    raise SystemExit(exit_of([done]))


def _refuse(file: Path) -> None:
    if file.exists():
        raise UsageError(f"{file} is there already: nothing was written")
    if file.suffix not in pipeline.SUFFIXES or not _ID.fullmatch(file.stem):
        raise UsageError(
            f"{file.name}: name it in small letters, digits and hyphens, as in 'a-long-way.yaml'"
        )
    if file.stem in pipeline.RESERVED:
        raise UsageError(f"{file.stem} is the name of another page: choose another")


def _asked(given: Mapping[str, str | None]) -> dict[str, str | None]:
    """Ask for what no option gave; Enter leaves it open."""
    click.echo("A few questions. Enter leaves one open; everything can be changed in the file.\n")
    questions: dict[str, tuple[str, Callable[[str], str]]] = {
        "title": ("What is the journey called?", str),
        "title_ko": ("The same in Korean", str),
        "who": ("Who is of it, as they chose to be called? (commas between)", str),
        "names": (f"What are these names? ({', '.join(NAMES)})", _one_of_names),
        "basis": ("How did they agree to be told of? (as 'published account')", str),
        "source": ("What is the source's title?", str),
        "publisher": ("Who published it?", str),
        "begin": ("Where does it begin, as far as it is told? (as 'North Korea')", _place),
        "end": ("Where does it end? (as 'South Korea')", _place),
    }
    return {
        key: given[key] if given[key] is not None else _ask(*question)
        for key, question in questions.items()
    }


def _ask(words: str, value_of: Callable[[str], str]) -> str | None:
    answer: str = click.prompt(words, default="", show_default=False, value_proc=value_of)
    return answer.strip() or None


def _one_of_names(words: str) -> str:
    if words and words not in NAMES:
        raise click.UsageError(f"one of: {', '.join(NAMES)}")
    return words


def _place(name: str) -> str:
    if name and name not in ("unknown", "withheld"):
        found = pipeline.place_report(name)
        if found.located is None:
            raise click.UsageError(found.text().strip())
    return name


def _answers(given: Mapping[str, str | None]) -> Answers:
    """Return answers as the blank takes them; what is open keeps the blank's own words."""
    open_ = Answers()
    title = {
        lang: words for lang, key in (("en", "title"), ("ko", "title_ko")) if (words := given[key])
    }
    labels = [label.strip() for label in (given["who"] or "").split(",") if label.strip()]
    return Answers(
        title=title or open_.title,
        people=tuple(Person({"en": label}) for label in labels) or open_.people,
        names=given["names"] or ("pseudonyms" if labels else open_.names),
        basis=given["basis"] or open_.basis,
        source=given["source"] or open_.source,
        publisher=given["publisher"] or open_.publisher,
        begin=given["begin"] or open_.begin,
        end=given["end"] or open_.end,
    )
