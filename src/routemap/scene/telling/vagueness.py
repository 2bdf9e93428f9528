"""How vague a step is, in figures as coarse as the picture: where, when, and why."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor, log10

from routemap.areas.types import Area
from routemap.public import PublicPlace, PublicStep
from routemap.scene.telling.notes import why
from routemap.scene.telling.sentences import every, filled
from routemap.scene.times import is_open
from routemap.scene.types import Span, Vague
from routemap.scene.whereabouts import Whereabouts
from routemap.words import word

_FIGURES = 2  # of a number that is told
_MONTH_DAYS, _YEAR_DAYS = 30.4, 365.25
_MOST_TOLD_IN_DAYS, _MOST_TOLD_IN_MONTHS = 99, 23


def coarse(number: float) -> int:
    """Return a number to two significant digits."""
    if number <= 0:
        return 0
    digits = _FIGURES - 1 - floor(log10(number))
    return round(round(number, digits))


def vague(step: PublicStep, span: Span, where: Whereabouts) -> Vague:
    """Return how vague a step is."""
    km2 = _km2(step, where)
    return Vague(
        level=_level(step),
        km2=km2,
        days=_window_days(step, span),
        words=every(lambda lang: _sentence(step, span, where, km2, lang)),
        why=why(step),
    )


def _main(step: PublicStep) -> PublicPlace | None:
    """Return the place that is told of: the border of a leg, else where it led."""
    if step.kind != "go":
        return step.at
    return step.crossing or step.target or step.origin


def _level(step: PublicStep) -> str:
    place = _main(step)
    if place is None or place.kind == "unknown":
        return "unknown"
    return "withheld" if place.kind == "withheld" else place.level


def _km2(step: PublicStep, where: Whereabouts) -> int | None:
    """Return the size of the area, or of both areas of a leg without a border."""
    if step.kind == "go" and step.crossing is not None:
        return None
    places = (step.origin, step.target) if step.kind == "go" else (step.at,)
    areas = {area.id: area for place in places if (area := where.area(place)) is not None}
    if not areas:
        return None
    return coarse(sum(area.figures.km2 for area in _widest(areas, where)))


def _widest(areas: Mapping[str, Area], where: Whereabouts) -> list[Area]:
    """Return the areas without those that lie within another of them."""
    return [
        area
        for key, area in areas.items()
        if not any(other != key and where.atlas.contains(other, key) for other in areas)
    ]


def _window_days(step: PublicStep, span: Span) -> int | None:
    """Return how many days stay possible for an event or a leg, or for the ends of a stay."""
    if step.kind == "stay":
        windows = [_days(*span.start), _days(*span.end)]
        known = [days for days in windows if days is not None]
        return max(known) if len(known) == len(windows) else None
    return _days(span.start[0], span.end[1])


def _days(early: int | None, late: int | None) -> int | None:
    if early is None or late is None:
        return None
    return late - early + 1


def _sentence(step: PublicStep, span: Span, where: Whereabouts, km2: int | None, lang: str) -> str:
    return filled(
        lang,
        "vague",
        "sentence",
        where=_where(step, where, km2, lang),
        when=_when(step, span, lang),
    )


def _where(step: PublicStep, where: Whereabouts, km2: int | None, lang: str) -> str:
    place = _main(step)
    if place is not None and place.kind == "withheld":
        return word(lang, "vague", "withheld")
    reach = where.reach(place)
    if reach is not None:
        return filled(lang, "vague", "reach", km=f"{coarse(reach.length_km):,}")
    if km2 is None:
        return word(lang, "vague", "unknown")
    ends = {p.ref: area for p in (step.origin, step.target) if p and (area := where.area(p))}
    form = "areas" if len(_widest(ends, where)) > 1 else "area"
    return filled(lang, "vague", form, km2=f"{km2:,}")


def _when(step: PublicStep, span: Span, lang: str) -> str:
    days = _window_days(step, span)
    if days is None:
        return word(lang, "vague", "undated" if is_open(span) else "half")
    if days == 1:
        return word(lang, "vague", "exact")
    form = "ends" if step.kind == "stay" else "within"
    return filled(lang, "vague", form, time=_time(days, lang))


def _time(days: int, lang: str) -> str:
    if days <= _MOST_TOLD_IN_DAYS:
        return filled(lang, "vague", "days", n=str(days))
    months = round(days / _MONTH_DAYS)
    if months <= _MOST_TOLD_IN_MONTHS:
        return filled(lang, "vague", "months", n=str(months))
    return filled(lang, "vague", "years", n=str(round(days / _YEAR_DAYS)))
