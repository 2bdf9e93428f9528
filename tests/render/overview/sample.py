"""An overview to draw: the invented journeys of tests/scene, on the shipped ground."""

from __future__ import annotations

from functools import cache

from routemap.areas import open_atlas
from routemap.scene.overview import Overview, compose_overview, load_facts
from tests.scene.overview.sample import RULES, told


@cache
def overview() -> Overview:
    """Return seven journeys: four over one river, of which two end in the south; three others."""
    journeys = [
        told("ada", across="yalu", n_people=4, begun=2001),
        told("bo", across="yalu", begun=2003),
        told("cy", across="yalu", end="south", begun=2005),
        told("di", across="yalu", end="south", n_people=2, begun=2007),
        told("eve", end="returned", n_people=3, begun=2009),
        told("fay", home="kp-northeast", across="tumen", end="silent", begun=2011),
        told("gil", end="hidden", begun=2013),
    ]
    return compose_overview(journeys, open_atlas(), RULES, load_facts())
