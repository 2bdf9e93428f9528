from __future__ import annotations

from routemap.scene.times import extent, spans, years
from routemap.scene.types import Span
from tests.scene.fake import day, step, until, within, year

WHO = ["ada"]


def test_an_undated_step_lies_between_its_neighbours() -> None:
    found = spans(
        [
            step("go", "on foot", WHO, when=year(2002)),
            step("stay", "hiding", WHO),
            step("go", "air", WHO, when=year(2006)),
        ]
    )
    assert found[1].start[0] == day("2002-01-01")
    assert found[1].end[1] == day("2006-12-31")


def test_an_end_that_nothing_bounds_stays_open() -> None:
    home, away = spans([step("stay", "home", WHO), step("go", "on foot", WHO, when=year(2002))])
    assert home.start[0] is None
    assert away.end[1] == day("2002-12-31")


def test_of_two_dates_that_contradict_each_other_the_earlier_statement_holds() -> None:
    found = spans(
        [
            step("go", "on foot", WHO, when=year(2006)),
            step("stay", "hiding", WHO),
            step("go", "air", WHO, when=year(2002)),
        ]
    )
    assert found[0].start == (day("2006-01-01"), day("2006-12-31"))
    assert found[2].start[0] == day("2006-01-01")


def test_the_extent_holds_every_known_day_and_a_little_more() -> None:
    found = spans([step("go", "on foot", WHO, when=year(2002))])
    first, last = extent(found)
    assert day("2001-11-01") < first < day("2002-01-01")
    assert day("2002-12-31") < last < day("2003-03-01")


def test_an_open_beginning_gets_a_modest_stretch() -> None:
    closed = Span(start=(1000, 1000), end=(5000, 5000))
    opened = Span(start=(None, 1000), end=(1000, 1000))
    assert extent([closed])[0] > extent([opened, closed])[0] >= 1000 - 730


def test_a_wider_event_shortly_before_is_drawn_and_one_long_before_is_not() -> None:
    journey = Span(start=(10_000, 10_000), end=(11_000, 11_000))
    shortly = Span(start=(9_000, 9_000), end=(9_400, 9_400))
    long_before = Span(start=(2_000, 2_000), end=(2_300, 2_300))
    assert extent([journey], [shortly])[0] == 9_000
    assert extent([journey], [long_before]) == extent([journey])


def test_a_journey_without_a_date_has_an_extent_and_no_years() -> None:
    found = spans([step("stay", "home", WHO)])
    assert extent(found)[0] < extent(found)[1]
    assert years(found)["en"] == "years not told"


def test_a_winter_belongs_to_two_years() -> None:
    winter = within("1998-12-01", "1999-02-28")
    crossing = step("go", "over ice", WHO, when=winter)
    arrival = step("go", "air", WHO, when=until(year(2006)))
    assert years(spans([crossing]))["en"] == "1998/99"
    assert years(spans([crossing, arrival]))["en"] == "1998/99–2006"


def test_one_year_is_said_once() -> None:
    assert years(spans([step("go", "on foot", WHO, when=year(2002))]))["en"] == "2002"
