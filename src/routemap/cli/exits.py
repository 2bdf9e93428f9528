"""Exit codes, and which of them a set of checked files asks for."""

from __future__ import annotations

from collections.abc import Sequence

from routemap.pipeline import Checked

PROBLEMS, USE, WITHHELD = 1, 2, 3


def exit_of(done: Sequence[Checked]) -> int:
    """Return the exit code: a wrong file comes before a withheld journey."""
    if any(one.wrong for one in done):
        return PROBLEMS
    return WITHHELD if any(one.withheld for one in done) else 0
