"""Golden pictures: the map of a few steps without its words, beside the committed ones.

Without words, because letters differ from machine to machine and move what stands beside them; the
map has one size whatever they measure. Cells of 4 × 4 pixels are compared (tools/gallery/likeness).

**Why two cells of 30,000:** what another machine draws otherwise changed none (another font,
hinting, rasterising by a software GPU although it changed up to 3,900 pixels), drawing at
twice the size and making it small again none, at 1.25 times up to three. The least break tried, a
dot of 4 pixels, changes three; a way that is gone 37 and more, a lost hatch 180 and more.
"""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser
from tools.gallery.camera import take
from tools.gallery.likeness import difference
from tools.gallery.pictures import Picture, groups

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
HERE = Path(__file__).parent / "golden"
RENEW = os.environ.get("ROUTEMAP_GOLDEN") == "renew"
MOST_CELLS = 2
MAP = (HERE / "map.css").read_text(encoding="utf-8")
PICTURES = {
    picture.name: picture for group in groups(HERE / "pictures.toml") for picture in group.picture
}
DOT = "content: ''; position: absolute; z-index: 999; width: 4px; height: 4px; border-radius: 50%"
BREAKS = {
    "the way is gone": ".ribbon { display: none !important }",
    "the river is not hatched": ".hatched { display: none !important }",
    "an area is gone": ".soft { display: none !important }",
    "edges are hard": ".soft { filter: none !important }",
    "a dot is drawn": f".stage::after {{ {DOT}; left: 397px; top: 297px; background: #006a9c }}",
}


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def taken(browser: Browser, served: str, picture: Picture, style: str = "") -> Image.Image:
    return take(
        browser, served, picture.model_copy(update={"part": ".stage", "style": MAP + style})
    )


def golden(name: str) -> Path:
    return HERE / f"{name}.webp"


@pytest.mark.golden
@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_map_looks_as_before(browser: Browser, served: str, name: str) -> None:
    now, file = taken(browser, served, PICTURES[name]), golden(name)
    changed = file.with_stem(f"{name}-changed")
    if RENEW:
        now.save(file, lossless=True)
    with Image.open(file) as before:
        found = difference(before, now)
    if found.n_changed > MOST_CELLS:
        now.save(changed, lossless=True)
    else:
        changed.unlink(missing_ok=True)
    assert found.n_changed <= MOST_CELLS, f"look at {changed.name} beside {file.name}: {found}"


@pytest.mark.parametrize("broken", sorted(BREAKS))
def test_a_break_is_seen_in_the_picture(browser: Browser, served: str, broken: str) -> None:
    now = taken(browser, served, PICTURES["area-reach-way"], BREAKS[broken])
    with Image.open(golden("area-reach-way")) as before:
        assert difference(before, now).n_changed > MOST_CELLS


def test_no_golden_picture_passes_for_another() -> None:
    pictures = [Image.open(golden(name)) for name in sorted(PICTURES)]
    assert len(pictures) >= 8
    for one in pictures:
        alike = [other for other in pictures if difference(one, other).n_changed <= MOST_CELLS]
        assert alike == [one]
