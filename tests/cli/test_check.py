"""`routemap check`: everything that is wrong, at once, at its own line, without a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from routemap.cli import main
from routemap.errors import Severity
from tests.conftest import ROOT
from tests.pipeline.leaving import check as checked

WRONG = sorted((ROOT / "tests" / "wrong").glob("*.yaml"))

JOURNEY = """\
format: journey/1
title: An invented journey
consent: {basis: invented, names: pseudonyms}
sources: {told: {title: An invented telling}}
people: {ana: {en: Ana}, bo: {en: Bo}}
parts:
- who: [ana, bo]
  steps:
  - {stay: home, at: "Hoeryong, North Korea", when: /1999-02}
  - go: on foot
    across: Tumen
    to: China
    when: 1999-02-~15
  - stay: hiding
    at: Yanji, China
    for: ~2 years
  - {go: air, to: South Korea, when: 2001}
  - {event: arrived, at: Incheon airport, when: 2002}
"""


def run(*words: str | Path) -> Result:
    done = CliRunner().invoke(main, [str(word) for word in words])
    # Only a deliberate exit: anything else that is raised is our own bug.
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert "Traceback" not in done.output
    return done


def write(folder: Path, text: str, name: str = "journey.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def changed(*pairs: tuple[str, str]) -> str:
    text = JOURNEY
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def test_a_right_file_exits_0(tmp_path: Path) -> None:
    done = run("check", write(tmp_path, JOURNEY))
    assert done.exit_code == 0
    assert done.output == "1 journey: ready to be published.\n"


def test_the_shipped_journeys_are_right(shipped: tuple[Path, ...]) -> None:
    done = run("check", *shipped)
    assert done.exit_code == 0
    assert done.output.endswith(f"{len(shipped)} journeys: ready to be published.\n")


TOO_LONG = "when: 1999/2000\n    for: 9 years"
# What is changed, the line of it, its code, and what its mend must hold.
BAD = {
    "unknown-word": (("hiding", "hidding"), 14, "word.unknown", "'hiding'"),
    "unknown-key": (("across: Tumen", "acros: Tumen"), 11, "key.unknown", "'across'"),
    "unknown-place": (("Hoeryong, N", "Hoeriong, N"), 9, "place.unknown", "'Hoeryong, North"),
    "unknown-reach": (("across: Tumen", "across: Tumenn"), 11, "place.reach", "'Tumen'"),
    "ambiguous-place": (("Yanji, China", "Pingxiang, China"), 15, "place.ambiguous", "Guangxi"),
    "unknown-person": (("who: [ana, bo]", "who: [ana, boo]"), 7, "person.unknown", "'bo'"),
    "unknown-source": (("when: 2001}", "when: 2001, source: tol}"), 17, "source.unknown", "'told'"),
    "backward-date": (("when: 2002", "when: 2002/2001"), 18, "date.backward", "2001/2002"),
    "no-such-day": (("1999-02-~15", "1999-02-29"), 13, "date.calendar", "1999-02"),
    "no-date": (("1999-02-~15", "mid-February 1999"), 13, "date.notation", "1999-02-~15"),
    "impossible-duration": (("for: ~2 years", TOO_LONG), 17, "order.duration", ""),
    "backward-order": (("when: 2002", "when: 1998"), 18, "order.backwards", ""),
    "two-kinds": (("stay: hiding\n", "stay: hiding\n    event: born\n"), 15, "step.kinds", ""),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_named_at_its_own_line_with_a_mend(case: str, tmp_path: Path) -> None:
    change, line, code, suggestion = BAD[case]
    file = write(tmp_path, changed(change))
    done = run("check", file)
    assert done.exit_code == 1
    [found] = json.loads(run("check", "--format", "json", file).output)
    assert (found["line"], found["code"], found["severity"]) == (line, code, "problem")
    assert suggestion in found["mend"]
    assert found["mend"]
    assert f"journey.yaml:{line}:" in done.output
    assert f"{line:5} | " in done.output


def test_an_order_that_runs_backwards_shows_the_later_line_and_the_earlier_beside_it(
    tmp_path: Path,
) -> None:
    done = run("check", write(tmp_path, changed(("when: 2002", "when: 1998"))))
    assert "journey.yaml:18:" in done.output
    later, earlier = done.output.index("\n   18 | "), done.output.index("\n   17 | ")
    assert later < earlier


def test_misspelt_places_are_told_together_with_all_else_that_is_wrong(tmp_path: Path) -> None:
    text = changed(
        ("Hoeryong, N", "Hoeriong, N"),
        ("across: Tumen", "across: Tumenn"),
        ("hiding", "hidding"),
        ("when: 2002", "when: 2002/2001"),
    )
    done = run("check", "--format", "json", write(tmp_path, text))
    told = [(p["line"], p["code"]) for p in json.loads(done.output)]
    assert told == [
        (9, "place.unknown"),
        (11, "place.reach"),
        (14, "word.unknown"),
        (18, "date.backward"),
    ]


@pytest.mark.parametrize("file", WRONG, ids=lambda file: file.stem)
def test_every_wrong_file_of_the_reader_exits_1(file: Path) -> None:
    """Those with loose ends only are wrong here for their invented town."""
    done = run("check", file)
    assert done.exit_code == 1
    assert f"{file.name}:" in done.output
    assert " problem" in done.output.splitlines()[-1]


def test_all_files_are_told_in_one_go_in_their_order(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        write(tmp_path, changed(("hiding", "hidding")), f"{name}.yaml")
    write(tmp_path, JOURNEY, "right.yaml")
    done = run("check", "--format", "json", tmp_path)
    assert [Path(p["file"]).name for p in json.loads(done.output)] == ["a.yaml", "b.yaml", "c.yaml"]


SECRET = JOURNEY.replace("hiding\n", "hiding\n    text: They hide in Yanji.\n")


def test_a_journey_that_the_policy_withholds_exits_3(tmp_path: Path) -> None:
    done = run("check", write(tmp_path, SECRET))
    assert done.exit_code == 3
    assert "[text.place]" in done.output
    [finding] = checked(SECRET.encode()).problems
    assert finding.severity is Severity.WITHHELD
    assert "Yanji" not in finding.message + finding.mend


def test_a_problem_weighs_more_than_what_is_withheld(tmp_path: Path) -> None:
    write(tmp_path, SECRET, "secret.yaml")
    write(tmp_path, changed(("hiding", "hidding")), "wrong.yaml")
    assert run("check", tmp_path).exit_code == 1


def test_a_code_host_is_told_in_its_own_form(tmp_path: Path) -> None:
    done = run("check", "--format", "github", write(tmp_path, changed(("hiding", "hidding"))))
    [line] = done.output.splitlines()
    assert line.startswith("::error file=")
    assert "line=14,col=11" in line


def test_a_hundred_files_show_progress_and_nothing_of_it_in_what_is_piped(tmp_path: Path) -> None:
    for number in range(100):
        write(tmp_path, JOURNEY, f"j{number:03}.yaml")
    done = run("check", tmp_path)
    assert done.exit_code == 0
    assert done.stdout == "100 journeys: ready to be published.\n"
    assert "Checking" in done.stderr
