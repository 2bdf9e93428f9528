"""The view: does the map begin, or look at a step, from anywhere but the areas' own boxes?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from routemap.scene import Scene
from tests.adversary.evidence import Evidence, Finding
from tests.adversary.reading import own_text
from tests.pipeline.closed_world import strange_boxes

NAME = "view"
_CENTRE = re.compile(r"center: \[\s*(-?[\d.]+),\s*(-?[\d.]+),?\s*\]")


def find(evidence: Evidence) -> Iterator[Finding]:
    for path, scene in evidence.left.scenes.items():
        for box in sorted(strange_boxes(scene)):
            yield Finding(NAME, path, f"looks at {box}")
        starts = _CENTRE.findall(own_text(evidence.left.files[path]))
        if starts != [_middle(scene)]:
            yield Finding(NAME, path, f"begins at {starts}, and its frame is {scene.frame}")


def _middle(scene: Scene) -> tuple[str, str]:
    """The middle of what is framed for the whole journey, latitude first."""
    west, south, east, north = scene.frame
    return str(round((south + north) / 2, 1)), str(round((west + east) / 2, 1))
