"""The browser side: one page with one store, in which map, timeline and step list are readers.

This room hands out the bundled script and style sheet as text; it must never know what the
editor knows, and never build anything by itself (`python -m routemap.player.bundle` does).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from routemap.errors import UsageError

DIST = Path(__file__).resolve().parent / "dist"


@dataclass(frozen=True, slots=True)
class Assets:
    """A page's script and style sheet, to be inlined in it."""

    js: str
    css: str


@cache
def assets(name: str = "player") -> Assets:
    """Return a bundle: the player's, or another page's; raises UsageError where it is not built."""
    try:
        return Assets(
            js=(DIST / f"{name}.js").read_text(encoding="utf-8"),
            css=(DIST / f"{name}.css").read_text(encoding="utf-8"),
        )
    except FileNotFoundError as missing:
        raise UsageError(
            "The player has not been built: run `make setup` or `python -m routemap.player.bundle`."
        ) from missing


__all__ = ["DIST", "Assets", "assets"]
