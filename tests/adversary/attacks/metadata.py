"""Metadata: what a file says beside what it shows; a reader for each format that is written."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree as ET

from pydantic import ValidationError

from tests.adversary.evidence import Evidence, Finding
from tests.adversary.reading import own_text
from tests.conftest import ROOT
from tests.render.reading import Page

NAME = "metadata"
_META = {"viewport", "color-scheme", "referrer", "description"}
_STAMP = re.compile(r"(?:19|20)\d\d-\d\d-\d\dT\d\d:?\d\d|\b1[1-9]\d{8}\b")
_WORDS_OF_MACHINES = re.compile(r"/(?:home|Users|tmp|work|root)/|\bC:\\|generator", re.IGNORECASE)
_SVG_ASIDE = {"metadata", "desc", "title", "script"}


def find(evidence: Evidence) -> Iterator[Finding]:
    for path, data in evidence.left.files.items():
        yield from (Finding(NAME, path, what) for what in asides(path, data))


def asides(path: str, data: bytes) -> Iterator[str]:
    """What a file says beside what it shows; a format without a reader is a finding itself."""
    reader = FORMATS.get(PurePosixPath(path).suffix)
    if reader is None:
        yield "a format that no reader takes apart"
    else:
        yield from reader(data)


def of_html(data: bytes) -> Iterator[str]:
    page = Page(data)
    yield from (f"a comment: {comment[:40]}" for comment in page.comments)
    for meta in page.all("meta"):
        name = meta.get("name", "")
        if name and name not in _META:
            yield f"meta {name}"
    names = {name for _, attrs in page.tags for name in attrs if name.startswith("data-")}
    yield from (f"attribute {name}" for name in sorted(names - _data_attributes()))
    text = own_text(data)
    yield from (f"an SVG's <{tag}>" for tag in _in_pictures(text))
    yield from of_text(text)


def of_svg(data: bytes) -> Iterator[str]:
    yield from ("a comment" for _ in re.findall(rb"<!--", data))
    for element in ET.fromstring(data).iter():  # noqa: S314 - our own output
        tag = str(element.tag).rpartition("}")[2]
        if tag in _SVG_ASIDE:
            yield f"<{tag}>"
    yield from of_text(data.decode())


def of_json(data: bytes) -> Iterator[str]:
    try:
        found = json.loads(data)
    except (ValueError, ValidationError):
        yield "no JSON"
        return
    yield from (f"key {key}" for key in _keys(found) if _TELLING_KEY.search(key))
    yield from of_text(data.decode())


def of_script(data: bytes) -> Iterator[str]:
    """A journey's data for a comparison: one call, and in it JSON and nothing else."""
    call = re.fullmatch(rb"routemapCompare\((\{.*\})\);\n", data)
    if call is None:
        yield "more than one call of data"
        return
    yield from of_json(call[1])


def of_gzip(data: bytes) -> Iterator[str]:
    """RFC 1952: flags in the fourth byte, the time in the four after it."""
    if data[4:8] != bytes(4):
        yield "when it was packed"
    if data[3]:
        yield "the name of what was packed"


def of_text(text: str) -> Iterator[str]:
    yield from (f"a time: {stamp}" for stamp in _STAMP.findall(text))
    yield from (f"a machine's word: {word}" for word in set(_WORDS_OF_MACHINES.findall(text)))


# One line for each format that leaves the program; PDF, PNG and ZIP join when they are written.
FORMATS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    ".html": of_html,
    ".svg": of_svg,
    ".json": of_json,
    ".js": of_script,
}

_TELLING_KEY = re.compile(
    r"mtime|modified|created|source_?file|author_?tool|host|user|cwd", re.IGNORECASE
)


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)


def _in_pictures(text: str) -> Iterator[str]:
    for picture in re.findall(r"<svg\b.*?</svg>", text, re.DOTALL):
        yield from re.findall(r"<(metadata|desc|script)\b", picture)


@cache
def _data_attributes() -> frozenset[str]:
    """The data attributes that the templates write, and no program in between."""
    found = set()
    for template in (ROOT / "src/routemap/render/templates").iterdir():
        text = template.read_text(encoding="utf-8")
        found |= set(re.findall(r"data-[a-z]+(?:-[a-z]+)*", text))
        for begun in re.findall(r"(data-[a-z-]*)\{\{", text):
            found |= {f"{begun}{lang}" for lang in ("en", "ko")}
            found |= {f"{begun}{name}-{lang}" for name in _NAMED for lang in ("en", "ko")}
    assert len(found) > 3
    return frozenset(found)


_NAMED = ("aria-label", "title", "placeholder")
