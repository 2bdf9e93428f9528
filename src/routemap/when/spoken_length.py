"""What somebody who wrote `하루`, `up to 2 weeks` or `1.5 years` may have meant.

Only a proposal; must never be taken silently.
"""

from __future__ import annotations

import re
import unicodedata

_KOREAN_UNITS = {"일": "days", "주": "weeks", "주일": "weeks", "주간": "weeks", "달": "months"} | {
    "개월": "months", "개월간": "months", "년": "years", "년간": "years", "해": "years",
}  # fmt: skip
_KOREAN_WORDS = {
    "하루": "1 day", "이틀": "2 days", "사흘": "3 days", "나흘": "4 days", "열흘": "10 days",
    "보름": "15 days", "며칠": "a few days", "몇 주": "a few weeks", "몇 달": "a few months",
    "몇 개월": "a few months", "몇 년": "a few years", "한 달": "1 month", "반년": "6 months",
}  # fmt: skip
_WORDS = {"half a year": "6 months", "half a month": "15 days", "fortnight": "2 weeks"} | {
    "a fortnight": "2 weeks", "overnight": "1 day", "days": "some days", "weeks": "some weeks",
    "months": "some months", "years": "some years",
}  # fmt: skip
_PREFIXES = (
    (r"(?:up to|at most|less than|under|below|not quite) (.+)", "nearly {}"),
    (r"(?:at least|more than|no less than|longer than|>) ?(.+)", "over {}"),
    (r"(?:circa|ca?\.|approx\.?|approximately|roughly|some) ?(\d.*)", "~{}"),
    (r"(?:a couple|couple of) (.+)", "a couple of {}"),
    (r"(?:few|a few of|many|a number of) (.+)", "several {}"),
    (r"(?:for|during) (.+)", "{}"),
    (r"(?:약|대략) ?(.+)", "~{}"),
    (r"(.+?) ?(?:정도|쯤|가량)", "~{}"),
    (r"(.+?) ?(?:이상|넘게)", "over {}"),
    (r"(?:거의) ?(.+)", "nearly {}"),
    (r"(.+?)(?: long|간| 동안)", "{}"),
)


_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NOT_TOLD = ("unknown", "not told", "not known", "?", "n/a", "none", "모름", "미상", "불명")


def hint(text: str) -> str:
    """Return what to do about a length that nothing can be proposed for."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if plain in _NOT_TOLD:
        return "leave 'for' out: what is not known is left out"
    if re.fullmatch(r"~?\d{1,3}", plain):
        return f"say of what: '{plain} days', '{plain} weeks', '{plain} months' or '{plain} years'"
    if re.search(r"\bago$|전$", plain):
        return "'for' says how long it took; when it was stands in 'when'"
    return "write '3 days', '~2 weeks', 'several months' or 'P1Y6M'"


def rewritten(text: str) -> str:
    """Return a length in the format's own words, or "" where none can be proposed."""
    plain = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip().lower()
    return _rewritten(plain)


def _rewritten(plain: str) -> str:
    whole = _KOREAN_WORDS.get(plain) or _WORDS.get(plain) or _counted(plain)
    if whole:
        return whole
    for pattern, form in _PREFIXES:
        if match := re.fullmatch(pattern, plain):
            inner = _rewritten(match[1]) or match[1]
            return form.format(inner.removeprefix("a "))
    return plain


def _counted(plain: str) -> str:
    """Return a number with its unit, however both were written."""
    if match := re.fullmatch(rf"({'|'.join(_ONES)}|\d+) and a half (weeks?|months?|years?)", plain):
        number = _ONES.index(match[1]) + 1 if match[1] in _ONES else int(match[1])
        return _and_a_half(number, match[2][0])
    if match := re.fullmatch(r"(\d+)\.5 ?(weeks?|months?|years?)", plain):
        return _and_a_half(int(match[1]), match[2][0])
    if match := re.fullmatch(r"(~?\d+(?:-\d+)?) ?([일주달개월년간해]+)", plain):
        unit = _KOREAN_UNITS.get(match[2])
        return f"{match[1]} {unit}" if unit else ""
    if match := re.fullmatch(r"(\d+) ?(d|w|m|mo|y|yr)s?\.?", plain):
        unit = {"d": "days", "w": "weeks", "m": "months", "y": "years"}[match[2][0]]
        return f"{match[1]} {unit}"
    if match := re.fullmatch(r"(\d+) ?nights?", plain):
        return f"{match[1]} days"
    return ""


def _and_a_half(number: int, unit: str) -> str:
    if unit == "y":
        return f"{number * 12 + 6} months"
    return f"{number * 30 + 15} days" if unit == "m" else f"{number * 7 + 3} days"
