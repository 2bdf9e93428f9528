"""Broken files of every kind: no crash, no hang, and a report that keeps its promises."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from tools.fuzz.attempt import BrokenPromiseError, attempt
from tools.fuzz.corpus import corpus
from tools.fuzz.mutate import mutate

from routemap import pipeline
from routemap.errors import Mark, Problem

FOUND = sorted((Path(__file__).parent / "found").glob("*.yaml"))


def test_what_once_broke_the_check_is_kept() -> None:
    assert len(FOUND) >= 9


@pytest.mark.parametrize("file", FOUND, ids=lambda file: file.stem)
def test_what_once_broke_the_check_gets_a_report(file: Path) -> None:
    assert attempt(file.read_bytes())


def test_a_thousand_places_that_nobody_knows_are_told_in_a_moment() -> None:
    steps = "".join(f"  - stay: home\n    at: Zzyzx {n} Qwrtz\n" for n in range(1_000))
    head = "people: {a: A}\nparts:\n- steps:\n"
    rest = "format: journey/1\ntitle: x\nconsent: {basis: b, names: real}\n"
    rest += "sources: {t: {title: x}}\n"
    problems = attempt((rest + head + steps).encode())
    assert {problem.code for problem in problems} == {"place.unknown"}
    assert len(problems) < 100


@pytest.mark.parametrize(
    ("n_inputs", "seed"), [(120, 0), pytest.param(15_000, 1, marks=pytest.mark.long)]
)
def test_no_broken_file_breaks_the_check(n_inputs: int, seed: int) -> None:
    draw, files = Random(seed), corpus()  # noqa: S311 - nothing secret
    codes: set[str] = set()
    for _ in range(n_inputs):
        codes.update(problem.code for problem in attempt(mutate(draw.choice(files), draw, files)))
    assert len(codes) > 30


@pytest.mark.parametrize(
    "broken",
    [
        Problem("f", Mark(9, 1), "x.y", "no such line", "mend"),
        Problem("f", Mark(1, 9), "x.y", "no such column", "mend"),
        Problem("f", Mark(1, 1), "x.y", "no mend"),
        Problem("f", Mark(1, 1), "x.y", "rings\x07", "mend"),
        Problem("f", Mark(1, 1), "x.y", "two\nsentences", "mend"),
    ],
    ids=lambda problem: problem.message.strip(),
)
def test_a_planted_break_is_found(broken: Problem, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "check", lambda *_: pipeline.Checked("f", None, (broken,)))
    with pytest.raises(BrokenPromiseError):
        attempt(b"title")
