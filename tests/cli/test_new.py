"""`routemap new`: a start that passes the check, from options, from answers, or from nothing."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_check import run


def test_a_start_without_a_terminal_asks_nothing_and_passes(tmp_path: Path) -> None:
    file = tmp_path / "journeys" / "a-way.yaml"
    done = run("new", file)
    assert done.exit_code == 0, done.output
    assert f"routemap preview {file}" in done.output
    assert run("check", file).exit_code == 0


def test_options_stand_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "mina.yaml"
    options = {
        "--title": "Mina's way",
        "--title-ko": "미나의 길",
        "--who": "Mina, her brother",
        "--names": "pseudonyms",
        "--source": "A talk",
        "--begin": "Chongjin, North Korea",
        "--end": "South Korea",
    }
    done = run("new", file, *(word for pair in options.items() for word in pair))
    assert done.exit_code == 0, done.output
    text = file.read_text(encoding="utf-8")
    assert 'title: {en: "Mina\'s way", ko: "미나의 길"}' in text
    assert '  mina: {en: "Mina"}\n  her-brother: {en: "her brother"}' in text
    assert '"Chongjin, North Korea"' in text


def test_what_is_there_already_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("mine", encoding="utf-8")
    assert run("new", file).exit_code == 2
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["index.yaml", "Mina.yaml", "a way.yaml", "mina.txt", "미나.yaml"])
def test_a_name_that_cannot_be_an_id_is_wrong_use(name: str, tmp_path: Path) -> None:
    assert run("new", tmp_path / name).exit_code == 2
    assert not list(tmp_path.iterdir())


def test_a_place_that_is_not_known_writes_nothing(tmp_path: Path) -> None:
    done = run("new", tmp_path / "mina.yaml", "--begin", "Heysan, North Korea")
    assert done.exit_code == 1
    assert "Hyesan" in done.output
    assert not list(tmp_path.iterdir())


def test_a_name_that_is_a_towns_too_is_written_and_told_how_to_allow(tmp_path: Path) -> None:
    file = tmp_path / "a-way.yaml"
    done = run("new", file, "--who", "Sora")
    assert done.exit_code == 3, done.output
    assert "what they chose to be called" in done.output
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}allow: {{Sora: chosen by her}}\n", encoding="utf-8")
    assert run("check", file).exit_code == 0


def test_the_schema_is_named_where_it_lies_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "journey-1.schema.json").write_text("{}", encoding="utf-8")
    run("new", tmp_path / "mina.yaml")
    assert "$schema=journey-1.schema.json" in (tmp_path / "mina.yaml").read_text(encoding="utf-8")


def test_in_a_terminal_it_asks_and_asks_again_for_a_place_that_is_not_known(tmp_path: Path) -> None:
    answers = [
        "Mina's way",
        "",
        "Mina",
        "nicknames",
        "pseudonyms",
        "",
        "",
        "",
        "Heysan, North Korea",
    ]
    answers += ["Hyesan, North Korea", "South Korea"]
    said = in_a_terminal("new", str(tmp_path / "mina.yaml"), answers=answers)
    assert "one of: real" in said
    assert "did you mean" in said.lower()
    text = (tmp_path / "mina.yaml").read_text(encoding="utf-8")
    assert 'at: "Hyesan, North Korea"' in text
    assert "to: South Korea" in text


def in_a_terminal(*words: str, answers: list[str]) -> str:
    """Run the command with a terminal for its input and output; return what was shown."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "routemap", *words]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
            shown += part
    os.close(ours)
    assert process.returncode == 0, shown.decode()
    return shown.decode()
