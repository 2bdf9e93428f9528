"""A journey file as it stands on disk, with the last page that could be made of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routemap import pipeline
from routemap.errors import Problem, Severity


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of the file at one save: `page` counts pages, 0 while there has been none."""

    file: str
    page: int
    withheld: bool
    problems: tuple[Problem, ...]

    def record(self) -> dict[str, Any]:
        """Return it for the browser; the file's words go to its own editor only."""
        wrong = [p for p in self.problems if p.severity is Severity.PROBLEM]
        return {
            "file": self.file,
            "page": self.page,
            "state": "wrong" if wrong else "withheld" if self.withheld else "good",
            "problems": [
                {
                    "line": p.line,
                    "column": p.column,
                    "severity": str(p.severity),
                    "code": p.code,
                    "message": p.message,
                    "mend": p.mend,
                }
                for p in self.problems
            ],
        }


class Followed:
    """A file that is looked at again and again; keeps the last page while the file is wrong."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.body = b""
        self._n_pages = 0
        self.seen = self.look()

    def look(self) -> Seen:
        """Read the file and make its page anew; a file that is gone for a moment keeps the last."""
        try:
            data = self.file.read_bytes()
        except FileNotFoundError:  # an editor that saves by putting another file in its place
            return self.seen
        checked = pipeline.check(data, self.file.name)
        if checked.public is not None:
            self._keep(pipeline.page(checked.public))
        withheld = checked.withheld
        self.seen = Seen(self.file.name, self._n_pages, withheld, checked.problems)
        return self.seen

    def _keep(self, body: bytes) -> None:
        if body != self.body:
            self.body = body
            self._n_pages += 1
