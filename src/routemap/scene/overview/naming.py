"""Words of the overview that come from areas and from the language files."""

from __future__ import annotations

from routemap.scene.overview.grouping import Form
from routemap.scene.overview.people import NONE, NOT_TOLD, OTHER
from routemap.scene.overview.types import Way
from routemap.scene.telling.places import name_of
from routemap.scene.telling.sentences import every, filled
from routemap.scene.whereabouts import Whereabouts
from routemap.words import Text, everywhere, word


def finer_label(form: Form, where: Whereabouts) -> Text:
    """Return a finer corridor in words: from where to where, and across which border river."""
    return every(lambda lang: _finer(form, where, lang))


def other_ways() -> list[Way]:
    """Return the ways out that no list of countries names."""
    return [
        Way(id=way, label=everywhere("overview", "way", way)) for way in (NOT_TOLD, OTHER, NONE)
    ]


def _finer(form: Form, where: Whereabouts, lang: str) -> str:
    _corridor, origin, target, across = form
    pieces = {
        "origin": _part(origin, "origin", where, lang),
        "target": _part(target, "target", where, lang),
        "across": "",
    }
    if across and not (reach := where.atlas.reach(across)).frontier:
        pieces["across"] = word(lang, "place", "across").format(place=name_of(reach, where, lang))
    return filled(lang, "place", "leg", via="", untold="", **pieces)


def _part(ref: str, template: str, where: Whereabouts, lang: str) -> str:
    """Return "from A" of a part of a country; a whole country is said by the corridor already."""
    area = where.atlas.area(ref)
    if area.level == "country":
        return ""
    return word(lang, "place", template).format(place=name_of(area, where, lang))
