"""Generalising and checking texts, beside reading: texts that were never seen, and remembered ones.

Must never let a text be seen before it is measured: whatever is remembered of texts is emptied for
each shipped journey, and no invented one has a text of another.
"""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

from routemap.areas import open_atlas
from routemap.gazetteer import locate_journey
from routemap.generalise import generalise, load_policy
from routemap.generalise.texts import every_text
from routemap.generalise.texts.scanning import scan, small_words
from routemap.reader import read
from tools.bench.synthetic import journey
from tools.bench.telling import sentences
from tools.shipped import ROOT

N_JOURNEYS = 200
N_STEPS = 12
N_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Guarded:
    """Medians over journeys: milliseconds of the processor, and how many words were checked."""

    read_ms: float
    unseen_ms: float
    again_ms: float
    n_words: int


def measure() -> dict[str, Guarded]:
    """Return what was measured of invented journeys, and of the shipped ones."""
    shipped = [path.read_bytes() for path in sorted((ROOT / "journeys").glob("*.yaml"))]
    return {
        f"{N_JOURNEYS} invented journeys of {N_STEPS} steps": _median(_measured(_invented())),
        "the shipped journeys": _median(_measured(shipped * N_ROUNDS)),
    }


def _invented() -> Iterator[bytes]:
    draw = random.Random(7)  # noqa: S311 - nothing secret
    return (journey(n, N_STEPS, lambda: sentences(draw)).encode() for n in range(N_JOURNEYS))


def _measured(files: Iterable[bytes]) -> list[Guarded]:
    """Measure each file once; the first journeys warm up what is read once, as in any process."""
    policy, atlas = load_policy(), open_atlas()
    found: list[Guarded] = []
    gc.collect()
    for data in files:
        scan.cache_clear()
        small_words.cache_clear()
        start = time.process_time()
        checked, _ = read(data, "invented.yaml")
        read_ms = _ms_since(start)
        located = locate_journey(checked)[0] if checked is not None else None
        if checked is None or located is None:
            raise AssertionError(len(found))
        times = []
        for _ in range(2):
            start = time.process_time()
            public = generalise(located, policy, atlas).journey
            times.append(_ms_since(start))
            if public is None:
                raise AssertionError(len(found))
        n_words = sum(len(said.words.split()) for said in every_text(checked))
        found.append(Guarded(read_ms, *times, n_words))
    return found


def _median(found: list[Guarded]) -> Guarded:
    return Guarded(
        median(one.read_ms for one in found),
        median(one.unseen_ms for one in found),
        median(one.again_ms for one in found),
        round(median(one.n_words for one in found)),
    )


def _ms_since(start: float) -> float:
    return 1000 * (time.process_time() - start)
