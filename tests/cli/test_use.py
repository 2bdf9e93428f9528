"""The command itself: `place`, help, wrong use, and a process without a terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_check import JOURNEY, changed, run, write
from tests.pipeline.processes import run as process


def test_a_place_is_told_with_the_area_that_it_becomes() -> None:
    done = run("place", "Hyesan, North Korea")
    assert done.exit_code == 0
    assert done.output.startswith("Hyesan: place in Ryanggang, North Korea")
    assert "North-east of North Korea (zone, 32,000 km²), dates to the season" in done.output


def test_a_river_is_told_as_a_band() -> None:
    done = run("place", "두만강")
    assert done.exit_code == 0
    assert "drawn as all of Tumen" in done.output


@pytest.mark.parametrize("name", ["Heysan", "Pingxiang, China", "", ",,,"])
def test_a_place_that_is_not_one_place_exits_1(name: str) -> None:
    done = run("place", name)
    assert done.exit_code == 1
    assert "mend: " in done.output
    assert "drawn" not in done.output


@pytest.mark.parametrize("words", [[], ["check"], ["build"], ["place"]])
def test_help_says_how(words: list[str]) -> None:
    for flag in ("--help", "-h"):
        done = run(*words, flag)
        assert done.exit_code == 0
        assert done.output.startswith("Usage:")


@pytest.mark.parametrize(
    "words",
    [
        ["chek", "x"],
        ["--frobnicate"],
        ["check"],
        ["check", "nowhere.yaml"],
        ["check", "--format", "xml", "."],
        ["check", "--frobnicate"],
        ["build"],
        ["build", "site", "--journeys", "nowhere"],
        ["build", "one", "two"],
        ["place"],
        ["place", "Hyesan", "North Korea"],
    ],
    ids=" ".join,
)
def test_wrong_use_exits_2_in_one_line(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*words)
    assert done.exit_code == 2
    assert done.stdout == ""
    [line] = done.stderr.splitlines()
    assert line.startswith("routemap: ")


def test_an_empty_folder_and_a_folder_that_cannot_be_made_are_wrong_use(tmp_path: Path) -> None:
    assert run("check", tmp_path).exit_code == 2
    file = write(tmp_path, JOURNEY)
    done = run("build", file / "site", "--journeys", file)
    assert done.exit_code == 2
    assert len(done.output.splitlines()) == 1


def test_no_words_at_all_print_the_help() -> None:
    assert run().output.startswith("Usage:")


def test_the_module_runs_without_a_terminal(tmp_path: Path) -> None:
    """No colours, no progress bar, nothing on the other stream."""
    write(tmp_path, changed(("hiding", "hidding")))
    done = process("check", "journey.yaml", cwd=tmp_path, env={"LC_ALL": "C"})
    assert (done.code, done.err) == (1, b"")
    assert done.out.startswith(b"journey.yaml:14:11: 'hidding' is not a word")
    assert b"\x1b" not in done.out


def test_a_reader_that_stops_listening_gets_no_traceback(tmp_path: Path) -> None:
    for number in range(200):
        write(tmp_path, changed(("hiding", "hidding")), f"j{number:03}.yaml")
    command = f"{sys.executable} -m routemap check . | head -n 1"
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, capture_output=True, check=False, timeout=60
    )
    assert b"j000.yaml:14:11" in done.stdout
    assert b"Traceback" not in done.stderr


HEAVY = ("folium", "branca", "geopandas", "pandas", "streamlit", "shapely", "numpy", "jinja2")
_LOADED = """
import sys
from routemap.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    print("exit", end.code, *sorted(set(sys.modules) & set({heavy!r})))
"""


@pytest.mark.parametrize(
    "words", [["check", "journey.yaml"], ["place", "Hyesan, North Korea"], ["--help"]], ids=" ".join
)
def test_a_cold_start_imports_nothing_heavy(words: list[str], tmp_path: Path) -> None:
    write(tmp_path, JOURNEY)
    done = subprocess.run(
        [sys.executable, "-c", _LOADED.format(heavy=HEAVY), *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.splitlines()[-1] == "exit 0", done.stdout + done.stderr
