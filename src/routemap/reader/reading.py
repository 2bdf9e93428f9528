"""Reads one file from bytes to a checked journey, or to everything that is wrong with it.

Must never raise for an editor's mistake, nor stop at the first.
"""

from __future__ import annotations

from yaml import YAMLError

from routemap.errors import Mark, Problem
from routemap.model import Journey
from routemap.reader.build import Builder
from routemap.reader.checks import check_file_name, check_ids
from routemap.reader.complaints import shaped
from routemap.reader.findings import Findings
from routemap.reader.nodes import Map, Node, TooMuchError, parse
from routemap.reader.order import check_order
from routemap.reader.source_text import decode
from routemap.reader.syntax import explain
from routemap.reader.tracks import Meets, meets_by_words


def read_journey(
    data: bytes, file: str, meets: Meets = meets_by_words, *, even_wrong: bool = False
) -> tuple[Journey | None, tuple[Problem, ...]]:
    """Do what `reader.read` says."""
    text, found = decode(data, file)
    journey = None
    if text is not None and (root := _root(text, found)) is not None:
        journey = _journey(root, found, file, meets)
    return (None if found.n_problems and not even_wrong else journey), found.sorted()


def _root(text: str, found: Findings) -> Map | None:
    """Return the file's keys; None if there are none to go on with."""
    try:
        root: Node | None = parse(text, found)
    except TooMuchError:
        return None
    except YAMLError as error:
        explain(error, found)
        return None
    if isinstance(root, Map):
        return root
    if root is None:
        message, mend = "there is nothing in this file", "begin with 'format: journey/1'"
        found.problem(Mark(1, 1), "file.empty", message, mend)
    elif not found.n_problems:
        message = "a journey is keys and values: 'format: journey/1', 'title: ...'"
        found.problem(Mark(1, 1), "file.keys", message, "compare it with docs/journey-format.md")
    return None


def _journey(root: Map, found: Findings, file: str, meets: Meets) -> Journey | None:
    """Return the journey with all checks done; with problems it only served to find more."""
    shape = shaped(root, found)
    if shape is None:
        return None
    slug = check_file_name(_stem(file), found)
    journey = Builder(root, shape, found, meets).build(slug)
    check_ids(journey, found)
    check_order(journey, found)
    return journey


def _stem(file: str) -> str:
    """Return a file's name without folders and ending; pathlib takes ten times as long."""
    return file.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or file
