import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.when import (
    Granule,
    Length,
    Unit,
    Window,
    coarsen,
    coarsen_duration,
    length_words,
    parse_duration,
    parse_when,
    solved_words,
    when_words,
    written_length_words,
    written_words,
)
from routemap.words import languages, words

GENTLE = settings(derandomize=True, max_examples=150, deadline=None)


def day(year: int, month: int = 1, number: int = 1) -> int:
    return date(year, month, number).toordinal()


@pytest.mark.parametrize(
    ("text", "en", "ko"),
    [
        ("1999-02-~05", "early February 1999", "1999년 2월 초순"),
        ("1999-02-~15", "mid-February 1999", "1999년 2월 중순"),
        ("1999-02-~26", "late February 1999", "1999년 2월 하순"),
        ("1999-02-12~", "around 12 February 1999", "1999년 2월 12일 무렵"),
        ("2006-09-01", "1 September 2006", "2006년 9월 1일"),
        ("1999-02", "February 1999", "1999년 2월"),
        ("2019-12~", "around December 2019", "2019년 12월 무렵"),
        ("2015-23", "autumn 2015", "2015년 가을"),
        ("1998-24", "winter 1998–99", "1998~99년 겨울"),
        ("1999-24", "winter 1999–2000", "1999~2000년 겨울"),
        ("2002", "2002", "2002년"),
        ("199X", "the 1990s", "1990년대"),
        ("/2006-09", "by September 2006", "2006년 9월까지"),
        ("2002/", "from 2002", "2002년부터"),
        ("1994/1998", "1994 to 1998", "1994년부터 1998년까지"),
        ("2002/2002", "2002", "2002년"),
        ("[1994..1998]", "between 1994 and 1998", "1994년에서 1998년 사이"),
        ("[1994~..1998]", "roughly between 1994 and 1998", "대략 1994년에서 1998년 사이"),
        ("[2015-21..2015-23]", "between spring and autumn 2015", "2015년 봄에서 가을 사이"),
        ("2015-05/2015-10", "May to October 2015", "2015년 5월부터 10월까지"),
        ("2012-06-03/2012-06-12", "3 to 12 June 2012", "2012년 6월 3일부터 12일까지"),
        ("2012-06-03/2012-08-12", "3 June to 12 August 2012", "2012년 6월 3일부터 8월 12일까지"),
        (
            "1998-24/1999-21",
            "winter 1998–99 to spring 1999",
            "1998~99년 겨울부터 1999년 봄까지",
        ),
        ("1994~/1996", "around 1994 to 1996", "1994년 무렵부터 1996년까지"),
        ("2002/2006-05", "2002 to May 2006", "2002년부터 2006년 5월까지"),
        ("[..1984]", "by 1984", "1984년까지"),
        ("[1984..]", "1984 or later", "1984년 이후"),
        ("XXXX-12-XX", "", ""),
    ],
)
def test_a_date_is_said_as_people_say_it(text: str, en: str, ko: str) -> None:
    assert written_words(parse_when(text)) == en
    assert written_words(parse_when(text), "ko") == ko


def test_a_stay_lasts_until_a_date_and_a_move_is_over_by_it() -> None:
    public = coarsen(parse_when("/2006-09"), Granule.SEASON)
    assert when_words(public, "en") == "by autumn 2006"
    assert when_words(public, "en", lasting=True) == "until autumn 2006"
    assert when_words(public, "ko", lasting=True) == "2006년 가을까지"


@pytest.mark.parametrize(
    ("text", "en", "ko"),
    [
        ("3 years", "three years", "3년"),
        ("~3 years", "about three years", "약 3년"),
        ("nearly 2 weeks", "nearly two weeks", "거의 2주"),
        ("over 2 years", "over two years", "2년 넘게"),
        ("2-4 years", "two to four years", "2~4년"),
        ("1 year", "one year", "1년"),
        ("15 days", "15 days", "15일"),
        ("a few days", "a few days", "며칠"),
        ("several weeks", "several weeks", "여러 주"),
        ("some months", "some months", "몇 달"),
    ],
)
def test_a_length_is_said_as_people_say_it(text: str, en: str, ko: str) -> None:
    assert written_length_words(parse_duration(text)) == en
    assert written_length_words(parse_duration(text), "ko") == ko


@pytest.mark.parametrize(
    ("text", "en", "ko"),
    [
        ("15 days", "some weeks", "몇 주"),
        ("a few days", "some days", "며칠"),
        ("several days", "some days or weeks", "며칠에서 몇 주"),
        ("~10 months", "some months", "몇 달"),
        ("~3 years", "about three years", "약 3년"),
        ("5-10 years", "about five to ten years", "약 5~10년"),
    ],
)
def test_a_length_in_a_sensitive_area_has_the_words_of_its_bucket(
    text: str, en: str, ko: str
) -> None:
    public = coarsen_duration(parse_duration(text), sensitive=True)
    assert length_words(public, "en") == en
    assert length_words(public, "ko") == ko


OPEN = (None, None)


@pytest.mark.parametrize(
    ("start", "end", "en", "ko"),
    [
        ((day(2002), None), (None, day(2006)), "between 2002 and 2006", "2002년에서 2006년 사이"),
        ((day(2002, 5), None), OPEN, "2002 or later", "2002년 이후"),
        (OPEN, (None, day(2006)), "by 2006", "2006년까지"),
        (OPEN, OPEN, "", ""),
        ((day(2002), None), (None, day(2002, 12)), "2002", "2002년"),
        ((day(2002, 3), None), (None, day(2002, 5)), "spring 2002", "2002년 봄"),
        (
            (day(2015, 11), day(2015, 12)),
            (day(2015, 12), day(2016, 2)),
            "between autumn 2015 and winter 2015–16",
            "2015년 가을에서 2015~16년 겨울 사이",
        ),
        (
            (day(1999, 2), day(1999, 5)),
            (day(2002), day(2002, 9)),
            "1999 to 2002",
            "1999년부터 2002년까지",
        ),
    ],
)
def test_what_is_only_solved_is_said_in_years_or_seasons(
    start: Window, end: Window, en: str, ko: str
) -> None:
    assert solved_words(start, end, "en") == en
    assert solved_words(start, end, "ko") == ko


def test_what_is_only_solved_can_be_kept_to_years() -> None:
    start, end = (day(2015, 11), None), (None, day(2016, 2))
    assert solved_words(start, end, "en", finest=Granule.YEAR) == "between 2015 and 2016"


def finer_words(granule: Granule, lang: str) -> list[str]:
    """The words that name something finer than a granule, as patterns."""
    table = words(lang)["date"]
    months = [*table["months"], "early", "mid-", "late", "초순", "중순", "하순"]
    seasons = [*table["seasons"], "winter", "겨울"]
    days = [r"\b\d\d? [A-Z]", r"\d+일"]
    return {
        Granule.DAY: [],
        Granule.MONTH: days,
        Granule.SEASON: [*days, *months],
        Granule.YEAR: [*days, *months, *seasons],
    }[granule]


WRITTEN = st.builds(
    lambda one, other, form: form.format(*sorted((one, other))),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(str),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(str),
    st.sampled_from(
        ["{0}", "{0}~", "{0}/{1}", "{0}~/{1}", "/{0}", "{0}/", "[{0}..{1}]", "[..{0}]"]
    ),
)


@GENTLE
@given(WRITTEN, st.sampled_from(list(Granule)), st.sampled_from(languages()))
def test_words_name_nothing_finer_than_the_run(text: str, granule: Granule, lang: str) -> None:
    said = when_words(coarsen(parse_when(text), granule), lang)
    assert said
    for pattern in finer_words(granule, lang):
        assert not re.search(pattern, said), said


@GENTLE
@given(st.dates(), st.dates(), st.sampled_from(languages()))
def test_solved_words_name_no_month(one: date, other: date, lang: str) -> None:
    low, high = sorted((one.toordinal(), other.toordinal()))
    said = solved_words((low, None), (None, high), lang)
    for pattern in finer_words(Granule.SEASON, lang):
        assert not re.search(pattern, said), said


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("unit", ["days", "weeks", "months", "years"])
def test_a_length_without_a_number_is_said_without_a_number(unit: Unit, lang: str) -> None:
    for least, most in ((1, 4000), (7, 63), (61, 729), (2, 5)):
        said = length_words(Length(unit, least, most), lang)
        assert said
        assert not re.search(r"\d", said)


def test_every_language_has_the_same_words_for_dates_and_lengths() -> None:
    def keys(table: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
        for key, value in table.items():
            if isinstance(value, dict):
                yield from keys(value, (*path, key))
            else:
                yield (*path, key)

    for table in ("date", "length"):
        found = {lang: sorted(keys(words(lang)[table])) for lang in languages()}
        assert all(found[lang] == found["en"] for lang in found)
        assert len(found["en"]) > 15
