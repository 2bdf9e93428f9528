from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from routemap.render import about_page, card, front_page, journey_page, site, still
from tests.render.reading import Page
from tests.render.sample import BlockyAtlas, sample_scene

SCRIPT = """
from hashlib import sha256
from routemap.render import site
from tests.render.sample import BlockyAtlas, sample_scene
pages = site([sample_scene()], BlockyAtlas())
print(sha256(b"".join(pages[path] for path in sorted(pages))).hexdigest())
"""


def test_other_hash_seeds_and_time_zones_give_the_same_bytes(root: Path) -> None:
    hashes = set()
    for seed, zone in (("0", "UTC"), ("4711", "America/Los_Angeles")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=root,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        hashes.add(done.stdout)
    pages = site([sample_scene()], BlockyAtlas())
    hashes.add(sha256(b"".join(pages[path] for path in sorted(pages))).hexdigest() + "\n")
    assert len(hashes) == 1


def test_a_page_is_the_same_bytes_with_other_pages_made_between() -> None:
    scene, atlas = sample_scene(), BlockyAtlas()
    first = journey_page(scene, atlas), front_page([card(scene, atlas)]), still(scene, atlas)
    journey_page(sample_scene(id="other"), atlas)
    about_page()
    again = journey_page(scene, atlas), front_page([card(scene, atlas)]), still(scene, atlas)
    assert first == again


def test_the_scene_is_in_the_page_as_it_is_and_cannot_end_its_own_tag() -> None:
    scene = sample_scene(title={"en": "</script><!-- <b>"})
    page = Page(journey_page(scene, BlockyAtlas()))
    [(attrs, text)] = [
        (attrs, text)
        for tag, attrs, text in page.inlined
        if attrs.get("type") == "application/json"
    ]
    assert attrs["id"] == "scene"
    assert "<" not in text
    assert json.loads(text) == json.loads(scene.model_dump_json())


def test_the_telling_is_in_the_page_without_any_script() -> None:
    words = " ".join(Page(journey_page(sample_scene(), BlockyAtlas())).words)
    for step in sample_scene().steps:
        for text in (*step.heading.values(), *(step.text or {}).values()):
            assert text in words


def test_a_framed_page_says_so_and_another_does_not() -> None:
    scene, atlas = sample_scene(), BlockyAtlas()
    framed, alone = journey_page(scene, atlas, framed=True), journey_page(scene, atlas)
    assert "data-framed" in Page(framed).all("html")[0]
    assert "data-framed" not in Page(alone).all("html")[0]
