"""Lines: does one bend, begin or end anywhere but where its two ends alone put it?"""

from __future__ import annotations

from collections.abc import Iterator

from tests.adversary.evidence import Evidence, Finding
from tests.pipeline.closed_world import strangers_in_page, strangers_in_scene

NAME = "curves"


def find(evidence: Evidence) -> Iterator[Finding]:
    for path, scene in evidence.left.scenes.items():
        for position in sorted(strangers_in_scene(scene)):
            yield Finding(NAME, path, f"{position} in the scene")
        for position in sorted(strangers_in_page(evidence.left.files[path], scene)):
            yield Finding(NAME, path, f"{position} on the page")
