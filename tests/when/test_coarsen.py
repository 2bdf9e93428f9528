from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.when import Granule, Range, When, bounds, coarsen, parse_when, span_days
from routemap.when.almanac import RANK, granule_span

YEARS = st.integers(1, 9999)
GRANULES = st.sampled_from(list(Granule))
FORMS = [
    "{y:04}{k}",
    "{y:04}-{m:02}{k}",
    "{y:04}-{m:02}-{d:02}{k}",
    "{y:04}-{m:02}-{k}{d:02}",
    "{y:04}-{s}{k}",
    "{c:03}X",
]
GENTLE = settings(derandomize=True, max_examples=200, deadline=None)


def start(text: str) -> Range:
    found = parse_when(text).start
    assert found is not None
    return found


@st.composite
def singles(draw: st.DrawFn) -> str:
    year = draw(YEARS)
    mark = draw(st.sampled_from(["", "~", "?", "%"]))
    form = draw(st.sampled_from(FORMS))
    return form.format(
        y=year,
        m=draw(st.integers(1, 12)),
        d=draw(st.integers(1, 28)),
        s=draw(st.integers(21, 41)),
        c=max(year // 10, 1),
        k=mark,
    )


@st.composite
def dates(draw: st.DrawFn) -> str:
    first, second = sorted(
        (draw(singles()), draw(singles())), key=lambda text: start(text).earliest
    )
    form = draw(st.sampled_from(["{0}", "{0}/{1}", "{0}/", "/{0}", "[{0}..{1}]", "[{0}, {1}]"]))
    return form.format(first, second)


def sides(when: When) -> list[tuple[Range | None, str]]:
    return [(when.start, "start"), (when.end, "end")]


@GENTLE
@given(dates())
def test_the_hard_bounds_lie_within_the_soft_ones(text: str) -> None:
    for side, _ in sides(parse_when(text)):
        if side is not None:
            assert side.soft_earliest <= side.earliest <= side.latest <= side.soft_latest


@GENTLE
@given(dates(), GRANULES)
def test_a_run_covers_what_was_written_and_is_never_finer(text: str, granule: Granule) -> None:
    written = parse_when(text)
    public = coarsen(written, granule)
    assert public.interval == written.interval
    for side, name in sides(written):
        run = getattr(public, name)
        assert (run is None) == (side is None)
        if side is None:
            continue
        assert run.earliest <= side.earliest
        assert side.latest <= run.latest
        assert RANK[run.granule] == max(RANK[granule], RANK[side.granule])
        assert run.soft_earliest <= run.earliest <= run.latest <= run.soft_latest


@GENTLE
@given(dates(), GRANULES)
def test_a_run_is_whole_granules_and_the_smallest_that_covers(text: str, granule: Granule) -> None:
    written = parse_when(text)
    public = coarsen(written, granule)
    for side, name in sides(written):
        run = getattr(public, name)
        if side is None:
            continue
        first, last = granule_span(run.earliest, run.granule), granule_span(run.latest, run.granule)
        assert (first[0], last[1]) == (run.earliest, run.latest)
        assert first[0] <= side.earliest <= first[1]
        assert last[0] <= side.latest <= last[1]


@GENTLE
@given(st.integers(1, date.max.toordinal()), GRANULES, st.data())
def test_two_days_of_one_granule_give_one_run(
    day: int, granule: Granule, data: st.DataObject
) -> None:
    first, last = granule_span(day, granule)
    other = data.draw(st.integers(first, last))
    marks = st.sampled_from(["", "~", "?"]) if granule is not Granule.DAY else st.just("")
    made = [
        coarsen(parse_when(date.fromordinal(one).isoformat() + data.draw(marks)), granule)
        for one in (day, other)
    ]
    assert made[0] == made[1]


@GENTLE
@given(YEARS, st.data())
def test_nothing_of_a_day_is_left_in_a_year(year: int, data: st.DataObject) -> None:
    day = data.draw(st.dates(date(year, 1, 1), date(year, 12, 31)))
    for text in (f"{year:04}", day.isoformat(), day.isoformat()[:7]):
        assert coarsen(parse_when(text), Granule.YEAR) == coarsen(
            parse_when(f"{year:04}"), Granule.YEAR
        )


@pytest.mark.parametrize(
    ("text", "granule", "expected"),
    [
        ("1999-02-~15", Granule.MONTH, ("1999-02-01", "1999-02-28")),
        ("1999-02", Granule.SEASON, ("1998-12-01", "1999-02-28")),
        ("1999-02", Granule.YEAR, ("1999-01-01", "1999-12-31")),
        ("1998-24", Granule.YEAR, ("1998-01-01", "1999-12-31")),
        ("[1994..1998]", Granule.DAY, ("1994-01-01", "1998-12-31")),
        ("2015-33", Granule.SEASON, ("2014-12-01", "2015-05-31")),
        ("2002", Granule.SEASON, ("2002-01-01", "2002-12-31")),
        ("0001-01", Granule.SEASON, ("0001-01-01", "0001-02-28")),
        ("9999-24", Granule.SEASON, ("9999-12-01", "9999-12-31")),
    ],
)
def test_a_date_is_said_as_the_smallest_run_of_granules(
    text: str, granule: Granule, expected: tuple[str, str]
) -> None:
    run = coarsen(parse_when(text), granule).start
    assert run is not None
    ends = run.earliest, run.latest
    assert tuple(date.fromordinal(day).isoformat() for day in ends) == expected


def test_soft_bounds_stay_only_where_nothing_was_coarsened() -> None:
    kept = coarsen(parse_when("2002~"), Granule.SEASON).start
    assert kept is not None
    assert kept.soft_earliest < kept.earliest
    dropped = coarsen(parse_when("2002-05~"), Granule.SEASON).start
    assert dropped is not None
    assert (dropped.soft_earliest, dropped.soft_latest) == (dropped.earliest, dropped.latest)


def test_a_mark_on_months_that_fill_a_year_does_not_show_in_the_year() -> None:
    for text in ("[1994-01..1994-12~]", "[1994-01-01~..1994-12-31]"):
        assert coarsen(parse_when(text), Granule.YEAR) == coarsen(parse_when("1994"), Granule.YEAR)


def test_an_open_side_stays_open() -> None:
    assert coarsen(parse_when("2002-05/"), Granule.YEAR).end is None
    assert coarsen(parse_when("/2002-05"), Granule.YEAR).start is None
    start, _, _ = bounds(coarsen(parse_when("[..1984]"), Granule.YEAR))
    assert start[0] is None


def test_the_days_that_a_date_leaves_possible_are_counted() -> None:
    assert span_days(parse_when("1999-02")) == 28
    assert span_days(parse_when("1999-02/1999-03")) == 59
    assert span_days(coarsen(parse_when("1999-02"), Granule.YEAR)) == 365
    assert span_days(parse_when("1999/")) is None
