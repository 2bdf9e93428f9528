"""Each file of tests/unplaced is wrong by its geography alone and gets the report beside it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from routemap import pipeline
from routemap.errors import report
from routemap.reader import read
from tests.reader.codes import codes_of_rooms

UNPLACED = Path(__file__).resolve().parents[1] / "unplaced"
FILES = sorted(UNPLACED.glob("*.yaml"))


@pytest.mark.golden
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_with_a_place_that_cannot_be_gets_its_report(file: Path) -> None:
    problems = pipeline.check(file.read_bytes(), file.name).problems
    assert [problem.code for problem in problems] == [file.stem.replace("-", ".", 1)]
    expected = file.with_suffix(".txt")
    if os.environ.get("ROUTEMAP_GOLDEN") == "renew":
        expected.write_text(report(problems), encoding="utf-8")
    assert report(problems) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_words_of_such_a_file_are_right(file: Path) -> None:
    assert read(file.read_bytes(), file.name)[1] == ()


def test_every_code_of_the_gazetteer_has_a_file() -> None:
    reports = "".join(file.read_text(encoding="utf-8") for file in UNPLACED.glob("*.txt"))
    shown = set(re.findall(r"\[([a-z]+\.[a-z-]+)\]$", reports, re.MULTILINE))
    # The reader refuses a place in another form before it is looked up.
    assert codes_of_rooms("gazetteer") - {"place.form"} <= shown
    assert "rejoin.place" in shown
