"""Traces: do two journeys that look alike differ in a byte, a size, a name, a log?"""

from __future__ import annotations

from collections.abc import Iterator

from tests.adversary.evidence import Evidence, Finding

NAME = "traces"


def find(evidence: Evidence) -> Iterator[Finding]:
    one, other = evidence.left, evidence.twin
    if one.codes != other.codes:
        yield Finding(NAME, "exit code", f"{one.codes} and {other.codes}")
    if one.log != other.log:
        yield Finding(NAME, "the log", "differs")
    if list(one.files) != list(other.files):
        yield Finding(NAME, "the names of the files", f"{[*one.files]} and {[*other.files]}")
    if one.modes != other.modes:
        yield Finding(NAME, "the modes of the files", "differ")
    for path in one.files.keys() & other.files.keys():
        here, there = one.files[path], other.files[path]
        if len(here) != len(there):
            yield Finding(NAME, path, f"{len(here)} and {len(there)} bytes")
        elif here != there:
            yield Finding(NAME, path, "differs")
    if one.public != other.public:
        yield Finding(NAME, "the public journeys", "differ")
