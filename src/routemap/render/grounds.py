"""Land and water of a still picture as paths, from the lowest ground up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from routemap.render.markup import trusted
from routemap.render.mercator import View
from routemap.render.paths import path_of
from routemap.render.shapes import Feature

# First-level lines and rivers are left to the map itself.
GROUNDS = ("land", "lake", "disputed")


def grounds(
    basemap: Iterable[Feature],
    apart: set[str],
    view: View,
    *,
    stray: float,
    least: float,
    rim: float = 0,
) -> Iterator[tuple[str, str, Markup]]:
    """Yield (kind, country, path) from the lowest ground up.

    The land of countries that are named in `apart` stands alone, with its country's code; all else
    of a kind is one path. `stray`, `least`, `rim`: as of `path_of`.
    """
    paths: dict[tuple[str, str], str] = {}
    for feature in basemap:
        kind, country = feature["properties"]["kind"], feature.get("id", "")
        if kind in GROUNDS:
            key = (kind, country if kind == "land" and country in apart else "")
            path = path_of(feature["geometry"], view, stray=stray, least=least, rim=rim)
            paths[key] = paths.get(key, "") + path
    for kind, country in sorted(paths, key=lambda key: (GROUNDS.index(key[0]), key[1])):
        if paths[kind, country]:
            yield kind, country, trusted(paths[kind, country])
