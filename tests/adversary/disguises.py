"""A secret in the forms that bytes take on their way: a word, a position, a day.

Geohash and plus code are written here from their public definitions.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import re
import zlib
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from functools import cache
from html import escape
from urllib.parse import quote

from routemap.geo import LngLat

_GEOHASH = "0123456789bcdefghjkmnpqrstuvwxyz"
_PLUS = "23456789CFGHJMPQRVWX"
_LEAST_BYTES = 5  # a shorter form stands in any page by chance


@cache
def of_word(word: str) -> tuple[tuple[str, bytes], ...]:
    """A word's disguises: (kind, bytes), lower case where case does not matter."""
    return tuple((kind, form) for kind, form in _of_word(word) if len(form) >= _LEAST_BYTES)


def _of_word(word: str) -> Iterator[tuple[str, bytes]]:
    data = word.encode()
    yield "raw", data
    yield "reversed", word[::-1].encode()
    # Base64 of a word inside other text has one of three forms, by where it begins.
    for offset in range(3):
        for spelt in (data, word.lower().encode()):
            yield f"base64+{offset}", b64encode(b"?" * offset + spelt)[4 if offset else 0 : -4]
    yield "hex", data.hex().encode()
    yield "url", quote(word, safe="").encode()
    yield "url", "".join(f"%{byte:02x}" for byte in data).encode()
    yield "entities", escape(word).encode()
    yield "entities", "".join(f"&#{ord(char)};" for char in word).encode()
    yield "entities", "".join(f"&#x{ord(char):x};" for char in word).encode()
    yield "escapes", json.dumps(word).strip('"').encode()
    yield "escapes", "".join(f"\\u{ord(char):04x}" for char in word).encode()
    yield "rot13", codecs.encode(word, "rot13").encode()
    yield "utf-16", word.encode("utf-16-le")
    yield "utf-16", word.encode("utf-16-be")
    yield from (("digest", form) for form in digests(data))


def digests(data: bytes) -> Iterator[bytes]:
    """The beginnings of digests that somebody might name a thing by."""
    for name in ("md5", "sha1", "sha256", "blake2b"):
        yield hashlib.new(name, data).hexdigest()[:8].encode()
        yield b64encode(hashlib.new(name, data).digest())[:8]
    yield f"{zlib.crc32(data):08x}".encode()


@cache
def of_point(point: LngLat) -> tuple[tuple[str, bytes, re.Pattern[bytes]], ...]:
    """A position's disguises, in full and ever more rounded, either number first.

    (kind, what must stand in the lower-case text for the pattern to be worth a look, the pattern)
    """
    return tuple(
        (kind, must.encode(), re.compile(words.encode())) for kind, must, words in _of(point)
    )


def _of(point: LngLat) -> Iterator[tuple[str, str, str]]:
    for digits in (5, 4, 3, 2):
        lng, lat = (f"{value:.{digits}f}".rstrip("0") for value in point)
        for one, other in ((lng, lat), (lat, lng)):
            first, second = re.escape(one), re.escape(other)
            yield f"{digits} decimals", one, rf"(?<![\d.]){first}\d*\D{{1,12}}{second}"
    (lng_d, lng_m), (lat_d, lat_m) = (divmod(int(abs(value) * 60), 60) for value in point)
    east, north = (rf"{d}\D{{1,3}}0?{m}(?!\d)" for d, m in ((lng_d, lng_m), (lat_d, lat_m)))
    for one, other in ((east, north), (north, east)):
        yield "minutes", str(lng_d), rf"(?<!\d){one}[^\[\]]{{1,20}}?(?<!\d){other}"
    # Six letters are a kilometre or so; five would stand in a page by chance.
    hashed, code = geohash(point, 6), plus_code(point).lower()
    yield "geohash", hashed, rf"(?<![0-9a-z]){hashed}[0-9a-z]{{0,6}}(?![0-9a-z])"
    yield "plus code", code, rf"(?<![0-9a-z]){re.escape(code)}"
    yield "plus code", f"{code[:6]}00+", rf"(?<![0-9a-z]){code[:6]}00\+"


def geohash(point: LngLat, length: int) -> str:
    """A position's geohash: halves of longitude and latitude in turn, five to a letter."""
    spans = [[-180.0, 180.0], [-90.0, 90.0]]
    letters, bits = "", 0
    for number in range(5 * length):
        span, value = spans[number % 2], point[number % 2]
        middle = sum(span) / 2
        bits = bits << 1 | (value >= middle)
        span[value < middle] = middle
        if number % 5 == 4:
            letters, bits = letters + _GEOHASH[bits], 0
    return letters


def plus_code(point: LngLat) -> str:
    """A position's plus code of eight digits, about 275 m: "8FVC9G8F+"."""
    lat, lng = int((point.lat + 90) * 8000), int((point.lng + 180) * 8000)
    code = ""
    for place in (20**3 * 20, 20**2 * 20, 20 * 20, 20):
        code += _PLUS[lat // place % 20] + _PLUS[lng // place % 20]
    return f"{code}+"


@cache
def of_day(day: date) -> tuple[tuple[str, re.Pattern[bytes]], ...]:
    """A day's disguises: by the calendar, as an ordinal, as seconds since 1970."""
    seconds = (day - date(1970, 1, 1)).days * 86400
    forms = {
        "iso": day.isoformat(),
        "digits": f"{day:%Y%m%d}",
        "ordinal": str(day.toordinal()),
        "since 1970": rf"{seconds}(?:000)?",
        "words": rf"{day.day} {day:%B}",
        "American words": rf"{day:%B} {day.day}",
        "Korean words": rf"{day.month}월 ?{day.day}일",
        "slashes": rf"{day.day:02}[/.]{day.month:02}[/.]{day.year}",
    }
    return tuple(
        (kind, re.compile(rf"(?<!\d){form}(?!\d)".encode())) for kind, form in forms.items()
    )
