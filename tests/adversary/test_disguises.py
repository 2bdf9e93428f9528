"""The search itself: every disguise of a secret is recognised, and plain pages are left alone."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from html import escape
from urllib.parse import quote

import pytest

from routemap.geo import LngLat
from tests.adversary.attacks.canaries import hits
from tests.adversary.disguises import digests, geohash, of_word, plus_code
from tests.adversary.evidence import Secrets

WORD, POINT, DAY = "Zzyzx-on-Tumen", LngLat(127.87654, 41.13579), date(1999, 4, 17)
SECRETS = Secrets(words=(WORD, "혜산시"), points=(POINT,), days=(DAY,), lengths=("23 days",))

LEAKED = {
    "raw": WORD,
    "lower": WORD.lower(),
    "upper": WORD.upper(),
    "reversed": WORD[::-1],
    "Korean": "<b>혜산시</b>",
    "base64": b64encode(WORD.encode()).decode(),
    "base64 behind one": b64encode(f"x{WORD} and more".encode()).decode(),
    "base64 behind two": b64encode(f"xy{WORD} and more".encode()).decode(),
    "hex": WORD.encode().hex().upper(),
    "url": quote("혜산시"),
    "entities": "".join(f"&#{ord(char)};" for char in WORD),
    "hex entities": "".join(f"&#x{ord(char):X};" for char in WORD),
    "escapes": "\\ud61c\\uc0b0\\uc2dc",
    "rot13": "Mmlmk-ba-Ghzra",
    "digest": next(digests(WORD.encode())).decode(),
    "pair": "[127.87654, 41.13579]",
    "named": '"lat": 41.136, "lng": 127.877',
    "rounded": "127.88 41.14",
    "latitude first": "center: [41.14, 127.88]",
    "minutes": "41°08'08.8\"N 127°52'35\"E",
    "geohash": geohash(POINT, 9),
    "plus code": plus_code(POINT) + "9V",
    "short plus code": plus_code(POINT)[:6] + "00+",
    "iso": "1999-04-17T00:00",
    "ordinal": str(DAY.toordinal()),
    "since 1970": "924307200000",
    "words": "17 April",
    "Korean day": "4월 17일",
    "length": "for 23 days",
}


@pytest.mark.parametrize("leaked", LEAKED.values(), ids=LEAKED)
def test_a_secret_is_found_in_disguise(leaked: str) -> None:
    assert list(hits(f"<p>{leaked}</p>".encode(), SECRETS))


@pytest.mark.parametrize("code", ["utf-16-le", "utf-16-be"])
def test_a_secret_is_found_in_two_bytes_a_letter(code: str) -> None:
    assert list(hits(WORD.encode(code), SECRETS))


def test_plain_words_and_numbers_are_no_secrets() -> None:
    plain = f"Tumen, 1999-05, [127.9, 41.1], 23 km, {escape('<p>')}, 127.5 41.13, April 1999"
    assert list(hits(plain.encode(), SECRETS)) == []


def test_codes_are_as_their_definitions_give_them() -> None:
    assert geohash(LngLat(10.40744, 57.64911), 11) == "u4pruydqqvj"
    assert plus_code(LngLat(8.524997, 47.36559)) == "8FVC9G8F+"


def test_a_word_has_at_least_a_dozen_disguises() -> None:
    assert len({kind for kind, _ in of_word(WORD)}) >= 9
    assert len(of_word(WORD)) >= 20
