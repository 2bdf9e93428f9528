"""The names that the file itself gives its places, which no list needs to have.

Must never let one pass that is finer than what is drawn for its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from routemap.generalise.policy import Policy
from routemap.generalise.texts.hits import Hit, How
from routemap.model import Located, Place

_PROVINCES = frozenset({"province", "district"})
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
# Words of a North Korean or Chinese place's rank, which say nothing alone.
_RANKS = ("province", "city", "county", "do", "si", "gun", "도", "시", "군", "특별시", "직할시")


def own_names(text: str, own: tuple[str, ...]) -> Iterator[Hit]:
    """Yield the first of the file's own names in a text; nothing drawn makes an exception."""
    if own and (match := _pattern(own).search(text)):
        yield Hit("text.place", match.start(), match.end(), how=How.OWN)


def finer_names(
    located: Mapping[Place, Located], levels: Mapping[Place, str], policy: Policy
) -> tuple[str, ...]:
    """Return the written names of places that are finer than what is drawn for them."""
    names: set[str] = set()
    for place, where in located.items():
        level = levels[place]
        finer = [place.name, where.name] if _is_finer(where, level) else []
        if where.kind == "settlement" and level not in _PROVINCES:
            finer.append(place.province)
        speakable = {name.casefold() for name in policy.speakable_in(where.country)}
        names |= {_bare(name) for name in finer if name.casefold() not in speakable}
    return tuple(sorted(names - {""}))


def _is_finer(where: Located, level: str) -> bool:
    """Tell whether a place is finer than the level it is drawn at."""
    if where.kind == "settlement":
        return True
    if where.kind == "province":
        return level not in _PROVINCES
    if where.kind == "zone":
        return level in {"country", "withheld"}
    return where.kind == "reach" and level == "frontier"


@lru_cache(maxsize=1024)
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
