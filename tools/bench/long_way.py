"""An invented journey of 200 steps, on its own page, moved by the same hands as a short one."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from routemap import pipeline
from routemap.areas import open_atlas
from routemap.scene import Scene, compose
from tools.bench import tick
from tools.bench.synthetic import journey
from tools.served import site

N_STEPS = 200
MOST_KEYS = 24  # each is waited for until all is at rest
SEED = 3
NAME = "long-way"


def measure(browser: Browser) -> tick.Found:
    """Move through it as through the shipped ones."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{NAME}.yaml"
        file.write_text(journey(SEED, N_STEPS), encoding="utf-8")
        with site(Path(folder)) as address:
            return tick.measure(browser, address, _scene(file), MOST_KEYS)


def _scene(file: Path) -> Scene:
    public = pipeline.check(file.read_bytes(), file.name).public
    if public is None:
        raise AssertionError("the invented journey is not published")
    return compose(public, open_atlas())
