"""Likeness is told from pictures drawn here: no browser."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw
from tools.gallery.likeness import CELL_PX, STEP, difference

PAPER, INK = (247, 243, 233), (0, 106, 156)


def drawn(x: float = 40, width: int = 2, ink: tuple[int, int, int] = INK) -> Image.Image:
    """A line with a soft rim, drawn large and made small."""
    large = Image.new("RGB", (1600, 1200), PAPER)
    ImageDraw.Draw(large).line([(8 * x, 100), (8 * x, 1100)], fill=ink, width=8 * width)
    return large.reduce(8)


def test_a_picture_is_like_itself() -> None:
    found = difference(drawn(), drawn())
    assert (found.n_changed, found.box) == (0, None)


def test_a_rim_drawn_otherwise_changes_no_cell() -> None:
    assert difference(drawn(41.0), drawn(41.25)).n_changed == 0


def test_a_line_that_moves_by_more_than_its_width_is_another() -> None:
    assert difference(drawn(40), drawn(44)).n_changed > 10


def test_a_dot_is_seen_and_its_place_told() -> None:
    dotted = drawn()
    ImageDraw.Draw(dotted).ellipse((100, 60, 104, 64), fill=INK)
    found = difference(drawn(), dotted)
    assert found.n_changed >= 3
    assert found.box is not None
    left, top, right, bottom = found.box
    assert (left <= 100, top <= 60, right >= 104, bottom >= 64) == (True,) * 4
    assert (right - left) % CELL_PX == 0


@pytest.mark.parametrize(("more", "n_changed"), [(STEP, 0), (STEP + 1, 25 * 19 * 4)])
def test_a_tint_counts_beyond_the_step_alone(more: int, n_changed: int) -> None:
    one, other = (Image.new("RGB", (200, 152), (100, 100, 100 + by)) for by in (0, more))
    assert difference(one, other).n_changed == n_changed


def test_pictures_of_two_sizes_are_not_alike() -> None:
    assert difference(drawn(), drawn().crop((0, 0, 10, 10))).share == 1
