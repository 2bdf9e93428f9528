"""Search: does anything of what only the editor knows stand anywhere, in any disguise?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from routemap.player import assets
from tests.adversary import disguises
from tests.adversary.evidence import Evidence, Finding, Secrets

NAME = "canaries"


def find(evidence: Evidence) -> Iterator[Finding]:
    for where, data in evidence.left.everything():
        for kind, what in hits(without_the_program(data), evidence.secrets):
            yield Finding(NAME, where, f"{what} ({kind})")


def hits(data: bytes, secrets: Secrets) -> Iterator[tuple[str, str]]:
    """(kind of disguise, what) for each secret that stands in some bytes."""
    yield from _words(data, secrets)
    yield from _points(data.lower(), secrets)
    for file in secrets.files:
        digests = (*disguises.digests(file), *disguises.digests(file.strip()))
        if any(form in data for form in digests):
            yield "digest", "a journey file"
    for day in secrets.days:
        found = [kind for kind, pattern in disguises.of_day(day) if pattern.search(data)]
        yield from ((kind, str(day)) for kind in found)
    numbers = (*secrets.lengths, *([str(secrets.mtime)] if secrets.mtime else []))
    yield from (("raw", number) for number in numbers if number.encode() in data)


def _words(data: bytes, secrets: Secrets) -> Iterator[tuple[str, str]]:
    lower = data.lower()
    for word in secrets.words:
        for kind, form in disguises.of_word(word):
            if form in data or form.lower() in lower:
                yield kind, word


def _points(lower: bytes, secrets: Secrets) -> Iterator[tuple[str, str]]:
    for point in secrets.points:
        for kind, must, pattern in disguises.of_point(point):
            if must in lower and pattern.search(lower):
                yield kind, str(point)


def without_the_program(data: bytes) -> bytes:
    """A page without the player's program, which is the same in every page."""
    return data.replace(_program(), b"")


@cache
def _program() -> bytes:
    return assets().js.encode()
