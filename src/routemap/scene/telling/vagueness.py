"""How vague a step is, in figures as coarse as the picture: where, when, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from routemap.areas.types import Area
from routemap.public import PublicPlace, PublicStep
from routemap.scene.telling.figures import coarse, spelled
from routemap.scene.telling.guessing import bits, untold_level, vague_places
from routemap.scene.telling.likening import likened
from routemap.scene.telling.notes import why
from routemap.scene.telling.sentences import every, filled
from routemap.scene.times import is_open
from routemap.scene.types import Span, Vague, VaguePlace
from routemap.scene.whereabouts import Whereabouts
from routemap.words import word

_MONTH_DAYS, _YEAR_DAYS = 30.4, 365.25
_MOST_TOLD_IN_DAYS, _MOST_TOLD_IN_MONTHS = 99, 23


@dataclass(frozen=True, slots=True)
class _Found:
    """What a step's sentence is made from."""

    step: PublicStep
    span: Span
    where: Whereabouts
    km2: int | None
    km: int | None  # of border
    error_km: int | None

    def ends(self) -> list[Area]:
        return _areas(self.step, self.where)


def vague(step: PublicStep, span: Span, where: Whereabouts) -> Vague:
    """Return how vague a step is."""
    km2, places = _km2(step, where), vague_places(step, where)
    begin_days, end_days = _days(*span.start), _days(*span.end)
    told = _told(step, places)
    error_km = min((one.error_km for one in told if one.error_km), default=None)
    found = _Found(step, span, where, km2, told[0].km if told else None, error_km)
    return Vague(
        level=_level(step),
        km2=km2,
        days=_window_days(step, span),
        words=every(lambda lang: _sentence(found, lang)),
        why=why(step),
        error_km=error_km,
        places=places,
        begin_days=begin_days,
        end_days=end_days,
        bits=_bits(told, (begin_days, end_days)),
    )


def _told(step: PublicStep, places: Sequence[VaguePlace]) -> list[VaguePlace]:
    """Return the places that a step's sentence is about: a leg's border, else its ends."""
    if step.kind == "go" and step.crossing is not None:
        return [place for place in places if place.role == "across"]
    return [place for place in places if place.role != "via"]


def _bits(told: Sequence[VaguePlace], windows: Sequence[int | None]) -> float | None:
    """Return the questions left to the easiest place and to the day of the better known end.

    None where either is not told at all: there is no counting how much that leaves.
    """
    of_places = [place.bits for place in told if place.bits is not None]
    of_days = [bits(days) for days in windows if days is not None]
    return round(min(of_places) + min(of_days), 1) if of_places and of_days else None


def _main(step: PublicStep) -> PublicPlace | None:
    """Return the place that is told of: the border of a leg, else where it led."""
    if step.kind != "go":
        return step.at
    return step.crossing or step.target or step.origin


def _level(step: PublicStep) -> str:
    place = _main(step)
    drawn = place is not None and place.kind in ("area", "reach")
    return place.level if place is not None and drawn else untold_level(place)


def _areas(step: PublicStep, where: Whereabouts) -> list[Area]:
    """Return the areas that a step is about, without those that lie within another of them."""
    places = (step.origin, step.target) if step.kind == "go" else (step.at,)
    areas = {area.id: area for place in places if (area := where.area(place)) is not None}
    return _widest(areas, where)


def _km2(step: PublicStep, where: Whereabouts) -> int | None:
    """Return the size of the area, or of both areas of a leg without a border."""
    if step.kind == "go" and step.crossing is not None:
        return None
    areas = _areas(step, where)
    return coarse(sum(area.figures.km2 for area in areas)) if areas else None


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


def _sentence(found: _Found, lang: str) -> str:
    return filled(
        lang,
        "vague",
        "sentence",
        where=_where(found, lang),
        when=_when(found.step, found.span, lang),
        guess=_guess(found, lang),
    )


def _where(found: _Found, lang: str) -> str:
    place = _main(found.step)
    if place is not None and place.kind == "withheld":
        return word(lang, "vague", "withheld")
    if found.km is not None:
        return filled(lang, "vague", "reach", km=spelled(found.km, lang))
    if found.km2 is None:
        return word(lang, "vague", "unknown")
    ends = found.ends()
    form = "areas" if len(ends) > 1 else "area"
    like = likened(ends[0], found.where, lang) if len(ends) == 1 else ""
    return filled(lang, "vague", form, km2=spelled(found.km2, lang), like=like)


def _guess(found: _Found, lang: str) -> str:
    """Say how far off the best guess would be, "" where there is nothing to guess at."""
    if found.error_km is None:
        return ""
    two = found.step.crossing is None and len(found.ends()) > 1
    form = "guess_ends" if two else "guess"
    return filled(lang, "vague", form, km=spelled(found.error_km, lang))


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
