"""Ways to break a journey file, as a slip of the hand, a bad paste or a hostile sender would.

Must never draw chance from anywhere but the given generator: a seed makes the same input again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

Change: TypeAlias = Callable[[bytes, Random, Sequence[bytes]], bytes]

# What YAML, EDTF, terminals and code hosts give a meaning of its own.
PIECES: tuple[bytes, ...] = tuple(
    piece.encode("utf-8", "surrogatepass")
    for piece in (
        *"{}[]:,-?!&*|>'\"%@`#~/\\=.\t \n\r\0",
        *(
            "\r\n",
            "  ",
            "- ",
            ": ",
            "? ",
            "<<: ",
            "&a ",
            "*a",
            "!t ",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
        ),
        *("\ufeff", "\u202e", "\u2028", "\u200b", "\x85", "\x1b[2J", "\ud800", "\U0001f9ed"),
        *("“", "”", "’", "「", "：", "，", "가", "은주", "두만강", "é", "Ω", "２００２"),
        *(
            "no",
            "null",
            "017",
            "0x1F",
            "1e400",
            "-1",
            "9" * 40,
            "2002",
            "1999-02-~15",
            "[1994..1998]",
        ),
        *("{1994..1998}", "/2006", "2019-12/", "XXXX", "Y1e9", "156X-12-25", "P2W", "~3 years"),
        *("several weeks", "unknown", "withheld", "closed", "China", "Tumen", "Gobi, Mongolia"),
        *("San Jose", "China-Mongolia frontier", "a" * 300, "[" * 40, "{a: " * 20, "x, " * 90),
    )
)
_WORD = re.compile(rb"[^\s:,{}\[\]]+")
_VALUE = re.compile(rb"(?<=: )[^\n]+")
_KEY = re.compile(rb"[\w-]+(?=:)")


def mutate(data: bytes, draw: Random, corpus: Sequence[bytes]) -> bytes:
    """Return a file with one to six changes, each of a kind drawn at random."""
    for _ in range(draw.choice((1, 1, 1, 2, 2, 3, 6))):
        data = draw.choice(CHANGES)(data, draw, corpus)
    return data


def _put(data: bytes, draw: Random, _corpus: Sequence[bytes]) -> bytes:
    at = draw.randint(0, len(data))
    return data[:at] + draw.choice(PIECES) + data[at:]


def _overwrite(data: bytes, draw: Random, _corpus: Sequence[bytes]) -> bytes:
    at = draw.randint(0, len(data))
    return data[:at] + draw.choice(PIECES) + data[at + draw.randint(1, 12) :]


def _flip(data: bytes, draw: Random, _corpus: Sequence[bytes]) -> bytes:
    at = draw.randint(0, len(data))
    return data[:at] + draw.randbytes(draw.randint(1, 3)) + data[at + 1 :]


def _cut(data: bytes, draw: Random, _corpus: Sequence[bytes]) -> bytes:
    at = draw.randint(0, len(data))
    return data[:at] + data[at + draw.randint(1, 200) :]


def _end(data: bytes, draw: Random, _corpus: Sequence[bytes]) -> bytes:
    return data[: draw.randint(0, len(data))]


def _lines(data: bytes, draw: Random, _corpus: Sequence[bytes]) -> bytes:
    """Drop, double, move, indent or join a line."""
    lines = data.split(b"\n")
    at, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    here, there = lines[at], lines[other]
    lines[at : at + 1] = draw.choice(
        (
            [],
            [here, here],
            [there],
            [there, here],
            [b" " * draw.randint(1, 4) + here],
            [here[draw.randint(1, 4) :]],
            [here + b" " + there],
        )
    )
    return b"\n".join(lines)


def _swap(pattern: re.Pattern[bytes]) -> Change:
    """Return a change that puts one word of any file in the place of another."""

    def change(data: bytes, draw: Random, corpus: Sequence[bytes]) -> bytes:
        here = list(pattern.finditer(data))
        there: list[bytes] = pattern.findall(draw.choice(corpus))
        if not here or not there:
            return data
        spot = draw.choice(here)
        word = draw.choice((*PIECES[-30:], draw.choice(there), draw.choice(there)))
        return data[: spot.start()] + word + data[spot.end() :]

    return change


def _graft(data: bytes, draw: Random, corpus: Sequence[bytes]) -> bytes:
    """Put a stretch of another file into this one."""
    other = draw.choice(corpus)
    start = draw.randint(0, len(other))
    at = draw.randint(0, len(data))
    return data[:at] + other[start : start + draw.randint(1, 400)] + data[at:]


def _grow(data: bytes, draw: Random, _corpus: Sequence[bytes]) -> bytes:
    """Say a stretch of the file many times over."""
    at, length = draw.randint(0, len(data)), draw.randint(1, 300)
    return data[:at] + data[at : at + length] * draw.randint(2, 120) + data[at + length :]


CHANGES: tuple[Change, ...] = (
    *(_put, _overwrite, _flip, _cut, _end, _graft, _grow),
    *(_lines, _lines, _swap(_WORD), _swap(_VALUE), _swap(_VALUE), _swap(_KEY)),
)
