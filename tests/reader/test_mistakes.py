"""The gallery of mistakes is fresh; each mistake is told once, and its mend mends it."""

from __future__ import annotations

import itertools
import os
from pathlib import Path
from random import Random

import pytest
from tools.mistakes.page import FILE, PAGE, Mistake, mistakes, page

from routemap import pipeline
from routemap.errors import Severity

ALL = tuple(mistakes())
WRONG = Path(__file__).resolve().parents[1] / "wrong"


def _named(mistake: Mistake) -> str:
    return mistake.wrong.split("\n")[-1].strip()


@pytest.mark.golden
def test_the_gallery_is_fresh() -> None:
    if os.environ.get("ROUTEMAP_GOLDEN") == "renew":
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make mistakes`, read the difference"


def test_the_gallery_has_forty_mistakes_that_the_wrong_files_have_not() -> None:
    known = "".join(file.read_text(encoding="utf-8", errors="replace") for file in _wrong_files())
    assert known
    assert len(ALL) >= 40
    assert len({mistake.wrong for mistake in ALL}) == len(ALL)
    assert [mistake.wrong for mistake in ALL if f"{mistake.wrong}\n" in known] == []


def _wrong_files() -> list[Path]:
    return sorted(WRONG.glob("*.yaml"))


@pytest.mark.parametrize("mistake", ALL, ids=_named)
def test_a_mistake_is_told_once_with_a_mend_and_where_it_was_made(mistake: Mistake) -> None:
    [problem] = mistake.problems()
    assert problem.severity is Severity.PROBLEM
    assert problem.mend
    text = mistake.file(mistake.wrong).decode()
    first = text.count("\n", 0, text.index(mistake.wrong)) + 1
    assert first <= problem.line <= first + mistake.wrong.count("\n")


@pytest.mark.parametrize("mistake", ALL, ids=_named)
def test_what_the_mend_leads_to_is_right(mistake: Mistake) -> None:
    checked = pipeline.check(mistake.file(mistake.mended), FILE)
    wrong = [problem for problem in checked.problems if problem.severity is Severity.PROBLEM]
    assert not wrong


@pytest.mark.parametrize("n_pairs", [150, pytest.param(10_000, marks=pytest.mark.long)])
def test_two_mistakes_are_no_more_than_two_problems(n_pairs: int) -> None:
    pairs = list(itertools.combinations(ALL, 2))
    Random(0).shuffle(pairs)  # noqa: S311 - nothing secret
    n_tried = 0
    for one, other in pairs[:n_pairs]:
        text = one.file(one.wrong).decode()
        if other.right not in text:
            continue
        n_tried += 1
        both = text.replace(other.right, other.wrong, 1)
        problems = pipeline.check(both.encode(), FILE).problems
        assert 1 <= sum(p.severity is Severity.PROBLEM for p in problems) <= 2, both
    assert n_tried > 50
