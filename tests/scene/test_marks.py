from __future__ import annotations

from typing import Any

from routemap.public import PublicStep
from routemap.scene import compose
from routemap.scene.types import Mark, Scene
from tests.scene.fake import ATLAS, journey, step
from tests.scene.samples import forced_return, over_the_pacific, withheld_way

WHO = ["ada"]
HOME = step("stay", "home", WHO, at="kp-northeast")
CROSSING = step("go", "on foot", WHO, origin="kp-northeast", target="cn", crossing="tumen")


def drawn(*steps: PublicStep) -> Scene:
    return compose(journey(steps, people=WHO), ATLAS)


def shown(marks: list[Mark]) -> list[tuple[str, str, str]]:
    return [(mark.kind, mark.ref, mark.role) for mark in marks]


def leg(**given: Any) -> list[Mark]:
    given = {"origin": "kp-northeast", "target": "cn", "crossing": "tumen"} | given
    return drawn(step("go", given.pop("word", "on foot"), WHO, **given)).steps[0].marks


def test_a_stay_in_a_country_told_as_a_whole_is_seen_from_where_it_was_entered() -> None:
    scene = drawn(HOME, CROSSING, step("stay", "hiding", WHO, at="cn"))
    assert shown(scene.steps[0].marks) == [("area", "kp-northeast", "at")]
    assert shown(scene.steps[2].marks) == [("seen-from", "tumen/CN", "at")]
    assert {"cn", "tumen"} <= set(scene.places)


def test_a_country_that_was_not_entered_over_a_border_has_its_own_outline() -> None:
    flight = step("go", "air", WHO, origin="th-central", target="kr")
    scene = drawn(HOME, flight, step("stay", "living", WHO, at="kr"))
    assert shown(scene.steps[2].marks) == [("area", "kr", "at")]


def test_a_country_entered_once_is_not_seen_from_there_after_another_country() -> None:
    scene = drawn(
        CROSSING,
        step("go", "air", WHO, origin="cn", target="kr"),
        step("go", "air", WHO, origin="kr", target="cn"),
        step("stay", "work", WHO, at="cn"),
    )
    assert shown(scene.steps[3].marks) == [("area", "cn", "at")]


def test_a_crossing_shows_where_from_the_whole_reach_and_where_to() -> None:
    assert shown(leg()) == [
        ("area", "kp-northeast", "from"),
        ("reach", "tumen", "across"),
        ("seen-from", "tumen/CN", "to"),
        ("ribbon", "kp-northeast>tumen", "across"),
        ("ribbon", "tumen/CN~", "across"),
    ]


def test_a_line_is_as_sure_as_its_mode_and_its_ends() -> None:
    assert {mark.certainty for mark in leg()} == {"sure"}
    assert line_certainty(word="unknown") == "unknown"
    assert line_certainty(word="withheld") == "withheld"
    assert line_certainty(withheld=("route",)) == "withheld"
    assert line_certainty(inferred=("mode",)) == "inferred"
    assert line_certainty(target="") == "unknown"


def line_certainty(**given: Any) -> str:
    return next(mark.certainty for mark in leg(**given) if mark.kind == "ribbon")


def test_an_inferred_place_is_not_the_place_they_were_anyway() -> None:
    marks = leg(inferred=("place",), implied=frozenset({"origin"}))
    sure = {mark.role: mark.certainty for mark in marks if mark.kind != "ribbon"}
    assert sure == {"from": "sure", "across": "inferred", "to": "inferred"}


def test_a_forced_return_is_a_way_back_and_a_transfer_is_not() -> None:
    def back(forced: str) -> set[bool]:
        marks = leg(origin="cn", target="kp", crossing="cn-kp", forced=forced)
        return {mark.back for mark in marks if mark.kind == "ribbon"}

    assert back("repatriation") == {True}
    assert back("deportation") == {True}
    assert back("transfer") == {False}


def test_a_leg_that_turned_back_goes_there_and_back_on_the_same_line() -> None:
    lines = [mark for mark in leg(outcome="turned back") if mark.kind == "ribbon"]
    assert [(mark.ref, mark.back) for mark in lines] == [
        ("kp-northeast>tumen", False),
        ("tumen/KP>kp-northeast", True),
    ]
    scene = over_the_pacific()
    assert compose(scene, ATLAS).steps[1].marks[2].role == "towards"


def test_one_who_was_caught_and_held_elsewhere_did_not_go_back() -> None:
    attempt = step(
        "go", "on foot", WHO, origin="kp", target="cn", crossing="tumen", outcome="caught"
    )
    held = drawn(attempt, step("stay", "detention", WHO, at="cn"))
    home = drawn(attempt, step("stay", "detention", WHO, at="kp"))
    assert [mark.back for mark in held.steps[0].marks if mark.kind == "ribbon"] == [False]
    assert [mark.back for mark in home.steps[0].marks if mark.kind == "ribbon"] == [False, True]


def test_what_is_withheld_is_the_same_template_whatever_lies_around_it() -> None:
    def template(**given: Any) -> Mark:
        [mark] = drawn(HOME, step("stay", "hiding", WHO, **given)).steps[1].marks
        return mark

    assert template(at="-") == template(at="-", withheld=("place",))
    assert template(at="-") == Mark(kind="withheld", ref="", certainty="withheld", strand="a")


def test_an_unknown_place_shows_nothing_and_looks_where_its_neighbours_are() -> None:
    scene = drawn(HOME, step("stay", "hiding", WHO, at=""))
    assert scene.steps[1].marks == []
    assert scene.steps[1].focus == scene.steps[0].focus


def test_every_mark_names_something_that_the_scene_holds() -> None:
    for sample in (forced_return, withheld_way, over_the_pacific):
        scene = compose(sample(), ATLAS)
        ribbons = {ribbon.id for ribbon in scene.ribbons}
        marks = [mark for one in scene.steps for mark in one.marks]
        assert {mark.ref for mark in marks if mark.kind == "ribbon"} == ribbons
        assert {mark.ref for mark in marks if mark.kind in ("area", "reach")} <= set(scene.places)
        assert {mark.strand for mark in marks} <= {strand.id for strand in scene.strands}
