"""Why not all can hold: a circle of statements that together ask for a day after itself.

Must never be on the fast path; it runs once a contradiction is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, NamedTuple, TypeAlias

from routemap.chronology.propagate import propagate
from routemap.chronology.types import Contradiction, Episode, Kind

_ORIGIN = 0
_Cause: TypeAlias = Literal["date", "length", "order", "inside"]


class _Edge(NamedTuple):
    """`target` is at least `days` after `source`, because of what `owner` says."""

    source: int
    target: int
    days: int
    owner: int
    cause: _Cause


def explain(episodes: Sequence[Episode]) -> Contradiction:
    """Return the contradiction in which the last episode takes part.

    All episodes before it must be free of contradictions among themselves. What the circle could do
    without is left out first, so that the two named are really at odds.
    """
    second = len(episodes) - 1
    needed = _written(_find_circle(episodes))
    known = [e if i in needed or i == second else unsaid(e) for i, e in enumerate(episodes)]
    for index in sorted(needed - {second}):
        fewer = [*known[:index], unsaid(known[index]), *known[index + 1 :]]
        if propagate(fewer) is None:
            known = fewer
    circle = _find_circle(known)
    causes = {edge.cause for edge in circle}
    written = _written(circle)
    kind: Kind = "duration" if "length" in causes else "inside" if "inside" in causes else "order"
    first = max(written - {second}, default=second)
    return Contradiction(first, second, kind, tuple(sorted(written | {second})))


def unsaid(episode: Episode) -> Episode:
    """Return an episode without its own dates and length, at its place in the story."""
    return replace(episode, start=(None, None), end=(None, None), length=(0, None))


def _written(circle: list[_Edge]) -> set[int]:
    """Return the statements whose own date or length is part of a circle."""
    return {edge.owner for edge in circle if edge.cause in ("date", "length")}


def _find_circle(episodes: Sequence[Episode]) -> list[_Edge]:
    return _circle(_edges(episodes), 2 * len(episodes) + 1)


def _edges(episodes: Sequence[Episode]) -> list[_Edge]:
    edges: list[_Edge] = []
    for index, episode in enumerate(episodes):
        start, end = 1 + 2 * index, 2 + 2 * index
        for node, (low, high) in ((start, episode.start), (end, episode.end)):
            if low is not None:
                edges.append(_Edge(_ORIGIN, node, low, index, "date"))
            if high is not None:
                edges.append(_Edge(node, _ORIGIN, -high, index, "date"))
        least, most = episode.length
        # That nothing ends before it begins is nobody's statement.
        edges.append(_Edge(start, end, least, index, "length" if least else "order"))
        if most is not None:
            edges.append(_Edge(end, start, -most, index, "length"))
        edges += [_Edge(2 + 2 * j, start, 0, index, "order") for j in episode.after]
        edges += [_Edge(1 + 2 * j, start, 0, index, "order") for j in episode.starts_after]
        if (stay := episode.inside) is not None:
            edges.append(_Edge(1 + 2 * stay, start, 0, index, "inside"))
            edges.append(_Edge(end, 2 + 2 * stay, 0, index, "inside"))
    return edges


def _circle(edges: list[_Edge], n_nodes: int) -> list[_Edge]:
    """Return a circle of edges whose days add up to more than none (Bellman and Ford's method)."""
    days = [0] * n_nodes
    cause: list[_Edge | None] = [None] * n_nodes
    while True:
        for edge in edges:
            if days[edge.source] + edge.days > days[edge.target]:
                days[edge.target] = days[edge.source] + edge.days
                cause[edge.target] = edge
        circle = _closed(cause)
        if circle:
            return circle


def _closed(cause: list[_Edge | None]) -> list[_Edge]:
    """Return a circle in the graph of causes, or nothing while there is none."""
    seen = [-1] * len(cause)
    for root in range(len(cause)):
        node, path = root, []
        while seen[node] == -1 and (edge := cause[node]) is not None:
            seen[node] = root
            path.append(edge)
            node = edge.source
        if path and seen[node] == root:
            start = next(i for i, edge in enumerate(path) if edge.target == node)
            return path[start:]
    return []
