"""Absurd words and numbers planted where only the editor sees them come out nowhere."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

from routemap.gazetteer import Miss
from routemap.gazetteer.gazetteer import Gazetteer
from routemap.geo import LngLat
from routemap.model import Located, Place
from routemap.scene import to_json
from tests.pipeline.leaving import check, pages, published, scene_of
from tests.pipeline.processes import built

WHERE = LngLat(129.87654, 42.13579)
DAY = date(1999, 4, 17)
# Words planted in the file, each in a field that is the editor's alone.
WORDS = (
    "Zzyzxville",  # a place, and the gazetteer's own spelling of it
    "Zzyzx-on-Tumen",
    "Quibbleford",  # the key of a place
    "Xylocomment",  # a comment
    "Wugreviewer",  # who read it for safety
    "Blorbjudge",  # who judged the route closed
    "Frobreason",  # why a string is allowed
    "Snarkplace",  # a place that the step withholds
    "Yttermodus",  # a place passed on a withheld route
)
FILE = f"""\
# Xylocomment: they lived at {WHERE.lat}, {WHERE.lng}
format: journey/1
title: {{en: An invented journey}}
consent: {{basis: invented, names: pseudonyms}}
route: {{status: closed, reviewed: "Blorbjudge, 2026"}}
allow: {{"a town like any other": Frobreason}}
sources:
  told: {{title: An invented telling, kind: invented}}
reviews: [{{by: Wugreviewer, when: 2026-11, until: 2028-11}}]
people:
  ana: {{en: Ana, born: 1971-06-05}}
places:
  Quibbleford: {{name: Zzyzxville, country: KP}}
parts:
- steps:
  - stay: home  # Xylocomment
    at: Quibbleford
    text: {{en: In a town like any other.}}
  - go: on foot
    across: Tumen
    to: China
    when: {DAY.isoformat()}
    helped_by: relative
    withheld: [helpers]
  - stay: hiding
    at: Snarkplace, China
    for: 23 days
    withheld: [place]
  - go: car
    via: Yttermodus, China
    to: China
    when: 2000-05-19
    withheld: [route, date]
  - go: air
    to: South Korea
    when: 2001
"""
CANARIES = {
    "Zzyzxville": Located("settlement", "Zzyzx-on-Tumen", "KP", "kp.hamgyong-bukto", lnglat=WHERE),
    "Snarkplace": Located("settlement", "Snarkplace", "CN", "cn.jilin", lnglat=WHERE),
    "Yttermodus": Located("settlement", "Yttermodus", "CN", "cn.yunnan", lnglat=WHERE),
}


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A gazetteer that knows the canaries, each at one absurdly exact position."""
    locate = Gazetteer.locate

    def knowing(self: Gazetteer, place: Place) -> Located | Miss:
        return CANARIES.get(place.name.partition(",")[0]) or locate(self, place)

    monkeypatch.setattr(Gazetteer, "locate", knowing)


def spellings(word: str) -> Iterator[bytes]:
    """A word as it is, turned round, and in the disguises that bytes take on their way."""
    for written in (word, word.lower(), word[::-1]):
        data = written.encode()
        yield from (data, data.hex().encode(), quote(written).encode())
        # Base64 of a word inside other text has one of three forms, by where it begins.
        yield from (b64encode(b"?" * n + data)[4 if n else 0 : -4] for n in range(3))
        yield written.encode("utf-16-le")


def numbers() -> Iterator[re.Pattern[bytes]]:
    """The true position, in full and rounded ever more, either number first; and the true days."""
    for digits in (5, 4, 3, 2):
        lng, lat = (f"{value:.{digits}f}".rstrip("0") for value in WHERE)
        for one, other in ((lng, lat), (lat, lng)):
            yield re.compile(rf"(?<![\d.]){one}\d*\D{{1,9}}{other}".encode())
    yield re.compile(rb"129\D{1,3}52\D{1,3}35|42\D{1,3}0?8\D{1,3}0?8")  # degrees, minutes, seconds
    for day in (DAY, date(2000, 5, 19), date(1971, 6, 5)):
        words = (day.isoformat(), f"{day:%Y%m%d}", str(day.toordinal()), f"{day:%d %B}")
        yield from (re.compile(rf"(?<!\d){word}(?!\d)".encode()) for word in words)
    yield re.compile(rb"(?<!\d)23 days")


def found_in(data: bytes) -> set[str]:
    words = {word for word in WORDS for form in spellings(word) if form and form in data}
    return words | {pattern.pattern.decode() for pattern in numbers() if pattern.search(data)}


@pytest.mark.usefixtures("planted")
def test_what_only_the_editor_knows_is_in_no_scene_and_on_no_page() -> None:
    outputs = {**pages(FILE.encode()), "scene": to_json(scene_of(FILE.encode())).encode()}
    assert {path: canaries for path, data in outputs.items() if (canaries := found_in(data))} == {}


@pytest.mark.usefixtures("planted")
def test_the_planted_journey_is_told_at_all() -> None:
    """The guard: the canaries stand in steps that are drawn, so they had a way out."""
    public = published(FILE.encode()).public
    assert public is not None
    assert [step.kind for step in public.steps] == ["stay", "go", "stay", "go", "go"]
    first = public.steps[0].at
    assert first is not None
    assert first.ref in {"kp.hamgyong-bukto", "kp-northeast", "kp"}
    assert found_in(FILE.encode()) >= set(WORDS) - {"Zzyzx-on-Tumen"}


@pytest.mark.usefixtures("planted")
def test_no_finding_of_the_policy_names_what_it_protects() -> None:
    """Each file fails another way: the first tells its town, the second asks for a closed route."""
    loud = FILE.replace("In a town like any other.", "In Zzyzxville.")
    done = check(loud.encode())
    assert done.public is None
    assert not done.wrong
    said = "\n".join(f"{p.code} {p.message} {p.mend}" for p in done.problems)
    assert found_in(said.encode()) == set()


@pytest.mark.parametrize("word", WORDS)
def test_a_canary_is_found_in_every_disguise(word: str) -> None:
    for disguised in (
        word,
        word[::-1],
        b64encode(f"xy{word} and more".encode()).decode(),
        word.encode().hex(),
    ):
        assert word in found_in(f"<p>{disguised}</p>".encode())


@pytest.mark.parametrize(
    "leaked",
    [
        "[129.87654, 42.13579]",
        '"lat": 42.136, "lng": 129.877',
        "129.88 42.14",
        "129°52'35\"",
        "1999-04-17",
        str(DAY.toordinal()),
        "17 April",
        "for 23 days",
    ],
)
def test_a_leaked_number_is_found(leaked: str) -> None:
    assert found_in(f"<p>{leaked}</p>".encode())


def test_a_build_of_files_with_problems_says_nothing_of_what_is_in_them(tmp_path: Path) -> None:
    """Without the planted gazetteer, every canary is a place that is not found."""
    done = built(tmp_path, FILE.encode())
    assert done.code == 1
    assert done.files == {}
    assert b"[place.unknown]" in done.out + done.err
    assert found_in(done.out + done.err) == set()
