"""Turns bytes into text and lines, or says why not; must never look at what the text means."""

from __future__ import annotations

import re

from routemap.errors import Mark
from routemap.reader.findings import Findings

MAX_BYTES = 512 * 1024

# Control characters but tab and line ends; direction marks, embeddings and isolates; the two
# line ends of Unicode, and a byte order mark that is not the first character. YAML would take
# some as line ends, terminals and editors would show another order than the bytes have.
REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)
_LINE_END = re.compile("\r\n|\n|\r")
_TAB_INDENT = re.compile(r"^ *(?P<tabs>\t[ \t]*)[^\s#]", re.MULTILINE)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, file: str) -> tuple[str | None, Findings]:
    """Return the text of a file and the findings to go on with; no text where it cannot be read.

    Refused characters come back as spaces, so that every column stays what it was.
    """
    if len(data) > MAX_BYTES:
        found = Findings(file, ())
        found.problem(
            Mark(1, 1),
            "file.size",
            f"this file has {len(data) // 1024:,} KiB; the most is {MAX_BYTES // 1024} KiB",
            "keep one journey to a file, and leave out what is not its telling",
        )
        return None, found
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, _not_utf8(data, error, file)
    found = Findings(file, split_lines(text))
    if REFUSED.search(text):
        _refuse_characters(text, found)
        text = REFUSED.sub(" ", text)
    if "\t" in text and _refuse_tabs(text, found):
        return None, found
    return text, found


def split_lines(text: str) -> list[str]:
    """Return the lines of a text as YAML counts them."""
    return _LINE_END.split(text) if "\r" in text else text.split("\n")


def _not_utf8(data: bytes, error: UnicodeDecodeError, file: str) -> Findings:
    """Say where the first byte that is not UTF-8 stands, and what the file may be instead."""
    if data.startswith(_UTF16):
        found, mark, what = Findings(file, ()), Mark(1, 1), "this file is UTF-16, not UTF-8"
    else:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        lines = split_lines(before)
        found = Findings(file, split_lines(data.decode("utf-8-sig", errors="replace")))
        mark = Mark(len(lines), len(lines[-1]) + 1)
        what = "this file is not UTF-8 text from here on"
    found.problem(mark, "file.encoding", what, "save it again with the encoding UTF-8")
    return found


def _refuse_characters(text: str, found: Findings) -> None:
    """Name each line's first control or direction character by its code point."""
    for number, line in enumerate(split_lines(text), start=1):
        if match := REFUSED.search(line):
            found.problem(
                Mark(number, match.start() + 1),
                "yaml.character",
                f"there is an invisible control character here (U+{ord(match[0]):04X})",
                "delete it; it often comes along when text is pasted",
            )


def _refuse_tabs(text: str, found: Findings) -> bool:
    """Report the first line that tabs indent, with the number of such lines.

    **Why:** one editor setting makes them all, and it is one thing to mend.
    """
    tabs = list(_TAB_INDENT.finditer(text))
    if not tabs:
        return False
    at = tabs[0].start("tabs")
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    more = f" (and {len(tabs) - 1} more)" if len(tabs) > 1 else ""
    found.problem(
        Mark(line, column),
        "yaml.tab",
        f"this line{more} is indented with a tab; YAML knows only spaces",
        "put two spaces for each tab",
    )
    return True
