"""When things can have happened: bounds from order, durations and neighbours.

A pure solver over days. Used on the written dates by the check and, separately, on public dates
alone by what is shown; must never know the types of either side.
"""

from routemap.chronology.build import Entry, build, episode_bounds
from routemap.chronology.settle import settle, solve, solve_all
from routemap.chronology.types import Contradiction, Episode, Kind, Length, Solution, Span, Window

__all__ = [
    "Contradiction",
    "Entry",
    "Episode",
    "Kind",
    "Length",
    "Solution",
    "Span",
    "Window",
    "build",
    "episode_bounds",
    "settle",
    "solve",
    "solve_all",
]
