"""The committed gallery is what its list says; no browser is needed to see that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from tools.gallery.page import file_of, page
from tools.gallery.pictures import SIZES, Picture, groups
from tools.shipped import scenes

STEPS = {scene.id: {step.id for step in scene.steps} for scene in scenes()}
PICTURES = [picture for group in groups() for picture in group.picture]


@pytest.fixture
def gallery(root: Path) -> Path:
    return root / "docs" / "gallery"


def test_the_gallery_has_every_listed_picture_and_no_other(gallery: Path) -> None:
    listed = [file_of(picture) for picture in PICTURES]
    assert len(listed) == len(set(listed)) >= 24
    assert sorted(file.name for file in gallery.glob("*.webp")) == sorted(listed)


def test_the_page_to_look_through_is_what_the_list_says(gallery: Path) -> None:
    written = (gallery / "README.md").read_text(encoding="utf-8")
    assert written == page(groups()), "run `make gallery`"


def test_the_gallery_stays_light(gallery: Path) -> None:
    assert 0 < sum(file.stat().st_size for file in gallery.iterdir()) < 6_000_000


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_has_its_size_and_its_step_exists(gallery: Path, picture: Picture) -> None:
    with Image.open(gallery / file_of(picture)) as taken:
        wide, high = SIZES[picture.size]
        assert picture.part or taken.width == wide
        assert picture.part or picture.whole or taken.height == high
        assert not taken.getexif()
    assert not picture.step or picture.step in STEPS[picture.journey]


@pytest.mark.parametrize("journey", sorted(STEPS))
def test_every_journey_is_pictured_at_several_steps(journey: str) -> None:
    asked = {picture.step for picture in PICTURES if picture.journey == journey}
    assert len(asked - {""}) >= 3
