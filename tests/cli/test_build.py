"""`routemap build`: the whole site or nothing of it, and a log that quotes no file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.test_check import JOURNEY, SECRET, WRONG, changed, run, write


def files(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def journeys(tmp_path: Path) -> Path:
    folder = tmp_path / "journeys"
    folder.mkdir()
    write(folder, JOURNEY, "first.yaml")
    return folder


def test_a_site_is_written(journeys: Path, tmp_path: Path) -> None:
    done = run("build", tmp_path / "site", "--journeys", journeys)
    assert done.exit_code == 0
    assert re.fullmatch(r"1 journey published in \d+ files\.\n", done.output)
    assert files(tmp_path / "site") >= {
        "index.html",
        "about.html",
        "glossary.html",
        "journeys/first/index.html",
        "manifest.json",
    }


def test_with_one_wrong_file_nothing_at_all_is_written(journeys: Path, tmp_path: Path) -> None:
    write(journeys, changed(("hiding", "hidding")), "second.yaml")
    done = run("build", tmp_path / "site", "--journeys", journeys)
    assert done.exit_code == 1
    assert "second.yaml:14: problem [word.unknown]" in done.output
    assert {path.name for path in tmp_path.iterdir()} == {"journeys"}


def test_a_former_site_outlives_a_wrong_file(journeys: Path, tmp_path: Path) -> None:
    run("build", tmp_path / "site", "--journeys", journeys)
    before = {name: (tmp_path / "site" / name).read_bytes() for name in files(tmp_path / "site")}
    write(journeys, changed(("hiding", "hidding")), "second.yaml")
    assert run("build", tmp_path / "site", "--journeys", journeys).exit_code == 1
    assert before
    assert before == {
        name: (tmp_path / "site" / name).read_bytes() for name in files(tmp_path / "site")
    }


def test_a_withheld_journey_is_left_out_and_nothing_tells_of_it(
    journeys: Path, tmp_path: Path
) -> None:
    run("build", tmp_path / "alone", "--journeys", journeys)
    text = SECRET.replace("An invented journey", "Qwyzzard").replace("en: Ana", "en: Xanthippe")
    write(journeys, text, "second.yaml")
    done = run("build", tmp_path / "site", "--journeys", journeys)
    assert done.exit_code == 3
    assert "second.yaml:15: withheld [text.place]" in done.output
    assert re.search(r"^1 journey published in \d+ files\.$", done.output, re.MULTILINE)
    assert not any(word in done.output for word in ("Yanji", "Qwyzzard", "Xanthippe"))
    assert files(tmp_path / "site") == files(tmp_path / "alone")
    for name in files(tmp_path / "site"):
        assert (tmp_path / "site" / name).read_bytes() == (tmp_path / "alone" / name).read_bytes()


def test_the_log_of_a_refused_build_quotes_no_file(tmp_path: Path) -> None:
    """Each wrong file's own lines stay with its editor."""
    done = run("build", tmp_path / "site", *(w for f in WRONG for w in ("--journeys", f)))
    assert done.exit_code == 1
    assert not (tmp_path / "site").exists()
    assert len(done.output.splitlines()) > len(WRONG)
    for word in ("Riverbend", "invented", "|", "did you mean"):
        assert word not in done.output


@pytest.mark.parametrize("stray", ["letters.txt", "manifest.json", "index.html"])
def test_a_strangers_folder_is_refused_and_left_alone(
    stray: str, journeys: Path, tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / stray).write_text("mine", encoding="utf-8")
    done = run("build", tmp_path / "home", "--journeys", journeys)
    assert done.exit_code == 2
    assert len(done.output.splitlines()) == 1
    assert files(tmp_path / "home") == {stray}


def test_two_files_of_one_name_are_refused(journeys: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    write(other, JOURNEY, "first.yaml")
    done = run("build", tmp_path / "site", "--journeys", journeys, "--journeys", other)
    assert done.exit_code == 2
    assert "same name" in done.output
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("name", ["index.yaml", "about.yaml"])
def test_a_journey_cannot_take_the_place_of_another_page(
    name: str, journeys: Path, tmp_path: Path
) -> None:
    write(journeys, JOURNEY, name)
    assert run("build", tmp_path / "site", "--journeys", journeys).exit_code == 2
    assert not (tmp_path / "site").exists()


def test_whoever_publishes_is_named_where_they_give_a_contact(
    journeys: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def about(*options: str) -> str:
        run("build", tmp_path / "site", "--journeys", journeys, *options)
        return (tmp_path / "site" / "about.html").read_text(encoding="utf-8")

    assert "no contact of its own" in about()
    assert "the desk &amp; its letter box" in about("--contact", "the desk & its letter box")
    monkeypatch.setenv("ROUTEMAP_CONTACT", "the other desk")
    assert "the other desk" in about()
    assert "no contact of its own" not in about()
