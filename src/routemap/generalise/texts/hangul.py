"""Names in Korean, which has no capitals: stems of the gazetteer with what may stand after them.

Must never decide what may be said; a name that is nearly always an ordinary word counts only with
its rank (개성시).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from routemap.gazetteer import Entry, open_bearers
from routemap.generalise.texts.hits import Hit, How
from routemap.generalise.texts.lists import Lists, lists

_RUN = re.compile(r"[가-힣]+")
_RANK = r"(?:특별시|광역시|직할시|자치주|자치구|로동자구|노동자구|시|군|읍|리|구|도|성|현|진)"
_NOUN = (
    r"(?:역전|역|항구|항|강변|강|시장|시내|장마당|광산|탄광|공항|세관|다리|대교|집결소|보위부|감옥|교화소|"
    r"수용소|국경|출신|사람들|사람|주민들|주민|지역|지구|일대|근처|부근|인근|방면|쪽|행|땅|댁|사막)"
)
_PARTICLE = (
    r"(?:은|는|이|가|을|를|의|에|에서|에게|에는|에도|에서는|에서도|에서의|에서부터|으로|로|으로는|로는|와|과|도|만|"
    r"까지|까지는|부터|보다|처럼|이라는|라는|이란|란|이라|라|이다|다|이며|며|이나|나|이고|이었다|였다|입니다|이지만|"
    r"하고|이랑|랑|조차|마저|쯤|한테|께|뿐|인|이던|이자|엔|에선|으론|론)"
)
_AFTER = re.compile(rf"(?P<rank>{_RANK})?{_NOUN}?{_PARTICLE}{{0,2}}")
_NOUN_FIRST = re.compile(rf"{_NOUN}{_PARTICLE}{{0,2}}")
_CITY = "시"
_RANK_FIRST = re.compile(_RANK)
_RANKED = re.compile(rf"(?:{_RANK}|{_NOUN}){_NOUN}?{_PARTICLE}{{0,2}}")
# The family names that few other words begin with, but for those words; 이, 정, 강 begin too many.
_FAMILY = re.compile(
    r"(?<![가-힣])(?:김(?!치|밥|장|매)|박(?!물|수|해|사|스|자|탈|동|차|힌|혀|혔)|최(?![고근대소초종선악후저상하신전])"
    r"|윤(?!리|곽|기|활|택)|황(?!금|무|제|폐|량|급|당|색|토|해|홀)|권(?!력|리|한|유|총|고|위|태|하|했)|홍(?!수|보|역|차|콩))"
    r"[가-힣]{2}(?=이?(?:은|는|이|가|을|를|의|와|과|도|만|에게|한테|께|랑|라고|라는|입니다|였다)?(?![가-힣]))"
)
SHORTEST = 2
# No name of the gazetteer is longer; a run of letters may be as long as a file.
LONGEST = 24
# Words of which it is remembered what they begin with.
MOST_REMEMBERED = 16_384

Names = Mapping[str, tuple[Entry, ...]]
Run = tuple[int, str]  # where it begins, and the letters


def runs_of(text: str) -> tuple[Run, ...]:
    """Return the runs of Hangul letters of a text in order; none where no run may be a name."""
    if text.isascii() or not any(map(_is_telling, _RUN.findall(text))):
        return ()
    return tuple((match.start(), match[0]) for match in _RUN.finditer(text))


@lru_cache(maxsize=MOST_REMEMBERED)
def _is_telling(letters: str) -> bool:
    """Tell whether a word may be a name, or a part of one, or show the one before to be one."""
    styles = lists().korean_styles
    return bool(_begun(letters)) or _is_begun(letters) or letters.startswith(styles)


def stems(text: str, runs: Sequence[Run]) -> Iterator[str]:
    """Yield every beginning of a word, and of two words together, that somebody may bear."""
    for index, (_, letters) in enumerate(runs):
        yield from _begun(letters)
        if _is_begun(letters) and (following := _next(text, runs, index)[:LONGEST]):
            yield from (letters + following[:n] for n in range(1, len(following) + 1))


@lru_cache(maxsize=MOST_REMEMBERED)
def _begun(letters: str) -> tuple[str, ...]:
    """Return the names that a word begins with.

    A city is asked for with its rank as well: the gazetteer may know it so alone (단둥 시).
    """
    known, listed = open_bearers().in_hangul, lists().korean_places
    beginnings = [letters[:n] for n in range(SHORTEST, min(len(letters), LONGEST) + 1)]
    asked = [name for stem in beginnings for name in (stem, stem + _CITY)]
    return tuple(name for name in asked if name in known or name in listed)


def _is_begun(letters: str) -> bool:
    """Tell whether a word may be the beginning of a name that the next one ends."""
    return letters in open_bearers().begun_in_hangul


def _next(text: str, runs: Sequence[Run], index: int) -> str:
    """Return the word after one, "" where something other than a space stands between."""
    if index + 1 == len(runs):
        return ""
    (start, letters), (after, following) = runs[index : index + 2]
    return following if text[start + len(letters) : after].isspace() else ""


def names_in(text: str, runs: Sequence[Run], names: Names, lists: Lists) -> Iterator[Hit]:
    """Yield each name of a place, the longest first; countries are no finding."""
    skip = False
    for index, (start, letters) in enumerate(runs):
        if skip:
            skip = False
            continue
        following = _next(text, runs, index)
        may_be_one = _begun(letters) or _is_begun(letters)
        if may_be_one and (stem := _longest(letters, following, names, lists)):
            skip = len(stem) > len(letters)
            if stem not in lists.korean_names and not _is_country(names.get(stem, ())):
                rest = (letters + following if skip else letters)[len(stem) :]
                ranked = bool(_RANK_FIRST.match(rest) or _RANK_FIRST.fullmatch(stem[-1]))
                key = stem if stem in names or stem + _CITY not in names else stem + _CITY
                end = start + len(stem) + skip
                yield Hit("text.place", start, end, key, How.HANGUL, linked=ranked)
        yield from _styled(start, letters, following, lists)


def family_names(text: str) -> Iterator[Hit]:
    """Yield the first family name with two syllables after it: most often, somebody's name."""
    if match := _FAMILY.search(text):
        yield Hit("text.name", match.start(), match.end(), match[0], How.FAMILY)


def _longest(letters: str, following: str, names: Names, lists: Lists) -> str:
    """Return the longest name that a word, or it and the next, begins with."""
    both = letters + following
    for length in range(min(len(both), LONGEST), len(letters), -1):
        stem, rest = both[:length], both[length:]
        if stem in names and _ends(stem, rest, names):
            return stem
    for length in range(min(len(letters), LONGEST), SHORTEST - 1, -1):
        stem, rest = letters[:length], letters[length:]
        known = stem in names or stem + _CITY in names or stem in lists.korean_places
        looks = stem in lists.only_looks_like and not _is_ranked(rest, following)
        if known and not looks and _ends(stem, rest, names):
            return stem
    return ""


def _ends(stem: str, rest: str, names: Names) -> bool:
    """Tell whether what stands after a stem leaves it a whole name."""
    return not rest or bool(_AFTER.fullmatch(rest)) or _is_country(names.get(stem, ()))


def _is_ranked(rest: str, following: str) -> bool:
    """Tell whether a word says what kind of place it is: 무산군, 무산 광산."""
    return bool(_RANKED.fullmatch(rest) or (not rest and _NOUN_FIRST.fullmatch(following)))


def _styled(start: int, letters: str, following: str, lists: Lists) -> Iterator[Hit]:
    """Yield a name that a form of address shows to be one: 김 목사, 철수 씨."""
    if not following.startswith(lists.korean_styles):
        return
    address = next(s for s in lists.korean_styles if following.startswith(s))
    if len(letters) <= 4 and letters not in lists.roles:  # noqa: PLR2004 - two and two
        rest = following[len(address) :]
        single = len(letters) == 1 or address == "씨"
        if single and (not rest or _AFTER.fullmatch(rest)):
            yield Hit("text.name", start, start + len(letters), letters, How.STYLED)


def _is_country(entries: Iterable[Entry]) -> bool:
    return any(entry.kind == "country" for entry in entries)
