"""The files that the fuzzing begins with: all that the project has, right and wrong."""

from __future__ import annotations

import re
from pathlib import Path

from tools.bench.synthetic import journey

ROOT = Path(__file__).resolve().parents[2]
_EXAMPLE = re.compile(r"^```yaml ?\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def corpus() -> list[bytes]:
    """Return every file to begin with, in a fixed order."""
    folders = ("journeys", "tests/wrong", "tests/withheld", "tests/fuzz/found")
    files = [file for folder in folders for file in sorted((ROOT / folder).glob("*.yaml"))]
    if not files:
        raise AssertionError("there is nothing to begin with")
    page = (ROOT / "docs" / "journey-format.md").read_text(encoding="utf-8")
    examples = [example.encode() for example in _EXAMPLE.findall(page)]
    made = [journey(seed).encode() for seed in range(4)]
    return [*(file.read_bytes() for file in files), *examples, *made, b""]
