"""What a text comes to, as the data that its editor's own browser is sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from json import dumps
from typing import Any

from routemap import pipeline
from routemap.blank import Answers, Person, blank
from routemap.errors import Problem
from routemap.words import DEFAULT, languages

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MOST_NAME = 80
_MOST_ANSWER = 300  # letters of an answer to one of the first questions
NAMES = ("real", "pseudonyms", "roles only", "withheld")


@dataclass(frozen=True, slots=True)
class Asked:
    """How a text is to be looked at; `has`: the keys of picture and land that are there already."""

    name: str
    lang: str
    has: tuple[str, str] = ("", "")

    @staticmethod
    def of(headers: Mapping[str, str]) -> Asked:
        """Read the headers of a question; what is not as it should be is as if it were not said."""
        name, lang = headers.get("routemap-name", ""), headers.get("routemap-lang", "")
        picture, _, land = headers.get("routemap-has", "").partition(",")
        is_name = (
            len(name) <= _MOST_NAME and _SLUG.fullmatch(name) and name not in pipeline.RESERVED
        )
        return Asked(
            name=name if is_name else "journey",
            lang=lang if lang in languages() else DEFAULT,
            has=(picture, land),
        )


def answer(text: bytes, asked: Asked) -> dict[str, Any]:
    """Return problems, steps, ledger and picture of a text."""
    seen = pipeline.desk(text, f"{asked.name}.yaml", asked.lang)
    checked = seen.checked
    told: dict[str, Any] = {
        "state": "wrong" if checked.wrong else "withheld" if checked.withheld else "good",
        "problems": [_problem(p) for p in checked.problems],
        "steps": list(seen.written),
        "ledger": list(seen.ledger),
        "key": "",
        "shown": None,
        "land": "",
        "features": None,
    }
    if seen.shown is not None:
        key = sha256(dumps(seen.shown, sort_keys=True).encode()).hexdigest()[:16]
        told |= {
            "key": key,
            "shown": None if key == asked.has[0] else seen.shown,
            "land": seen.land,
            "features": None if seen.land == asked.has[1] else seen.features,
        }
    return told


def start(said: Mapping[str, object]) -> str:
    """Return a new file from the answers to a few questions; what is left open stays open."""
    given = {
        key: value.strip()[:_MOST_ANSWER] for key, value in said.items() if isinstance(value, str)
    }
    open_ = Answers()
    title = {lang: given[f"title_{lang}"] for lang in languages() if given.get(f"title_{lang}")}
    labels = [label.strip() for label in given.get("who", "").split(",") if label.strip()]
    names = given.get("names", "")
    return blank(
        Answers(
            title=title or open_.title,
            people=tuple(Person({"en": label}) for label in labels) or open_.people,
            names=names if names in NAMES else "pseudonyms" if labels else open_.names,
            basis=given.get("basis") or open_.basis,
            source=given.get("source") or open_.source,
            begin=given.get("begin") or open_.begin,
            end=given.get("end") or open_.end,
        )
    )


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "line": problem.line,
        "column": problem.column,
        "length": problem.mark.length,
        "severity": str(problem.severity),
        "code": problem.code,
        "message": problem.message,
        "mend": problem.mend,
    }
