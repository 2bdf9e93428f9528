"""Each file of tests/wrong gets exactly the report that stands beside it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from routemap.errors import report
from routemap.reader import read
from tests.reader.codes import codes_of_rooms

WRONG = Path(__file__).resolve().parents[1] / "wrong"
FILES = sorted(WRONG.glob("*.yaml"))
# Files too big to keep: tests/reader/test_hostile.py makes them.
MADE_IN_TESTS = {"file.problems", "file.size", "yaml.nodes"}
# Only geography can tell; tests/reader/test_journeys.py gives some.
FROM_OUTSIDE = {"rejoin.place"}


@pytest.mark.golden
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_wrong_file_gets_its_report(file: Path) -> None:
    _, problems = read(file.read_bytes(), file.name)
    expected = file.with_suffix(".txt")
    if os.environ.get("ROUTEMAP_GOLDEN") == "renew":
        expected.write_text(report(problems), encoding="utf-8")
    assert report(problems) == expected.read_text(encoding="utf-8")


def test_every_code_has_a_wrong_file() -> None:
    reports = "\n".join(file.read_text(encoding="utf-8") for file in WRONG.glob("*.txt"))
    shown = set(re.findall(r"\[([a-z]+\.[a-z-]+)\]$", reports, re.MULTILINE))
    known = codes_of_rooms("reader", "when")
    assert len(known) > 40
    assert known - shown - MADE_IN_TESTS - FROM_OUTSIDE == set()
