"""Whole builds, each in a process of its own: the same bytes for the same coarse journey."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.pipeline.processes import Done, built, run, with_files
from tests.pipeline.stories import HOERYONG, story

MOVES = [
    {"KP1": "Musan, North Korea"},
    {"when0": "1998-12-20"},
    {"KP1": "Hyesan, North Korea", "CN1": "Harbin, China", "weeks1": "P5W"},
]


@pytest.fixture(scope="module")
def hoeryong(tmp_path_factory: pytest.TempPathFactory) -> Done:
    done = built(tmp_path_factory.mktemp("hoeryong"), story("desert", HOERYONG))
    assert done.code == 0, done.err
    assert "journeys/journey/index.html" in done.files
    return done


@pytest.mark.parametrize("moved", MOVES, ids=lambda moved: " ".join(moved.values()))
def test_a_build_of_a_moved_journey_differs_in_nothing(
    moved: dict[str, str], hoeryong: Done, tmp_path: Path
) -> None:
    other = built(tmp_path, story("desert", {**HOERYONG, **moved}))
    assert (other.code, other.out, other.err) == (hoeryong.code, hoeryong.out, hoeryong.err)
    assert other.modes == hoeryong.modes
    assert other.files == hoeryong.files


def test_a_build_of_another_zone_differs(hoeryong: Done, tmp_path: Path) -> None:
    """The control: the comparison sees a difference where one is published."""
    other = built(tmp_path, story("desert", {**HOERYONG, "CN2": "Kunming, China"}))
    assert other.code == 0
    assert other.digest() != hoeryong.digest()
    assert sorted(other.files) == sorted(hoeryong.files)


def test_a_withheld_journey_of_one_zone_is_left_out_like_any_other_of_it(tmp_path: Path) -> None:
    """Each says its own town in its text; the log tells that, and not which town it was."""
    done = []
    for town in ("Hoeryong", "Musan"):
        told = story("river", {**HOERYONG, "KP1": f"{town}, North Korea"})
        folder = tmp_path / town
        done.append(built(folder, told.replace(b"A town like any other.", f"{town}.".encode())))
    assert done[0].code == 3
    assert done[0].digest() == done[1].digest()


HASH_SEEDS_AND_ZONES = [
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Seoul"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "C", "COLUMNS": "40"},
]


def test_one_hash_whatever_the_seed_the_time_zone_and_the_folder(
    root: Path, tmp_path: Path
) -> None:
    digests = set()
    for number, env in enumerate(HASH_SEEDS_AND_ZONES):
        out = tmp_path / f"site-{number}"
        done = run("build", str(out), cwd=root, env=env)
        assert done.code == 0, done.err
        digests.add(with_files(done, out).digest())
    again = run("build", str(out), cwd=root, env=HASH_SEEDS_AND_ZONES[0])
    digests.add(with_files(again, out).digest())
    assert len(digests) == 1


def test_the_manifest_is_of_the_very_files(hoeryong: Done) -> None:
    manifest = json.loads(hoeryong.files["manifest.json"])["files"]
    others = {path: data for path, data in hoeryong.files.items() if path != "manifest.json"}
    assert manifest == {
        path: {"bytes": len(data), "sha256": sha256(data).hexdigest()}
        for path, data in sorted(others.items())
    }
