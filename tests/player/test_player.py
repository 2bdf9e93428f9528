"""The player's pure modules under Node, its types, and its bundle."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from routemap.errors import UsageError
from routemap.player import assets, bundle
from routemap.words import languages, words

HERE = Path(__file__).resolve().parent
ROOM = bundle.ROOM


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    bundle.build()


def node(*arguments: str, cwd: Path = ROOM) -> subprocess.CompletedProcess[str]:
    # West of Greenwich, so that a date read in local time is off by a day and seen.
    env = {**os.environ, "TZ": "America/Los_Angeles"}
    (program,) = bundle.tools().node
    return subprocess.run(
        [program, *arguments], cwd=cwd, env=env, capture_output=True, text=True, check=False
    )


def test_the_pure_modules_keep_their_promises_under_node() -> None:
    files = sorted(path.name for path in HERE.glob("*.test.mjs"))
    assert len(files) >= 4
    done = node("--test", "--test-reporter=tap", *files, cwd=HERE)
    assert done.returncode == 0, done.stdout[-4000:]
    assert "# fail 0" in done.stdout
    assert "# pass 0" not in done.stdout


def test_every_module_has_the_types_it_says() -> None:
    done = node("node_modules/typescript/bin/tsc", "--project", "tsconfig.json")
    assert done.returncode == 0, done.stdout


def test_the_lock_names_no_address() -> None:
    lock = json.loads(bundle.LOCK.read_text(encoding="utf-8"))
    assert len(lock["packages"]) > 5
    assert all("resolved" not in package for package in lock["packages"].values())


def test_nothing_is_built_where_nothing_changed() -> None:
    assert bundle.build() is False


def test_the_bundle_asks_for_nothing_outside() -> None:
    css, js = assets().css, assets().js
    addresses = re.findall(r"url\(\s*[\"']?([^)\"']*)", css)
    assert addresses
    assert all(address.startswith(("data:", "#")) for address in addresses)
    assert "@import" not in css
    for forbidden in ("fetch(", "XMLHttpRequest", "localStorage", "document.cookie"):
        assert forbidden not in js


def test_our_own_modules_never_read_markup() -> None:
    modules = sorted((ROOM / "js").rglob("*.js"))
    assert len(modules) > 15
    for module in modules:
        text = module.read_text(encoding="utf-8")
        assert "innerHTML" not in text, module.name
        assert text.startswith("// @ts-check"), module.name
        assert len(text.splitlines()) <= 200, module.name


def test_pure_modules_know_no_document() -> None:
    pure = ["store", "clock", "spans", "lanes", "scales", "calendar", "shown"]
    pure += ["crowds", "glide", "meanwhile", "sight", "threads", "words"]
    pure += ["rings", "label-spots", "label-places"]
    pure += ["compare/axis", "compare/choosing", "compare/framing"]
    for name in pure:
        assert "document" not in (ROOM / "js" / f"{name}.js").read_text(encoding="utf-8"), name


def test_an_unbuilt_player_says_how_to_build_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("routemap.player.DIST", tmp_path / "nothing")
    assets.cache_clear()
    with pytest.raises(UsageError, match="make setup"):
        assets()
    assets.cache_clear()


def test_every_word_of_the_player_is_used_and_every_language_has_it() -> None:
    templates = ROOM.parent / "render" / "templates"
    markup = "".join(path.read_text(encoding="utf-8") for path in templates.glob("journey*.html"))
    english = words("en")["ui"]
    assert len(english) > 40
    assert all(words(lang)["ui"].keys() == english.keys() for lang in languages())
    for key in english:
        assert f'"{key.removeprefix("key-")}"' in markup, key


def test_a_machine_without_node_has_one_from_its_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    found = bundle.tools()
    for command in (found.node, found.npm):
        answer = subprocess.run(
            [*command, "--version"], capture_output=True, text=True, check=False
        )
        assert answer.returncode == 0, answer.stderr
        assert int(answer.stdout.strip().lstrip("v").split(".")[0]) >= 10
