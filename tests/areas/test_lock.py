"""The lock: what was published once keeps its shape, or somebody says why it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from routemap.areas import Atlas, hash_of, lock, open_atlas
from routemap.areas.hashing import hashes
from routemap.areas.lock import FILE, Lock, differences, main, read_lock, renew, write_lock
from routemap.errors import UsageError
from routemap.shelf import geodata_dir


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return open_atlas()


@pytest.fixture(scope="module")
def today(atlas: Atlas) -> dict[str, str]:
    return hashes(atlas)


def test_the_lock_is_fresh_and_says_why_it_was_ever_renewed(today: dict[str, str]) -> None:
    known = read_lock(geodata_dir() / FILE)
    assert differences(known.hashes, today) == (0, 0, 0)
    assert known.log


def test_every_area_reach_and_fade_is_locked(atlas: Atlas, today: dict[str, str]) -> None:
    fades = {f"{id_}/{code}" for id_ in atlas.reach_ids() for code in atlas.reach(id_).countries}
    assert set(today) == {*atlas.area_ids(), *atlas.reach_ids(), *fades}
    assert len(set(today.values())) > 0.99 * len(today)


@pytest.mark.parametrize("moved", ["geometry", "area"])
def test_a_moved_vertex_or_anchor_is_another_hash(
    atlas: Atlas, moved: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = hash_of(atlas, "kp-northeast")
    if moved == "geometry":
        shape = atlas.geometry("kp-northeast")
        monkeypatch.setattr(atlas, "geometry", lambda _: shape.replace("12", "13", 1))
    else:
        other = atlas.area("kp-northwest")
        monkeypatch.setattr(atlas, "area", lambda _: other)
    assert hash_of(atlas, "kp-northeast") != before


def test_the_hash_of_a_reach_is_of_its_fades_too(
    atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, shapes = hash_of(atlas, "tumen"), atlas.geometry
    monkeypatch.setattr(
        atlas, "geometry", lambda ref: shapes(ref) + " " if ref == "tumen/CN" else shapes(ref)
    )
    assert hash_of(atlas, "tumen") != before


def test_a_shape_that_is_none_has_no_hash(atlas: Atlas) -> None:
    with pytest.raises(KeyError):
        hash_of(atlas, "kp-nowhere")


def test_renewing_counts_what_changed_and_keeps_every_reason(atlas: Atlas, tmp_path: Path) -> None:
    path = tmp_path / FILE
    renew(path, atlas, "The first.")
    whole = read_lock(path)
    former = {**whole.hashes, "kp": "0" * 16, "gone": "1" * 16}
    del former["cn"]
    write_lock(path, Lock(former, whole.log))
    assert renew(path, atlas, "A river was cut elsewhere.") == (1, 1, 1)
    assert read_lock(path).hashes == whole.hashes
    assert read_lock(path).log[-1] == "A river was cut elsewhere. (1 new, 1 changed, 1 gone)"
    assert len(read_lock(path).log) == 2


def test_a_fresh_lock_is_not_renewed_for_nothing(atlas: Atlas, tmp_path: Path) -> None:
    path = tmp_path / FILE
    renew(path, atlas, "The first.")
    before = path.read_bytes()
    assert renew(path, atlas, "Again.") == (0, 0, 0)
    assert path.read_bytes() == before


def test_without_a_reason_a_stale_lock_is_told_of_and_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lock(tmp_path / FILE, Lock({"gone": "1" * 16}, ("The first.",)))
    before = (tmp_path / FILE).read_bytes()
    monkeypatch.setattr(lock, "geodata_dir", lambda: tmp_path)
    assert main([]) == 1
    assert "0 changed, 1 gone" in capsys.readouterr().out
    assert (tmp_path / FILE).read_bytes() == before
    assert main(["--because", "All of them are new."]) == 0
    assert main([]) == 0


def test_a_file_that_is_no_lock_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("kp short\n")
    with pytest.raises(UsageError, match="no lock"):
        read_lock(tmp_path / FILE)
