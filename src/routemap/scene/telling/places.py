"""Words of places: "in the north-east of North Korea", "from China to Mongolia, across ..."."""

from __future__ import annotations

from routemap.areas.types import Area, Reach
from routemap.public import PublicPlace, PublicStep
from routemap.scene import certainty
from routemap.scene.hops import told_whole
from routemap.scene.telling.sentences import every, filled
from routemap.scene.whereabouts import Whereabouts, stays_inside
from routemap.words import Text, pick, word, words

# Codes of the public journey that say that a place is drawn coarser than it was told.
PLACE_CODES = frozenset({"level", "show", "active", "forced-return"})


def place_words(step: PublicStep, where: Whereabouts) -> Text:
    """Return where a step was, as a phrase for inside a sentence."""
    if step.kind == "go":
        return every(lambda lang: _leg(step, where, lang))
    return every(lambda lang: _at(step, where, lang))


def called(place: PublicPlace, where: Whereabouts, lang: str) -> str:
    """Return the name of a place for inside a sentence; "" where it has none."""
    if place.label is not None:
        return pick(place.label, lang)
    shape = where.area(place) or where.reach(place)
    return "" if shape is None else name_of(shape, where, lang)


def name_of(shape: Area | Reach, where: Whereabouts, lang: str) -> str:
    """Return what an area or a reach is called inside a sentence."""
    named: str = words(lang).get("named", {}).get(shape.id, "")
    if named:
        return named
    if isinstance(shape, Reach) and shape.frontier:
        first, second = (where.atlas.country(code) for code in shape.countries)
        return filled(
            lang,
            "place",
            "frontier",
            first=name_of(first, where, lang),
            second=name_of(second, where, lang),
        )
    return pick(shape.label, lang)


def in_place(place: PublicPlace | None, where: Whereabouts, lang: str) -> str:
    """Return "in A" or "along R"; "" where nothing is told."""
    if place is None or place.kind in ("unknown", "withheld"):
        return ""
    form = "along" if place.kind == "reach" else "in"
    return filled(lang, "place", form, place=called(place, where, lang))


def to_place(step: PublicStep, where: Whereabouts, lang: str) -> str:
    """Return "to B" or "towards B"; "" where nothing is told."""
    if step.target is None or step.target.kind in ("unknown", "withheld"):
        return ""
    # A leg that did not succeed led there, and did not come to it.
    form = "target" if step.outcome == "reached" and not step.towards else "towards"
    return filled(lang, "place", form, place=called(step.target, where, lang))


def _at(step: PublicStep, where: Whereabouts, lang: str) -> str:
    if step.at is None or step.at.kind == "unknown":
        return word(lang, "place", "unknown")
    if step.at.kind == "withheld":
        return word(lang, "place", "withheld")
    area = where.area(step.at)
    if area is None or not told_whole(area) or step.at.label is not None:
        return in_place(step.at, where, lang)
    form = "coarse" if PLACE_CODES & set(step.coarsened) else "whole"
    return filled(lang, "place", form, place=called(step.at, where, lang))


def _leg(step: PublicStep, where: Whereabouts, lang: str) -> str:
    if stays_inside(step):
        return _within(step, where, lang)
    told = {
        "origin": _piece(_left(step), "origin", where, lang),
        "target": to_place(step, where, lang),
        "via": _via(step, where, lang),
        "across": _across(step, where, lang),
    }
    if not any(told.values()):
        return word(lang, "place", "withheld" if _is_withheld(step) else "unknown")
    return filled(lang, "place", "leg", untold=_untold(step, lang), **told)


def _is_withheld(step: PublicStep) -> bool:
    places = (step.origin, step.target)
    return "route" in step.withheld or any(certainty.is_withheld(place) for place in places)


def _within(step: PublicStep, where: Whereabouts, lang: str) -> str:
    place = step.origin
    if place is None or place.kind == "reach":
        return in_place(place, where, lang)
    return filled(lang, "place", "within", place=called(place, where, lang))


def _left(step: PublicStep) -> PublicPlace | None:
    """Return where a leg leaves from, unless the border that it crosses says so already."""
    if step.origin is not None and step.crossing is not None:
        return None if step.origin.ref == step.crossing.ref else step.origin
    return step.origin


def _piece(place: PublicPlace | None, form: str, where: Whereabouts, lang: str) -> str:
    if place is None or place.kind in ("unknown", "withheld"):
        return ""
    return word(lang, "place", form).format(place=called(place, where, lang))


def _across(step: PublicStep, where: Whereabouts, lang: str) -> str:
    """Return the border in words; where both countries are said already, it needs no name."""
    reach, origin, target = where.reach(step.crossing), *map(where.area, (step.origin, step.target))
    if reach is not None and reach.frontier and origin is not None and target is not None:
        return word(lang, "place", "border")
    return _piece(step.crossing, "across", where, lang)


def _via(step: PublicStep, where: Whereabouts, lang: str) -> str:
    told = [name for place in step.via if (name := called(place, where, lang))]
    if not told:
        return ""
    return word(lang, "place", "via").format(place=word(lang, "join", "via").join(told))


def _untold(step: PublicStep, lang: str) -> str:
    if "route" in step.withheld:
        return word(lang, "place", "withheld_way")
    if step.target is not None and step.target.kind in ("unknown", "withheld"):
        return word(lang, "place", f"{step.target.kind}_target")
    return ""
