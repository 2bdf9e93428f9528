"""What areas and frontiers are called, in each language that the project speaks."""

from __future__ import annotations

from functools import cache

from babel import Locale

from routemap.geodata.coverage import Members
from routemap.geodata.provinces import load_provinces
from routemap.shelf import facts

LANGUAGES = ("en", "ko")
FRONTIER = {"en": "{one}–{two} border", "ko": "{one}–{two} 국경"}


def label_of(area: Members) -> dict[str, str]:
    """Return an area's label in every language."""
    if area.level == "country":
        return country_label(area.country)
    if area.level == "zone":
        return dict(facts("areas")["zones"][area.id]["label"])
    return _province_label(area)


@cache
def country_label(code: str) -> dict[str, str]:
    """Return a country's name: CLDR's, but for a few that are longer there than what people say."""
    decided = facts("areas")["countries"].get(code)
    if decided:
        return dict(decided["label"])
    return {lang: Locale.parse(lang).territories[code] for lang in LANGUAGES}


def _province_label(area: Members) -> dict[str, str]:
    """Return a province's label; where no one gave one, its own name beside its country's.

    **Why:** no source at hand has the world's provinces in Korean (privacy.md, Areas).
    """
    by_hand = facts("provinces")["labels"].get(area.id)
    if by_hand:
        return dict(by_hand)
    table = load_provinces()
    name = str(table.loc[table["id"] == area.id, "name"].iloc[0])
    country = country_label(area.country)
    return {"en": f"{name}, {country['en']}", "ko": f"{country['ko']} {name}"}


def frontier_label(one: str, two: str) -> dict[str, str]:
    """Return what the whole frontier of two countries is called."""
    first, second = country_label(one), country_label(two)
    return {
        lang: words.format(one=first[lang], two=second[lang]) for lang, words in FRONTIER.items()
    }
