from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.when import DateError, parse_duration, parse_when


def mend(text: str, parse: Callable[[str], object] = parse_when) -> str:
    with pytest.raises(DateError) as caught:
        parse(text)
    return caught.value.mend


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("mid-February 1999", "write '1999-02-~15'"),
        ("late October 2015", "write '2015-10-~26'"),
        ("Feb 1999", "write '1999-02'"),
        ("Sept. 2006", "write '2006-09'"),
        ("1 September 2006", "write '2006-09-01'"),
        ("September 1st, 2006", "write '2006-09-01'"),
        ("12/2/1999", "write '1999-02-12' (12 February) or '1999-12-02' (2 December)"),
        ("13/2/1999", "write '1999-02-13'"),
        ("02/1999", "write '1999-02'"),
        ("1999-2-5", "write '1999-02-05'"),
        ("19990205", "write '1999-02-05'"),
        ("1999-02~15", "write '1999-02-~15'"),
        ("summer 2012", "write '2012-22'"),
        ("winter 1998-99", "write '1998-24' (from December 1998)"),
        ("early 2015", "write '[2015-01..2015-04]'"),
        ("1990s", "write '199X'"),
        ("mid-1990s", "write '[1994..1996]'"),
        ("c. 1999", "write '1999~'"),
        ("probably 1999", "write '1999?'"),
        ("since 2002", "write '2002/'"),
        ("until September 2006", "write '/2006-09'"),
        ("1999-2002", "write '1999/2002'"),
        ("from August to October 2012", "write '2012-08/2012-10'"),
        ("between 1999 and 2002", "write '[1999..2002]'"),
        ("1999/unknown", "write '1999/'"),
        ("2002 / 2006", "write '2002/2006'"),
        ("1985-04-12T23:20:30Z", "write '1985-04-12'"),
        ("1999–02", "write '1999-02'"),
        ("１９９９", "write '1999'"),
        ("1999년 2월", "write '1999-02'"),
        ("1999년 2월 중순", "write '1999-02-~15'"),
        ("1999년 2월 15일", "write '1999-02-15'"),
        ("2012년 여름", "write '2012-22'"),
        ("1990년대 중반", "write '[1994..1996]'"),
        ("1999년경", "write '1999~'"),
        ("2002년부터 2006년까지", "write '2002/2006'"),
        ("2006년까지", "write '/2006'"),
        ("2006/2002", "write '2002/2006' if the two were swapped"),
        ("2001-02-29", "write '2001-02' where the day is not known"),
        ("unknown", "leave 'when' out: what is not known is left out"),
        ("99", "write the year with four digits, such as '1999'"),
        ("-1985", "years are 0001 to 9999"),
    ],
)
def test_a_spoken_date_is_mended_as_it_was_meant(text: str, proposal: str) -> None:
    assert mend(text) == proposal


def test_the_mend_of_one_side_keeps_the_other_and_points_at_the_wrong_one() -> None:
    with pytest.raises(DateError) as caught:
        parse_when("1999/Feb 2002")
    error = caught.value
    assert error.mend == "write '1999/2002-02'"
    assert (error.start, error.end) == (5, 13)


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("3년", "write '3 years'"),
        ("약 3년", "write '~3 years'"),
        ("보름", "write '15 days'"),
        ("몇 주", "write 'a few weeks'"),
        ("1.5 years", "write '18 months'"),
        ("half a year", "write '6 months'"),
        ("up to 2 weeks", "write 'nearly 2 weeks'"),
        ("at least 3 months", "write 'over 3 months'"),
        ("weeks", "write 'some weeks'"),
        ("3yrs", "write '3 years'"),
        ("2-1 weeks", "write '1-2 weeks'"),
        ("0 days", "leave 'for' out"),
    ],
)
def test_a_spoken_length_is_mended_as_it_was_meant(text: str, proposal: str) -> None:
    assert mend(text, parse_duration) == proposal


def refusal(text: str, parse: Callable[[str], object]) -> DateError | None:
    try:
        parse(text)
    except DateError as error:
        return error
    return None


WRITTEN = st.text("0123456789-/~?%.X[]{},년월일 abceflnmruyst", max_size=14)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(WRITTEN)
def test_any_text_is_a_date_or_a_date_error_with_a_mend(text: str) -> None:
    for parse in (parse_when, parse_duration):
        error = refusal(text, parse)
        if error is not None:
            assert error.message
            assert error.mend
            assert 0 <= error.start <= error.end <= len(text)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.integers(1, 12), st.integers(1000, 2999), st.sampled_from(["early", "mid", "late", ""]))
def test_what_is_proposed_can_be_written(month: int, year: int, third: str) -> None:
    name = date(year, month, 1).strftime("%b")
    proposal = mend(f"{third} {name} {year}".strip())
    written = proposal.removeprefix("write '").removesuffix("'")
    found = parse_when(written)
    assert found.start is not None
    assert written.startswith(f"{year}-{month:02}")
