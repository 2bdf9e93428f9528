"""Comparing: whatever two releases share in part is refused, and nothing else is."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.areas import hash_of, open_atlas
from routemap.ratchet import Change, Kind, Release, Stamp, compare
from routemap.ratchet.cells import Cells
from routemap.ratchet.comparing import of_days

ATLAS = open_atlas()
POLICY = Stamp("one", 1)
REFS = ("kp", "kp-northeast", "kp-northwest", "cn", "cn-northeast", "mn", "tumen", "yalu", "cn-kp",
        "cn-mn", "la-th", "kr", "kr.gangwon")  # fmt: skip


def todays(ref: str) -> str:
    return hash_of(ATLAS, ref)


def release(
    cells: Cells, policy: Stamp = POLICY, shapes: Mapping[str, str] | None = None
) -> Release:
    known = {ref: todays(ref) for ref in cells.places.values() if ref != "withheld"}
    return Release(policy, {**known, **(shapes or {})}, {"eunju": {"home": cells}})


def changes(
    old: Cells, new: Cells, later: Stamp = POLICY, shapes: Mapping[str, str] | None = None
) -> tuple[Change, ...]:
    return compare(release(old), release(new, later, shapes), ATLAS, todays)


def place_change(was: str, now: str, later: Stamp = POLICY) -> Change | None:
    places = [{"at": ref} if ref else {} for ref in (was, now)]
    found = changes(Cells(places[0]), Cells(places[1]), later)
    assert len(found) <= 1
    return found[0] if found else None


DAYS = st.tuples(st.integers(1, 30), st.integers(0, 20)).map(lambda run: (run[0], sum(run)))


@settings(max_examples=300)
@given(old=DAYS, new=DAYS)
def test_runs_of_days_are_told_apart_by_what_they_share(
    old: tuple[int, int], new: tuple[int, int]
) -> None:
    before, after = (set(range(first, last + 1)) for first, last in (old, new))
    expected = (
        None if before == after
        else Kind.COARSER if before < after
        else Kind.FINER if before > after
        else Kind.OVERLAP if before & after
        else Kind.ELSEWHERE
    )  # fmt: skip
    assert of_days(old, new) is expected


def test_a_winter_after_a_year_is_refused_for_together_they_are_a_december() -> None:
    old, new = Cells(times={"start": (100, 464)}), Cells(times={"start": (434, 523)})
    [change] = changes(old, new, Stamp("two", 2))
    assert (change.kind, change.field, change.refused) == (Kind.OVERLAP, "start", True)


def test_a_length_that_overlaps_an_earlier_one_is_refused() -> None:
    [change] = changes(Cells(lengths={"length": (7, 63)}), Cells(lengths={"length": (30, 90)}))
    assert change.refused


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("kp-northeast", "kp", Kind.COARSER),
        ("kp", "kp-northeast", Kind.FINER),
        ("kp-northeast", "kp-northwest", Kind.ELSEWHERE),
        ("tumen", "cn-kp", Kind.COARSER),
        ("cn-kp", "tumen", Kind.FINER),
        ("tumen", "yalu", Kind.OVERLAP),
        ("tumen", "kp", Kind.OVERLAP),
        ("cn-kp", "cn-mn", Kind.OVERLAP),
        ("cn-kp", "la-th", Kind.ELSEWHERE),
        ("kp", "withheld", Kind.COARSER),
        ("withheld", "kp", Kind.FINER),
        ("kp", "", Kind.COARSER),
        ("", "kp", Kind.TOLD),
    ],
)
def test_places_are_told_apart_by_what_they_share(was: str, now: str, kind: Kind) -> None:
    change = place_change(was, now)
    assert change is not None
    assert change.kind is kind
    assert change.refused == (kind in {Kind.OVERLAP, Kind.FINER})


@pytest.mark.parametrize(("was", "now"), list(product(REFS, REFS)))
def test_what_is_let_pass_shares_no_part_with_what_was_shown_before(was: str, now: str) -> None:
    one, two = (shapely.from_geojson(ATLAS.geometry(ref)) for ref in (was, now))
    shared = one.intersection(two).area / min(one.area, two.area)
    change = place_change(was, now)
    if change is None:
        assert was == now
    elif change.kind is Kind.COARSER:
        assert shared > 0.98  # a band and its river's are simplified apart
    elif change.kind is Kind.FINER:
        assert place_change(now, was).kind is Kind.COARSER  # type: ignore[union-attr]
    elif change.kind is Kind.ELSEWHERE:
        assert shared < 1e-6
    else:
        assert change.refused


def test_an_area_that_was_redrawn_overlaps_its_former_self() -> None:
    cells = Cells({"at": "kp-northeast"})
    [change] = changes(cells, cells, shapes={"kp-northeast": "0" * 16})
    assert (change.kind, change.refused) == (Kind.OVERLAP, True)


@pytest.mark.parametrize("now", ["kp", "kp-northwest"])
def test_an_area_of_an_earlier_atlas_is_not_taken_to_lie_in_one_of_todays(now: str) -> None:
    old = release(Cells({"at": "kp-northeast"}), shapes={"kp-northeast": "0" * 16})
    [change] = compare(old, release(Cells({"at": now})), ATLAS, todays)
    assert change.kind is Kind.OVERLAP


def test_an_area_that_todays_atlas_lacks_overlaps() -> None:
    old = Release(POLICY, {"kp-old": "0" * 16}, {"eunju": {"home": Cells({"at": "kp-old"})}})
    [change] = compare(old, release(Cells({"at": "kp"})), ATLAS, todays)
    assert change.refused


@pytest.mark.parametrize(
    ("later", "refused"),
    [
        (Stamp("one", 1), True),
        (Stamp("two", 1), True),  # changed, and nobody wrote it down
        (Stamp("one", 2), True),  # written down, and nothing changed
        (Stamp("two", 2), False),
    ],
)
def test_finer_needs_a_changed_policy_and_a_line_in_its_log(later: Stamp, *, refused: bool) -> None:
    change = place_change("kp", "kp-northeast", later)
    assert change is not None
    assert change.refused is refused


def test_even_a_changed_policy_lets_no_overlap_pass() -> None:
    change = place_change("tumen", "yalu", Stamp("two", 2))
    assert change is not None
    assert change.refused


def test_new_and_gone_steps_and_journeys_are_listed_and_not_refused() -> None:
    cells = Cells({"at": "kp"})
    old = Release(POLICY, {"kp": todays("kp")}, {"a": {"one": cells, "two": cells}, "b": {}})
    new = Release(POLICY, {"kp": todays("kp")}, {"a": {"two": cells, "three": cells}, "c": {}})
    found = [(c.kind, c.journey, c.step) for c in compare(old, new, ATLAS, todays)]
    assert found == [
        (Kind.NEW, "a", "three"),
        (Kind.GONE, "a", "one"),
        (Kind.GONE, "b", ""),
        (Kind.NEW, "c", ""),
    ]


def test_the_same_release_changes_nothing() -> None:
    cells = Cells({"at": "kp", "via 1": "withheld"}, {"end": (1, 9)}, {"length": (1, 6)})
    assert changes(cells, cells) == ()
