"""The hand-written facts give reasons, and the built files are those that the manifest names."""

from __future__ import annotations

import hashlib
import json

from routemap.shelf import facts, geodata_dir

MOST_BYTES = 5_000_000


def test_every_decision_about_a_province_has_its_reason() -> None:
    decided = facts("provinces")
    entries = [*decided["countries"].values(), *decided["moved"].values(), *decided["names"]]
    assert len(entries) > 10
    assert all(entry["reason"] for entry in entries)


def test_every_zone_and_every_named_river_has_its_reason_and_two_languages() -> None:
    entries = [*facts("areas")["zones"].values(), *facts("reaches")["named"].values()]
    assert len(entries) >= 24
    for entry in entries:
        assert entry["reason"]
        assert set(entry["label"]) == {"en", "ko"}


def test_every_figure_entered_by_hand_has_its_source() -> None:
    censuses = facts("people")["censuses"]
    by_area = facts("areas")
    assert len(censuses) >= 4
    for entry in [*censuses, *by_area["settlements"].values(), *by_area["big_cities"]]:
        assert entry["source"]
    for entry in censuses:
        assert entry.get("near_border", 1) == 1 or entry["reason"]


def test_a_province_has_one_census_only() -> None:
    ids = [id_ for entry in facts("people")["censuses"] for id_ in entry["thousands"]]
    assert len(ids) == len(set(ids))


def test_every_source_is_pinned() -> None:
    for source in facts("sources").values():
        assert source["version"]
        assert source["licence"]
        if source["from"] != "python":  # those are pinned with hashes in the lock
            assert len(source["sha256"]) == 64
            assert all(len(sha256) == 64 for sha256 in source["members"].values())


def test_the_built_files_are_those_of_the_manifest() -> None:
    manifest = json.loads((geodata_dir() / "manifest.json").read_text(encoding="utf-8"))
    built = {path.name for path in geodata_dir().glob("*.gz")}
    assert set(manifest["files"]) == built
    assert len(built) >= 6
    for name, sha256 in manifest["files"].items():
        assert hashlib.sha256((geodata_dir() / name).read_bytes()).hexdigest() == sha256, name


def test_what_is_committed_stays_small() -> None:
    files = [path for path in geodata_dir().iterdir() if path.is_file()]
    assert len(files) > 10
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


def test_the_readme_names_every_file_and_every_source() -> None:
    readme = (geodata_dir() / "README.md").read_text(encoding="utf-8")
    for path in geodata_dir().iterdir():
        if path.is_file() and path.name != "README.md" and not path.name.startswith("basemap"):
            assert f"`{path.name}`" in readme, path.name
    for source in facts("sources").values():
        assert f"`{source['package']}` {source['version'].split('+')[0]}" in readme
    assert "Crimea and Sevastopol are shown with Ukraine" in readme
