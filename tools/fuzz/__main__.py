"""`python -m tools.fuzz --seconds 600`: break files until the time is over; keep what breaks us.

What is found is written to `test-results/fuzz/`; mend it, and keep it in `tests/fuzz/found/`.
"""

from __future__ import annotations

import argparse
import hashlib
import signal
import time
from collections import Counter
from pathlib import Path
from random import Random

from tools.fuzz.attempt import SLOW_S, attempt
from tools.fuzz.corpus import corpus
from tools.fuzz.mutate import mutate

# The processor's time after which an input is taken for one that never ends.
ENDLESS_S = 5.0
OUT = Path(__file__).resolve().parents[2] / "test-results" / "fuzz"


def main() -> int:
    """Run, say what was met, and return 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="tools.fuzz")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    draw, files = Random(wanted.seed), corpus()  # noqa: S311 - nothing secret
    met: Counter[str] = Counter()
    found: Counter[str] = Counter()
    signal.signal(signal.SIGVTALRM, _give_up)
    n_inputs, until = 0, time.monotonic() + wanted.seconds
    while time.monotonic() < until:
        data = mutate(draw.choice(files), draw, files)
        n_inputs += 1
        signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS_S)
        try:
            met.update({problem.code for problem in attempt(data, SLOW_S)})
        except Exception as error:  # noqa: BLE001 - anything at all is what we look for
            _keep(data, error, found)
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    print(f"{n_inputs:,} inputs, {len(met)} codes met, {sum(found.values())} broke us")
    print(", ".join(f"{code} {n}" for code, n in met.most_common()))
    for what, n in found.most_common():
        print(f"FOUND {n} times: {what}")
    return 1 if found else 0


def _give_up(*_: object) -> None:
    raise TimeoutError


def _keep(data: bytes, error: Exception, found: Counter[str]) -> None:
    """Write the first input of each kind of break to disk."""
    trace, last = error.__traceback__, None
    while trace is not None:
        last, trace = trace, trace.tb_next
    where = f"{Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else "?"
    what = f"{type(error).__name__} at {where}: {str(error)[:80]}"
    if what not in found:
        OUT.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(what.encode()).hexdigest()[:10]
        (OUT / f"{name}.yaml").write_bytes(data)
        (OUT / f"{name}.txt").write_text(what + "\n", encoding="utf-8")
    found[what] += 1


raise SystemExit(main())
