"""Building a page warm, and what it weighs, beside a plain folium map of the same layers."""

from __future__ import annotations

import gc
import gzip
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from routemap import pipeline
from routemap.areas import open_atlas
from routemap.render.page import journey_page
from routemap.render.shapes import layers_of
from routemap.scene import Scene, compose
from tools.bench.browser import LEAFLET, LEAFLETS
from tools.bench.plain import plain_map
from tools.shipped import ROOT

N_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Built:
    """Seconds, the best of all rounds taken in turn, and bytes after gzip."""

    whole_s: float  # from the bytes of the file to those of the page
    page_s: float  # from the scene to the page
    plain_s: float  # from the same layers to folium's page
    page_bytes: int
    plain_bytes: int
    n_unweighed: int  # files that the plain page links, and that cannot be weighed here


def measure(scenes: Sequence[Scene], n_rounds: int = N_ROUNDS) -> dict[str, Built]:
    """Return what was measured of each journey."""
    return {scene.id: _measure(scene, n_rounds) for scene in scenes}


def _measure(scene: Scene, n_rounds: int) -> Built:
    atlas = open_atlas()

    def ours() -> bytes:
        return journey_page(scene, atlas)

    def whole() -> bytes:
        name = f"{scene.id}.yaml"
        public = pipeline.check((ROOT / "journeys" / name).read_bytes(), name).public
        if public is None:
            raise AssertionError(name)
        return journey_page(compose(public, atlas), atlas)

    def plain() -> bytes:
        return str(plain_map(scene, layers_of(scene, atlas)).get_root().render()).encode()

    seconds: dict[str, list[float]] = {}
    for _ in range(n_rounds + 1):
        for work in (ours, whole, plain):
            seconds.setdefault(work.__name__, []).append(_seconds(work))
    best = {name: min(rounds[1:]) for name, rounds in seconds.items()}
    linked = sum(len(gzip.compress((LEAFLET / name).read_bytes())) for name in LEAFLETS)
    return Built(
        whole_s=best["whole"],
        page_s=best["ours"],
        plain_s=best["plain"],
        page_bytes=len(gzip.compress(ours())),
        plain_bytes=len(gzip.compress(plain())) + linked,
        n_unweighed=len(set(re.findall(rb"https://[^\"]+", plain()))) - len(LEAFLETS),
    )


def _seconds(work: Callable[[], bytes]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
