"""The guide's example: marked as invented wherever it is seen, and nothing of the notes leaks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.test_check import run, write
from tests.guide.page import EXAMPLE, FOLDER, GUIDE
from tests.pipeline.leaving import check

NOTES = (FOLDER / "notes.md").read_text(encoding="utf-8")
# What stands in the notes and must not get out, each as somebody would find it.
SECRETS = (
    *("Kang Cheol-su", "paper mill", "two o'clock", "twenty minutes", "four kilometres"),
    *("Kimchaek", "Yanji", "Kunming", "number 7", "Incheon", "born about 1990"),
)


def test_the_example_says_that_it_is_invented_wherever_it_is_seen() -> None:
    public = check(EXAMPLE.encode()).public
    assert public is not None
    assert public.summary is not None
    assert "invented" in public.title["en"]
    assert "지어낸" in public.title["ko"]
    assert "Nobody lived this" in public.summary["en"]
    assert 'consent: {basis: "invented' in EXAMPLE
    assert NOTES.startswith("# Notes for the guide's example: everything on this page is invented")


def test_the_example_is_not_among_the_journeys(root: Path) -> None:
    files = list((root / "journeys").glob("*.y*ml"))
    assert len(files) >= 4
    assert not [file for file in files if "invented" in file.read_text(encoding="utf-8").lower()]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("guide")
    file = write(folder, EXAMPLE, "invented-example.yaml")
    done = run("build", folder / "site", "--journeys", file)
    assert done.exit_code == 0, done.output
    return folder / "site"


def test_nothing_of_the_notes_that_must_stay_out_is_in_the_built_site(built: Path) -> None:
    texts = [file.read_text(encoding="utf-8") for file in built.rglob("*") if file.is_file()]
    assert len(texts) > 4
    assert any("Bora counts her steps" in text for text in texts)
    for secret in SECRETS:
        assert secret in NOTES, secret
        assert not [text for text in texts if secret in text], secret


def test_the_guide_shows_every_picture_that_is_kept_for_it_and_they_are_light() -> None:
    kept = sorted(FOLDER.glob("*.webp"))
    assert [file.name for file in kept] == sorted(re.findall(r"\(editing/([\w-]+\.webp)\)", GUIDE))
    assert 0 < sum(file.stat().st_size for file in kept) < 600_000
    for file in kept:
        with Image.open(file) as picture:
            assert picture.width == 1280
            assert not picture.getexif()
