"""Tells an editor what a name may mean, what is chosen and why: for `routemap place NAME`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from routemap.gazetteer.index import Index
from routemap.gazetteer.resolving import Failure, Resolver
from routemap.gazetteer.suggesting import likelihood
from routemap.gazetteer.types import Candidate, Hit, Miss, PlaceReport, Rank
from routemap.gazetteer.writing import Written
from routemap.gazetteer.writings import Writer
from routemap.model import Located, Place

N_CANDIDATES = 12
HOW = {
    Rank.HAND: "a name given by hand (geodata/aliases.yaml)",
    Rank.CAPITAL: "the name of a capital",
    Rank.PRIMARY: "the primary name",
    Rank.ALIAS: "another name",
    Rank.STEM: "a name without its ending",
}


def explain(
    name: str,
    index: Index,
    resolver: Resolver,
    locate: Callable[[Place], Located | Miss],
) -> PlaceReport:
    """Return the report on a written place."""
    written = Written.parse(name)
    meant = resolver.resolve(written)
    found = locate(Place(name, "named"))
    chosen = meant if isinstance(meant, Hit) else None
    writer = Writer(index, resolver)
    hits = sorted(resolver.named(written.name), key=lambda hit: (hit != chosen, likelihood(hit)))
    if written.country and isinstance(meant, Failure) and meant.land:
        hits.sort(key=lambda hit: not meant.land.has(hit.entry) if meant.land else False)
    candidates = tuple(_candidate(hit, chosen, index, writer) for hit in hits[:N_CANDIDATES])
    if isinstance(found, Miss):
        return PlaceReport(name, None, found.message, candidates, found)
    return PlaceReport(name, found, _why(chosen, written, hits), candidates)


def _why(chosen: Hit | None, written: Written, hits: Iterable[Hit]) -> str:
    if chosen is None:
        return "the frontier of two countries"
    others = [hit for hit in hits if hit.entry.id != chosen.entry.id]
    if not others:
        return f"{HOW[chosen.rank]}, and nothing else is called so"
    if not written.country:
        return f"{HOW[chosen.rank]}; standing alone, it is not a town"
    same = [hit for hit in others if chosen.entry.country in hit.entry.country.split("-")]
    if not same:
        return f"{HOW[chosen.rank]}, in the country that was written"
    return f"{HOW[chosen.rank]}, before {len(same)} more in the same country"


def _candidate(hit: Hit, chosen: Hit | None, index: Index, writer: Writer) -> Candidate:
    entry = hit.entry
    province = index.entry("province", entry.province) if entry.province else None
    names = [index.entry("country", code) for code in entry.country.split("-")]
    return Candidate(
        writing=writer.write(entry, hit.spelling),
        name=entry.name,
        kind=entry.kind,
        country=entry.country,
        country_name=" and ".join(country.name for country in names if country),
        province=entry.province,
        province_name=province.name if province else "",
        population=entry.population,
        how=HOW[hit.rank],
        chosen=chosen is not None and entry.id == chosen.entry.id,
    )
