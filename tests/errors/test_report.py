"""How a list of problems prints."""

from __future__ import annotations

import json

from routemap.errors import Mark, Problem, Severity, problem_at, quoted, report

LINES = ["parts:", "  when: mid-February 1999", "  text: {ko: 은주는 강을 건넌다}", "  when: 2002"]


def _problem(mark: Mark, **more: object) -> Problem:
    return problem_at(LINES, "journeys/ana.yaml", mark, "date.notation", "it is wrong", **more)  # type: ignore[arg-type]


def test_a_problem_is_printed_in_the_form_of_the_contract() -> None:
    message = "'mid-February 1999' is not a date in EDTF notation"
    problem = problem_at(
        LINES, "journeys/ana.yaml", Mark(2, 9, 17), "date.notation", message, "write '1999-02-~15'"
    )
    assert report([problem]) == (
        "journeys/ana.yaml:2:9: 'mid-February 1999' is not a date in EDTF notation"
        "  [date.notation]\n"
        "    2 |   when: mid-February 1999\n"
        "      |         ^^^^^^^^^^^^^^^^^\n"
        "        mend: write '1999-02-~15'\n"
        "\n"
        "1 problem\n"
    )


def test_a_caret_counts_a_hangul_letter_as_two_columns() -> None:
    shown = report([_problem(Mark(3, 18, 2))]).splitlines()
    assert shown[1] == "    3 |   text: {ko: 은주는 강을 건넌다}"
    assert shown[2] == "      |" + " " * (1 + 13 + 7) + "^^^^"


def test_the_earlier_line_of_a_contradiction_stands_below_the_later() -> None:
    shown = report([_problem(Mark(4, 9, 4), beside=[Mark(2, 9, 17)])])
    assert shown.index("    4 |") < shown.index("    2 |")
    assert "-----------------" in shown


def test_nothing_found_prints_nothing() -> None:
    assert report([]) == ""
    assert json.loads(report([], format="json")) == []
    assert report([], format="github") == ""


def test_the_count_names_each_severity() -> None:
    found = [
        _problem(Mark(1, 1)),
        _problem(Mark(2, 1)),
        _problem(Mark(3, 1), severity=Severity.NOTE),
        _problem(Mark(4, 1), severity=Severity.WITHHELD),
    ]
    assert report(found).endswith("2 problems, 1 withheld, 1 note\n")


def test_a_mark_outside_the_file_shows_no_line() -> None:
    assert _problem(Mark(99, 1)).excerpts == ()
    assert "|" not in report([_problem(Mark(99, 1))])


def test_a_line_longer_than_the_terminal_is_cut_around_its_mark() -> None:
    line = "x" * 400 + "HERE" + "y" * 400
    problem = problem_at([line], "a.yaml", Mark(1, 401, 4), "c.d", "wrong")
    shown = report([problem]).splitlines()
    assert len(shown[1]) < 140
    start = shown[1].index("HERE")
    assert shown[2][start : start + 4] == "^^^^"
    assert shown[2].count("^") == 4


def test_what_would_turn_the_terminal_around_is_not_printed() -> None:
    problem = problem_at(["a\u202eb\x1b[31m"], "a.yaml", Mark(1, 2), "c.d", quoted("\u202e\x07"))
    assert "\u202e" not in report([problem])
    assert "\x1b" not in report([problem])
    assert "\x07" not in report([problem])


def test_json_names_lines_but_shows_none() -> None:
    record = json.loads(report([_problem(Mark(2, 9, 17), beside=[Mark(4, 9, 4)])], format="json"))
    assert record[0]["line"] == 2
    assert record[0]["column"] == 9
    assert record[0]["length"] == 17
    assert record[0]["beside"] == [{"line": 4, "column": 9, "length": 4}]
    assert "mid-February" not in json.dumps(record)


def test_an_annotation_keeps_to_one_line_whatever_the_message() -> None:
    problem = Problem("a,b:c.yaml", Mark(2, 9, 3), "c.d", "one\ntwo 100%", "mend,it")
    assert report([problem], format="github") == (
        "::error file=a%2Cb%3Ac.yaml,line=2,col=9,endColumn=12,title=c.d::one%0Atwo 100%25"
        " Mend: mend,it\n"
    )
    note = problem_at(LINES, "a.yaml", Mark(2, 9), "c.d", "x", severity=Severity.NOTE)
    assert report([note], format="github").startswith("::notice ")


def test_what_a_problem_says_is_one_line_with_nothing_invisible_in_it() -> None:
    problem = problem_at(LINES, "a.yaml", Mark(2, 9), "c.d", "one\ntwo\x1b[2J", "write\na\u202eb")
    assert problem.message == "one two\ufffd[2J"
    assert problem.mend == "write\na\ufffdb"


def test_a_log_does_not_tell_how_long_the_words_are_that_the_policy_speaks_of() -> None:
    season, day = (
        [_problem(Mark(2, 9, length), severity=Severity.NOTE)] for length in (len("1999-24"), 10)
    )
    assert report(season, format="json") == report(day, format="json")
    assert report(season, format="github") == report(day, format="github")
