"""What may be said in words: the seam at which the text rules sit.

`text_findings` sees every text that will be published, with the line it stands in; a rule is a
function from one `Said` to findings. So far there is one rule, the plainest: no text may hold the
written name of one of the journey's own places that is drawn more coarsely. Rules that know the
whole gazetteer join it here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from routemap.errors import Mark, Problem, Severity, problem_at
from routemap.generalise.policy import Policy
from routemap.model import Journey, Located, Place, Step
from routemap.words import Text

_TOP = Mark(1, 1)
_PROVINCES = frozenset({"province", "district"})
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
# Words of a North Korean or Chinese place's rank, which say nothing alone.
_RANKS = ("province", "city", "county", "do", "si", "gun", "도", "시", "군", "특별시", "직할시")


@dataclass(frozen=True, slots=True)
class Said:
    """One text that will be published, in one language, and where the file has it."""

    words: str
    lang: str
    mark: Mark


def text_findings(
    journey: Journey,
    located: Mapping[Place, Located],
    drawn: Mapping[Place, str],
    policy: Policy,
) -> tuple[Problem, ...]:
    """Return what the text rules refuse; `drawn` is the level at which each place is shown.

    A finding is told once for each text, and never quotes the words: it goes to logs too.
    """
    names = _finer_names(located, drawn, policy)
    if not names:
        return ()
    pattern = _pattern(tuple(sorted(names)))
    return tuple(
        problem_at(
            journey.lines,
            journey.file,
            said.mark,
            "text.place",
            "This text names one of the journey's own places more finely than it is drawn.",
            "say it more vaguely ('a border town'), or give the words and a reason under 'allow:'",
            severity=Severity.WITHHELD,
        )
        for said in every_text(journey)
        if pattern.search(_without(said.words, journey.allow))
    )


def every_text(journey: Journey) -> Iterator[Said]:
    """Yield every text of a journey that will be published, in story order."""
    marks = journey.marks
    yield from _said(journey.title, "title", marks)
    yield from _said(journey.summary, "summary", marks)
    yield from _head(journey)
    for number, part in enumerate(journey.parts):
        yield from _said(part.title, f"parts.{number}.title", marks)
        for step in part.steps:
            yield from _of_step(step)


def _head(journey: Journey) -> Iterator[Said]:
    """Yield the texts above the parts: consent, sources, people and context."""
    marks = journey.marks
    yield Said(journey.basis, "", _mark(marks, "consent.basis"))
    yield Said(journey.id, "", _TOP)
    for note in journey.content:
        yield Said(note, "", _mark(marks, "content"))
    for source in journey.sources:
        at = f"sources.{source.key}"
        yield Said(source.key, "", _mark(marks, at))
        for name in ("title", "kind", "author", "publisher", "url"):
            yield Said(getattr(source, name), "", _mark(marks, f"{at}.{name}"))
    for person in journey.people:
        yield Said(person.key, "", _mark(marks, f"people.{person.key}"))
        yield from _said(person.label, f"people.{person.key}", marks)
    for event in journey.context:
        yield from _said(event.title, "", {"": event.mark})


def _of_step(step: Step) -> Iterator[Said]:
    marks = {"": step.mark, **step.marks}
    for name in ("title", "text", "notes", "ask"):
        yield from _said(getattr(step, name), name, marks)
    yield Said(step.id, "", _mark(marks, "id"))
    for citation in step.citations:
        yield Said(citation.locator, "", _mark(marks, "source"))
    for note in step.content:
        yield Said(note, "", _mark(marks, "content"))
    for place in step.places():
        yield from _said(place.label, "", {"": place.mark})


def _said(text: Text | None, path: str, marks: Mapping[str, Mark]) -> Iterator[Said]:
    for lang, words in (text or {}).items():
        yield Said(words, lang, _mark(marks, f"{path}.{lang}"))


def _mark(marks: Mapping[str, Mark], path: str) -> Mark:
    """Return where a path stands, else the nearest group around it."""
    while path not in marks and path:
        path = path.rpartition(".")[0]
    return marks.get(path, _TOP)


def _finer_names(
    located: Mapping[Place, Located], drawn: Mapping[Place, str], policy: Policy
) -> set[str]:
    """Return the written names of places that are finer than what is drawn for them."""
    names: set[str] = set()
    for place, where in located.items():
        level = drawn[place]
        finer = [place.name, where.name] if _is_finer(where, level) else []
        if where.kind == "settlement" and level not in _PROVINCES:
            finer.append(place.province)
        speakable = {name.casefold() for name in policy.speakable_in(where.country)}
        names |= {_bare(name) for name in finer if name.casefold() not in speakable}
    return names - {""}


def _is_finer(where: Located, level: str) -> bool:
    """Tell whether a place is finer than the level it is drawn at."""
    if where.kind == "settlement":
        return True
    if where.kind == "province":
        return level not in _PROVINCES
    if where.kind == "zone":
        return level in {"country", "withheld"}
    return where.kind == "reach" and level == "frontier"


def _bare(name: str) -> str:
    """Return a name as it is compared: lower case, without the word for its rank."""
    words = " ".join(name.replace("-", " ").split()).casefold()
    for rank in _RANKS:
        tail = rank if _HANGUL.search(rank) else f" {rank}"
        if words.endswith(tail) and len(words) - len(tail) > 1:
            return words.removesuffix(tail)
    return words


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Compile one pattern for all names as whole words, hyphens and spaces alike.

    **Why:** a Korean name carries its particle with no space (혜산에서), so only its beginning is
    a border of a word there.
    """
    parts = []
    for name in names:
        body = r"[\s\-]*".join(re.escape(bit) for bit in re.split(r"[\s\-]+", name))
        parts.append(rf"(?<!\w){body}" + ("" if _HANGUL.search(name[-1]) else r"(?!\w)"))
    return re.compile("|".join(parts), re.IGNORECASE)


def _without(words: str, allow: Iterable[str]) -> str:
    """Return a text without the strings that a reviewer allows."""
    for allowed in allow:
        words = words.replace(allowed, " ")
    return words
