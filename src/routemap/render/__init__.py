"""Turn a scene into what people open: pages, still pictures, a folder of static files.

This room must never reach what the editor knows: no model, reader, gazetteer or generalise.
"""

from routemap.render.about import about_page
from routemap.render.folder import Published, write_site
from routemap.render.front import Card, card, front_page
from routemap.render.page import journey_page
from routemap.render.pages import app_pages, site
from routemap.render.pieces import Pieces, pieces
from routemap.render.shapes import Shapes
from routemap.render.still import still
from routemap.render.workbench import workbench_files, workbench_page

__all__ = [
    "Card",
    "Pieces",
    "Published",
    "Shapes",
    "about_page",
    "app_pages",
    "card",
    "front_page",
    "journey_page",
    "pieces",
    "site",
    "still",
    "workbench_files",
    "workbench_page",
    "write_site",
]
