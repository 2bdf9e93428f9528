"""What a visitor's line has to carry: bytes are the same on every machine, and can be asserted."""

from __future__ import annotations

import gzip

import pytest
from tools.shipped import scenes

from routemap.areas import open_atlas
from routemap.render.page import journey_page
from routemap.scene import Scene

MOST_BYTES = 250_000


@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.id)
def test_a_journeys_page_is_no_heavier_than_promised(scene: Scene) -> None:
    assert 50_000 < len(gzip.compress(journey_page(scene, open_atlas()))) <= MOST_BYTES
