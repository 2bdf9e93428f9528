"""Whether a place may be named: nothing finer than is drawn, but for what is speakable.

Must never weigh anything but the name and what is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from routemap.gazetteer import Entry, fold
from routemap.generalise.texts.hits import Hit, How
from routemap.generalise.texts.latin import words_of
from routemap.generalise.texts.lists import lists
from routemap.generalise.texts.said import Manner, Said
from routemap.generalise.texts.scanning import places_named
from routemap.generalise.texts.surroundings import Surroundings

# A Korean name as short as this is too often a word, where no way is put at risk by it.
SHORT_KOREAN = 2


class Naming:
    """Weighs the names of places in one journey."""

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        policy = around.policy
        self.speakable = frozenset(
            fold(name) for code in policy.speakable for name in policy.speakable_in(code)
        )

    def is_refused(self, hit: Hit, said: Said) -> bool:
        """Tell whether a name that a text has is finer than what is drawn."""
        if hit.how is How.HANGUL and hit.key in lists().korean_places:
            return True
        bearers = places_named(hit.key)
        if hit.key in self.speakable or self._is_big(bearers) or self._is_drawn(bearers, hit):
            return False
        if said.manner in {Manner.SOURCE, Manner.LINK} or hit.how in {How.SMALL, How.OPENING}:
            return self._is_watched(bearers)
        if hit.how is How.HANGUL and len(hit.key) <= SHORT_KOREAN and not hit.linked:
            return self._is_watched(bearers)
        return True

    def names_watched_country(self, words: str) -> bool:
        """Tell whether some words name a sensitive or guarded country."""
        keys = [word.folded for word in words_of(words)]
        keys += ["".join(pair) for pair in pairwise(keys)]
        return any(
            entry.kind == "country" and entry.country in self.around.watched
            for key in keys
            for entry in places_named(key)
        )

    def _is_big(self, bearers: Iterable[Entry]) -> bool:
        """Tell whether a name is a great city's in an open or guarded country, and no other's.

        To be somewhere in it is hiding; but a namesake in a sensitive country is none.
        """
        policy = self.around.policy
        people = policy.big_city_people
        listed = list(bearers)
        return any(
            e.population >= people and policy.class_of(e.country) != "sensitive" for e in listed
        ) and not any(e.country in policy.classes.sensitive for e in listed)

    def _is_drawn(self, bearers: Iterable[Entry], hit: Hit) -> bool:
        listed, refs = list(bearers), self.around.refs
        drawn = [
            e for e in listed if e.area in refs or (e.kind == "province" and e.province in refs)
        ]
        if not drawn:
            return False
        # A river may be named where it is drawn; a town of the same name is not the river.
        river_alone = all(entry.kind == "reach" for entry in drawn)
        town = any(entry.kind == "settlement" for entry in listed)
        return hit.linked or hit.how is How.HANGUL or not (river_alone and town)

    def _is_watched(self, bearers: Iterable[Entry]) -> bool:
        return any(set(e.country.split("-")) & self.around.watched for e in bearers)
