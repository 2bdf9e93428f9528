"""`routemap ledger`: what each step leaves possible, for the editor's own terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_check import JOURNEY, SECRET, changed, run, write

# The same cells and granules, other places and days.
TWIN = changed(("Hoeryong", "Onsong"), ("1999-02-~15", "1999-02-~26"), ("Yanji", "Shenyang"))


def test_a_step_is_told_with_its_area_its_days_and_the_words_of_the_file(tmp_path: Path) -> None:
    done = run("ledger", write(tmp_path, JOURNEY))
    assert done.exit_code == 0
    assert "North-east of North Korea   zone        32,000 km²     74 km   50 km  people" in (
        done.output
    )
    assert "Tumen River                 reach           370 km     93 km" in done.output
    assert "in file line 9: at: Hoeryong, North Korea · when: /1999-02" in done.output


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_public_side_is_the_same_for_all_that_is_drawn_the_same(
    form: str, tmp_path: Path
) -> None:
    told = []
    for number, text in enumerate((JOURNEY, TWIN)):
        folder = tmp_path / str(number)
        folder.mkdir()
        done = run("ledger", "--public", "--format", form, write(folder, text))
        assert done.exit_code == 0
        told.append(done.stdout)
    assert told[0] == told[1]
    assert not any(word in told[0] for word in ("Hoeryong", "Onsong", "Yanji", "in file", "02-~15"))


def test_json_has_the_public_side_and_what_was_written_apart(tmp_path: Path) -> None:
    file = write(tmp_path, JOURNEY)
    both = json.loads(run("ledger", "--format", "json", file).stdout)
    public = json.loads(run("ledger", "--format", "json", "--public", file).stdout)
    assert both["public"] == public["public"]
    assert "written" not in public
    assert [step["line"] for step in both["written"]["steps"]] == [9, 10, 14, 17, 18]


def test_a_wrong_file_is_told_as_check_tells_it(tmp_path: Path) -> None:
    file = write(tmp_path, changed(("hiding", "hidding")))
    done = run("ledger", file)
    assert done.exit_code == 1
    assert done.output == run("check", file).output


def test_of_a_withheld_journey_there_is_no_ledger(tmp_path: Path) -> None:
    done = run("ledger", write(tmp_path, SECRET))
    assert done.exit_code == 3
    assert "bits" not in done.output


@pytest.mark.parametrize("words", [(), ("nowhere.yaml",), (".",), ("--format", "xml", "x")])
def test_wrong_use_exits_2_in_one_line(words: tuple[str, ...]) -> None:
    done = run("ledger", *words)
    assert done.exit_code == 2
    assert len(done.output.splitlines()) == 1
