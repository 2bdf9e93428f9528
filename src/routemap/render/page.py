"""A journey's page: the map, the timeline and the telling in one file."""

from __future__ import annotations

from routemap.player import assets
from routemap.render.citing import cited
from routemap.render.document import Document
from routemap.render.leaflet import leaflet_map
from routemap.render.legend import signs
from routemap.render.markup import render, trusted
from routemap.render.meanwhile import meanwhile
from routemap.render.shapes import Shapes
from routemap.render.still import still
from routemap.render.style import base_style, links_script
from routemap.scene import to_json
from routemap.scene.types import Scene
from routemap.words import Text, everywhere, languages, pick

# The picture on paper: as wide as a column of print is at the size of a screen's pixels.
STILL_PX = (640, 380)


def journey_page(
    scene: Scene, atlas: Shapes, *, up: str | None = None, framed: bool = False
) -> bytes:
    """Return a journey's page; `up` leads to the site's root ("../../"), None: it stands alone.

    `framed`: the page is marked as one that stands in a frame and tells the page around it.
    """
    drawn = leaflet_map(scene, atlas)
    player = assets()
    body = render(
        "journey.html",
        scene=scene,
        up=up,
        signs=signs(scene),
        meanwhile=meanwhile(scene),
        cited=cited(scene),
        lacking=lacking(scene),
        picture=trusted(still(scene, atlas, width_px=STILL_PX[0], height_px=STILL_PX[1])),
        map_html=trusted(render("map.html", map_html=trusted(drawn.html))),
    )
    return Document(
        kind="journey",
        title=scene.title,
        description=scene.summary or _described(scene.title),
        body=body,
        styles=[base_style(), player.css],
        scripts=[player.js, links_script(), drawn.script],
        data=to_json(scene),
        framed=framed,
    ).to_bytes()


def lacking(scene: Scene) -> list[str]:
    """Return the languages in which some name inside a sentence has to stand in another one."""
    names = [place.label for place in scene.places.values()]
    names += [person.label for person in scene.people]
    return [lang for lang in languages() if any(lang not in n and "" not in n for n in names)]


def _described(title: Text) -> Text:
    """Return words for a journey without a summary."""
    lead = everywhere("site", "lead")
    return {lang: f"{pick(title, lang)}. {words}" for lang, words in lead.items()}
