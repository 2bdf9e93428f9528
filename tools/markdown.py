"""Tables of Markdown, for the files under `docs/figures/`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, n_words: int = 1) -> str:
    """Return a table; its first `n_words` columns are words, the rest are figures."""
    rule = [*["---"] * n_words, *["--:"] * (len(head) - n_words)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))
