"""One mistake is one problem: what follows from it is not told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from routemap.errors import Problem, Severity
from tests.reader.sample import SAMPLE, read_text


def _wrong(text: str) -> list[Problem]:
    return [p for p in read_text(text)[1] if p.severity is Severity.PROBLEM]


def _with_another_key() -> Iterator[tuple[str, str]]:
    """Yield the sample with each key in turn mistyped, or another word."""
    for match in re.finditer(r"[\w-]+(?=:(\s|$))", SAMPLE):
        key = match[0]
        for other in (f"{key}q", "zzz", key[1:] + key[0]):
            yield f"{key} as {other}", SAMPLE[: match.start()] + other + SAMPLE[match.end() :]


def _with_another_value() -> Iterator[tuple[str, str]]:
    """Yield the sample with each plain value in turn missing, of another type, or nonsense."""
    for match in re.finditer(r"(?<=: )[^\n{\[>|]+$", SAMPLE, re.MULTILINE):
        for other in ("zzz zzz", "{a: b}", "", "12"):
            yield f"{match[0]} as {other}", SAMPLE[: match.start()] + other + SAMPLE[match.end() :]


@pytest.mark.parametrize("ways", [_with_another_key, _with_another_value])
def test_one_wrong_key_or_value_is_never_two_problems(
    ways: Callable[[], Iterator[tuple[str, str]]],
) -> None:
    n_wrong = 0
    for what, text in ways():
        found = _wrong(text)
        n_wrong += len(found)
        assert len(found) <= 1, (what, [(p.line, p.code) for p in found])
    assert n_wrong > 50


@pytest.mark.parametrize("heading", ["people:", "places:", "parts:"])
def test_a_lost_heading_is_one_problem_at_its_first_entry(heading: str) -> None:
    [problem] = _wrong(SAMPLE.replace(f"{heading}\n", "", 1))
    assert problem.code == "key.missing"
    assert heading in problem.message
    [problem] = _wrong(SAMPLE.replace(f"{heading}\n", f"  {heading}\n", 1))
    assert problem.line == SAMPLE[: SAMPLE.index(f"\n{heading}")].count("\n") + 2


@pytest.mark.parametrize("dash", ["- go: over ice", "- event: arrived", "- who: ana"])
def test_a_lost_dash_is_one_problem(dash: str) -> None:
    assert len(_wrong(SAMPLE.replace(dash, dash.replace("- ", "  "), 1))) == 1


def test_a_name_that_nobody_has_is_told_once_with_the_other_lines_beside() -> None:
    [problem] = _wrong(SAMPLE.replace("  ana: {", "  hana: {", 1))
    assert problem.code == "person.unknown"
    assert len(problem.excerpts) == 3
