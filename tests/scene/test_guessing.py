"""How well a step's places can be guessed: from public cells and the atlas's figures alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.areas.types import Area, Figures, Guesses
from routemap.public import PublicStep, StepKind
from routemap.scene.telling.guessing import bits, vague_places
from routemap.scene.telling.likening import likened
from routemap.scene.telling.vagueness import vague
from routemap.scene.times import spans
from routemap.scene.types import Vague
from routemap.scene.whereabouts import Whereabouts
from routemap.when import PublicWhen
from tests.scene.fake import ATLAS, FakeAtlas, step, until, within, year

WHERE = Whereabouts(ATLAS)
LAST_DAY = within("2002-12-31", "2002-12-31").start


def a(kind: StepKind, word: str, **given: Any) -> PublicStep:
    return step(kind, word, ("ada",), **given)


def left(told: PublicStep) -> Vague:
    return vague(told, spans([told])[0], WHERE)


def roles(told: PublicStep) -> list[tuple[str, str]]:
    return [(place.role, place.ref) for place in vague_places(told, WHERE)]


class Measured(FakeAtlas):
    """The box-shaped atlas, with figures of a test's own for one zone."""

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self._areas["kp-northeast"] = replace(self._areas["kp-northeast"], figures=figures)


def measured(km2: float, guesses: Guesses) -> Whereabouts:
    found = (guesses.evenly, guesses.settlements, guesses.people)
    least = min(km for km in found if km is not None)
    return Whereabouts(Measured(Figures(km2, 50, 10**6, 30, 0.1, least, guesses)))


def test_every_place_of_a_leg_is_told_in_the_order_of_the_way() -> None:
    leg = a(
        "go", "on foot", origin="kp-northeast", target="cn", crossing="tumen", via=("cn-sichuan",)
    )
    assert roles(leg) == [
        ("from", "kp-northeast"),
        ("across", "tumen"),
        ("via", "cn-sichuan"),
        ("to", "cn"),
    ]


def test_a_leg_within_one_area_tells_it_once() -> None:
    assert roles(a("go", "bus", origin="cn", target="cn")) == [("from", "cn")]


def test_what_is_not_told_or_withheld_leaves_no_figure() -> None:
    for ref, level in (("", "unknown"), ("-", "withheld")):
        [place] = vague_places(a("stay", "hiding", at=ref), WHERE)
        assert place.model_dump(exclude_none=True) == {"role": "at", "ref": "", "level": level}
        assert left(a("stay", "hiding", at=ref, when=year(2002))).bits is None


@pytest.mark.parametrize(
    ("guesses", "best"),
    [
        (Guesses(50, 60, 70), "area"),
        (Guesses(60, 50, 70), "settlements"),
        (Guesses(70, 60, 50), "people"),
        (Guesses(50), "area"),
    ],
)
def test_the_guesser_who_comes_nearest_is_named(guesses: Guesses, best: str) -> None:
    [place] = vague_places(a("stay", "home", at="kp-northeast"), measured(30_000, guesses))
    assert (place.guesser, place.error_km) == (best, 50)


def test_an_area_with_one_town_in_it_counts_as_no_more_than_what_hides_in_it() -> None:
    wide, easy = (
        vague_places(a("stay", "home", at="kp-northeast"), measured(30_000, Guesses(86, None, km)))
        for km in (86, 9)
    )
    assert wide[0].bits == bits(30_000) == 14.9
    assert easy[0].bits == bits(3.1416 * (1.5 * 9) ** 2) == 9.2
    assert wide[0].km2 == easy[0].km2 == 30_000


def test_a_crossing_is_guessed_along_the_border_that_both_sides_share() -> None:
    leg = a("go", "wading", origin="kp-northeast", target="cn", crossing="tumen")
    across = vague_places(leg, WHERE)[1]
    assert (across.km, across.error_km, across.guesser) == (260, 52, "border")
    assert across.bits == bits(4 * 52)


@pytest.mark.parametrize(("origin", "target"), [("kp", ""), ("", "cn"), ("", ""), ("kp", "-")])
def test_a_side_that_is_not_told_is_its_whole_country(origin: str, target: str) -> None:
    leg = a("go", "wading", origin=origin, target=target, crossing="tumen")
    [across] = [place for place in vague_places(leg, WHERE) if place.role == "across"]
    assert across.km == 520


def test_a_stay_on_a_border_is_guessed_along_it() -> None:
    [place] = vague_places(a("stay", "hiding", at="tumen"), WHERE)
    assert (place.role, place.km, place.guesser) == ("at", 520, "border")


def test_the_border_that_a_sentence_tells_of_is_no_longer_than_what_is_shared() -> None:
    leg = a("go", "wading", origin="kp-northeast", target="cn", crossing="tumen")
    assert left(leg).words["en"].startswith("Somewhere along 260 km of border;")


def test_bits_are_those_of_the_easiest_place_and_of_the_better_known_end() -> None:
    told = a("stay", "home", at="kp-northeast", when=until(within("1998-12-01", "1999-02-28")))
    found = left(told)
    assert (found.begin_days, found.end_days) == (None, 90)
    assert found.places[0].bits is not None
    assert found.bits == round(found.places[0].bits + bits(90), 1)


def test_of_two_ends_the_one_that_is_easier_to_find_counts() -> None:
    leg = a(
        "go",
        "air",
        origin="cn",
        target="kr-capital",
        when=until(within("2006-09-01", "2006-09-02")),
    )
    found = left(leg)
    by_ref = {place.ref: place.bits for place in found.places}
    assert by_ref["kr-capital"] is not None
    assert by_ref["cn"] is not None
    assert by_ref["kr-capital"] < by_ref["cn"]
    assert found.bits == round(by_ref["kr-capital"] + bits(2), 1)
    both = left(a("event", "born", at="kp", when=year(2002)))
    stay = left(
        a("stay", "home", at="kp", when=PublicWhen(year(2001).start, LAST_DAY, interval=True))
    )
    assert both.bits is not None
    assert stay.bits is not None
    assert stay.bits == round(both.bits - bits(365), 1)


def test_without_any_date_there_is_no_counting() -> None:
    assert left(a("stay", "home", at="kp")).bits is None


@given(n=st.floats(0, 1e8), more=st.floats(1, 100))
@settings(derandomize=True, max_examples=50)
def test_more_that_is_possible_is_never_fewer_bits(n: float, more: float) -> None:
    assert 0 <= bits(n) <= bits(n * more)


def test_a_square_kilometre_and_a_day_are_no_question_at_all() -> None:
    assert bits(1) == 0


def sized(km2: float) -> Area:
    zone = ATLAS.area("kp-northeast")
    return replace(zone, figures=replace(zone.figures, km2=km2))


@pytest.mark.parametrize(
    ("km2", "like"),
    [
        (36_000, ", about the size of AT"),
        (38_000, ", about the size of AT"),
        (72_000, ", about twice the size of AT"),
        (108_000, ", about three times the size of AT"),
        (50_000, ""),
        (9_000, ""),
    ],
)
def test_an_area_is_likened_to_a_country_only_where_it_is_about_its_size(
    km2: float, like: str
) -> None:
    assert likened(sized(km2), WHERE, "en") == like


def test_a_whole_country_is_likened_to_no_other() -> None:
    assert likened(replace(ATLAS.area("kr"), figures=sized(36_000).figures), WHERE, "en") == ""
