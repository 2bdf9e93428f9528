"""A report on a place name as lines of text, for the editor's own terminal.

Must never be written to a log or a page: it names places exactly.
"""

from __future__ import annotations

from collections.abc import Iterator

from routemap.gazetteer.types import Candidate, PlaceReport


def lines(report: PlaceReport) -> Iterator[str]:
    """Yield what is chosen and why, or what to write; then the other candidates."""
    chosen = next((each for each in report.candidates if each.chosen), None)
    if report.miss is not None:
        yield f"{report.miss.message}  [{report.miss.code}]"
        yield f"    mend: {report.miss.mend}"
    elif chosen is not None:
        yield described(chosen)
        yield f"    {report.why}"
    elif report.located is not None:
        yield f"{report.located.name}: {report.why}"
    others = [each for each in report.candidates if not each.chosen]
    if others:
        yield "also called so:" if chosen else "called so:"
        width = max(len(each.writing) for each in others)
        yield from (f"    {each.writing:<{width}}  {described(each)}" for each in others)


def described(candidate: Candidate) -> str:
    """Return a candidate in words: its name, its kind, where it is, how many live there."""
    kind = "place" if candidate.kind == "settlement" else candidate.kind
    inside = candidate.province_name if candidate.kind == "settlement" else ""
    country = candidate.country_name if candidate.kind != "country" else ""
    where = ", ".join(part for part in (inside, country) if part)
    people = f", {candidate.population:,} people" if candidate.population else ""
    ids = f" ({candidate.province})" if candidate.province else ""
    if candidate.kind == "reach":
        return f"{candidate.name}: border of {where}"
    return f"{candidate.name}: {kind}{' in ' + where if where else ''}{ids}{people}"
