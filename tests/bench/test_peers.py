"""What each peer is given to tell is the same journey, and is as coarse as ours."""

from __future__ import annotations

import json
import re

from tools.bench.peers.measure import SIDES, Found
from tools.bench.peers.pages import pages
from tools.bench.peers.table import LINES, OURS, sides_table
from tools.shipped import scenes

SCENE = scenes()[0]
FILES = pages(SCENE)


def test_every_side_but_ours_has_its_page() -> None:
    wanted = {side.path.format(SCENE.id) for side in SIDES if side.name != OURS}
    assert len(wanted) == 3
    assert wanted <= set(FILES)


def test_every_peer_is_given_every_step() -> None:
    n_steps = len(SCENE.steps)
    events = json.loads(FILES[f"timelinejs-{SCENE.id}.json"])["events"]
    items = re.search(r"const items = (.*);", FILES[f"vis-{SCENE.id}.html"])
    assert items is not None
    assert len(events) == len(json.loads(items[1])) == n_steps > 10
    days = set(re.findall(r'"times": \["(2000-01-\d\d)"', FILES[f"folium-{SCENE.id}.html"]))
    drawn = [step for step in SCENE.steps if any(mark.ref for mark in step.marks)]
    assert len(days) == len(drawn)


def test_a_ratio_above_one_says_that_ours_is_less() -> None:
    ours = Found([10], [100], [1], [0], [10], [10], [10])
    theirs = Found([20], [50], [9], [7], [10], [10], [10])
    said = sides_table({OURS: ours, "another": theirs}).splitlines()
    assert len(said) == len(LINES) + 2
    assert said[2].endswith("| 10 | 20 (× 2.00) |")
    assert said[3].endswith("| 100 | 50 (× 0.50) |")
    assert said[5].endswith("| 0 | 7 |")
