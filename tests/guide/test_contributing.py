"""The hooks and the workflow for those who send journeys: run on good files and on wrong ones."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.test_check import SECRET, WRONG
from tests.conftest import ROOT
from tests.guide.page import EXAMPLE

PAGES = ROOT / "docs" / "contributing"


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


[OFFERED] = loaded(ROOT / ".pre-commit-hooks.yaml")
[OWN] = loaded(ROOT / ".pre-commit-config.yaml")["repos"]
HOOKS = [OFFERED, *OWN["hooks"]]


@pytest.fixture
def journeys(tmp_path: Path) -> Path:
    """A folder journeys/ with a good file, as the hook and the workflow find it."""
    folder = tmp_path / "journeys"
    folder.mkdir()
    (folder / "good.yaml").write_text(EXAMPLE, encoding="utf-8")
    return folder


def run(entry: str, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run an entry as it is written, with this environment's command for its first word."""
    command, *more = shlex.split(entry)
    assert Path(command).name == "routemap"
    here = str(Path(sys.executable).with_name("routemap"))
    return subprocess.run(
        [here, *more, *words], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("hook", HOOKS, ids=["offered", "own"])
def test_the_hook_lets_a_good_file_pass_and_no_other(hook: dict[str, Any], journeys: Path) -> None:
    shutil.copy(WRONG[0], journeys / "wrong.yaml")
    (journeys / "secret.yaml").write_text(SECRET, encoding="utf-8")
    for name, code in {"good": 0, "wrong": 1, "secret": 3}.items():
        done = run(hook["entry"], f"journeys/{name}.yaml", cwd=journeys.parent)
        assert done.returncode == code, done.stdout + done.stderr


@pytest.mark.parametrize("hook", HOOKS, ids=["offered", "own"])
def test_the_hook_is_asked_about_journeys_alone(hook: dict[str, Any]) -> None:
    asked = re.compile(hook["files"])
    assert asked.search("journeys/ana.yaml")
    assert asked.search("journeys/ana.yml")
    assert not asked.search("journeys/journey-1.schema.json")
    assert not asked.search("geodata/policy.yaml")
    assert not asked.search("tests/wrong/date-notation.yaml")


def test_the_example_of_a_config_asks_for_the_hook_that_is_offered() -> None:
    [repo] = loaded(PAGES / "pre-commit-config.yaml")["repos"]
    assert [hook["id"] for hook in repo["hooks"]] == [OFFERED["id"]]


def test_the_workflow_tells_a_code_host_what_is_wrong(journeys: Path) -> None:
    workflow = loaded(PAGES / "journeys-workflow.yml")
    assert workflow["permissions"] == {"contents": "read"}
    steps = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    install, check = steps
    assert re.search(rf"^{install.removeprefix('make ')}:", makefile(), re.MULTILINE)
    assert run(check, cwd=journeys.parent).returncode == 0
    shutil.copy(WRONG[0], journeys / "wrong.yaml")
    done = run(check, cwd=journeys.parent)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=journeys/wrong.yaml,line=")


def makefile() -> str:
    return (ROOT / "Makefile").read_text(encoding="utf-8")


def test_no_workflow_of_ours_is_active() -> None:
    assert not (ROOT / ".github").exists()
