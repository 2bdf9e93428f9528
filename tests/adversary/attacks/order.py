"""Order: does anything stand in an order that what is published does not give?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from tests.adversary.evidence import Evidence, Finding
from tests.adversary.reading import scene_text

NAME = "order"
_CARD = re.compile(rb'href="journeys/([^/"]+)/index\.html"')


def find(evidence: Evidence) -> Iterator[Finding]:
    left = evidence.left
    scenes = {scene.id: scene for scene in left.scenes.values()}
    public = sorted(scenes.values(), key=lambda s: (s.extent[1], s.extent[0], s.id))
    cards = list(dict.fromkeys(_CARD.findall(left.files.get("index.html", b""))))
    if cards and [card.decode() for card in cards] != [scene.id for scene in public]:
        yield Finding(NAME, "index.html", "journeys out of their public order")
    for path, scene in left.scenes.items():
        if list(unsorted_keys(scene_text(left.files[path]))):
            yield Finding(NAME, path, "keys in another order than the alphabet's")
        if [ribbon.id for ribbon in scene.ribbons] != sorted(r.id for r in scene.ribbons):
            yield Finding(NAME, path, "lines in another order than that of their names")
        if [step.index for step in scene.steps] != list(range(len(scene.steps))):
            yield Finding(NAME, path, "steps in another order than the story's")


def unsorted_keys(text: str) -> list[list[str]]:
    """The keys of every object in some JSON that do not stand in the order of the alphabet."""
    found: list[list[str]] = []

    def look(pairs: list[tuple[str, Any]]) -> None:
        keys = [key for key, _ in pairs]
        if keys != sorted(keys):
            found.append(keys)

    json.loads(text, object_pairs_hook=look)
    return found
