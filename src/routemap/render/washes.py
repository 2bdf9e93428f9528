"""What strands lay over countries in a still picture: areas, and countries told as a whole.

A wash stays inside its country: the picture clips it there, so that no point has to be made up.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from routemap.render.mercator import View
from routemap.render.paths import path_of
from routemap.render.shapes import Layers
from routemap.scene.types import Scene

AREA_STRAY = 10  # how far an area's path may stray from its edge, which is soft: a px
# The ink that each step of a fade lays over the farther ones: together a slope inland.
INK = (0.2, 0.22, 0.18, 0.1)


@dataclass(slots=True)
class Wash:
    """All that one strand's colour covers of one country; steps of fades as (ink, path).

    **Why** together: marks of one strand that overlap are one ink, and never add up to a solid.
    """

    country: str
    colour: int
    fades: list[tuple[float, Markup]] = field(default_factory=list)
    areas: list[Markup] = field(default_factory=list)


def washes_of(scene: Scene, layers: Layers, view: View, *, soft: float, rim: float) -> list[Wash]:
    """Return the washes by country and colour; edges of fades will be blurred by `soft`."""
    colours = colours_of(scene)
    washes: dict[tuple[str, int], Wash] = {}

    def wash(ref: str, country: str) -> Wash:
        key = country.lower(), colours.get(ref, 0)
        return washes.setdefault(key, Wash(*key))

    for fade in layers.fades:
        path = path_of(fade["geometry"], view, stray=soft / 3, rim=rim)
        step = fade["properties"].get("step", 0)
        country = fade["id"].partition("/")[2]
        wash(fade["id"], country).fades.append((INK[min(step, len(INK) - 1)], path))
    for area in layers.areas:
        path = path_of(area["geometry"], view, stray=AREA_STRAY, rim=rim)
        # An area's id begins with its country's code.
        wash(area["id"], area["id"][:2]).areas.append(path)
    return [washes[key] for key in sorted(washes)]


def colours_of(scene: Scene) -> dict[str, int]:
    """Return the colour of each id that marks name: that of the first strand there."""
    colour = {strand.id: strand.colour for strand in scene.strands}
    marks = [mark for step in scene.steps for mark in step.marks]
    return {mark.ref: colour.get(mark.strand, 0) for mark in reversed(marks)}
