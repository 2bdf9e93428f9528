from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from routemap.errors import UsageError
from routemap.render import folder, write_site

PAGES = {"index.html": b"<p>one", "journeys/a/index.html": b"<p>two"}


def written(out: Path) -> dict[str, bytes]:
    files = (path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def test_all_files_and_a_manifest_of_them_are_written(tmp_path: Path) -> None:
    done = write_site(PAGES, tmp_path / "site")
    files = written(tmp_path / "site")
    manifest = json.loads(files.pop("manifest.json"))
    assert files == PAGES
    assert manifest["files"] == done.manifest
    assert manifest["files"]["index.html"] == {
        "bytes": 6,
        "sha256": sha256(b"<p>one").hexdigest(),
    }


def test_a_former_site_is_replaced_whole_and_nothing_else_is_left_beside_it(tmp_path: Path) -> None:
    write_site(PAGES, tmp_path / "site")
    write_site({"index.html": b"new"}, tmp_path / "site")
    assert set(written(tmp_path / "site")) == {"index.html", "manifest.json"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_two_writes_are_the_same_bytes_whatever_the_order_of_pages(tmp_path: Path) -> None:
    write_site(PAGES, tmp_path / "one")
    write_site(dict(reversed(PAGES.items())), tmp_path / "two")
    assert written(tmp_path / "one") == written(tmp_path / "two")


@pytest.mark.parametrize("stray", ["letters.txt", "manifest.json", "index.html"])
def test_a_folder_that_is_no_site_of_ours_is_left_alone(tmp_path: Path, stray: str) -> None:
    (tmp_path / stray).write_text('{"files": {}}')
    with pytest.raises(UsageError, match="did not write"):
        write_site(PAGES, tmp_path)
    assert written(tmp_path) == {stray: b'{"files": {}}'}


def test_a_file_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(UsageError, match="is a file"):
        write_site(PAGES, tmp_path / "site")


def test_an_empty_folder_may_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    write_site(PAGES, tmp_path / "site")
    assert (tmp_path / "site" / "index.html").exists()


def test_what_was_there_stays_when_writing_fails_half_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(PAGES, tmp_path / "site")
    before = written(tmp_path / "site")

    def fails(*_: object) -> None:
        raise OSError("full")

    for step in ("_fill", "_swap"):
        with monkeypatch.context() as patch:
            patch.setattr(folder, step, fails)
            with pytest.raises(OSError, match="full"):
                write_site({"index.html": b"new"}, tmp_path / "site")
        assert written(tmp_path / "site") == before
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_former_site_comes_back_when_the_new_one_cannot_be_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(PAGES, tmp_path / "site")
    before = written(tmp_path / "site")
    rename = Path.rename

    def stubborn(self: Path, target: Path) -> Path:
        if self.name == "fresh":
            raise OSError("full")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stubborn)
    with pytest.raises(OSError, match="full"):
        write_site({"index.html": b"new"}, tmp_path / "site")
    assert written(tmp_path / "site") == before


@pytest.mark.parametrize("path", ["../out.html", "/etc/out.html", ""])
def test_a_page_cannot_leave_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="inside"):
        write_site({path: b""}, tmp_path / "site")
    assert not (tmp_path / "site").exists()
