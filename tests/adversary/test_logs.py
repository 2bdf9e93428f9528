"""Logs and tracebacks: neither a finding nor a bug of ours says anything that a file says."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, NoReturn

import pytest
from click.testing import CliRunner, Result

import routemap.pipeline
from routemap import pipeline
from routemap.cli import main
from routemap.errors import bugs, keep_words_out_of_logs, report
from tests.adversary import planted
from tests.adversary.attacks.canaries import hits
from tests.adversary.planted import ONE, OTHER

SAID = f"cannot draw {ONE.home.name} at {ONE.points()[0]} on {ONE.day}"


@pytest.fixture(autouse=True)
def _planted(monkeypatch: pytest.MonkeyPatch) -> None:
    planted.plant(monkeypatch)


def found(data: bytes) -> list[tuple[str, str]]:
    return sorted(set(hits(data, ONE.secrets())))


def _raise(*_: Any, **__: Any) -> NoReturn:
    raise ValueError(SAID) from KeyError(ONE.home.name)


def _run(folder: Path) -> Result:
    (folder / "first.yaml").write_bytes(ONE.files()["first.yaml"])
    return CliRunner().invoke(main, ["build", str(folder / "site"), "--journeys", str(folder)])


# Where a bug may strike: while reading, at the door, in the scene, in a page, while writing.
ROOMS = (
    "routemap.reader.read",
    "routemap.gazetteer.locate_journey",
    "routemap.generalise.generalise",
    "routemap.scene.compose",
    "routemap.render.site",
    "routemap.render.write_site",
)


@pytest.mark.parametrize("room", ROOMS)
def test_a_bug_says_where_it_is_and_nothing_of_the_file(
    room: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package, _, name = room.rpartition(".")
    monkeypatch.setattr(pytest.importorskip(package), name, _raise)
    done = _run(tmp_path)
    assert done.exit_code == 1
    assert not (tmp_path / "site").exists()
    assert "bug of ours. ValueError" in done.output
    assert "routemap/pipeline.py" in done.output
    assert str(pipeline.__file__) not in done.output
    assert found(done.output_bytes) == []


def test_whoever_runs_it_may_ask_for_the_whole_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the control: the traceback that is shown then does hold what the file says."""
    monkeypatch.setattr(routemap.pipeline, "write_site", _raise)
    monkeypatch.setenv(bugs.ENVIRONMENT, "1")
    done = _run(tmp_path)
    assert isinstance(done.exception, ValueError)
    assert found(str(done.exception).encode())


def test_a_log_of_this_process_has_no_words_of_an_error(caplog: pytest.LogCaptureFixture) -> None:
    before = logging.getLogRecordFactory()
    try:
        _log_an_error()
        assert found(caplog.text.encode())  # the control
        caplog.clear()
        keep_words_out_of_logs()
        _log_an_error()
        assert "ValueError" in caplog.text
        assert "at 100 % of it" in caplog.text
        assert found(caplog.text.encode()) == []
    finally:
        logging.setLogRecordFactory(before)


def _log_an_error() -> None:
    try:
        _raise()
    except ValueError:
        logging.getLogger("somebody.else").exception("at %d %% of it", 100)


NARROW = """\
format: journey/1
title: {{en: An invented journey}}
consent: {{basis: invented, names: pseudonyms}}
sources: {{told: {{title: An invented telling, kind: invented}}}}
people: {{ana: {{en: Ana}}}}
parts:
- steps:
  - {{stay: home, at: "Hoeryong, North Korea"}}
  - {{go: on foot, across: Tumen, to: "{0}, China", when: 2000-24}}
  - {{go: air, to: South Korea, when: 2000}}
  - {{event: arrived, at: "{0}, China", when: 2000-12-28}}
  - {{event: arrived, when: 2000-12-28, at: Seoul}}
"""


@pytest.mark.parametrize("form", ["json", "github"])
def test_a_column_does_not_tell_how_long_a_name_is(form: Any) -> None:
    one, other = (
        pipeline.check(NARROW.format(town.near.name).encode(), "j.yaml").problems
        for town in (ONE, OTHER)
    )
    assert "window.coarser" in {problem.code for problem in one}
    assert [problem.column for problem in one] != [problem.column for problem in other]
    assert report(one, format=form) == report(other, format=form)
