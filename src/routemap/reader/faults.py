"""One place where the YAML parser stopped, and what can be said of it: data for the rules.

Must never say anything itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from routemap.errors import Mark


class Fault(NamedTuple):
    """What the parser met: its own words, and where (context: what it was in the middle of)."""

    problem: str
    context: str
    at: Mark
    begun: Mark | None
    lines: Sequence[str]

    @property
    def line(self) -> str:
        """The line the parser stopped at."""
        return self.lines[self.at.line - 1] if self.at.line <= len(self.lines) else ""


class Told(NamedTuple):
    """One mistake in plain words."""

    mark: Mark
    code: str
    message: str
    mend: str


Rule: TypeAlias = Callable[[Fault], Told | None]


def line_mark(lines: Sequence[str], number: int) -> Mark:
    """Return the mark of all that a line says."""
    said = lines[number - 1].strip() if number <= len(lines) else ""
    column = len(lines[number - 1]) - len(lines[number - 1].lstrip()) + 1 if said else 1
    return Mark(number, column, max(1, len(said)))


def indentation(line: str) -> int:
    """Return how far in a line begins."""
    return len(line) - len(line.lstrip())


def above(fault: Fault) -> int:
    """Return the number of the nearest line above the fault's that says something; 0 for none."""
    numbers = range(fault.at.line - 1, 0, -1)
    return next((n for n in numbers if said(fault.lines[n - 1])), 0)


def said(line: str) -> str:
    """Return what a line says, without comment and blanks."""
    words = line.strip()
    return "" if words.startswith("#") else words
