"""The whole build, from the pinned sources: the same bytes, and the traps stepped over."""

from __future__ import annotations

from pathlib import Path

import pytest

from routemap.errors import UsageError
from routemap.geodata import sources
from routemap.geodata.build import build
from routemap.geodata.settlements import load_settlements
from routemap.geodata.sources import source_file
from routemap.shelf import geodata_dir

needs_sources = pytest.mark.skipif(
    not (geodata_dir() / ".sources" / "world_map.gpkg").is_file(),
    reason="the sources are fetched by `make geodata` alone",
)


def test_a_source_that_is_not_the_pinned_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".sources").mkdir()
    (tmp_path / ".sources" / "world_map.gpkg").write_bytes(b"another map")
    monkeypatch.setattr(sources, "geodata_dir", lambda: tmp_path)
    with pytest.raises(UsageError, match="is not the pinned one"):
        source_file("world_map.gpkg")


def test_a_machine_that_cannot_fetch_is_told_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "geodata_dir", lambda: tmp_path)
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(UsageError, match="with apt-get, which this machine lacks"):
        source_file("world_map.gpkg")


@pytest.mark.long
@needs_sources
def test_hyesan_is_in_north_korea_though_a_point_in_a_polygon_says_china() -> None:
    towns = load_settlements()
    near = towns[towns["lng"].between(128.1, 128.3) & towns["lat"].between(41.3, 41.5)]
    largest = near.sort_values("people").iloc[-1]
    assert (largest["country"], largest["province"]) == ("KP", "kp.ryanggang")


@pytest.mark.long
@needs_sources
def test_a_second_build_gives_the_bytes_that_are_committed(tmp_path: Path) -> None:
    build(tmp_path, lambda _: None)
    built = sorted(path.name for path in tmp_path.iterdir())
    assert len(built) >= 7
    for name in built:
        assert (tmp_path / name).read_bytes() == Path(geodata_dir() / name).read_bytes(), name
