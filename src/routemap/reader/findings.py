"""Collects what is wrong in one file, each at its place; must never decide what is wrong."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from routemap.errors import Mark, Problem, Severity, problem_at

# More problems than this in one file are not a list that anybody reads.
MOST = 200


class Findings:
    """All problems found so far in one file."""

    def __init__(self, file: str, lines: Sequence[str]) -> None:
        self.file = file
        self.lines = lines
        self._found: dict[tuple[int, int, str], Problem] = {}

    def problem(
        self, mark: Mark, code: str, message: str, mend: str = "", *, beside: Sequence[Mark] = ()
    ) -> None:
        """Add a problem: the file is wrong here. One of the same code and place is dropped."""
        self._add(mark, code, message, mend, Severity.PROBLEM, beside)

    def note(self, mark: Mark, code: str, message: str, mend: str = "") -> None:
        """Add a note: a loose end that makes nothing wrong."""
        self._add(mark, code, message, mend, Severity.NOTE, ())

    def _add(  # noqa: PLR0917
        self,
        mark: Mark,
        code: str,
        message: str,
        mend: str,
        severity: Severity,
        beside: Sequence[Mark],
    ) -> None:
        if len(self._found) >= MOST:
            return
        self._found.setdefault(
            (mark.line, mark.column, code),
            problem_at(
                self.lines,
                self.file,
                mark,
                code,
                message,
                mend,
                severity=severity,
                beside=beside,
            ),
        )

    def forget(self, code: str, lines: Collection[int]) -> None:
        """Take back what was found on some lines: it follows from another mistake."""
        self._found = {
            at: problem
            for at, problem in self._found.items()
            if problem.code != code or problem.line not in lines
        }

    @property
    def n_problems(self) -> int:
        """How many of the findings make the file wrong."""
        return sum(p.severity is Severity.PROBLEM for p in self._found.values())

    def sorted(self) -> tuple[Problem, ...]:
        """Return all findings in file order; loose ends only of a file that is right.

        **Why:** what a mistake leaves unused is not a loose end, and would hide the mistake.
        """
        shown = list(self._found.values())
        if len(shown) >= MOST:
            shown[-1] = replace(
                shown[-1],
                code="file.problems",
                message=f"there are more than {MOST - 1} problems; the rest is not listed",
                mend="mend the first ones and check again: many may come from one",
            )
        if self.n_problems:
            shown = [p for p in shown if p.severity is Severity.PROBLEM]
        return tuple(sorted(shown, key=lambda p: (p.mark.line, p.mark.column)))
