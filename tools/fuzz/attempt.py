"""Takes one input through the whole check and holds what comes of it to its promises."""

from __future__ import annotations

import json
import time
from unicodedata import category

from routemap import pipeline
from routemap.errors import Problem, Severity, report
from routemap.reader.source_text import split_lines

# Nothing that an editor can save may take longer; most files take a few milliseconds.
# Tests are told of what hangs alone: how fast a machine is they do not say.
SLOW_S = 1.0
HANGING_S = 20.0
MOST_SUGGESTIONS = 3


class BrokenPromiseError(AssertionError):
    """What the check says of an input is not what it promises of every input."""


def attempt(data: bytes, most_s: float = HANGING_S) -> tuple[Problem, ...]:
    """Check one input; raises whatever the check raises, and BrokenPromiseError.

    Time is the processor's, so that a busy machine makes nothing slow.
    """
    start = time.process_time()
    checked = pipeline.check(data, "fuzz.yaml")
    printed = {form: report(checked.problems, format=form) for form in ("text", "json", "github")}
    if time.process_time() - start > most_s:
        raise BrokenPromiseError("slow")
    lines = split_lines(data.decode("utf-8-sig", errors="replace"))
    for problem in checked.problems:
        _hold(problem, lines)
    if not checked.public and not checked.wrong and not checked.withheld:
        raise BrokenPromiseError("nothing is published and nobody is told why")
    if len(json.loads(printed["json"])) != len(checked.problems):
        raise BrokenPromiseError("json says more or less")
    if len(printed["github"].splitlines()) != len(checked.problems):
        raise BrokenPromiseError("an annotation is not one line")
    if not _clean(printed["text"]):
        raise BrokenPromiseError("a control character is printed")
    return checked.problems


def _hold(problem: Problem, lines: list[str]) -> None:
    """Hold one problem to what every problem promises."""
    mark = problem.mark
    if not 1 <= mark.line <= max(1, len(lines)):
        raise BrokenPromiseError(f"{problem.code} names no line of the file")
    line = lines[mark.line - 1] if lines else ""
    if not 1 <= mark.column <= len(line) + 1 or mark.length < 1:
        raise BrokenPromiseError(f"{problem.code} names no column of its line")
    if not problem.message or "\n" in problem.message:
        raise BrokenPromiseError(f"{problem.code} is not one sentence")
    if problem.severity is Severity.PROBLEM and not problem.mend:
        raise BrokenPromiseError(f"{problem.code} has no mend")
    if not _clean(problem.message + problem.mend):
        raise BrokenPromiseError(f"{problem.code} says a control character")


def _clean(text: str) -> bool:
    return all(char in "\n " or char.isprintable() or category(char) == "Zs" for char in text)
