"""Guarantees, over journeys drawn at random."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.public import PublicJourney, PublicStep
from routemap.scene import compose, to_json
from routemap.scene.curves import arc
from routemap.scene.types import Scene
from tests.scene.fake import AREAS, ATLAS, REACHES, FakeAtlas, journey, step, year

REFS = ["", "-", *(area.id for area in AREAS)]
PEOPLE = ("ada", "bo", "cy")
FIXED = [
    *(area.anchor for area in AREAS),
    *(point for reach in REACHES for s in reach.shores.values() for point in (s.edge, s.inland)),
]


def some_steps() -> st.SearchStrategy[PublicStep]:
    places, who = st.sampled_from(REFS), st.sets(st.sampled_from(PEOPLE), min_size=1).map(sorted)
    when = st.sampled_from([None, *(year(n) for n in range(1998, 2012))])
    common: dict[str, Any] = {
        "when": when,
        "inferred": st.sampled_from([(), ("when",), ("mode",), ("place",)]),
        "withheld": st.sampled_from([(), ("route",), ("date", "helpers")]),
    }
    stays = st.builds(
        step, st.just("stay"), st.sampled_from(["hiding", "unknown"]), who, at=places, **common
    )
    events = st.builds(
        step, st.just("event"), st.sampled_from(["born", "other"]), who, at=places, **common
    )
    legs = st.builds(
        step,
        st.just("go"),
        st.sampled_from(["on foot", "unknown", "withheld", "air"]),
        who,
        origin=places,
        target=places,
        towards=st.booleans(),
        via=st.lists(st.sampled_from([area.id for area in AREAS]), max_size=1),
        crossing=st.sampled_from([None, *(reach.id for reach in REACHES)]),
        outcome=st.sampled_from(["reached", "reached", "turned back", "caught", "died"]),
        forced=st.sampled_from([None, None, "repatriation", "trafficking"]),
        **common,
    )
    return stays | events | legs


journeys = st.lists(some_steps(), min_size=1, max_size=8).map(lambda steps: journey(steps, PEOPLE))


def is_on_a_curve(point: tuple[float, float], curves: set[tuple[float, float]]) -> bool:
    lng, lat = point
    return any((round(lng + turn, 3), lat) in curves for turn in (-360, 0, 360))


CURVES = {(point.lng, point.lat) for start in FIXED for end in FIXED for point in arc(start, end)}


@settings(max_examples=60)
@given(journeys)
def test_every_coordinate_of_a_line_is_a_point_of_a_fixed_curve(told: PublicJourney) -> None:
    scene = compose(told, ATLAS)
    for ribbon in scene.ribbons:
        assert all(is_on_a_curve(point, CURVES) for piece in ribbon.pieces for point in piece)


@settings(max_examples=60)
@given(journeys)
def test_every_place_stands_where_the_atlas_has_it_or_whole_turns_off(told: PublicJourney) -> None:
    for place in compose(told, ATLAS).places.values():
        shape = ATLAS.area(place.id) if place.kind == "area" else ATLAS.reach(place.id)
        assert place.bounds[0] - 360 * place.turns == shape.bounds.west
        assert place.bounds[2] - 360 * place.turns == shape.bounds.east


@settings(max_examples=30)
@given(journeys, journeys)
def test_the_same_pair_has_the_same_curve_in_every_journey(
    one: PublicJourney, other: PublicJourney
) -> None:
    def lines(scene: Scene) -> dict[str, list[list[float]]]:
        return {
            ribbon.id: [[lat for _, lat in piece] for piece in ribbon.pieces]
            for ribbon in scene.ribbons
        }

    first, second = lines(compose(one, ATLAS)), lines(compose(other, FakeAtlas()))
    assert {key: first[key] for key in first.keys() & second.keys()} == {
        key: second[key] for key in first.keys() & second.keys()
    }


@settings(max_examples=30)
@given(journeys)
def test_the_bytes_depend_on_the_journey_alone(told: PublicJourney) -> None:
    again = PublicJourney(**{name: getattr(told, name) for name in PublicJourney.__slots__})
    assert to_json(compose(told, ATLAS)) == to_json(compose(again, FakeAtlas()))


@settings(max_examples=60)
@given(journeys)
def test_every_step_is_told_in_words_and_framed(told: PublicJourney) -> None:
    scene = compose(told, ATLAS)
    assert [one.id for one in scene.steps] == [one.id for one in told.steps]
    for one in scene.steps:
        west, south, east, north = one.focus
        assert west < east
        assert south < north
        for lang in ("en", "ko"):
            assert one.heading[lang]
            assert one.place[lang]
            assert one.date[lang]
            assert "{" not in one.place[lang] + one.heading[lang] + one.vague.words[lang]


@settings(max_examples=30)
@given(journeys)
def test_nothing_of_a_withheld_place_is_said_or_shown(told: PublicJourney) -> None:
    scene = compose(told, ATLAS)
    for one in scene.steps:
        assert all(mark.ref == "" for mark in one.marks if mark.kind == "withheld")
    assert json.loads(to_json(scene))["format"] == "routemap-scene/1"
