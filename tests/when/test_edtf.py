"""The examples of the specification (ISO 8601-2, levels 0 to 2) that lie within the profile."""

from datetime import date
from pathlib import Path

import pytest

from routemap.when import CODES, DateError, Granule, bounds, parse_when

ORACLE = Path(__file__).with_name("edtf-js.tsv")


def iso(day: int | None) -> str:
    return "-" if day is None else date.fromordinal(day).isoformat()


def hull(text: str, *, soft: bool = False) -> str:
    """First and last day of a date, `-` where a side is open."""
    start, end, _ = bounds(parse_when(text), soft=soft)
    return f"{iso(start[0])} {iso(end[1])}"


@pytest.mark.parametrize(
    ("text", "granule", "expected"),
    [
        ("1985-04-12", Granule.DAY, "1985-04-12 1985-04-12"),
        ("1985-04", Granule.MONTH, "1985-04-01 1985-04-30"),
        ("1985", Granule.YEAR, "1985-01-01 1985-12-31"),
        ("2001-21", Granule.SEASON, "2001-03-01 2001-05-31"),
        ("1998-24", Granule.SEASON, "1998-12-01 1999-02-28"),
        ("1999-24", Granule.SEASON, "1999-12-01 2000-02-29"),
        ("2001-34", Granule.MONTH, "2001-04-01 2001-06-30"),
        ("201X", Granule.YEAR, "2010-01-01 2019-12-31"),
        ("20XX", Granule.YEAR, "2000-01-01 2099-12-31"),
        ("2004-XX", Granule.YEAR, "2004-01-01 2004-12-31"),
        ("1985-04-XX", Granule.MONTH, "1985-04-01 1985-04-30"),
        ("1985-XX-XX", Granule.YEAR, "1985-01-01 1985-12-31"),
        ("156X-12-25", Granule.YEAR, "1560-12-25 1569-12-25"),
        ("15XX-12-25", Granule.YEAR, "1500-12-25 1599-12-25"),
        ("XXXX-12-XX", Granule.YEAR, "0001-12-01 -"),
        ("1XXX-XX", Granule.YEAR, "1000-01-01 1999-12-31"),
        ("1XXX-12", Granule.YEAR, "1000-12-01 1999-12-31"),
        ("1984-1X", Granule.MONTH, "1984-10-01 1984-12-31"),
        ("1950S2", Granule.YEAR, "1900-01-01 1999-12-31"),
        ("[1667,1668, 1670..1672]", Granule.YEAR, "1667-01-01 1672-12-31"),
        ("[..1760-12-03]", Granule.DAY, "- 1760-12-03"),
        ("[1760-12..]", Granule.MONTH, "1760-12-01 -"),
        ("[1760-01, 1760-02, 1760-12..]", Granule.MONTH, "1760-01-01 -"),
        ("[1667, 1760-12]", Granule.YEAR, "1667-01-01 1760-12-31"),
        ("{1960, 1961-12}", Granule.YEAR, "1960-01-01 1961-12-31"),
        ("{..1984}", Granule.YEAR, "- 1984-12-31"),
    ],
)
def test_a_date_has_its_granule_and_its_hard_bounds(
    text: str, granule: Granule, expected: str
) -> None:
    found = parse_when(text)
    assert found.start is not None
    assert found.start == found.end
    assert not found.interval
    assert found.start.granule is granule
    assert hull(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1984?", "1983-01-01 1985-12-31"),
        ("2004-06~", "2004-05-01 2004-07-31"),
        ("2004-06-11%", "2004-06-01 2004-06-21"),
        ("1999-02-~05", "1999-02-01 1999-02-10"),
        ("1999-02-~15", "1999-02-10 1999-02-20"),
        ("1999-02-~26", "1999-02-21 1999-02-28"),
        ("1999-02-26~", "1999-02-21 1999-03-03"),
        ("1999-~01", "1999-01-01 1999-02-28"),
        ("1999-01~", "1998-12-01 1999-02-28"),
        ("2004-06~-11", "2004-05-11 2004-07-11"),
        ("2004?-06-11", "2003-06-11 2005-06-11"),
        ("?2004-06-~11", "2003-06-06 2005-06-16"),
        ("2004-%06-11", "2004-04-11 2004-08-11"),
        ("2004?-02-29", "2003-02-28 2005-02-28"),
        ("2001-21~", "2001-02-01 2001-06-30"),
        ("199X~", "1989-01-01 2000-12-31"),
        ("0001~", "- 0002-12-31"),
        ("9999~", "9998-01-01 -"),
        ("1984", "1984-01-01 1984-12-31"),
    ],
)
def test_a_mark_widens_the_part_that_bears_it(text: str, expected: str) -> None:
    assert hull(text, soft=True) == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1964/2008", "1964-01-01 1964-12-31", "2008-01-01 2008-12-31"),
        ("2004-02-01/2005", "2004-02-01 2004-02-01", "2005-01-01 2005-12-31"),
        ("/2006-09-01", None, "2006-09-01 2006-09-01"),
        ("../1985-04-12", None, "1985-04-12 1985-04-12"),
        ("2019-12/", "2019-12-01 2019-12-31", None),
        ("1985/..", "1985-01-01 1985-12-31", None),
        ("2004-06-~01/2004-06-~20", "2004-06-01 2004-06-01", "2004-06-20 2004-06-20"),
        ("2001-21/2003", "2001-03-01 2001-05-31", "2003-01-01 2003-12-31"),
    ],
)
def test_an_interval_tells_when_it_began_and_when_it_ended(
    text: str, start: str | None, end: str | None
) -> None:
    found = parse_when(text)
    assert found.interval
    for side, expected in ((found.start, start), (found.end, end)):
        said = side and f"{iso(side.earliest)} {iso(side.latest)}"
        assert said == expected


@pytest.mark.parametrize(
    ("text", "code", "wrong"),
    [
        ("2001-02-29", "date.calendar", "29"),
        ("1985-13", "date.calendar", "13"),
        ("1985-00", "date.calendar", "00"),
        ("1985-02-3X", "date.calendar", "3X"),
        ("1999/1985-13-01", "date.calendar", "13"),
        ("[1999,  1985-02-30]", "date.calendar", "30"),
        ("0000", "date.calendar", "0000"),
        ("2006/2002", "date.backward", "2006/2002"),
        ("[1998..1994]", "date.backward", "1998..1994"),
        ("", "date.empty", ""),
        ("/", "date.empty", "/"),
        ("../..", "date.empty", "../.."),
        ("[]", "date.notation", ""),
        ("[..]", "date.notation", ".."),
        ("[1990, ..]", "date.notation", ".."),
        ("[1990, ..1994]", "date.notation", "..1994"),
        ("~2004~", "date.notation", "~2004~"),
        ("1/2/3", "date.notation", "1/2/3"),
        ("-1985", "date.notation", "-1985"),
        ("Y170000002", "date.notation", "Y170000002"),
        ("١٩٩٩", "date.notation", "١٩٩٩"),
    ],
)
def test_what_is_no_date_says_what_is_wrong_and_where(text: str, code: str, wrong: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_when(text)
    error = caught.value
    assert error.code == code
    assert error.code in CODES
    assert text[error.start : error.end] == wrong
    assert error.mend


def test_a_backward_interval_is_read_where_its_soft_bounds_overlap() -> None:
    assert hull("2002~/2001~", soft=True) == "2001-01-01 2002-12-31"


def test_nothing_turns_a_year_into_its_first_day() -> None:
    found = parse_when("1999").start
    assert found is not None
    assert found.earliest != found.latest


def oracle_rows() -> list[list[str]]:
    lines = ORACLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_every_difference_from_the_other_parser_has_a_reason() -> None:
    rows = oracle_rows()
    assert len(rows) > 200
    for text, theirs, reason in rows:
        try:
            ours = hull(text)
        except DateError:
            ours = "refused"
        assert (ours != theirs) == bool(reason), f"{text}: {ours}, not {theirs} ({reason})"
