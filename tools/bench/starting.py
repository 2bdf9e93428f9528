"""Cold starts: whole processes, beside one that only imports folium."""

from __future__ import annotations

import subprocess
import sys
import time

from tools.shipped import ROOT

N_ROUNDS = 5
FOLIUM = "import folium"
COMMANDS = {
    "nothing": ("-c", "pass"),
    FOLIUM: ("-c", FOLIUM),
    "check": ("-m", "routemap", "check", "journeys/eunju.yaml"),
    "place": ("-m", "routemap", "place", "Chongjin, North Korea"),
}


def measure(n_rounds: int = N_ROUNDS) -> dict[str, float]:
    """Return the seconds of each command, the best of all rounds, taken in turn."""
    rounds = [
        {name: _seconds(arguments) for name, arguments in COMMANDS.items()} for _ in range(n_rounds)
    ]
    return {name: min(one[name] for one in rounds) for name in COMMANDS}


def _seconds(arguments: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start
