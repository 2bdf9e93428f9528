"""Writes the gallery: what somebody wrote, and what the check says of it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from routemap import pipeline
from routemap.errors import Problem, report

ROOM = Path(__file__).resolve().parent
PAGE = ROOM.parents[1] / "docs" / "mistakes.md"
FILE = "ana.yaml"

_HEAD = """\
# Mistakes, and what the check says of them

These are slips that people make, each in the same invented file, and the report that each one gets.
Nothing is guessed for you: the last line says what to write, or asks.
[problems.md](problems.md) explains the codes; `make mistakes` writes this page anew.
"""


class Mistake(NamedTuple):
    """What stood in the file, what somebody wrote instead, and what the report leads to."""

    group: str
    right: str
    wrong: str
    mended: str

    def file(self, written: str) -> bytes:
        """Return the invented file with something else in the place of what was right."""
        text = _invented()
        if text.count(self.right) < 1:
            raise AssertionError(self.right)
        return text.replace(self.right, written, 1).encode()

    def problems(self) -> tuple[Problem, ...]:
        """Return what the check finds."""
        return pipeline.check(self.file(self.wrong), FILE).problems


@cache
def _invented() -> str:
    return (ROOM / "invented.yaml").read_text(encoding="utf-8")


def mistakes() -> Iterator[Mistake]:
    """Yield every mistake of the gallery, in its order."""
    table = tomllib.loads((ROOM / "mistakes.toml").read_text(encoding="utf-8"))
    for group in table["group"]:
        for each in group["mistakes"]:
            mended = each.get("mended", each["right"])
            yield Mistake(group["name"], each["right"], each["wrong"], mended)


def page() -> str:
    """Return the whole page."""
    lines, group = [_HEAD], ""
    for mistake in mistakes():
        if mistake.group != group:
            group = mistake.group
            lines.append(f"## {group}\n")
        # The last line is the count: one.
        told = report(mistake.problems()).rstrip().rpartition("\n\n")[0]
        lines.append(f"```\n{told}\n```\n")
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
