"""Where names and numbers stand in the picture, so that none overlaps another.

Placed for the largest letters that the picture is shown with (on a phone), in every language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from unicodedata import east_asian_width

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from routemap.render.mercator import View
from routemap.render.overview.flows import Points
from routemap.words import Text

LETTER = 330.0  # height of the largest letters
WIDE, NARROW = 1.0, 0.56  # of a letter's height: how wide Korean and Latin letters are
LINE = 1.25
MARGIN = 60.0
DOT = 60.0  # from dot to dot of a line that labels keep off
AWAY = (
    0.0,
    260.0,
    400.0,
    560.0,
    760.0,
    1000.0,
    1300.0,
)  # how far a label may stand from what it names


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label to be placed: what it says, and the points at which it would like to stand."""

    key: str
    text: Text
    spots: tuple[tuple[float, float], ...]
    large: bool = False
    say: Text | None = None  # the words with a gap {n} for their number, where they have one


@dataclass(frozen=True, slots=True)
class Placed:
    """A label and its middle."""

    key: str
    text: Text
    x: int
    y: int
    large: bool
    say: Text | None


class Sheet:
    """A picture on which labels are placed one after the other: the first choose first."""

    def __init__(
        self,
        lines: Sequence[tuple[Points, float]],
        lands: Mapping[str, BaseGeometry],
        view: View,
    ) -> None:
        """Take what labels keep off if they can: lines with their widths, other countries' land."""
        self._view = view
        self._dots = np.vstack(
            [_dots(points, wide) for points, wide in lines] or [np.zeros((1, 3))]
        )
        self._lands = lands
        shapely.prepare(list(lands.values()))
        self._taken: list[Points] = []
        self.placed: dict[str, Placed] = {}

    def place(self, wanted: Wanted) -> None:
        """Give a label the best place that is left."""
        spots = np.array(list(_near(wanted)))
        boxes = _boxes(wanted, spots)
        best = int(np.argmin(self._costs(wanted, spots, boxes)))
        x, y = (round(float(value)) for value in spots[best])
        self._taken.append(boxes[best])
        self.placed[wanted.key] = Placed(wanted.key, wanted.text, x, y, wanted.large, wanted.say)

    def _costs(self, label: Wanted, spots: Points, boxes: Points) -> Points:
        """Return how bad each place is: over other labels, outside, over lines, abroad, far."""
        area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
        sheet = np.array([0.0, 0.0, self._view.width, self._view.height])
        over = sum((_shared(boxes, other) for other in self._taken), np.zeros(len(boxes)))
        abroad = np.zeros(len(boxes))
        for key, land in self._lands.items():
            if label.large and key != label.key:
                abroad += _share_within(boxes, land) * area
        far = np.abs(spots - spots[0]).sum(axis=1)
        out = area - _shared(boxes, sheet)
        on_flows = _covered(boxes, self._dots)
        return np.asarray(1000 * (over + out) + 3 * on_flows + 0.5 * abroad + 100 * far)


def _near(label: Wanted) -> Iterator[tuple[float, float]]:
    for spot, away in product(label.spots, AWAY):
        for dx, dy in ((0, 0),) if not away else _ROUND:
            yield spot[0] + dx * away, spot[1] + dy * away


_ROUND = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))


def _boxes(label: Wanted, spots: Points) -> Points:
    """Return the room that a label takes at each place: left, top, right, bottom."""
    half = np.array([max(map(width, label.text.values())) / 2 + MARGIN, LETTER * LINE / 2])
    return np.hstack([spots - half, spots + half])


def _dots(points: Points, wide: float) -> Points:
    """Return a line as dots, each with the ground that it stands for."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.arange(0.0, along[-1] + DOT, DOT)
    x, y = (np.interp(at, along, points[:, axis]) for axis in (0, 1))
    return np.column_stack([x, y, np.full(len(at), DOT * (wide + 2 * MARGIN))])


def _covered(boxes: Points, dots: Points) -> Points:
    """Return how much of lines lies in each box, a little around it included."""
    left, top, right, bottom = (boxes[:, [side]] for side in range(4))
    x, y, ground = dots.T
    near = (x > left - MARGIN) & (x < right + MARGIN) & (y > top - MARGIN) & (y < bottom + MARGIN)
    return np.asarray(near @ ground)


def _share_within(boxes: Points, land: BaseGeometry) -> Points:
    """Return about which share of each box lies on a land: of nine points in it."""
    shares = [
        shapely.contains_xy(
            land,
            boxes[:, 0] * (1 - right) + boxes[:, 2] * right,
            boxes[:, 1] * (1 - down) + boxes[:, 3] * down,
        )
        for right, down in product((0.1, 0.5, 0.9), repeat=2)
    ]
    return np.asarray(np.mean(shares, axis=0))


def _shared(boxes: Points, other: Points) -> Points:
    """Return how much of each box lies in another one."""
    across = np.minimum(boxes[:, 2], other[2]) - np.maximum(boxes[:, 0], other[0])
    down = np.minimum(boxes[:, 3], other[3]) - np.maximum(boxes[:, 1], other[1])
    return np.asarray(np.clip(across, 0, None) * np.clip(down, 0, None))


def width(text: str) -> float:
    """Return about how wide a text is, at the largest letters."""
    wide = sum(east_asian_width(letter) in "WF" for letter in text)
    return LETTER * (WIDE * wide + NARROW * (len(text) - wide))
