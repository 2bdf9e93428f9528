"""`make bench`: measure everything and write `docs/figures/bench.md`.

A round takes about ten minutes, all else some seven more; another number of rounds may be given:
`python -m tools.bench 1`.
"""

from __future__ import annotations

import sys

from tools.bench import (
    building,
    guarding,
    long_way,
    machine,
    overview,
    reading,
    rerun,
    starting,
    table,
    tick,
    writing,
)
from tools.bench.browser import launched
from tools.bench.peers import installed, measure
from tools.bench.together import best, joined
from tools.served import built, served
from tools.shipped import FIGURES, scenes

N_ROUNDS = 2


def main(n_rounds: int) -> None:
    """Measure, one thing after the other, and write the page."""
    print("Reading ...", flush=True)
    read = reading.measure()
    print("Generalising ...", flush=True)
    guard = guarding.measure()
    print("Cold starts ...", flush=True)
    starts = starting.measure()
    print("Building ...", flush=True)
    builds = building.measure(scenes())
    ours, theirs = [], []
    installed.install()
    with launched() as browser, built() as folder, served(folder) as address:
        for scene in scenes():
            rounds: list[tuple[tick.Found, rerun.Found]] = []
            for number in range(n_rounds):
                print(f"Steps of {scene.id}, round {number + 1} of {n_rounds} ...", flush=True)
                mine = tick.measure(browser, address, scene)
                rounds.append((mine, rerun.measure(browser, scene, tick.SLOWER)))
            ours.append(best([one for one, _ in rounds]))
            theirs.append(best([other for _, other in rounds]))
        print("Beside the peers ...", flush=True)
        some = scenes()[: measure.N_JOURNEYS]
        with measure.peers_served(folder, some) as beside:
            sides = measure.measure(browser, beside, some)
        print("A long journey ...", flush=True)
        long = long_way.measure(browser)
        print("An overview of many ...", flush=True)
        views = overview.measure(browser)
        print("Writing ...", flush=True)
        written = writing.measure(browser)
        told = machine.described(browser)
    FIGURES.mkdir(parents=True, exist_ok=True)
    found = joined(ours), joined(theirs), sides, long, views, written
    run = table.Measured(told, n_rounds, read, guard, starts, builds, *found)
    (FIGURES / "bench.md").write_text(table.page(run), encoding="utf-8")
    print(f"Written: {(FIGURES / 'bench.md').relative_to(FIGURES.parents[1])}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else N_ROUNDS)
