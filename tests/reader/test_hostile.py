"""Hostile and broken input: a clear problem, never a traceback, a crash or a long wait."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from routemap.errors import report
from routemap.reader import read
from routemap.reader.findings import MOST
from routemap.reader.nodes import MAX_NODES
from routemap.reader.source_text import MAX_BYTES
from tests.reader.sample import SAMPLE

LONG = 60_000


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[" * LONG, "yaml.nesting"),
        (b"{a: " * LONG, "yaml.nesting"),
        (b"- " * LONG, "yaml.nesting"),
        (b"? " * LONG, "yaml.nesting"),
        (b"[[" + b"x, " * 30 + b"]]" * 2, "yaml.syntax"),
        (b"a: [" + b"x, " * (MAX_NODES + 1) + b"]", "yaml.nodes"),
        (b"{" + b"a, " * (MAX_NODES + 1) + b"}", "yaml.duplicate"),
        (b"\n".join(b"k%d: &a x" % n for n in range(MOST + 1)), "file.problems"),
        (b"x" * (MAX_BYTES + 1), "file.size"),
        (b"x" * MAX_BYTES, "file.keys"),
        (b"\xff\xfe" + "format: journey/1".encode("utf-16-le"), "file.encoding"),
        (b"title: \xff", "file.encoding"),
        (b"title: \xed\xa0\x80", "file.encoding"),
        (b"", "file.empty"),
        (b"\xef\xbb\xbf", "file.empty"),
        (b"--- # nothing\n", "file.empty"),
        (b"~", "file.keys"),
        (b"title: \x00", "yaml.character"),
        (b"title: \xc2\x85", "yaml.character"),
        (b"title: \xe2\x80\xae", "yaml.character"),
        (b'title: "\\0"', "yaml.character"),
        (b"title: !!python/object/apply:os.system [ls]", "yaml.tag"),
        (b"title: ! x", "yaml.tag"),
        (b"title: &a x", "yaml.anchor"),
        (b"title: *a", "yaml.alias"),
        (b"*a : x", "yaml.alias"),
        (b"&a title: x", "yaml.anchor"),
        (b"<<: {title: x}", "yaml.merge"),
        (b"%TAG ! tag:example.org,2000:\n---\ntitle: x", "yaml.directive"),
        (b"title: x\n...\n---\ntitle: y", "yaml.document"),
        (b"title: x\ntitle: y", "yaml.duplicate"),
        (b"{title: x, ? {a: b} : c}", "yaml.key"),
        (b": x", "yaml.key"),
        (b"title: 'x", "yaml.quote"),
        (b'title: "\\xZZ"', "yaml.escape"),
        (b"title: |x\n  x", "yaml.syntax"),
        (b"a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]", "yaml.alias"),
    ],
)
def test_hostile_input_gets_its_own_problem(data: bytes, code: str) -> None:
    journey, problems = read(data, "hostile.yaml")
    assert journey is None
    assert code in {problem.code for problem in problems}
    assert report(problems)


def test_a_chain_of_merges_is_refused_at_its_first_link() -> None:
    chain = b"a0: &a0 {k: v}\n" + b"".join(
        b"a%d: &a%d {<<: [*a%d, *a%d]}\n" % (n, n, n - 1, n - 1) for n in range(1, 60)
    )
    _, problems = read(chain, "merges.yaml")
    assert {"yaml.anchor", "yaml.merge"} <= {problem.code for problem in problems}


def test_a_report_never_shows_more_than_the_lines_it_names() -> None:
    text = "secret: Zzyzx\n" + SAMPLE.replace("when: 1999-02-~15", "when: mid-February")
    _, problems = read(text.replace("secret: Zzyzx", "# Zzyzx").encode(), "sample.yaml")
    assert problems
    assert "Zzyzx" not in report(problems)


def test_one_endless_line_is_cut_in_the_report() -> None:
    _, problems = read(b"title: " + b"x" * 100_000 + b"\nformat: nothing", "long.yaml")
    assert problems
    assert len(report(problems)) < 5_000


_WRITTEN = "\t|  |\n|- |: |:|{|}|[|]|'|\"|&a |*a |!t |<<: x|>|%|@|`|#|,|? |---\n|가|\\|~|unknown"
_PIECES = st.sampled_from(["|", "\u202e", "\x00", *_WRITTEN.split("|")])


@given(st.lists(st.tuples(st.integers(0, len(SAMPLE)), st.integers(0, 12), _PIECES), max_size=4))
@settings(max_examples=150)
@example([(0, 0, "\ufeff")])
def test_no_change_of_a_file_raises(changes: list[tuple[int, int, str]]) -> None:
    text = SAMPLE
    for at, length, piece in changes:
        text = text[:at] + piece + text[at + length :]
    journey, problems = read(text.encode(), "sample.yaml")
    marks = [(p.mark.line, p.mark.column) for p in problems]
    assert marks == sorted(marks)
    assert journey is not None or problems
    assert all(p.message and p.mark.line >= 1 and p.mark.column >= 1 for p in problems)
    report(problems)


@given(st.binary(max_size=200))
@settings(max_examples=80)
def test_no_bytes_raise(data: bytes) -> None:
    journey, problems = read(data, "bytes.yaml")
    assert journey is None
    assert problems


_DROPPED = st.integers(0, SAMPLE.count("\n") - 1)


@given(_DROPPED)
@settings(max_examples=60)
def test_a_dropped_line_never_raises(number: int) -> None:
    lines = SAMPLE.splitlines()
    del lines[number]
    read("\n".join(lines).encode(), "sample.yaml")
