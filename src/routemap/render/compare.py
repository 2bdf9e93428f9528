"""Journeys beside each other: the page, and a small file of data for each journey.

The page holds the ground and the names of all journeys; what a journey adds comes when it is
chosen, as a classic script beside the page: that loads from a server and from a folder alike.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from routemap.player import assets
from routemap.render.document import Document
from routemap.render.markup import render, trusted
from routemap.render.plane import ground_of, map_of
from routemap.render.shapes import Shapes
from routemap.render.style import base_style, links_script, site_script, site_style
from routemap.scene.digest import digest
from routemap.scene.digest.types import MOMENTS, Category
from routemap.scene.types import Scene
from routemap.words import Text, everywhere

ALIGN = ("calendar", *MOMENTS)
CATEGORIES: tuple[Category, ...] = (
    "moving", "hiding", "captive", "detained", "waiting", "living", "untold",
)  # fmt: skip
# Words that the script says, from the table [compare]; those of each way to align come besides.
PHRASES = (
    "chosen", "most", "gone", "one_more", "failed", "map_of", "on_the_way", "on_the_way_untold",
    "open", "tells", "people", "person", "years", "months",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """A journey that can be chosen, and where its data lie as seen from the page."""

    id: str
    title: Text
    years: Text
    data: str
    page: str


def compare_page(
    choices: Sequence[Choice], ground: str, *, up: str = "../", framed: bool = False
) -> bytes:
    """Return the page; `up` leads to the front page's folder, `ground` is `ground_json`'s text."""
    bundle = assets("compare")
    body = render(
        "compare.html",
        choices=choices,
        ground=trusted(ground.replace("<", "\\u003c")),
        up=up,
        align=ALIGN,
        categories=CATEGORIES,
        phrases=PHRASES,
        said=_said,
    )
    return Document(
        kind="compare",
        title=everywhere("compare", "title"),
        description=everywhere("compare", "lead"),
        body=body,
        styles=[base_style(), site_style(), bundle.css],
        scripts=[links_script(), site_script(), bundle.js],
        framed=framed,
        loads=True,
    ).to_bytes()


def compare_data(scene: Scene, atlas: Shapes) -> bytes:
    """Return a journey's file: its digest and its map, as a call of the page's one function."""
    whole = {**digest(scene).model_dump(mode="json"), "map": map_of(scene, atlas)}
    return f"routemapCompare({_json(whole)});\n".encode()


def ground_json(scenes: Sequence[Scene], atlas: Shapes) -> str:
    """Return the ground under all journeys as JSON."""
    return _json(ground_of(scenes, atlas))


def compare_site(scenes: Sequence[Scene], atlas: Shapes) -> dict[str, bytes]:
    """Return the files of a static site: the page and each journey's data beside it."""
    choices = [_choice(scene, f"{scene.id}.js") for scene in scenes]
    files = {f"compare/{scene.id}.js": compare_data(scene, atlas) for scene in scenes}
    return {"compare/index.html": compare_page(choices, ground_json(scenes, atlas)), **files}


def compare_app(scenes: Sequence[Scene], atlas: Shapes) -> dict[str, bytes]:
    """Return the same by the names that the app knows them by.

    The app serves each file in a folder named by its content (`content_folder`).
    """
    files = {f"{scene.id}.js": compare_data(scene, atlas) for scene in scenes}
    choices = [
        _choice(scene, f"../{content_folder(files[f'{scene.id}.js'])}/{scene.id}.js")
        for scene in scenes
    ]
    page = compare_page(choices, ground_json(scenes, atlas), framed=True)
    return {"compare": page, **files}


def content_folder(body: bytes) -> str:
    """Return the name of the folder in which the app serves a file for good."""
    return sha256(body).hexdigest()[:16]


def _choice(scene: Scene, data: str) -> Choice:
    page = f"../journeys/{scene.id}/index.html"
    return Choice(scene.id, scene.title, scene.years, data, page)


def _said(name: str) -> Text:
    return everywhere("compare", name)


def _json(found: Mapping[str, object]) -> str:
    return json.dumps(found, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
