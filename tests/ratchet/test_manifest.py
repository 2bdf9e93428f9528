"""The manifest: what it says of a journey is what is public of it, and it can be read back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tools.shipped import journeys

from routemap import pipeline
from routemap.errors import UsageError
from routemap.public import PublicJourney
from routemap.ratchet import as_manifest, read_release


@pytest.fixture(scope="module")
def shipped() -> list[PublicJourney]:
    return list(journeys())


def written(tmp_path: Path, **more: Any) -> Path:
    (tmp_path / "manifest.json").write_text(json.dumps({"format": "routemap-site/1", **more}))
    return tmp_path


def test_a_release_is_read_back_as_it_was_written(
    shipped: list[PublicJourney], tmp_path: Path
) -> None:
    release = pipeline.release(shipped)
    assert len(release.journeys) == 4
    folder = written(tmp_path, **as_manifest(release))
    assert read_release(folder) == release
    assert read_release(folder / "manifest.json") == release


def test_every_place_and_date_of_every_step_is_in_it(shipped: list[PublicJourney]) -> None:
    release = pipeline.release(shipped)
    for journey in shipped:
        for step in journey.steps:
            cells = release.journeys[journey.id][step.id]
            named = (step.at, step.origin, step.target, step.crossing, *step.via)
            drawn = sorted(place.ref for place in named if place is not None and place.ref)
            told = sorted(ref for ref in cells.places.values() if ref != "withheld")
            assert told == drawn
            runs = (step.when.start, step.when.end) if step.when else (None, None)
            assert len(cells.times) == sum(run is not None for run in runs)
            assert bool(cells.lengths) == (step.length is not None)
            assert set(told) <= set(release.shapes)


def test_nothing_but_cells_is_in_it(shipped: list[PublicJourney]) -> None:
    told = json.dumps(as_manifest(pipeline.release(shipped)), ensure_ascii=False)
    texts = [text for journey in shipped for text in journey.title.values()]
    assert texts
    assert not any(text in told for text in texts)


@pytest.mark.parametrize(
    "more",
    [
        {"format": "other/1"},
        {"files": {}},
        {"journeys": {"a": {"one": 3}}, "policy": {"hash": "x", "n_changes": 1}, "shapes": {}},
        {"journeys": {"a": {"one": {"start": ["June"]}}}, "policy": {}, "shapes": {}},
        {"journeys": [], "policy": {"hash": "x", "n_changes": 1}, "shapes": {}},
    ],
)
def test_what_is_no_manifest_of_cells_is_refused(tmp_path: Path, more: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        read_release(written(tmp_path, **more))


def test_nothing_there_and_no_json_are_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no built site"):
        read_release(tmp_path / "nowhere")
    (tmp_path / "manifest.json").write_text("{")
    with pytest.raises(UsageError, match="not a manifest"):
        read_release(tmp_path)
