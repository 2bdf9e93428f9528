"""`make bench`: measure everything and write `docs/figures/bench.md`.

A round takes about ten minutes; another number of rounds may be given: `python -m tools.bench 1`.
"""

from __future__ import annotations

import sys

from tools.bench import building, guarding, machine, reading, rerun, starting, table, tick
from tools.bench.browser import launched
from tools.bench.together import best, joined
from tools.served import site
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
    with launched() as browser, site() as address:
        for scene in scenes():
            rounds: list[tuple[tick.Found, rerun.Found]] = []
            for number in range(n_rounds):
                print(f"Steps of {scene.id}, round {number + 1} of {n_rounds} ...", flush=True)
                mine = tick.measure(browser, address, scene)
                rounds.append((mine, rerun.measure(browser, scene, tick.SLOWER)))
            ours.append(best([one for one, _ in rounds]))
            theirs.append(best([other for _, other in rounds]))
        told = machine.described(browser)
    FIGURES.mkdir(parents=True, exist_ok=True)
    run = table.Measured(told, n_rounds, read, guard, starts, builds, joined(ours), joined(theirs))
    (FIGURES / "bench.md").write_text(table.page(run), encoding="utf-8")
    print(f"Written: {(FIGURES / 'bench.md').relative_to(FIGURES.parents[1])}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else N_ROUNDS)
