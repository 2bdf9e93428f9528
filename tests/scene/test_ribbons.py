from __future__ import annotations

from routemap.geo import LngLat
from routemap.scene.curves import arc
from routemap.scene.hops import Hop, area_to_area, shore_to_area
from routemap.scene.ribbons import RibbonBook, ribbon_book, shifted
from tests.scene.fake import ATLAS, FakeAtlas

BAND = ATLAS.reach("tumen").bounds


def test_a_line_has_no_point_in_a_band_and_no_point_that_is_not_the_curves() -> None:
    start, end = LngLat(128.0, 40.0), LngLat(132.0, 44.0)
    ribbon = RibbonBook(ATLAS).ribbon(Hop("there", "back", start, end, outside=("tumen",)))
    drawn = [point for piece in ribbon.pieces for point in piece]
    assert len(ribbon.pieces) == 2
    assert set(drawn) < set(map(tuple, arc(start, end)))
    assert not [lat for _, lat in drawn if BAND.south < lat < BAND.north]


def test_a_line_leaves_no_stub_behind_a_band() -> None:
    start, end = LngLat(128.0, 38.0), LngLat(128.5, 42.4)
    ribbon = RibbonBook(ATLAS).ribbon(Hop("near", "back", start, end, outside=("tumen",)))
    assert len(ribbon.pieces) == 1
    assert ribbon.pieces[0][-1][1] <= BAND.south


def test_no_line_runs_into_a_country_told_as_a_whole() -> None:
    korea = ATLAS.area("kr")
    ribbon = ribbon_book(ATLAS).ribbon(area_to_area(ATLAS.area("th-central"), korea))
    assert ribbon.fade == (False, True)
    assert all(
        not (korea.bounds.west < lng < korea.bounds.east and lat > korea.bounds.south)
        for piece in ribbon.pieces
        for lng, lat in piece
    )


def test_a_heading_ends_well_before_its_place() -> None:
    target = ATLAS.area("cn-sichuan")
    hop = shore_to_area(ATLAS.reach("tumen"), "CN", target, heading=True)
    ribbon = ribbon_book(ATLAS).ribbon(hop)
    assert ribbon.fade == (False, True)
    assert ribbon.pieces[-1][-1][0] > target.bounds.east


def test_a_ribbon_is_drawn_once_for_all_journeys() -> None:
    hop = area_to_area(ATLAS.area("th-central"), ATLAS.area("kr-capital"))
    assert ribbon_book(ATLAS).ribbon(hop) is ribbon_book(ATLAS).ribbon(hop)
    assert ribbon_book(ATLAS) is not ribbon_book(FakeAtlas())


def test_a_line_moves_by_whole_turns_alone() -> None:
    ribbon = ribbon_book(ATLAS).ribbon(
        area_to_area(ATLAS.area("us.california"), ATLAS.area("kr-capital"))
    )
    moved = shifted(ribbon, 127.0)
    pairs = zip(ribbon.pieces[0], moved.pieces[0], strict=True)
    assert {(round(b[0] - a[0], 6), b[1] - a[1]) for a, b in pairs} == {(360.0, 0.0)}
    assert shifted(moved, 127.0) is moved
