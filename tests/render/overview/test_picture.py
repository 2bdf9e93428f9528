"""The overview's picture: widths that compare as numbers do, and words that never overlap."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

import pytest

from routemap.areas import open_atlas
from routemap.render.mercator import view_of
from routemap.render.overview import flows, picture
from routemap.render.overview.labels import LETTER, LINE, width
from routemap.render.overview.picture import FRAME, HEIGHT, WIDTH
from tests.render.overview.sample import overview

VIEW = view_of(FRAME, WIDTH, HEIGHT, margin=0)


@cache
def drawn() -> str:
    return picture(overview(), open_atlas())


def test_a_flow_is_as_wide_as_its_people_are_many() -> None:
    each = flows.unit(overview())
    strokes = flows.strokes(overview(), VIEW)
    assert len(strokes) > 10
    text = drawn()
    for stroke in strokes:
        if stroke.n_people:
            assert f'stroke-width="{round(stroke.n_people * each, 1)}"' in text


def test_the_widest_flow_has_a_limit_however_many_there_are() -> None:
    many = overview().model_copy(
        update={"parties": [p.model_copy(update={"n_people": 900}) for p in overview().parties]}
    )
    most = max(flows.by_corridor(many.parties).values())
    assert most * flows.unit(many) == pytest.approx(flows.WIDEST)


def test_the_lines_over_one_border_add_up_to_all_who_crossed_it() -> None:
    strokes = flows.strokes(overview(), VIEW)
    over = {s.key: s.n_people for s in strokes if s.key in {"kp>cn", "finer-0"}}
    assert over == {"kp>cn": 5, "finer-0": 8}


def test_a_way_back_is_no_line_of_the_way_on() -> None:
    strokes = {(s.key, s.number): s for s in flows.strokes(overview(), VIEW)}
    there, back = strokes["kp>cn", 0], strokes["cn>kp-back", 1]
    assert back.look == "back"
    # The same curve the other way round, moved aside.
    gap = abs(there.points - back.points[::-1]).sum(axis=1)
    assert gap.min() > flows.ASIDE / 2


def test_a_sign_points_the_way_that_people_go() -> None:
    (flight,) = [s for s in flows.strokes(overview(), VIEW) if s.key == "mn>kr"]
    assert len(flight.chevrons) > 1
    assert all(-10 < sign.angle < 80 for sign in flight.chevrons)  # to the east and the south


def test_no_two_labels_overlap_even_at_the_largest_letters() -> None:
    boxes = label_boxes()
    assert len(boxes) >= 10
    for (one, a), (other, b) in combinations(boxes, 2):
        apart = a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3]
        assert apart, (one, other)


def label_boxes() -> list[tuple[str, tuple[float, float, float, float]]]:
    text = drawn()
    found = []
    pattern = r'<text class="ways-\w+" data-label="([^"]+)" y="(\d+)".*?</text>'
    for label in re.finditer(pattern, text, re.DOTALL):
        said = re.findall(r'x="(\d+)">([^<]*)</tspan>', label[0])
        half = max(width(words) for _, words in said) / 2
        x, y = float(said[0][0]), float(label[2])
        found.append((label[1], (x - half, y - LETTER * LINE / 2, x + half, y + LETTER * LINE / 2)))
    return found


def test_every_label_is_inside_the_picture() -> None:
    for key, (west, top, east, bottom) in label_boxes():
        assert 0 <= west < east <= WIDTH, key
        assert 0 <= top < bottom <= HEIGHT, key


def test_the_ground_is_the_same_whatever_the_journeys_are() -> None:
    few = overview().model_copy(update={"parties": overview().parties[:1]})
    grounds = [
        re.findall(r'<path class="still-[^>]*>', picture(each, open_atlas()))
        for each in (overview(), few)
    ]
    assert len(grounds[0]) > 5
    assert grounds[0] == grounds[1]


def test_a_small_picture_has_names_and_no_numbers() -> None:
    small = picture(overview(), open_atlas(), small=True)
    assert "North Korea" in small
    assert 'class="ways-number"' not in small
    assert 'aria-hidden="true"' in small
