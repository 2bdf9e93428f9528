"""What an editor may have meant: the nearest spellings. Only ever suggestions, never an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from routemap.gazetteer.folding import fold
from routemap.gazetteer.types import Entry, Hit

N_SUGGESTIONS = 3
# Of the letters, so many may differ; two swapped ones count as one (Heysan).
_LIKENESS = 0.6
# What is so much less like than the likest is not worth reading.
_AWAY = 0.15
_N_NEAR = 40
# A country is written far oftener than any one village whose name is a letter nearer (Chinna).
_COUNTRY = 0.05
# Where the ways lead through, nearest to the start first: of equals, these are likelier meant.
_ROUTE = ("KP", "CN", "KR", "MN", "LA", "TH", "VN", "MM", "KH", "RU")


def near(name: str, folded_names: Iterable[str]) -> list[tuple[str, float]]:
    """Return the folded names nearest to a name with their likeness (0 to 1), best first."""
    # Only a miss needs it, and importing it takes longer than a whole look-up.
    from rapidfuzz.distance import OSA  # noqa: PLC0415
    from rapidfuzz.process import extract  # noqa: PLC0415

    found = extract(
        fold(name),
        list(folded_names),
        scorer=OSA.normalized_similarity,
        score_cutoff=_LIKENESS,
        limit=_N_NEAR,
    )
    return [(folded, likeness) for folded, likeness, _ in found if likeness >= found[0][1] - _AWAY]


def ordered(found: Iterable[tuple[Hit, float]]) -> list[Hit]:
    """Return hits with their likeness as one list: likest first, then rank, way and people."""
    pairs = sorted(found, key=lambda pair: (-_weighed(*pair), *likelihood(pair[0])))
    return [hit for hit, _ in pairs]


def _weighed(hit: Hit, likeness: float) -> float:
    return round(likeness + (_COUNTRY if hit.entry.kind == "country" else 0), 3)


def likelihood(hit: Hit) -> tuple[int, int, int]:
    """Return a key that sorts namesakes: by rank, by country on the way, by people."""
    country = hit.entry.country[:2]
    way = _ROUTE.index(country) if country in _ROUTE else len(_ROUTE)
    return int(hit.rank), way, -hit.entry.population


def first_few(hits: Iterable[Hit], write: Callable[[Entry, str], str]) -> tuple[str, ...]:
    """Return at most three different ways to write a place."""
    return tuple(_distinct(hits, write, N_SUGGESTIONS))


def _distinct(
    hits: Iterable[Hit], write: Callable[[Entry, str], str], n_wanted: int
) -> Iterator[str]:
    seen: set[str] = set()
    entries: set[int] = set()
    for hit in hits:
        if len(seen) == n_wanted:
            return
        if hit.entry.id in entries:
            continue
        entries.add(hit.entry.id)
        text = write(hit.entry, hit.spelling)
        if text and text not in seen:
            seen.add(text)
            yield text
