"""How large an area is beside a country that most readers have an idea of."""

from __future__ import annotations

from routemap.areas.types import Area
from routemap.scene.whereabouts import Whereabouts
from routemap.words import pick, word

# Open countries without far islands or lands that a reader would not count; their sizes are the
# atlas's own, measured like those of the areas.
_KNOWN = ("AT", "BE", "CH", "DE", "DK", "ES", "GR", "IE", "IT", "JP", "NZ", "PL", "SE")
_MOST_TIMES = 3
_NEAR_ENOUGH = 0.07  # more would not be "about the size"


def likened(area: Area, where: Whereabouts, lang: str) -> str:
    """Say which country an area is about the size of, or two or three times; "" if none fits.

    A country is not likened to another: it is one that readers have an idea of.
    """
    if area.level == "country":
        return ""
    found = _nearest(area, where)
    if found is None:
        return ""
    country, times = found
    return word(lang, "vague", f"like_{times}").format(country=pick(country.label, lang))


def _nearest(area: Area, where: Whereabouts) -> tuple[Area, int] | None:
    best: tuple[float, Area, int] | None = None
    for country in map(where.atlas.country, _KNOWN):
        for times in range(1, _MOST_TIMES + 1):
            off = abs(times * country.figures.km2 / area.figures.km2 - 1)
            if off <= _NEAR_ENOUGH and (best is None or off < best[0]):
                best = (off, country, times)
    return best[1:] if best else None
