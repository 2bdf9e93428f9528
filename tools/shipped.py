"""The shipped journeys as the world may see them, for measuring and for the figures."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from routemap import pipeline
from routemap.areas import open_atlas
from routemap.public import PublicJourney
from routemap.scene import Scene, compose

ROOT = Path(__file__).resolve().parents[1]
FIGURES = ROOT / "docs" / "figures"


@cache
def journeys() -> tuple[PublicJourney, ...]:
    """Return every shipped journey in its public form; all of them must have one."""
    files = pipeline.journey_files([ROOT / "journeys"])
    published = tuple(checked.public for checked in pipeline.check_files(files))
    kept = tuple(journey for journey in published if journey is not None)
    if not kept or len(kept) != len(published):
        raise AssertionError("a shipped journey is not published: run `routemap check journeys`")
    return kept


@cache
def scenes() -> tuple[Scene, ...]:
    """Return the scenes of the shipped journeys, in the order of their files."""
    return tuple(compose(journey, open_atlas()) for journey in journeys())
