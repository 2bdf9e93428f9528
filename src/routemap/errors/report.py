"""Prints a list of problems: for a terminal, for a program, for a code host's checks.

Must never print more of a file than the lines that its problems name.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from routemap.errors.excerpt import visible
from routemap.errors.types import Mark, Problem, Severity

Format: TypeAlias = Literal["text", "json", "github"]

# Columns of a shown line; a longer one is cut around its mark.
SHOWN_COLUMNS = 120
# What stands before the mark in a line that is cut.
LEAD_COLUMNS = 40


def report(problems: Iterable[Problem], *, format: Format = "text") -> str:  # noqa: A002
    """Return all problems as one text in the order given, with a line feed at its end if any.

    `text` shows the lines; `json` and `github` are read by others' logs and show none.
    """
    found = tuple(problems)
    if format == "json":
        return json.dumps([_record(p) for p in found], ensure_ascii=False, indent=1) + "\n"
    if format == "github":
        return "".join(f"{_annotation(p)}\n" for p in found)
    if not found:
        return ""
    return "\n".join((*map(_paragraph, found), _count(found))) + "\n"


def _paragraph(problem: Problem) -> str:
    kind = "" if problem.severity is Severity.PROBLEM else f"{problem.severity}: "
    head = f"{problem.file}:{problem.line}:{problem.column}: {kind}{problem.message}"
    lines = [f"{head}  [{problem.code}]"]
    for number, (mark, text) in enumerate(problem.excerpts):
        lines += _excerpt(mark, text, "^" if number == 0 else "-")
    lines += [f"        mend: {line}" for line in problem.mend.splitlines()[:1]]
    lines += [f"              {line}" for line in problem.mend.splitlines()[1:]]
    return "\n".join(lines) + "\n"


def _excerpt(mark: Mark, text: str, caret: str) -> tuple[str, str]:
    """Return a line of the file and the carets under its mark."""
    start = min(mark.column - 1, len(text))
    shown, cut = _window(text, start)
    before = columns(shown[: start - cut])
    width = columns(shown[start - cut : start - cut + mark.length])
    return f"{mark.line:5} | {shown}".rstrip(), f"      | {' ' * before}{caret * max(1, width)}"


def _window(text: str, start: int) -> tuple[str, int]:
    """Return what to show of a line, and how many characters of it are left out in front."""
    if len(text) <= SHOWN_COLUMNS:
        return visible(text), 0
    cut = max(0, min(start - LEAD_COLUMNS, len(text) - SHOWN_COLUMNS))
    shown = visible(text[cut : cut + SHOWN_COLUMNS])
    if cut:
        shown = "…" + shown[1:]
    if cut + SHOWN_COLUMNS < len(text):
        shown = shown[:-1] + "…"
    return shown, cut


def columns(text: str) -> int:
    """Return how many columns of a terminal `text` fills: two for a Hangul or Han letter."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _count(problems: Sequence[Problem]) -> str:
    """Say how many there are of each severity: `2 problems, 1 note`."""
    counts = Counter(p.severity for p in problems)
    return ", ".join(_counted(counts[s], s) for s in Severity if counts[s])


def _counted(number: int, severity: Severity) -> str:
    plural = "" if number == 1 or severity is Severity.WITHHELD else "s"
    return f"{number} {severity}{plural}"


def _record(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": _column(problem),
        "length": _length(problem),
        "severity": str(problem.severity),
        "code": problem.code,
        "message": problem.message,
        "mend": problem.mend,
        "beside": [
            {"line": mark.line, "column": mark.column, "length": mark.length}
            for mark, _ in problem.excerpts[1:]
        ],
    }


def _column(problem: Problem) -> int:
    """Return where the mark begins; of what the policy finds, only where its line does.

    **Why:** `{go: bus, to: NAME, when: DATE}` has the date's column tell how long the name is.
    """
    if problem.severity is Severity.PROBLEM:
        return problem.column
    line = problem.excerpts[0][1] if problem.excerpts else ""
    return min(problem.column, len(line) - len(line.lstrip()) + 1)


def _length(problem: Problem) -> int:
    """Return how long the mark is; of what the policy finds, only where it begins.

    **Why:** a log may be public, and the length of a date or a name tells how exactly it is known.
    """
    return problem.mark.length if problem.severity is Severity.PROBLEM else 1


def _annotation(problem: Problem) -> str:
    """Return one workflow command, as GitHub's runner reads it from a log."""
    level = "error" if problem.severity is Severity.PROBLEM else "notice"
    where = {
        "file": problem.file,
        "line": str(problem.line),
        "col": str(_column(problem)),
        "endColumn": str(_column(problem) + _length(problem)),
        "title": problem.code,
    }
    fields = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    mend = f" Mend: {problem.mend}" if problem.mend else ""
    return f"::{level} {fields}::{_data(problem.message + mend)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
