"""Two truths of one public journey: absurd places, days and lengths that leave nothing but cells.

The places are planted in the gazetteer, so that a name or a position found in an output can have
come from nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest

from routemap.gazetteer import Miss
from routemap.gazetteer.gazetteer import Gazetteer
from routemap.gazetteer.index import open_index
from routemap.geo import LngLat
from routemap.model import Located, Place
from tests.adversary.evidence import Secrets

SHORT = 4  # bytes; shorter names stand in any page by chance


@dataclass(frozen=True, slots=True)
class Truth:
    """What really happened, in one of its forms."""

    home: Located
    near: Located
    far: Located
    desert: Located
    day: date
    other_day: date  # of the second journey
    soft: str  # a date of spring 2000, more or less surely told
    weeks: str
    born: date
    comment: str
    mtime: int

    def places(self) -> tuple[Located, ...]:
        return self.home, self.near, self.far, self.desert

    def points(self) -> tuple[LngLat, ...]:
        return tuple(place.lnglat for place in self.places() if place.lnglat)

    def files(self) -> dict[str, bytes]:
        return {"first.yaml": _first(self).encode(), "second.yaml": _second(self).encode()}

    def secrets(self) -> Secrets:
        files = self.files()
        return Secrets(
            words=(
                *(place.name for place in self.places()),
                *(name for place in self.places() for name in spellings(place.province)),
                f"Key{self.home.name}",
                self.comment,
            ),
            points=self.points(),
            days=(self.day, self.other_day, self.born),
            lengths=(self.weeks,),
            files=tuple(files.values()),
            mtime=self.mtime,
        )


@cache
def spellings(province: str) -> tuple[str, ...]:
    """How a province is written, in every language of the gazetteer."""
    rows = open_index()._connection.execute(
        "SELECT DISTINCT spelling FROM spelling JOIN entry ON entry.id = spelling.entry"
        " WHERE kind = 'province' AND province = ? ORDER BY spelling",
        (province,),
    )
    found = tuple(name for (name,) in rows if len(name.encode()) > SHORT)
    assert found, province
    return found


def _town(name: str, country: str, province: str, lng: float, lat: float) -> Located:
    return Located("settlement", name, country, province, lnglat=LngLat(lng, lat))


ONE = Truth(
    home=_town("Zzyzxville", "KP", "kp.ryanggang", 127.87654, 41.13579),
    near=_town("Snarkborough", "CN", "cn.jilin", 128.64213, 43.27168),
    far=_town("Quibblemouth", "CN", "cn.liaoning", 123.71849, 41.36295),
    desert=_town("Frobnitz Wells", "MN", "mn.omnogovi", 104.38571, 43.61834),
    day=date(1999, 4, 17),
    other_day=date(1999, 3, 9),
    soft="2000-05~",
    weeks="23 days",
    born=date(1971, 6, 5),
    comment="Xylocomment",
    mtime=1_234_567_890,
)
OTHER = Truth(
    home=_town("Wugtown-on-the-Blorb", "KP", "kp.hamgyong-bukto", 129.61537, 41.67286),
    near=_town("Yttermo", "CN", "cn.heilongjiang", 130.49172, 46.58316),
    far=_town("Grault", "CN", "cn.jilin", 125.83615, 44.71928),
    desert=_town("Plughxyzzy", "MN", "mn.dornod", 114.27361, 47.59183),
    day=date(1999, 3, 12),
    other_day=date(1999, 5, 26),
    soft="2000-03",
    weeks="over 30 days",
    born=date(1975, 11, 23),
    comment="Thudremark of another length",
    mtime=1_345_678_912,
)
KNOWN: Mapping[str, Located] = {
    place.name: place for truth in (ONE, OTHER) for place in truth.places()
}

_HEAD = """\
# {comment}
format: journey/1
title: {{en: An invented journey, ko: 지어낸 여정}}
consent: {{basis: invented, names: pseudonyms}}
sources: {{told: {{title: An invented telling, kind: invented}}}}
people:
  ana: {{en: Ana, born: {born}}}
  bo: {{en: Bo}}
"""
_FIRST = """\
places:
  Key{home}: {{name: {home}, country: KP}}
parts:
- steps:
  - stay: home  # {comment}
    at: Key{home}
    text: {{en: A town like any other.}}
  - {{go: on foot, to: "{near}, China", across: Tumen, when: {day}}}
  - {{stay: hiding, for: {weeks}}}
  - go: bus
    to: "{far}, China"
    when: {soft}
  - {{go: on foot, to: "{desert}, Mongolia", helped_by: guide}}
  - {{go: air, to: South Korea, when: 2002}}
  - {{event: arrived, at: Incheon airport}}
"""
_SECOND = """\
parts:
- who: ana
  steps:
  - {{stay: home, at: "{home}, North Korea"}}
  - {{go: wading, to: "{near}, China", when: {day}}}
  - {{go: air, to: South Korea, when: 2002}}
"""


def _first(truth: Truth) -> str:
    return _filled(_HEAD + _FIRST, truth, truth.day)


def _second(truth: Truth) -> str:
    return _filled(_HEAD + _SECOND, truth, truth.other_day)


def _filled(text: str, truth: Truth, day: date) -> str:
    return text.format(
        comment=truth.comment,
        born=truth.born.isoformat(),
        home=truth.home.name,
        near=truth.near.name,
        far=truth.far.name,
        desert=truth.desert.name,
        day=day.isoformat(),
        soft=truth.soft,
        weeks=truth.weeks,
    )


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A gazetteer that knows the places of both truths."""
    plant(monkeypatch)


def plant(monkeypatch: pytest.MonkeyPatch) -> None:
    locate = Gazetteer.locate

    def knowing(self: Gazetteer, place: Place) -> Located | Miss:
        return KNOWN.get(place.name.partition(",")[0]) or locate(self, place)

    monkeypatch.setattr(Gazetteer, "locate", knowing)
