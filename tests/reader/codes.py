"""The codes of problems, as the source has them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "routemap"
# The first word of each code; a new family must be added here to be documented.
FAMILIES = (
    "border|date|duration|file|format|go|id|key|level|order|person|place|policy|rejoin|route|"
    "source|speed|step|text|value|window|word|yaml"
)
_CODE = re.compile(rf"({FAMILIES})\.[a-z]+(-[a-z]+)*")
# Not codes: names of files.
_ENDINGS = (".yaml", ".json", ".txt", ".toml", ".html", ".css", ".js", ".svg", ".png")


def codes_of_rooms(*rooms: str) -> set[str]:
    """Return every code that stands in the source of some rooms."""
    files = [file for room in rooms for file in _files(SOURCE / room)]
    assert files
    return {code for file in files for code in _codes(file)}


def _files(room: Path) -> list[Path]:
    return sorted(room.rglob("*.py")) or [room.with_suffix(".py")]


def _codes(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    words = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {
        word
        for word in words
        if isinstance(word, str) and _CODE.fullmatch(word) and not word.endswith(_ENDINGS)
    }
