"""How alike two pictures are, told so that another machine's pictures are still the same.

Both are made small, cell by cell the mean of what lies in it, so that the rim of a line or of a
letter, which every browser draws a little otherwise, counts for little, and what is there or not
there counts in full. A cell has changed where one of its colours did by more than `STEP`.
"""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageChops

CELL_PX = 4
STEP = 12  # of 255


@dataclass(frozen=True, slots=True)
class Difference:
    """How many cells of how many have changed, and the box of pixels that holds them all."""

    n_changed: int
    n_cells: int
    box: tuple[int, int, int, int] | None

    @property
    def share(self) -> float:
        """The changed cells' share."""
        return self.n_changed / self.n_cells


def difference(one: Image.Image, other: Image.Image) -> Difference:
    """Return how far apart two pictures are; those of different sizes are so altogether."""
    if one.size != other.size:
        return Difference(1, 1, (0, 0, *one.size))
    small = [picture.convert("RGB").reduce(CELL_PX) for picture in (one, other)]
    red, green, blue = ImageChops.difference(*small).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    changed = most.point(lambda value: 255 if value > STEP else 0)
    box = changed.getbbox()
    at = (
        None
        if box is None
        else (CELL_PX * box[0], CELL_PX * box[1], CELL_PX * box[2], CELL_PX * box[3])
    )
    return Difference(changed.histogram()[255], changed.width * changed.height, at)
