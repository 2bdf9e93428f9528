"""Sentences in every language, put together from the templates of the language files.

Knows no journey: what to say is the caller's business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from routemap.public import PublicPerson
from routemap.words import Text, languages, pick, word, words

# Korean particles have two forms; the one after a consonant stands first, the other in brackets.
_PARTICLE = re.compile(r"(?<=[가-힣])(?:\(으\)로|을\(를\)|은\(는\)|이\(가\)|와\(과\))")
_AFTER_CONSONANT = {
    "(으)로": "으로",
    "을(를)": "을",
    "은(는)": "은",
    "이(가)": "이",
    "와(과)": "과",
}
_AFTER_VOWEL = {"(으)로": "로", "을(를)": "를", "은(는)": "는", "이(가)": "가", "와(과)": "와"}
_FIRST_SYLLABLE = ord("가")
_N_FINALS = 28
_RIEUL = 8  # the final consonant after which -ro keeps its short form


def every(say: Callable[[str], str]) -> dict[str, str]:
    """Return what `say` says in each language."""
    return {lang: say(lang) for lang in languages()}


def filled(lang: str, *path: str, **slots: str) -> str:
    """Return a template of a language file with its slots filled, tidied."""
    return tidy(word(lang, *path).format(**slots))


def tidy(text: str) -> str:
    """Close up spaces, set Korean particles to their words, and drop what an empty slot left."""
    text = re.sub(r" +", " ", text)
    text = re.sub(r" (?=[,;.])", "", text).strip(" ,;")
    return _PARTICLE.sub(_particle, text)


def capital(text: str) -> str:
    """Return a text with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


def known(*path: str, otherwise: str) -> Text:
    """Return a word of an open list in every language, or the text as it was written."""
    try:
        return {lang: word(lang, *path) for lang in languages()}
    except KeyError:
        return {"": otherwise}


def listed(people: Sequence[PublicPerson]) -> Text:
    """Return people's labels as a list in words ("Eunju, her mother and her sister")."""
    return every(lambda lang: _listed(people, lang))


def _listed(people: Sequence[PublicPerson], lang: str) -> str:
    names = [_name(person, lang) for person in people]
    names[1:] = [_inside(name, lang) for name in names[1:]]
    if len(names) < 2:  # noqa: PLR2004 (a list of one is itself)
        return "".join(names)
    *first, last = names
    return tidy(word(lang, "join", "comma").join(first) + word(lang, "join", "last") + last)


def _name(person: PublicPerson, lang: str) -> str:
    label = pick(person.label, lang)
    if person.count == 1:
        return label
    return filled(lang, "join", "counted", label=label, count=str(person.count))


def _inside(label: str, lang: str) -> str:
    openings: Mapping[str, Sequence[str]] = words(lang)["join"]
    if label.startswith(tuple(openings["lower"])):
        return label[0].lower() + label[1:]
    return label


def _particle(match: re.Match[str]) -> str:
    before = match.string[match.start() - 1]
    final = (ord(before) - _FIRST_SYLLABLE) % _N_FINALS
    form = match.group()
    if final == 0 or (form == "(으)로" and final == _RIEUL):
        return _AFTER_VOWEL[form]
    return _AFTER_CONSONANT[form]
