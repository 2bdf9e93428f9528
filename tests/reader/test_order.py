"""Contradictions of dates and durations: at the later line, the earlier beside it, told once."""

from __future__ import annotations

from routemap.errors import Problem
from tests.reader.sample import read_text

HEAD = """\
format: journey/1
title: An invented journey
consent: {basis: invented, names: pseudonyms}
sources: {told: {title: An invented telling}}
people: {ana: Ana}
parts:
- steps:
"""
FIRST = HEAD.count("\n") + 1


def _problems(*steps: str) -> tuple[Problem, ...]:
    return read_text(HEAD + "".join(f"  - {{{step}}}\n" for step in steps))[1]


def _lines(problem: Problem) -> list[int]:
    return [mark.line - FIRST for mark, _ in problem.excerpts]


def test_a_date_before_an_earlier_one_is_named_at_the_later_line() -> None:
    (problem,) = _problems("stay: home, when: /2002", "go: boat, to: China, when: 1999-02")
    assert problem.code == "order.backwards"
    assert _lines(problem) == [1, 0]


def test_one_wrong_date_that_many_later_ones_contradict_is_one_problem() -> None:
    later = [f"go: boat, to: China, when: {year}" for year in range(2000, 2006)]
    (problem,) = _problems("stay: home, when: 2012", *later)
    assert _lines(problem) == [1, 0]


def test_two_mistakes_apart_are_two_problems() -> None:
    problems = _problems(
        "stay: home, when: 2002",
        "go: boat, to: China, when: 2001",
        "stay: hiding, when: 2005",
        "go: boat, to: Laos, when: 2004",
    )
    assert [_lines(problem) for problem in problems] == [[1, 0], [3, 2]]


def test_a_duration_longer_than_its_own_dates_leaves_the_dates_to_be_checked() -> None:
    problems = _problems(
        "stay: hiding, at: China, when: 2003/2004, for: 9 years", "event: born, when: 2010"
    )
    assert [p.code for p in problems] == ["order.duration", "order.inside"]


def test_dates_that_are_only_about_give_way() -> None:
    assert _problems("stay: home, when: 2002", "go: boat, to: China, when: 2001-12~") == ()


def test_a_step_without_a_date_is_never_in_the_wrong() -> None:
    assert _problems("stay: home", "go: boat, to: China, when: 1999", "stay: hiding") == ()


def test_parties_apart_do_not_contradict_each_other() -> None:
    text = HEAD.replace("{ana: Ana}", "{ana: Ana, bo: Bo}").replace(
        "- steps:\n",
        "- who: ana\n  steps: [{stay: home, when: 2010}]\n"
        "- who: bo\n  steps: [{stay: home, when: 2001}]\n",
    )
    assert read_text(text)[1] == ()


def test_a_date_that_is_wrong_in_itself_is_not_held_against_the_order() -> None:
    for wrong in ("2016/2015", "summer 2016", "2015-02-29", "[]"):
        problems = _problems("stay: home, when: 2015", f"event: arrested, when: {wrong}")
        assert [problem.code.partition(".")[0] for problem in problems] == [
            "value" if wrong == "[]" else "date"
        ]
