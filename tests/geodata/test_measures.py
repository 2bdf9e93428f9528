"""Measuring: names to ids, guesses, shares, edges, grids and lines, on small made-up ground."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.geodata.figures import grid
from routemap.geodata.frontiers import _chained, _in_order, shared_edges
from routemap.geodata.ground import Ground
from routemap.geodata.guesses import (
    expected_error_along_km,
    expected_error_km,
    largest_share,
)
from routemap.geodata.lines import bounds_of, write_lines
from routemap.geodata.provinces import slug


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Hamgyŏng-bukto", "hamgyong-bukto"),
        ("P'yŏngan-bukto", "pyongan-bukto"),
        ("Vientiane [prefecture]", "vientiane-prefecture"),
        ("Đắk Lắk", "dak-lak"),
        ("Stœng Trêng", "stoeng-treng"),
        ("Łódź", "lodz"),
        ("Şəki", "saki"),
    ],
)
def test_a_name_becomes_plain_letters(name: str, written: str) -> None:
    assert slug(name) == written


def test_a_guesser_of_one_place_is_never_wrong() -> None:
    assert expected_error_km(np.array([[3.0, 4.0]]), np.array([7.0])) == 0


def test_a_guesser_goes_where_most_people_live() -> None:
    places = np.array([[0.0, 0.0], [100.0, 0.0]])
    assert expected_error_km(places, np.array([9.0, 1.0])) == pytest.approx(10)


def test_nobody_to_guess_is_no_guess_at_all() -> None:
    assert expected_error_km(np.empty((0, 2)), np.empty(0)) == float("inf")
    assert expected_error_along_km(np.empty(0), np.empty(0)) == float("inf")


@settings(max_examples=50)
@given(
    positions=st.lists(st.floats(0, 1000), min_size=1, max_size=20),
    guess=st.floats(0, 1000),
    data=st.data(),
)
def test_no_guess_along_a_line_is_better_than_the_best(
    positions: list[float], guess: float, data: st.DataObject
) -> None:
    weights = data.draw(
        st.lists(st.floats(0.1, 10), min_size=len(positions), max_size=len(positions))
    )
    where, heavy = np.array(positions), np.array(weights)
    best = expected_error_along_km(where, heavy)
    assert best <= (np.abs(where - guess) * heavy).sum() / heavy.sum() + 1e-6


def test_settlements_within_five_kilometres_are_one_town() -> None:
    people = np.array([190_000, 90_000, 70_000])
    places = np.array([[0.0, 0.0], [1.0, 0.0], [50.0, 0.0]])
    assert largest_share(people, places) == pytest.approx(0.8)


def test_a_city_of_a_million_is_no_guess_but_its_people_count() -> None:
    people = np.array([1_500_000, 300_000, 200_000])
    places = np.array([[0.0, 0.0], [50.0, 0.0], [90.0, 0.0]])
    assert largest_share(people, places) == pytest.approx(0.15)


def test_people_in_no_listed_town_make_the_largest_ones_share_smaller() -> None:
    people, places = np.array([100]), np.array([[0.0, 0.0]])
    assert largest_share(people, places) == 1
    assert largest_share(people, places, n_rural=300) == pytest.approx(0.25)


def test_two_squares_share_one_edge_and_know_which_they_are() -> None:
    squares = np.array([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)], dtype=object)
    edges, one, two = shared_edges(squares)
    assert edges.tolist() == [[1, 0, 1, 1]]
    assert (one.tolist(), two.tolist()) == ([0], [1])


def test_segments_are_put_in_order_along_the_line_whatever_order_they_came_in() -> None:
    pieces = [(2, 0, 3, 0), (0, 0, 1, 0), (5, 0, 6, 0), (1, 0, 2, 0)]
    table = pd.DataFrame(pieces, columns=["x1", "y1", "x2", "y2"], dtype=float)
    assert _in_order(table)["x1"].tolist() == [0, 1, 2, 5]


def test_strings_of_a_line_with_gaps_follow_one_another_the_right_way_round() -> None:
    strings: list[list[tuple[float, float]]] = [
        [(5, 0), (6, 0)],
        [(2, 0), (0, 0)],
        [(4, 0), (2.5, 0)],
    ]
    chain = _chained([shapely.LineString(string) for string in strings])
    assert [x for string in chain for x, _ in string.coords] == [0, 2, 2.5, 4, 5, 6]


def test_a_grid_over_an_archipelago_stays_on_land() -> None:
    islands = shapely.union_all([shapely.box(0, 0, 3, 3), shapely.box(9000, 9000, 9003, 9003)])
    points = grid(islands)
    assert 200 < len(points) < 700
    assert shapely.contains_xy(islands, points).all()


def test_the_plane_keeps_areas_and_gives_back_what_it_took() -> None:
    square = shapely.box(128, 41, 129, 42)
    ground = Ground.under(square)
    plane = ground.project(shapely.segmentize(square, 0.05))
    assert plane.area == pytest.approx(9240, rel=0.01)
    assert ground.unproject(plane).equals_exact(shapely.segmentize(square, 0.05), 1e-6)


def test_a_shape_cut_at_the_antimeridian_is_framed_across_it() -> None:
    halves = shapely.union_all([shapely.box(170, 0, 180, 5), shapely.box(-180, 0, -175, 5)])
    assert bounds_of(halves) == [170, 0, 185, 5]
    assert bounds_of(shapely.box(-10, 0, 10, 5)) == [-10, 0, 10, 5]


def test_records_are_written_one_a_line_and_the_same_each_time(tmp_path: Path) -> None:
    records: list[dict[str, object]] = [{"b": 1, "a": "강"}, {"c": [1.5]}]
    for name in ("one", "two"):
        write_lines(tmp_path / name, records)
    packed = (tmp_path / "one").read_bytes()
    assert packed == (tmp_path / "two").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()
    assert [json.loads(line) for line in lines] == records
    assert lines[0] == '{"a":"강","b":1}'
