"""`routemap diff`: two builds, what the later one shows otherwise, and whether it may."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_check import JOURNEY, changed, run, write


def built(folder: Path, name: str, text: str = JOURNEY, file: str = "first.yaml") -> Path:
    journeys = folder / f"{name}-journeys"
    journeys.mkdir()
    write(journeys, text, file)
    assert run("build", folder / name, "--journeys", journeys).exit_code == 0
    return folder / name


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return built(tmp_path, "old")


def test_a_second_build_of_the_same_files_changes_nothing(old: Path, tmp_path: Path) -> None:
    done = run("diff", old, built(tmp_path, "new"))
    assert done.exit_code == 0
    assert done.output == "Nothing that is shown has changed; 0 refused.\n"


def test_another_season_is_told_of_and_one_that_lies_in_both_is_refused(
    old: Path, tmp_path: Path
) -> None:
    later = json.loads((old / "manifest.json").read_bytes())
    steps = later["journeys"]["first"]
    name, cells = next((n, c) for n, c in steps.items() if "start" in c)
    first, last = cells["start"]
    cells["start"] = [last, f"{int(last[:4]) + 1}{last[4:]}"]
    (tmp_path / "later.json").write_text(json.dumps(later))
    done = run("diff", old, tmp_path / "later.json")
    assert done.exit_code == 1
    assert f"  refused: {name}, start: overlaps in part ({first} to {last}, now" in done.output
    assert "1 overlaps in part; 1 refused." in done.output


def test_a_step_that_becomes_coarser_may_be_published(old: Path, tmp_path: Path) -> None:
    text = changed(("stay: hiding", "show: withheld\n    stay: hiding"))
    done = run("diff", old, built(tmp_path, "new", text))
    assert done.exit_code == 0
    assert "coarser" in done.output


def test_and_the_other_way_round_it_is_refused_without_a_change_of_the_policy(
    old: Path, tmp_path: Path
) -> None:
    text = changed(("stay: hiding", "show: withheld\n    stay: hiding"))
    done = run("diff", built(tmp_path, "new", text), old)
    assert done.exit_code == 1
    assert "finer (withheld, now" in done.output
    assert "under `changes`" in done.output


def test_programs_are_told_the_same(old: Path, tmp_path: Path) -> None:
    new = built(tmp_path, "new", file="second.yaml")
    found = json.loads(run("diff", old, new, "--format", "json").output)
    assert [(c["kind"], c["journey"], c["refused"]) for c in found] == [
        ("gone", "first", False),
        ("new", "second", False),
    ]


def test_what_is_no_build_is_wrong_use_in_one_line(old: Path, tmp_path: Path) -> None:
    done = run("diff", old, tmp_path / "nowhere")
    assert done.exit_code == 2
    assert done.output.count("\n") == 1
