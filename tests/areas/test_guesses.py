"""What each guesser makes of an area or a border: the figures behind the best guess."""

from __future__ import annotations

from routemap.areas import open_atlas
from routemap.areas.types import Guesses

ATLAS = open_atlas()


def known(guesses: Guesses | None) -> list[float]:
    assert guesses is not None
    return [km for km in (guesses.evenly, guesses.settlements, guesses.people) if km is not None]


def test_the_expected_error_of_every_area_is_that_of_its_best_guesser() -> None:
    figures = [ATLAS.area(area_id).figures for area_id in ATLAS.area_ids()]
    assert len(figures) > 1000
    assert all(each.expected_error_km == min(known(each.guesses)) for each in figures)


def test_a_guesser_who_has_no_settlement_to_go_by_says_nothing() -> None:
    figures = [ATLAS.area(area_id).figures for area_id in ATLAS.area_ids()]
    empty = [each.guesses for each in figures if each.n_settlements == 0]
    assert empty
    assert all(each == Guesses(each.evenly) for each in empty if each is not None)


def test_at_a_border_one_goes_by_its_length_and_one_by_the_people_near_it() -> None:
    shared = ATLAS.shared_border("kp-northeast", "cn", "tumen")
    assert shared is not None
    assert shared.guesses is not None
    assert shared.guesses.settlements is None
    assert shared.expected_error_km == min(known(shared.guesses))
    assert abs(shared.guesses.evenly - shared.length_km / 4) < 0.1
