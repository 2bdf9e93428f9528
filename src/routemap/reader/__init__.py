"""Reads a journey file: bytes, nodes with positions, a checked `Journey` and all its problems.

Knows no geography: places are words here.
"""

from __future__ import annotations

from collections.abc import Callable

from routemap.errors import Problem
from routemap.model import Journey, Place

__all__ = ["read"]


def read(
    data: bytes,
    file: str,
    *,
    meets: Callable[[Place, Place], bool] | None = None,
    even_wrong: bool = False,
) -> tuple[Journey | None, tuple[Problem, ...]]:
    """Return the journey in `data`, or None if it is wrong, with all that was found, in file order.

    `file` is the name to print; its stem is the journey's id. `meets` tells whether two places
    can be one (the gazetteer's knowledge); without it no rejoin is taken for impossible.
    `even_wrong` returns as much of a wrong journey as could be made of it: to find more that is
    wrong, and for nothing else. Never raises for an editor's mistake.

    **Why** the import is here: pydantic and its models cost a fifth of a second, and most of the
    program's commands must answer before that.
    """
    from routemap.reader.reading import read_journey  # noqa: PLC0415
    from routemap.reader.tracks import meets_by_words  # noqa: PLC0415

    return read_journey(data, file, meets or meets_by_words, even_wrong=even_wrong)
