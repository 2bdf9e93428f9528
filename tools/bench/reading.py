"""Reading and checking 1,000 journeys, beside bare `yaml.load` with the C loader."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable

import yaml

from routemap.errors import Severity
from routemap.reader import read
from tools.bench.synthetic import journey

N_JOURNEYS = 1_000
N_STEPS = 12


def measure(n_journeys: int = N_JOURNEYS) -> dict[str, float]:
    """Return the seconds of both sides, the best of three rounds each, taken in turn."""
    files = [journey(seed, N_STEPS).encode() for seed in range(n_journeys)]
    ours, bare = [], []
    for _ in range(3):
        bare.append(_seconds(_load, files))
        ours.append(_seconds(_read, files))
    return {"routemap_s": min(ours), "yaml_load_s": min(bare), "ratio": min(ours) / min(bare)}


def _load(data: bytes) -> None:
    yaml.load(data, Loader=yaml.CSafeLoader)


def _read(data: bytes) -> None:
    checked, problems = read(data, "invented.yaml")
    wrong = [p for p in problems if p.severity is Severity.PROBLEM]
    if checked is None or wrong:
        raise AssertionError(wrong)


def _seconds(work: Callable[[bytes], None], files: Iterable[bytes]) -> float:
    gc.collect()
    start = time.perf_counter()
    for data in files:
        work(data)
    return time.perf_counter() - start
