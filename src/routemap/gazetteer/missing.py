"""A failure put into words: what is wrong, how to mend it, and up to three suggestions.

Must never suggest a writing that would itself not be found.
"""

from __future__ import annotations

from collections.abc import Iterable

from routemap.errors import quoted
from routemap.gazetteer.folding import fold
from routemap.gazetteer.index import Index
from routemap.gazetteer.resolving import Failure, Land, Resolver
from routemap.gazetteer.slips import are_coordinates, are_several, bare_river, meant_word, readings
from routemap.gazetteer.suggesting import first_few, likelihood, near, ordered
from routemap.gazetteer.types import Entry, Hit, Miss, Rank
from routemap.gazetteer.writing import Written
from routemap.gazetteer.writings import Writer

N_NAMESAKES = 8
_LARGER = "write a larger place nearby, or the country alone"
_NO_COORDINATES = "places are names; coordinates are never written"
_EACH = "several places in 'via' are a list: one to a line, each with '- ' before it"
_NAME_IT = "write the province or the country: 'North Hamgyong, North Korea'"


class Misses:
    """Makes misses of failures."""

    def __init__(self, index: Index, resolver: Resolver) -> None:
        self._index = index
        self._resolver = resolver
        self._writer = Writer(index, resolver)

    def of(self, failure: Failure) -> Miss:
        """Return the miss that a failure is for the editor."""
        make = {
            "place.form": self._notation,
            "place.country": self._country,
            "place.province": self._province,
            "place.unknown": self._unknown,
            "place.ambiguous": self._ambiguous,
            "place.alone": self._alone,
            "place.reach": self._reach,
            "place.frontier": self._frontier,
        }
        return make[failure.code](failure)

    def _notation(self, failure: Failure) -> Miss:
        return Miss(
            failure.code,
            "a place is written 'name', 'name, country' or 'name, province, country'",
            "write a name, at most one province, and the country",
        )

    def _country(self, failure: Failure) -> Miss:
        written = failure.written
        last = written.country or written.province
        if are_coordinates(written.name, last):
            return Miss(failure.code, _NO_COORDINATES, _NAME_IT)
        found = tuple(self._with_other_country(written))
        several = len(self._resolver.lands(last)) > 1
        message = f"{quoted(last)} is {'not one' if several else 'not a'} country"
        return _miss(failure, message, found, "end with the country")

    def _with_other_country(self, written: Written) -> list[str]:
        """Return the place written with the nearest countries, or with its province's country."""
        last = written.country or written.province
        as_province = [
            Written(written.name, last, self._writer.country(hit.entry))
            for hit in self._resolver.named(last)
            if hit.entry.kind in {"province", "zone"} and not written.province
        ]
        mistyped = [
            Written(written.name, written.province, name)
            for hit in self._near(last, kinds=("country", "region"))
            for name in (hit.spelling, hit.entry.name)
        ]
        return self._writer.found(as_province + mistyped)

    def _province(self, failure: Failure) -> Miss:
        written, land = failure.written, _land(failure)
        elsewhere = self._in_land(written.name, land)
        near_provinces = [
            Written(written.name, hit.spelling, written.country)
            for hit in self._near(written.province, land, kinds=("province", "zone", "region"))
        ]
        found = (*self._writer.found(near_provinces), *elsewhere)
        message = f"{quoted(written.province)} is not a province of {land.entry.name}"
        return _miss(failure, message, found, "leave the province out, or write its usual name")

    def _unknown(self, failure: Failure) -> Miss:
        written, land = failure.written, failure.land
        where = f" in {land.entry.name}" if land else ""
        if land and failure.provinces:
            where = f" in {quoted(written.province)}, {land.entry.name}"
        exact = [hit for hit in self._resolver.named(written.name) if hit.rank <= Rank.ALIAS]
        exact = [hit for hit in exact if hit.entry.kind != "country" or not land]
        likely = self._near(written.name, land, also=exact)
        if failure.provinces:
            # What bears the name in another province was meant sooner than a namesake abroad.
            likely.sort(key=lambda hit: hit.entry.country[:2] != _land(failure).entry.country)
        found = first_few(likely, self._writer.write)
        message = f"no place called {quoted(written.name)} is known{where}"
        meant = self._writer.found(readings(written))
        if meant:
            mend = f"write {' or '.join(map(quoted, meant[:3]))}"
            return Miss(failure.code, message, mend, tuple(meant[:3]))
        if are_coordinates(written.name):
            return Miss(failure.code, _NO_COORDINATES, _NAME_IT)
        if are_several(written.name):
            return Miss(failure.code, message, _EACH)
        word = meant_word(written.name)
        likely_word = (word,) if word and not land else ()
        return _miss(failure, message, likely_word or found, _LARGER)

    def _ambiguous(self, failure: Failure) -> Miss:
        hits = failure.hits if failure.land is None else sorted(failure.hits, key=likelihood)
        alone = failure.land is None
        written = [self._writer.write(hit.entry, hit.spelling, alone=alone) for hit in hits]
        namesakes = tuple(dict.fromkeys(filter(None, written)))
        where = f" in {failure.land.entry.name}" if failure.land else ""
        message = f"{quoted(failure.written.name)} may be one of {len(namesakes)} places{where}"
        shown = ", ".join(quoted(each) for each in namesakes[:N_NAMESAKES])
        more = f" ({len(namesakes) - N_NAMESAKES} more)" if len(namesakes) > N_NAMESAKES else ""
        mend = f"write which: {shown}{more}"
        return Miss(failure.code, message, mend, namesakes[:3], namesakes)

    def _alone(self, failure: Failure) -> Miss:
        hits = sorted(failure.hits, key=likelihood)
        found = first_few(hits, self._writer.write)
        message = f"{quoted(failure.written.name)} is a town or village: its country is missing"
        return _miss(failure, message, found, "write the country after it")

    def _reach(self, failure: Failure) -> Miss:
        name = failure.written.name
        bare = bare_river(name)
        found = first_few(self._resolver.named(bare), self._reach_written) or first_few(
            self._near(name, kinds=("reach",)), self._writer.write
        )
        message = f"{quoted(name)} is not a border river or a frontier of two countries"
        return _miss(failure, message, found, "write a river, or two countries: 'China-Mongolia'")

    def _reach_written(self, entry: Entry, spelling: str) -> str:
        return self._writer.write(entry, spelling) if entry.kind == "reach" else ""

    def _frontier(self, failure: Failure) -> Miss:
        one, other = (side.name for side in failure.sides or ())
        message = f"{one} and {other} have no land frontier"
        return _miss(failure, message, (), "name the two countries on either side of the crossing")

    def _in_land(self, name: str, land: Land) -> tuple[str, ...]:
        return first_few(self._resolver.within(name, land, frozenset()), self._writer.write)

    def _near(
        self,
        name: str,
        land: Land | None = None,
        *,
        kinds: tuple[str, ...] = (),
        also: Iterable[Hit] = (),
    ) -> list[Hit]:
        """Return entries of nearly that name, likest first, and those of `also` as wholly alike."""
        country = land.entry.country if land else ""
        names = self._index.folded_names(country=country, kinds=kinds)
        found = [(hit, 1.0) for hit in also]
        for folded, likeness in near(name, names):
            hits = self._index.hits(folded)
            found += [(hit, likeness) for hit in hits if _fits(hit.entry, land, kinds)]
        return ordered(found)


def _fits(entry: Entry, land: Land | None, kinds: tuple[str, ...]) -> bool:
    return (not kinds or entry.kind in kinds) and (land is None or land.has(entry))


def _land(failure: Failure) -> Land:
    if failure.land is None:
        raise ValueError(failure.code)
    return failure.land


def _miss(failure: Failure, message: str, found: Iterable[str], otherwise: str) -> Miss:
    """Return a miss whose mend are the suggestions, or what to do where there are none."""
    suggestions = tuple(dict.fromkeys(found))[:3]
    same = fold(failure.written.name)
    listed = " or ".join(quoted(each) for each in suggestions)
    verb = "write" if all(fold(each).startswith(same) for each in suggestions) else "did you mean"
    mend = f"{verb} {listed}{'?' if verb == 'did you mean' else ''}" if suggestions else otherwise
    return Miss(failure.code, message, mend, suggestions)
