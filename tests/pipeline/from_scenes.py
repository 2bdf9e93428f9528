"""Pages made by a process that was given scenes and the overview: no file, no place, no date.

**Why:** a still picture's points are pixels, and its shapes are cut and softened, so they cannot be
looked up one by one. But what is made from the scene alone cannot hold what the scene does not.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256

from routemap.scene import Scene, to_json
from routemap.scene.overview import Overview, overview_json

_MAKE = """
import json, sys
from hashlib import sha256
from routemap.areas import open_atlas
from routemap.render import app_pages, site
from routemap.scene import Scene
from routemap.scene.overview import Overview

overview = Overview.model_validate_json(sys.stdin.buffer.readline())
scenes = [Scene.model_validate_json(line) for line in sys.stdin.buffer]
known = [name for name in sys.modules if name.split(".")[:2] in (
    ["routemap", "model"], ["routemap", "reader"], ["routemap", "gazetteer"],
    ["routemap", "generalise"])]
made = {**site(scenes, open_atlas(), overview), **app_pages(scenes, open_atlas(), overview)}
print(json.dumps([known, {path: sha256(page).hexdigest() for path, page in made.items()}]))
"""


def hashes(pages: Mapping[str, bytes]) -> dict[str, str]:
    return {path: sha256(page).hexdigest() for path, page in pages.items()}


def made_from(scenes: Sequence[Scene], overview: Overview) -> dict[str, str]:
    """The hash of each page that a fresh process makes from scenes and overview, as JSON."""
    lines = "\n".join([overview_json(overview), *map(to_json, scenes)]).encode()
    done = subprocess.run(
        [sys.executable, "-c", _MAKE], input=lines, capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr.decode()
    known, found = json.loads(done.stdout)
    assert known == []
    return dict(found)
