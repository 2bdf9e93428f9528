"""Intersection: what formats, releases and journeys show of one place nests, and never overlaps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from routemap.areas import open_atlas
from routemap.gazetteer import locate_journey
from routemap.generalise import generalise, load_policy
from routemap.public import PublicJourney
from routemap.reader import read
from routemap.when import Granule, coarsen, parse_when
from routemap.when.types import Run
from tests.adversary import planted
from tests.adversary.attacks.undoing import overlapping
from tests.adversary.evidence import leaving
from tests.adversary.planted import ONE
from tests.conftest import ROOT
from tests.pipeline.ground import dates, dates_of_year
from tests.pipeline.stories import HOERYONG, story
from tests.pipeline.test_closed_world import FILLED

RELEASES = (2003, 2006, 2012, 2026, 2060)


def released(data: bytes, year: int) -> PublicJourney | None:
    """What a release of some year publishes of a file."""
    journey, problems = read(data, "journey.yaml")
    assert journey is not None, problems
    located, lost = locate_journey(journey)
    assert located is not None, lost
    policy = load_policy().model_copy(update={"as_of": date(year, 11, 1)})
    return generalise(located, policy, open_atlas()).journey


def shown(journey: PublicJourney | None) -> Iterator[tuple[str, str]]:
    """(step and field, area) for each place; a release that withholds a journey shows none."""
    for step in journey.steps if journey else ():
        for name in ("at", "origin", "target"):
            place = getattr(step, name)
            if place is not None and place.kind == "area":
                yield f"{step.id} {name}", place.ref


@pytest.mark.parametrize(
    "data",
    [
        story("desert", HOERYONG),
        *(f.read_bytes() for f in sorted((ROOT / "journeys").glob("*.yaml"))),
    ],
    ids=lambda data: str(len(data)),
)
def test_what_releases_show_of_a_place_nests(data: bytes) -> None:
    by_place: dict[str, dict[str, str]] = {}
    for year in RELEASES:
        for place, ref in shown(released(data, year)):
            by_place.setdefault(place, {})[str(year)] = ref
    assert by_place
    assert [pair for refs in by_place.values() for pair in overlapping(refs)] == []


def test_journeys_that_share_a_place_show_areas_of_it_that_nest() -> None:
    """One crosses by the Yalu, one is sent back, one stays: each is made coarse for itself."""
    refs = {
        shape: dict(shown(released(story(shape, FILLED | {"KP1": FILLED["KP2"]}), 2026)))[
            "p1-s1 at"
        ]
        for shape in ("river", "desert", "returned", "coarser")
    }
    assert len(set(refs.values())) > 1
    assert list(overlapping(refs)) == []


def test_formats_of_one_release_show_the_same_areas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted.plant(monkeypatch)
    scenes = leaving(ONE.files(), tmp_path, app=True).scenes
    assert len(scenes) == 4
    for one in ("first", "second"):
        site, app = scenes[f"journeys/{one}/index.html"], scenes[f"app/{one}.html"]
        assert site == app


def test_areas_that_overlap_in_part_are_caught() -> None:
    """The control: two releases whose areas are neighbours leave only their common rim."""
    assert list(overlapping({"then": "kp-northeast", "now": "kp-interior"})) == [("now", "then")]
    assert list(overlapping({"then": "kp", "now": "kp-interior"})) == []


WRITTEN = (*dates(1999, "winter"), *dates(2004, "summer"), *dates_of_year(2011), "1998-12~/1999-02")


@pytest.mark.parametrize("text", WRITTEN)
def test_granules_of_one_date_nest(text: str) -> None:
    when = parse_when(text)
    runs = [coarsen(coarsen(when, one), two).start for one, two in zip(FINE, COARSE, strict=True)]
    for finer, coarser in pairwise(runs):
        assert isinstance(finer, Run)
        assert isinstance(coarser, Run)
        assert coarser.earliest <= finer.earliest <= finer.latest <= coarser.latest


COARSE = (Granule.DAY, Granule.MONTH, Granule.SEASON, Granule.YEAR)
FINE = (Granule.DAY, Granule.MONTH, Granule.SEASON, Granule.SEASON)
