from __future__ import annotations

from typing import Any

import pytest

from routemap.generalise import Outcome
from routemap.model import ContextEvent, Route, Step
from routemap.public import PublicStep
from routemap.when import Granule, parse_when
from tests.generalise.world import go, place, run, stay


def only(outcome: Outcome) -> PublicStep:
    assert outcome.journey is not None
    (step,) = outcome.journey.steps
    return step


def test_what_is_told_passes_through() -> None:
    step = only(
        run(
            go(
                "CN",
                "LA",
                7,
                id="over-the-hills",
                helped_by="guide",
                outcome="turned back",
                title={"en": "Over the hills", "ko": "산을 넘어"},
                ask={"en": "What would you take?"},
                content=("danger to life",),
                inferred=("mode",),
                implied=frozenset({"origin"}),
                when="2009",
            )
        )
    )
    assert (step.id, step.word, step.helped_by, step.outcome) == (
        "over-the-hills",
        "on foot",
        "guide",
        "turned back",
    )
    assert step.title == {"en": "Over the hills", "ko": "산을 넘어"}
    assert (step.content, step.inferred) == (("danger to life",), ("mode",))
    assert step.implied == frozenset({"origin"})


def test_what_the_editor_withholds_is_dropped_even_if_the_file_still_has_it() -> None:
    step = only(
        run(
            go(
                "kp.e1",
                "cn.n1",
                word="car",
                across="east-river",
                via=("kp.w1",),
                helped_by="broker",
                when="2009-05",
                length="3 weeks",
                withheld=("place", "route", "helpers", "date"),
            )
        )
    )
    assert step == PublicStep(
        id="step-1",
        part=0,
        kind="go",
        word="withheld",
        who=("a",),
        origin=step.origin,
        target=step.target,
        withheld=("route", "date", "helpers", "place"),
    )
    assert step.origin == step.target
    assert step.origin is not None
    assert step.origin.kind == "withheld"


@pytest.mark.parametrize(
    ("step", "codes"),
    [
        (stay("KP", when="2009"), ()),
        (stay("kp.e1", when="2009"), ("level",)),
        (stay("kp-east", when="2009-05"), ("level", "date")),
        (stay("kp.e1", when="2024-05"), ("level", "date")),
        (stay("vn.x", when="2009"), ()),
        (stay("CN", when="2009", length="3 weeks"), ("length",)),
        (stay("CN", when="2009", length="~3 years"), ()),
        (stay("kr.t1", when="2009-05-01", length="3 weeks"), ()),
        (stay(place("kp.e1", show="country"), when="2009"), ("show",)),
        (go("CN", "KP", forced="repatriation", when="2009-05"), ("forced-return",)),
        (go("kp.e1", "CN", when="2009"), ("level",)),
        (go("kp.s1", "cn.f1", when="2009"), ("level",)),
    ],
)
def test_a_step_says_why_it_is_no_finer(step: Step, codes: tuple[str, ...]) -> None:
    assert only(run(step)).coarsened == codes


def test_a_frontier_drawn_because_no_river_may_be_named_says_so() -> None:
    west = run(go("kp.w1", "cn.f1", when="2009")).journey
    assert west is not None
    assert "river" not in west.steps[0].coarsened  # the areas do not touch: either might be named
    from_home = only(run(go("kp.e1", "cn.n1", across="long-river", when="2009")))
    assert from_home.coarsened == ("level",)  # the other river could have been named
    lone = only(run(go("kp.w1", "CN", across="east-river", when="2009")))
    assert lone.crossing is not None
    assert lone.crossing.ref == "cn-kp"


def test_an_active_route_says_so() -> None:
    assert only(run(stay("kp.e1", when="1999"), route=Route("active"))).coarsened == (
        "active",
        "level",
        "date",
    )


def test_a_code_never_tells_whether_a_town_or_its_zone_was_written() -> None:
    """Drawn as the country for another step's sake, or told as it: both look the same."""
    asked = stay(place("kp.e2", show="country"), when="2009")
    towns, told = (run(asked, stay(written, 2, when="2009")) for written in ("kp.e1", "KP"))
    assert towns == told


def test_context_is_public_history_and_keeps_its_date() -> None:
    event = ContextEvent(parse_when("2011-12-17"), {"en": "A death is announced"})
    more: dict[str, Any] = {"context": (event,)}
    told = run(stay("KP", when="2009"), **more).journey
    assert told is not None
    assert told.context[0].when.start is not None
    assert told.context[0].when.start.granule is Granule.DAY
    assert told.context[0].title == event.title
