"""What can go wrong, as data first and as sentences last.

This room knows nothing of ours: no journey, no date, no place.

RoutemapError
├── AuthorError   the file is wrong, or the policy publishes nothing of it (its problems)
└── UsageError    the caller's use is wrong (a wrong option, a missing folder)

Anything else that is raised is our own bug, and only that may show a traceback.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs (privacy.md, Failing closed)."""

    PROBLEM = "problem"  # the file is wrong: exit 1
    WITHHELD = "withheld"  # the policy publishes nothing of the journey: exit 3
    NOTE = "note"  # drawn coarser than asked, a leg withheld, a loose end: exit 0


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Where something stands in a file: 1-based line and column, and its length, in characters."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: its place, a stable code, a sentence, and how to mend it.

    `excerpts` are the lines of the editor's own file to print beside it (the mark's own line first,
    then any earlier line that it contradicts), as (mark, text of that line). They are for the
    editor's own terminal and session alone, and never for a log or a published page.
    """

    file: str
    mark: Mark
    code: str
    message: str
    mend: str = ""
    severity: Severity = Severity.PROBLEM
    excerpts: tuple[tuple[Mark, str], ...] = ()

    @property
    def line(self) -> int:
        return self.mark.line

    @property
    def column(self) -> int:
        return self.mark.column


class RoutemapError(Exception):
    """The root of every error that is not our own bug."""


class AuthorError(RoutemapError):
    """A journey file has problems; all of them, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problem(s)")


class UsageError(RoutemapError):
    """The caller's use is wrong; the message says what to do instead."""
