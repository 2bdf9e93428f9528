"""Makes problems with the lines of the file that they speak of; must never read a file itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from routemap.errors.types import Mark, Problem, Severity

# Longer words are cut in messages: a sentence must stay one.
QUOTE_LIMIT = 60


def problem_at(  # noqa: PLR0917 - in the order in which a problem is told
    lines: Sequence[str],
    file: str,
    mark: Mark,
    code: str,
    message: str,
    mend: str = "",
    *,
    severity: Severity = Severity.PROBLEM,
    beside: Sequence[Mark] = (),
) -> Problem:
    """Make a problem at `mark` that shows its own line, then each line of `beside`.

    `lines` are all lines of the editor's file (`Journey.lines`); a mark outside them shows none.
    """
    shown = tuple(
        (each, lines[each.line - 1]) for each in (mark, *beside) if 0 < each.line <= len(lines)
    )
    said = visible(" ".join(message.splitlines()))
    return Problem(file, mark, code, said, _each_visible(mend), severity, shown)


def _each_visible(text: str) -> str:
    """Return a text of one or more lines, each with nothing invisible in it."""
    return text if text.isprintable() else "\n".join(map(visible, text.split("\n")))


def quoted(text: str, limit: int = QUOTE_LIMIT) -> str:
    """Return an editor's words in quotes, short and on one line, with nothing invisible in them."""
    flat = visible(" ".join(text.split()))
    return f"'{flat if len(flat) <= limit else flat[: limit - 1] + '…'}'"


def visible(text: str) -> str:
    """Return `text` with each control or direction character replaced by a mark of its own.

    **Why:** such a character could rewrite the very line of the terminal that reports it.
    """
    if text.isprintable():
        return text
    return "".join(" " if c == "\t" else c if _shows(c) else "\ufffd" for c in text)


def _shows(char: str) -> bool:
    return char.isprintable() or unicodedata.category(char) == "Zs"
