"""The shelf: where geodata lies, its facts, and indexes on disk that are built once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from routemap import shelf
from routemap.errors import UsageError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A geodata folder of the test's own."""
    home = tmp_path / "geodata"
    home.mkdir()
    monkeypatch.setenv(shelf.ENVIRONMENT, str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shelf.geodata_dir.cache_clear()
    shelf.facts.cache_clear()
    yield home
    shelf.geodata_dir.cache_clear()
    shelf.facts.cache_clear()


def _source(folder: Path, text: str) -> Path:
    path = folder / "source.txt"
    path.write_text(text, encoding="utf-8")
    return path


def _fill(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE word (text TEXT)")
    connection.execute("INSERT INTO word VALUES ('river')")


def _never(_: sqlite3.Connection) -> None:
    pytest.fail("built a second time")


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / ".index").iterdir())


def test_the_checkouts_own_folder_is_found_without_being_told() -> None:
    shelf.geodata_dir.cache_clear()
    assert (shelf.geodata_dir() / "areas.yaml").is_file()


def test_a_folder_that_is_not_there_is_told_in_plain_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(shelf.ENVIRONMENT, str(tmp_path / "nowhere"))
    shelf.geodata_dir.cache_clear()
    with pytest.raises(UsageError, match="No geodata folder"):
        shelf.geodata_dir()
    shelf.geodata_dir.cache_clear()


def test_facts_are_read_from_the_folder(folder: Path) -> None:
    (folder / "rivers.yaml").write_text("yalu: {ko: 압록강}", encoding="utf-8")
    assert shelf.facts("rivers") == {"yalu": {"ko": "압록강"}}


def test_an_index_is_built_once_and_then_only_opened(folder: Path) -> None:
    source = _source(folder, "a")
    shelf.index("words", [source], _fill).close()
    again = shelf.index("words", [source], _never)
    assert again.execute("SELECT text FROM word").fetchall() == [("river",)]
    again.close()


def test_an_index_cannot_be_written_through_what_is_handed_out(folder: Path) -> None:
    connection = shelf.index("words", [_source(folder, "a")], _fill)
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("INSERT INTO word VALUES ('sea')")
    connection.close()


@pytest.mark.parametrize("change", ["source", "version"])
def test_a_changed_source_or_version_gives_a_new_index_and_removes_the_old(
    folder: Path, change: str
) -> None:
    shelf.index("words", [_source(folder, "a")], _fill).close()
    before = _files(folder)
    source = _source(folder, "b" if change == "source" else "a")
    shelf.index("words", [source], _fill, version=2 if change == "version" else 1).close()
    assert len(_files(folder)) == 1
    assert _files(folder) != before


def test_an_index_of_another_name_is_left_alone(folder: Path) -> None:
    source = _source(folder, "a")
    shelf.index("words", [source], _fill).close()
    shelf.index("words-more", [source], _fill).close()
    assert len(_files(folder)) == 2


def test_a_failed_filling_leaves_nothing_behind(folder: Path) -> None:
    def broken(connection: sqlite3.Connection) -> None:
        _fill(connection)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        shelf.index("words", [_source(folder, "a")], broken)
    assert _files(folder) == []


def test_where_geodata_cannot_be_written_the_users_cache_holds_the_index(
    folder: Path, tmp_path: Path
) -> None:
    (folder / ".index").write_text("a file where the folder would be", encoding="utf-8")
    connection = shelf.index("words", [_source(folder, "a")], _fill)
    assert connection.execute("SELECT text FROM word").fetchall() == [("river",)]
    connection.close()
    assert list((tmp_path / "cache" / "routemap").glob("words-*.sqlite"))


def test_where_nothing_can_be_written_it_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".index").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / ".index"))
    with pytest.raises(UsageError, match="No folder to write"):
        shelf.index("words", [_source(folder, "a")], _fill)
