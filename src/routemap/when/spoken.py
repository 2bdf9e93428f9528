"""One date as people write it, in English and Korean, turned into EDTF.

Knows words only; must never decide whether the result is a date (`edtf` does).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_SEASONS = {
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
    "봄": 21, "여름": 22, "가을": 23, "겨울": 24,
}  # fmt: skip
_THIRDS = {
    **dict.fromkeys(("early", "beginning", "start", "초", "초순", "초반", "상순"), 0),
    **dict.fromkeys(("mid", "middle", "중순", "중반"), 1),
    **dict.fromkeys(("late", "end", "말", "하순", "후반", "말경"), 2),
}
# A third of a month is a vague day, one of a year four months, one of a decade three or four years.
_DAYS = ("~05", "~15", "~26")
_YEAR_THIRDS = ("[{0}-01..{0}-04]", "[{0}-05..{0}-08]", "[{0}-09..{0}-12]")
_DECADE_THIRDS = ("[{0}0..{0}3]", "[{0}4..{0}6]", "[{0}6..{0}9]")

_THIRD = r"(?:the )?(?:(early|mid|middle|late|beginning|start|end)(?: of| in)?[ -]+(?:the )?)?"
_NAME = r"([a-z]+)\.?"
_YEAR = r"(\d{4})"
_KOREAN_THIRD = r"\s*(초순|중순|하순|상순|초반|중반|후반|초|말경|말)?"
_LAST_DAY = 31

Reading = tuple[str, str]


def point(text: str) -> Iterator[Reading]:
    """Yield EDTF texts that one spoken date may mean, each with its meaning where it is unsure."""
    for pattern, read in _PATTERNS:
        if match := re.fullmatch(pattern, text):
            yield from read(*match.groups())


def _month(name: str) -> int | None:
    """Return a month by its name or by three letters or more of it."""
    for number, full in enumerate(_MONTHS, 1):
        if len(name) > 2 and (full.startswith(name) or name == full[:3] + "t"):  # noqa: PLR2004
            return number
    return None


def _third_of_month(third: str | None, name: str, year: str) -> Iterator[Reading]:
    month = _month(name)
    if month:
        yield from _korean(year, str(month), None, third)


def _third_of_season(
    third: str | None, name: str, year: str, next_year: str | None
) -> Iterator[Reading]:
    code = _SEASONS.get(name)
    if code:
        wrong = next_year and code != _SEASONS["winter"]
        if not third and not wrong:
            yield f"{year}-{code}", f"from December {year}" if code == _SEASONS["winter"] else ""


def _day_of_month(day: str, name: str, year: str) -> Iterator[Reading]:
    month = _month(name)
    if month:
        yield f"{year}-{month:02}-{int(day):02}", ""


def _day_after_month(name: str, day: str, year: str) -> Iterator[Reading]:
    yield from _day_of_month(day, name, year)


def _third_of_year(third: str | None, year: str) -> Iterator[Reading]:
    yield (_YEAR_THIRDS[_THIRDS[third]].format(year) if third else year), ""


def _third_of_decade(third: str | None, decade: str) -> Iterator[Reading]:
    yield (_DECADE_THIRDS[_THIRDS[third]].format(decade) if third else f"{decade}X"), ""


def _parts(year: str, month: str, day: str | None = None) -> Iterator[Reading]:
    end = f"-{int(day):02}" if day else ""
    yield f"{year}-{int(month):02}{end}", ""


def _either_order(one: str, other: str, year: str) -> Iterator[Reading]:
    """Yield day and month in both orders, said with the month's name where both are possible."""
    readings = [(int(one), int(other)), (int(other), int(one))]
    fitting = [(day, month) for day, month in readings if day <= _LAST_DAY and 1 <= month <= 12]  # noqa: PLR2004
    for day, month in dict.fromkeys(fitting):
        both = len(set(fitting)) > 1
        meaning = f"{day} {_MONTHS[month - 1].capitalize()}" if both else ""
        yield f"{year}-{month:02}-{day:02}", meaning


def _korean(year: str, month: str, day: str | None, third: str | None) -> Iterator[Reading]:
    end = f"-{int(day):02}" if day else f"-{_DAYS[_THIRDS[third]]}" if third else ""
    yield f"{year}-{int(month):02}{end}", ""


def _korean_year(year: str, third: str | None) -> Iterator[Reading]:
    yield from _third_of_year(third, year)


def _korean_decade(decade: str, third: str | None) -> Iterator[Reading]:
    yield from _third_of_decade(third, decade)


def _korean_season(year: str, name: str) -> Iterator[Reading]:
    yield from _third_of_season(None, name, year, None)


def _day_range(year: str, month: str, day: str, last: str) -> Iterator[Reading]:
    yield f"{year}-{month}-{day}/{year}-{month}-{last}", ""


_PATTERNS: tuple[tuple[str, Callable[..., Iterator[Reading]]], ...] = (
    (rf"{_YEAR}-(\d\d)-(\d\d)/(\d\d)", _day_range),
    (rf"{_YEAR}[-./ ] ?(\d{{1,2}})(?:[-./ ] ?(\d{{1,2}}))?\.?(?:[t ]\d\d?:[\d:.+z-]*)?", _parts),
    (r"(\d{4})(\d\d)(\d\d)", _parts),
    (r"(\d{1,2})[-./ ] ?(\d{1,2})[-./ ] ?(\d{4})", _either_order),
    (r"(\d{1,2})[-./](\d{4})", lambda month, year: _parts(year, month)),
    (rf"{_THIRD}{_NAME}(?: of|,)? {_YEAR}", _third_of_month),
    (rf"{_THIRD}{_NAME}(?: of|,| in)? {_YEAR}(?:[-/](\d{{2,4}}))?", _third_of_season),
    (rf"{_YEAR},? {_NAME}", lambda year, name: _third_of_month(None, name, year)),
    (rf"{_YEAR},? {_NAME}", _korean_season),
    (rf"(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_NAME},? {_YEAR}", _day_of_month),
    (rf"{_NAME} (\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}", _day_after_month),
    (rf"(?:in )?(?:the )?(?:year )?{_THIRD}{_YEAR}", _third_of_year),
    (rf"{_THIRD}(\d{{3}})0'?s", _third_of_decade),
    (r"(\d{3})[x?-]", lambda decade: iter([(f"{decade}X", "")])),
    (rf"{_YEAR}[년年]\s*(\d{{1,2}})[월月]\s*(?:(\d{{1,2}})[일日])?{_KOREAN_THIRD}", _korean),
    (rf"{_YEAR}[년年]?{_KOREAN_THIRD}", _korean_year),
    (rf"(\d{{3}})0년대{_KOREAN_THIRD}", _korean_decade),
    (rf"{_YEAR}년?\s*(봄|여름|가을|겨울)", _korean_season),
)
