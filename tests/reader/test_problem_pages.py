"""docs/problems.md explains every code, and each of its examples mends a wrong file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from routemap.reader import read
from tests.reader.codes import codes_of_rooms

ROOT = Path(__file__).resolve().parents[2]
WRONG = ROOT / "tests" / "wrong"
PAGE = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
SECTIONS = {
    match["code"]: match["body"]
    for match in re.finditer(
        r"^### (?P<code>\S+)\n(?P<body>.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL
    )
}
EXAMPLES = {code: body for code, body in SECTIONS.items() if "```diff" in body}


def test_every_code_of_the_program_has_a_heading_and_every_heading_a_code() -> None:
    known = codes_of_rooms("reader", "when", "gazetteer", "generalise")
    assert len(known) > 60
    assert known == set(SECTIONS)


def test_each_heading_says_why() -> None:
    assert all(re.match(r"\n\*?[A-Z`]", body) for body in SECTIONS.values())


def test_nearly_every_code_of_a_wrong_file_has_an_example() -> None:
    assert len(EXAMPLES) > 50


def _mended(text: str, example: str) -> str:
    """Return a file with each of the example's wrong runs of lines replaced by the mended one."""
    for hunk in re.finditer(r"(?:^-.*\n)+(?:^\+.*\n)*", example, re.MULTILINE):
        lines = hunk[0].splitlines()
        old = "".join(f"{line[1:]}\n" for line in lines if line.startswith("-"))
        new = "".join(f"{line[1:]}\n" for line in lines if line.startswith("+"))
        if old not in text:
            return ""
        text = text.replace(old, new, 1)
    return text


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_example_mends_a_wrong_file_of_its_code(code: str) -> None:
    example = EXAMPLES[code].split("```diff\n")[1].split("```")[0]
    files = [
        file
        for file in WRONG.glob(f"{code.replace('.', '-')}*.yaml")
        if _mended(file.read_text(encoding="utf-8"), example)
    ]
    assert files
    for file in files:
        before = read(file.read_bytes(), file.name)[1]
        text = _mended(file.read_text(encoding="utf-8"), example)
        assert code in {problem.code for problem in before}
        assert read(text.encode(), file.name)[1] == ()
