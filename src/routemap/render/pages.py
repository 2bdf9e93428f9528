"""Every page of a set of journeys by its path: for a folder of static files, and for the app."""

from __future__ import annotations

from collections.abc import Sequence

from routemap.render.about import about_page
from routemap.render.compare import compare_app, compare_site
from routemap.render.front import card, front_page
from routemap.render.glossary import glossary_page
from routemap.render.overview import overview_page, small_picture
from routemap.render.page import journey_page
from routemap.render.shapes import Shapes
from routemap.scene.overview import NOTHING_TOLD, Overview
from routemap.scene.types import Scene

FRONT, ABOUT, GLOSSARY, OVERVIEW = "index", "about", "glossary", "overview"


def site(
    scenes: Sequence[Scene], atlas: Shapes, overview: Overview = NOTHING_TOLD, *, contact: str = ""
) -> dict[str, bytes]:
    """Return the static site: paths that work from a file server and from a folder alike."""
    scenes = in_order_of_time(scenes)
    together = small_picture(overview, atlas)
    pages = {
        f"{FRONT}.html": front_page([card(scene, atlas) for scene in scenes], together=together),
        f"{ABOUT}.html": about_page(contact=contact),
        f"{OVERVIEW}/index.html": overview_page(overview, atlas),
        f"{GLOSSARY}.html": glossary_page(),
    }
    pages |= compare_site(scenes, atlas)
    for scene in scenes:
        pages[f"journeys/{scene.id}/index.html"] = journey_page(scene, atlas, up="../../")
    return pages


def app_pages(
    scenes: Sequence[Scene], atlas: Shapes, overview: Overview = NOTHING_TOLD, *, contact: str = ""
) -> dict[str, bytes]:
    """Return the same pages by name, for a frame: a link tells the page around it what to open."""
    scenes = in_order_of_time(scenes)
    together = small_picture(overview, atlas)
    pages = {
        FRONT: front_page([card(scene, atlas) for scene in scenes], together=together, framed=True),
        ABOUT: about_page(contact=contact, framed=True),
        OVERVIEW: overview_page(overview, atlas, framed=True),
        GLOSSARY: glossary_page(framed=True),
    }
    pages |= compare_app(scenes, atlas)
    for scene in scenes:
        pages[scene.id] = journey_page(scene, atlas, up="", framed=True)
    return pages


def in_order_of_time(scenes: Sequence[Scene]) -> list[Scene]:
    """Return journeys by when their public times end, the earliest first."""
    return sorted(scenes, key=lambda scene: (scene.extent[1], scene.extent[0], scene.id))
