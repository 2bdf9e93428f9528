from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

BIN = Path(sys.executable).parent


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / command[0]), *command[1:]], cwd=cwd, capture_output=True, text=True, check=False
    )


def tracked(root: Path) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=root, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert len(listed) > 50
    return [root / name for name in listed if (root / name).is_file()]


def test_every_import_contract_is_kept(root: Path) -> None:
    done = run("lint-imports", "--no-cache", cwd=root)
    assert done.returncode == 0, done.stdout
    assert re.search(r"[1-9]\d* kept, 0 broken", done.stdout)


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("scene/planted.py", "import routemap.model"),
        ("player/planted.py", "import routemap.gazetteer"),
        ("public.py", "from routemap.model import Journey"),
        ("render/page.py", "import routemap.generalise"),
        ("scene/planted.py", "import routemap.pipeline"),
        ("scene/planted.py", "import folium"),
        ("generalise/planted.py", "import yaml"),
        ("reader/planted.py", "import streamlit"),
        ("areas/planted.py", "import geopandas"),
        ("ui/planted.py", "import routemap.reader"),
        ("planted.py", "x = 1"),
    ],
)
def test_a_planted_break_of_the_wall_is_caught(
    root: Path, tmp_path: Path, room: str, line: str
) -> None:
    shutil.copy(root / "pyproject.toml", tmp_path)
    package = tmp_path / "src" / "routemap"
    shutil.copytree(
        root / "src" / "routemap",
        package,
        ignore=lambda _, names: [n for n in names if n in {"node_modules", "dist"}],
    )
    with (package / room).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    done = subprocess.run(
        [str(BIN / "lint-imports"), "--no-cache"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "src"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_the_linter_finds_nothing(root: Path) -> None:
    done = run("ruff", "check", ".", cwd=root)
    assert done.returncode == 0, done.stdout
    done = run("ruff", "format", "--check", ".", cwd=root)
    assert done.returncode == 0, done.stdout


def test_the_types_hold(root: Path) -> None:
    done = run("mypy", cwd=root)
    assert done.returncode == 0, done.stdout
    assert re.search(r"no issues found in [1-9]\d+ source files", done.stdout)


def test_no_lock_names_an_address(root: Path) -> None:
    locks = [p for p in tracked(root) if p.name.endswith((".lock", "-lock.json"))]
    assert len(locks) >= 3
    for lock in locks:
        # npm's "funding" entries name pages to read, not places to fetch from.
        text = re.sub(r'"funding": (?:\{[^}]*\}|\[[^\]]*\])', "", lock.read_text(encoding="utf-8"))
        assert "://" not in text, lock


def test_nothing_built_or_vendored_is_tracked(root: Path) -> None:
    names = [str(p.relative_to(root)) for p in tracked(root)]
    built = [n for n in names if re.search(r"(\.min\.(js|css)$|/dist/|node_modules/|/vendor/)", n)]
    assert not built


def test_the_wheel_ships_the_geodata_and_the_bundle_and_nothing_fetched(
    root: Path, tmp_path: Path
) -> None:
    done = run("hatchling", "build", "-t", "wheel", "-d", str(tmp_path), cwd=root)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    committed = {p.name for p in tracked(root) if p.parent == root / "geodata"}
    shipped = {n.rsplit("/", 1)[1] for n in names if n.startswith("routemap/_shipped/geodata/")}
    assert shipped == committed
    assert {"routemap/player/dist/player.js", "routemap/player/dist/player.css"} <= names
    assert not [n for n in names if "node_modules" in n or ".sources" in n or ".index" in n]


def test_no_source_file_is_long(root: Path) -> None:
    sources = [p for p in tracked(root) if p.suffix in {".py", ".js", ".css"} and "src" in p.parts]
    assert len(sources) > 30
    long = {
        p.name: n for p in sources if (n := len(p.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long
