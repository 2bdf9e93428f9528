from __future__ import annotations

import re
from itertools import accumulate

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.render.mercator import View
from routemap.render.paths import path_of

VIEW = View(4000, 2400, 0.0, 1.0, 2400.0)
PLACES = st.tuples(st.floats(1, 90), st.floats(1, 45))


def points(path: str) -> list[list[tuple[int, int]]]:
    """Read a path back: the points of each of its lines."""
    lines = []
    for start, steps in re.findall(r"M([-\d ]+)l([-\d ]+)", path):
        numbers = [int(number) for number in re.findall(r"-?\d+", f"{start} {steps}")]
        pairs = [(numbers[at], numbers[at + 1]) for at in range(0, len(numbers), 2)]
        lines.append(list(accumulate(pairs, lambda a, b: (a[0] + b[0], a[1] + b[1]))))
    return lines


@settings(max_examples=60)
@given(st.lists(PLACES, min_size=2, max_size=30))
def test_a_path_in_view_is_its_line_in_whole_units(places: list[tuple[float, float]]) -> None:
    whole = [tuple(pixel) for pixel in np.rint(VIEW.pixels(places)).astype(int).tolist()]
    kept = [one for one, before in zip(whole, [None, *whole], strict=False) if one != before]
    found = points(path_of({"type": "LineString", "coordinates": places}, VIEW))
    assert found == ([kept] if len(kept) > 1 else [])


@settings(max_examples=60)
@given(st.lists(PLACES, min_size=2, max_size=30), st.floats(0, 300))
def test_a_coarser_path_has_no_point_that_its_line_lacks(
    places: list[tuple[float, float]], stray: float
) -> None:
    whole = {tuple(pixel) for pixel in np.rint(VIEW.pixels(places)).astype(int).tolist()}
    line = {"type": "LineString", "coordinates": places}
    for found in points(path_of(line, VIEW, stray=stray)):
        assert set(found) <= whole


def test_what_lies_outside_the_rim_and_what_is_too_short_is_left_out() -> None:
    far = {"type": "LineString", "coordinates": [(-40, 10), (-30, 20)]}
    near = {"type": "LineString", "coordinates": [(-2, 10), (-1, 20)]}
    assert path_of(far, VIEW, rim=100) == ""
    assert path_of(near, VIEW) == ""
    assert path_of(near, VIEW, rim=100) != ""
    assert path_of(near, VIEW, rim=100, least=2000) == ""
