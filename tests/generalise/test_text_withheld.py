"""Each file of tests/withheld breaks one rule on text: its report, its exit, nothing written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from routemap.cli import main
from routemap.errors import Severity, report
from tests.conftest import ROOT
from tests.pipeline.leaving import check
from tests.reader.codes import codes_of_rooms

WITHHELD = ROOT / "tests" / "withheld"
FILES = sorted(WITHHELD.glob("text-*.yaml"))


def code_of(file: Path) -> str:
    return file.stem.replace("-", ".", 1)


def test_every_rule_on_text_has_a_file_that_breaks_it() -> None:
    codes = {code for code in codes_of_rooms("generalise") if code.startswith("text.")}
    assert len(codes) >= 10
    assert {code_of(file) for file in FILES} == codes


@pytest.mark.golden
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_gets_its_report_and_no_finding_repeats_its_words(file: Path) -> None:
    done = check(file.read_bytes(), file.name)
    assert done.public is None
    assert {p.code for p in done.problems} == {code_of(file)}
    assert {p.severity for p in done.problems} == {Severity.WITHHELD}
    text = file.read_text(encoding="utf-8")
    told = [p.excerpts[0][1][p.column - 1 :][: p.mark.length] for p in done.problems]
    assert all(words in text for words in told)
    assert not any(words in f"{p.message} {p.mend}" for p in done.problems for words in told)
    expected = file.with_suffix(".txt")
    if os.environ.get("ROUTEMAP_GOLDEN") == "renew":
        expected.write_text(report(done.problems), encoding="utf-8")
    assert report(done.problems) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_exits_3(file: Path) -> None:
    done = CliRunner().invoke(main, ["check", str(file)])
    assert done.exit_code == 3
    assert f"[{code_of(file)}]" in done.output


def test_nothing_of_them_is_built_beside_a_journey_that_is(
    shipped: tuple[Path, ...], tmp_path: Path
) -> None:
    out = tmp_path / "site"
    asked = [word for file in (shipped[0], *FILES) for word in ("--journeys", str(file))]
    done = CliRunner().invoke(main, ["build", str(out), *asked])
    assert done.exit_code == 3, done.output
    written = [path for path in out.rglob("*") if path.is_file()]
    assert len(written) > 3
    for path in written:
        content = path.read_bytes()
        assert not any(file.stem.encode() in content for file in FILES)
        assert not any(file.stem in path.name for file in FILES)
        assert b"An invented journey" not in content
