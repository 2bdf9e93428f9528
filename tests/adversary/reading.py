"""Pages taken apart, as an adversary would: the scene in them, their layers, their markup."""

from __future__ import annotations

import json
import re
from typing import Any

from routemap.player import assets
from routemap.scene import Scene

_SCENE = re.compile(rb'<script type="application/json" id="scene">(.*?)</script>', re.DOTALL)
_ADDED = re.compile(r"geo_json_\d+_add\((?=\{)")
LAYERS = ("basemap", "fades", "areas", "reaches", "ribbons")


def scene_in(page: bytes) -> Scene | None:
    """The scene that a page carries, None for one without a map."""
    return Scene.model_validate_json(scene_text(page)) if _SCENE.search(page) else None


def scene_text(page: bytes) -> str:
    """The text of the scene that a page carries."""
    found = _SCENE.search(page)
    assert found is not None
    return found[1].decode()


def layers_in(page: bytes) -> dict[str, list[dict[str, Any]]]:
    """The features that a page draws, by layer, in the order in which they are added."""
    text, decoder = own_text(page), json.JSONDecoder()
    found = [decoder.raw_decode(text, m.end())[0]["features"] for m in _ADDED.finditer(text)]
    assert len(found) == len(LAYERS)
    return dict(zip(LAYERS, found, strict=True))


def own_text(page: bytes) -> str:
    """A page without the player's program and style, which are the same in every page."""
    return page.decode().replace(assets().js, "").replace(assets().css, "")
