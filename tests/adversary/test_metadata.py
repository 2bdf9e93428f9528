"""Metadata: every format that is written has a reader, and each reader catches what is planted."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from tests.adversary import planted
from tests.adversary.attacks.metadata import FORMATS, asides
from tests.adversary.evidence import leaving
from tests.adversary.planted import ONE

# A telling file of each format; a format that joins `FORMATS` needs one here.
TELLING = {
    ".html": [
        "<!doctype html><p>A town</p><!-- Zzyzxville -->",
        '<!doctype html><meta name="generator" content="x"><p>A town</p>',
        '<!doctype html><p data-zzyzx="x">A town</p>',
        "<!doctype html><p>2026-11-23T01:02:03</p>",
        "<!doctype html><svg><metadata>x</metadata></svg>",
    ],
    ".svg": [
        '<svg xmlns="http://www.w3.org/2000/svg"><metadata>x</metadata></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><!-- x --></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><desc>made in /home/somebody</desc></svg>',
    ],
    ".json": ['{"files": {}, "modified": 1}', '{"a": [{"host": "x"}]}', '{"at": 1234567890}'],
    ".js": [
        'routemapCompare({"id": "x"}); // Zzyzxville\n',
        'routemapCompare({"id": "x"});\nsend("x");\n',
        'routemapCompare({"modified": 1});\n',
        'routemapCompare({"a": /* x */ 1});\n',
    ],
}
PLAIN = {
    ".html": "<!doctype html><p>A town</p>",
    ".svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    ".json": '{"files": {"index.html": {"bytes": 12}}}',
    ".js": 'routemapCompare({"id": "x"});\n',
}


@pytest.mark.parametrize(
    ("suffix", "telling"), [(s, t) for s, files in TELLING.items() for t in files]
)
def test_a_telling_file_is_caught(suffix: str, telling: str) -> None:
    assert list(asides(f"x{suffix}", telling.encode()))


@pytest.mark.parametrize("suffix", FORMATS)
def test_each_reader_is_shown_telling_files_and_leaves_a_plain_one_alone(suffix: str) -> None:
    assert TELLING[suffix]
    assert list(asides(f"x{suffix}", PLAIN[suffix].encode())) == []


def test_a_format_that_nobody_takes_apart_is_a_finding() -> None:
    assert list(asides("handout.docx", b"")) == ["a format that no reader takes apart"]


def test_every_file_of_a_site_has_a_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted.plant(monkeypatch)
    files = leaving(ONE.files(), tmp_path).files
    assert {PurePosixPath(path).suffix for path in files} <= set(FORMATS)
    assert len(files) >= 5
