"""One row of the gazetteer's table, and which of a source's many spellings are worth keeping.

Must never know where a row comes from.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from routemap.geodata.provinces import slug

HEADER = ("kind", "country", "province", "lng", "lat", "population", "flag", "names")


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A place of the table; the first of its names is the primary one.

    `flag` is "capital" for a country's capital, "hand" for a place that the facts add, "alone" for
    such a one whose name may stand without its country, and for a region the ids of its provinces.
    """

    kind: str
    country: str
    province: str = ""
    lng: str = ""
    lat: str = ""
    population: int = 0
    flag: str = ""
    names: tuple[str, ...] = ()

    def line(self) -> str:
        """Return the row as one line of tab-separated text, its names joined by bars."""
        number = str(self.population) if self.population else ""
        names = "|".join(self.names)
        kind = (self.kind, self.country, self.province)
        return "\t".join((*kind, self.lng, self.lat, number, self.flag, names))


def worth_keeping(primary: str, others: Iterable[str], *, latin: bool) -> tuple[str, ...]:
    """Return the primary name and those others that an editor may write, each once.

    Hangul and Chinese names are kept; Latin ones where `latin`, less codes (`FNJ`) and the
    machine transliterations that GeoNames writes in lower case (`haysan`).
    """
    kept = {slug(primary) or primary: primary}
    for name in sorted(others):
        script = _script(name)
        if script == "LATIN" and (not latin or name[0].islower() or name.isupper()):
            continue
        if script and "|" not in name and "\t" not in name:
            kept.setdefault(slug(name) or name, unicodedata.normalize("NFC", name))
    return tuple(kept.values())


def _script(name: str) -> str:
    """Return the name of the one script a name is written in, and "" for any other or several."""
    scripts = {unicodedata.name(char, "").split()[0] for char in name if _is_letter(char)}
    wanted = scripts & {"LATIN", "HANGUL", "CJK"}
    return wanted.pop() if len(scripts) == 1 and wanted else ""


def _is_letter(char: str) -> bool:
    return unicodedata.category(char) in {"Lu", "Ll", "Lt", "Lo"}
