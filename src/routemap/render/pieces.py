"""A journey's page in pieces, for a frame that has the program already and waits for a journey.

What a visitor would see, and nothing else: only what changes from one text to the next is sent.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from typing import Any

from routemap.geo import Bounds
from routemap.player import assets
from routemap.render.citing import cited
from routemap.render.document import Document
from routemap.render.leaflet import map_options
from routemap.render.legend import signs
from routemap.render.markup import render, trusted
from routemap.render.meanwhile import meanwhile
from routemap.render.page import lacking
from routemap.render.shapes import Shapes, basemap_of, moving_layers_of
from routemap.render.style import base_style, links_script
from routemap.scene.types import Scene
from routemap.words import everywhere

# The land of so many views is kept: while one writes, the view seldom changes.
MOST_LANDS = 16


@dataclass(frozen=True, slots=True)
class Land:
    """The land under a map, as JSON; `key` is the same for the same land."""

    key: str
    features: str


@dataclass(frozen=True, slots=True)
class Pieces:
    """What fills the frame: the markup of the page, the scene, and the map; `land` by its key."""

    shown: dict[str, Any]
    land: Land


def pieces(scene: Scene, atlas: Shapes) -> Pieces:
    """Return the pieces of a scene's page."""
    frame = Bounds(*scene.frame)
    body = render(
        "journey.html",
        scene=scene,
        up=None,
        signs=signs(scene),
        meanwhile=meanwhile(scene),
        cited=cited(scene),
        lacking=lacking(scene),
        picture="",  # the still picture is for paper and for a page without a script
        map_html=trusted(render("map.html", map_html=trusted('<div class="folium-map"></div>'))),
    )
    shown = {
        "body": body,
        "title": dict(scene.title),
        "scene": scene.model_dump(mode="json"),
        "layers": moving_layers_of(scene, atlas),
        "map": map_options(frame),
    }
    return Pieces(shown, _land(atlas, frame))


@lru_cache(maxsize=MOST_LANDS)
def _land(atlas: Shapes, frame: Bounds) -> Land:
    features = json.dumps(basemap_of(atlas, frame), separators=(",", ":"))
    return Land(sha256(features.encode()).hexdigest()[:16], features)


@cache
def empty_frame() -> bytes:
    """Return the frame's own page: the program and its styles, waiting for a journey."""
    player, waiting = assets(), assets("picture")
    return Document(
        kind="journey",
        title=everywhere("workbench", "picture"),
        description=everywhere("workbench", "lead"),
        body="",
        styles=[base_style(), player.css, waiting.css],
        scripts=[player.js, links_script(), waiting.js],
        framed=True,
    ).to_bytes()
