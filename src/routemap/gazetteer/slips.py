"""Ways in which people write a place that are none of the format's, read as they may be meant.

Only ever proposals; must never be looked up silently in place of what was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from routemap.gazetteer.writing import Written

# The words that stand for a place; of 100, how alike a slip of them is.
_WORDS = ("unknown", "withheld")
_ALIKE = 75
_NEAR = re.compile(
    r"(?:(?:near|outside|around|close to|somewhere in|in|at|a town in|a village in|the city of"
    r"|city of|north of|south of|east of|west of|across from)\s+|the\s+)+(?P<rest>.+)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"(?P<one>[^()]+?)\s*\((?P<other>[^()]+)\)")
_RIVER = re.compile(
    r"(?:the\s+)?(?:river\s+)?(?P<name>.+?)(?:\s+(?:river|border|frontier))?", re.IGNORECASE
)
_NUMBERS = re.compile(r"[-+]?\d{1,3}(?:[.,]\d+)?\s*°?[NSEW]?.*", re.IGNORECASE)


def readings(written: Written) -> Iterator[Written]:
    """Yield what somebody may have meant who wrote no commas, a bracket, or `near`."""
    name, country = written.name, written.country
    if match := _BRACKETS.fullmatch(name):
        yield Written(match["other"], "", country or match["one"])
        yield Written(match["one"], "", country or match["other"])
    if match := _NEAR.fullmatch(name):
        yield Written(match["rest"], written.province, country)
    if not country:
        words = name.split()
        for n_last in (3, 2, 1):
            if len(words) > n_last:
                yield Written(" ".join(words[:-n_last]), "", " ".join(words[-n_last:]))


def meant_word(name: str) -> str:
    """Return the word that stands for a place and is nearly what was written; "" for none."""
    return next((word for word in _WORDS if ratio(name.lower(), word) >= _ALIKE), "")


def bare_river(name: str) -> str:
    """Return the name of a river or a frontier without the words around it."""
    match = _RIVER.fullmatch(name.strip())
    return match["name"] if match else name


def are_several(name: str) -> bool:
    """Tell whether a text seems to name more than one place."""
    return re.search(r"[;&/+]| and | then |→|->", name) is not None


def are_coordinates(*parts: str) -> bool:
    """Tell whether each part is a number: a place is never written so."""
    return all(_NUMBERS.fullmatch(part.strip()) for part in parts if part) and any(parts)
