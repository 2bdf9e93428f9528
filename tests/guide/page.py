"""docs/editing.md taken apart: its blocks, its tables, and the file that it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from tests.conftest import ROOT

FOLDER = ROOT / "docs" / "editing"
GUIDE = (ROOT / "docs" / "editing.md").read_text(encoding="utf-8")
EXAMPLE = (FOLDER / "invented-example.yaml").read_text(encoding="utf-8")
_FENCE = re.compile(r"^```(?P<kind>[\w ]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the guide: what stands behind its fence, and what is in it."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the guide, and what the guide says that it prints; "" where it says nothing."""

    words: str
    said: str


BLOCKS = [Block(match["kind"], match["text"]) for match in _FENCE.finditer(GUIDE)]


def blocks(kind: str) -> list[str]:
    """Return the blocks of a kind; there must be some."""
    found = [block.text for block in BLOCKS if block.kind == kind]
    assert found, f"the guide has no block of {kind}"
    return found


def commands() -> list[Command]:
    """Return the guide's commands in its order."""
    found = []
    for block in blocks("console"):
        starts = [match.start() for match in re.finditer(r"^\$ ", block, re.MULTILINE)]
        for start, end in pairwise([*starts, len(block)]):
            words, _, said = block[start:end].partition("\n")
            found.append(Command(words.removeprefix("$ "), said))
    return found


def says(expected: str, said: str) -> bool:
    """Tell whether something was said as the guide has it; "..." stands for anything."""
    pattern = ".*".join(re.escape(piece) for piece in expected.split("..."))
    return re.fullmatch(pattern, said, re.DOTALL) is not None


def table(head: str) -> list[list[str]]:
    """Return the cells of the table that begins with a line, row by row."""
    rows = GUIDE.split(f"{head}\n", 1)[1].split("\n\n", 1)[0].splitlines()[1:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
