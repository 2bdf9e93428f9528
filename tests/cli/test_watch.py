"""`check --watch` and `completion`."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from tests.cli.test_check import JOURNEY, run, write
from tests.pipeline.processes import living


def test_each_save_is_checked_until_it_is_interrupted(tmp_path: Path) -> None:
    file = write(tmp_path, JOURNEY)
    with living("check", "--watch", str(tmp_path)) as process:
        assert process.stdout is not None
        assert "ready to be published" in until("ready", process.stdout)
        write(tmp_path, JOURNEY.replace("hiding", "hidding"))
        assert "'hidding' is not a word" in until("1 problem", process.stdout)
        # As many editors save: another file, put in the place of the old one.
        write(tmp_path, JOURNEY, "journey.new").rename(file)
        assert "ready to be published" in until("ready", process.stdout)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()


def until(words: str, stream: IO[str]) -> str:
    """Return what is said up to and with the line that has some words."""
    said = ""
    for line in stream:
        said += line
        if words in line:
            return said
    raise AssertionError(f"never said: {words}; said: {said}")


def test_a_file_that_is_not_there_is_wrong_use_at_once(tmp_path: Path) -> None:
    assert run("check", "--watch", tmp_path / "nowhere.yaml").exit_code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_taught_to_complete(shell: str) -> None:
    done = run("completion", shell)
    assert done.exit_code == 0
    assert "_ROUTEMAP_COMPLETE" in done.output


def test_bash_completes_a_command_and_an_option(tmp_path: Path) -> None:
    script = tmp_path / "completion"
    script.write_text(run("completion", "bash").output, encoding="utf-8")
    folder = Path(sys.executable).parent
    ask = '_routemap_completion routemap; echo "${COMPREPLY[@]}"'
    asked = f"""
        PATH={folder}:$PATH; source {script}
        COMP_WORDS=(routemap pre); COMP_CWORD=1; {ask}
        COMPREPLY=(); COMP_WORDS=(routemap check --wa); COMP_CWORD=2; {ask}
    """
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["preview", "--watch"], done.stderr
