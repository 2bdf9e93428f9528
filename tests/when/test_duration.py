import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.when import DateError, Duration, Unit, coarsen_duration, parse_duration

UNITS: list[Unit] = ["days", "weeks", "months", "years"]
TOLD = st.builds(
    "{}{} {}".format,
    st.sampled_from(["", "~", "nearly ", "over "]),
    st.integers(1, 60),
    st.sampled_from(UNITS),
) | st.builds("{} {}".format, st.sampled_from(["a few", "several", "some"]), st.sampled_from(UNITS))
GENTLE = settings(derandomize=True, max_examples=150, deadline=None)


@pytest.mark.parametrize(
    ("text", "least", "most", "unit"),
    [
        ("~3 years", 877, 1314, "years"),
        ("3 years", 987, 1205, "years"),
        ("nearly 2 weeks", 12, 14, "weeks"),
        ("over 2 weeks", 14, 21, "weeks"),
        ("2 weeks", 13, 15, "weeks"),
        ("P2W", 13, 15, "weeks"),
        ("P1Y6M", 494, 602, "months"),
        ("15 days", 14, 16, "days"),
        ("a few days", 2, 5, "days"),
        ("several weeks", 21, 63, "weeks"),
        ("some days", 2, 9, "days"),
        ("2-3 months", 61, 91, "months"),
        ("two to three months", 61, 91, "months"),
        ("a week", 7, 7, "weeks"),
        ("1 day", 1, 1, "days"),
    ],
)
def test_a_told_length_is_an_interval(text: str, least: int, most: int, unit: Unit) -> None:
    assert parse_duration(text) == Duration(text, least, most, unit)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("for ever", "duration.notation"),
        ("2 hours", "duration.notation"),
        ("PT5H", "duration.notation"),
        ("P", "duration.notation"),
        ("3", "duration.notation"),
        ("3-2 months", "duration.backward"),
        ("0 days", "duration.size"),
        ("P0D", "duration.size"),
        ("200 years", "duration.size"),
        ("999999 years", "duration.size"),
    ],
)
def test_what_is_no_length_says_so(text: str, code: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_duration(text)
    assert caught.value.code == code


@GENTLE
@given(TOLD)
def test_a_vaguer_word_never_allows_less(text: str) -> None:
    found = parse_duration(text)
    assert 1 <= found.least <= found.most
    if text[0].isdigit():
        about = parse_duration(f"~{text}")
        assert about.least <= found.least
        assert found.most <= about.most


@GENTLE
@given(TOLD)
def test_a_public_length_covers_the_told_one(text: str) -> None:
    told = parse_duration(text)
    public = coarsen_duration(told, sensitive=True)
    assert public.least <= told.least
    assert told.most <= public.most
    assert public.count is None or public.unit == "years"
    as_told = coarsen_duration(told, sensitive=False)
    assert (as_told.least, as_told.most, as_told.unit) == (told.least, told.most, told.unit)


BUCKETS: dict[Unit, tuple[int, int]] = {"days": (1, 6), "weeks": (7, 63), "months": (61, 729)}


@GENTLE
@given(st.sampled_from(UNITS[:3]), st.data())
def test_two_lengths_of_one_bucket_are_one_public_length(unit: Unit, data: st.DataObject) -> None:
    low, high = BUCKETS[unit]
    if unit == "months":
        low = 64  # what lies in both buckets goes to the shorter one
    made = []
    for other in UNITS[:2]:
        least = data.draw(st.integers(low, high))
        most = data.draw(st.integers(least, high))
        duration = Duration("told otherwise", least, most, other)
        made.append(coarsen_duration(duration, sensitive=True))
    assert made[0] == made[1]
    assert (made[0].unit, made[0].count) == (unit, None)


@pytest.mark.parametrize(
    ("text", "unit", "count"),
    [
        ("~3 years", "years", (3, 3)),
        ("3 years", "years", (3, 3)),
        ("2 years", "years", (2, 2)),
        ("2-4 years", "years", (3, 3)),
        ("5-10 years", "years", (5, 10)),
        ("1 year", "months", None),
        ("several days", "weeks", None),
        ("several weeks", "weeks", None),
        ("1 month", "weeks", None),
        ("2 months", "months", None),
        ("P1Y6M", "months", None),
    ],
)
def test_a_length_in_a_sensitive_area_is_a_bucket_or_whole_years(
    text: str, unit: Unit, count: tuple[int, int] | None
) -> None:
    public = coarsen_duration(parse_duration(text), sensitive=True)
    assert (public.unit, public.count) == (unit, count)
