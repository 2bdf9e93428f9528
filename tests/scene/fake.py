"""A box-shaped atlas and short ways to write a public journey, all invented."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from routemap.areas.types import Area, AreaLevel, Figures, Guesses, Reach, SharedBorder, Shore
from routemap.geo import Bounds, LngLat
from routemap.public import (
    Level,
    PublicContext,
    PublicJourney,
    PublicPart,
    PublicPerson,
    PublicPlace,
    PublicSource,
    PublicStep,
    StepKind,
)
from routemap.when import Granule, PublicWhen, Run


def _box(bounds: Bounds) -> str:
    west, south, east, north = bounds
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def _area(
    area_id: str, level: AreaLevel, en: str, ko: str, bounds: tuple[float, float, float, float]
) -> Area:
    box = Bounds(*bounds)
    anchor = LngLat((box.west + box.east) / 2, (box.south + box.north) / 2)
    km2 = (box.east - box.west) * (box.north - box.south) * 9000
    return Area(
        id=area_id,
        level=level,
        country=area_id[:2].upper(),
        label={"en": en, "ko": ko},
        bounds=box,
        anchor=anchor,
        figures=Figures(km2, 100, 10**6, 30, 0.1, 60),
    )


def _reach(
    reach_id: str, label: tuple[str, str], sides: tuple[str, str], lat: float, west: float
) -> Reach:
    """Make a band that runs due east at a latitude, between a northern and a southern country."""
    (north, south), east = sides, west + 6
    shores = {
        north: Shore(
            LngLat(west + 3, lat + 0.3), LngLat(west + 2, lat + 2), Bounds(west, lat, east, lat + 3)
        ),
        south: Shore(
            LngLat(west + 3, lat - 0.3), LngLat(west + 2, lat - 2), Bounds(west, lat - 3, east, lat)
        ),
    }
    first, second = sorted((north, south))
    return Reach(
        reach_id,
        dict(zip(("en", "ko"), label, strict=True)),
        (first, second),
        Bounds(west, lat - 0.25, east, lat + 0.25),
        520.0,
        shores,
        frontier=reach_id == f"{first}-{second}".lower(),
    )


AREAS = (
    _area("kp", "country", "North Korea", "북한", (124, 38, 131, 42)),
    _area("kp-northeast", "zone", "North-east of North Korea", "북한 북동부", (127, 40, 131, 42)),
    _area("cn", "country", "China", "중국", (98, 22, 131, 47)),
    _area("cn-southwest", "zone", "Yunnan and Guangxi", "윈난·광시", (98, 22, 110, 28)),
    _area("cn-sichuan", "zone", "Sichuan", "쓰촨", (98, 28, 110, 33)),
    _area("mn", "country", "Mongolia", "몽골", (98, 47, 118, 52)),
    _area("mn-south-east", "zone", "The Gobi and the steppe", "고비", (104, 47, 118, 50)),
    _area("la", "country", "Laos", "라오스", (98, 18, 108, 22)),
    _area("th", "country", "Thailand", "태국", (98, 8, 106, 18)),
    _area("th-central", "zone", "Central Thailand", "태국 중부", (98, 12, 104, 16)),
    _area("kr", "country", "South Korea", "대한민국", (125, 34, 130, 38)),
    _area("kr-capital", "zone", "Seoul and around", "수도권", (126, 37, 128, 38)),
    _area("us", "country", "United States", "미국", (-124, 26, -70, 49)),
    _area("us.california", "province", "California", "캘리포니아", (-124, 33, -115, 42)),
)
REACHES = (
    _reach("tumen", ("Tumen River", "두만강"), ("CN", "KP"), 42, 127),
    _reach("yalu", ("Yalu River", "압록강"), ("CN", "KP"), 41, 123),
    _reach("cn-kp", ("", ""), ("CN", "KP"), 42, 125),
    _reach("cn-mn", ("", ""), ("MN", "CN"), 47, 108),
    _reach("cn-la", ("", ""), ("CN", "LA"), 22, 100),
    _reach("la-th", ("", ""), ("LA", "TH"), 18, 100),
)


class FakeAtlas:
    """Boxes for areas, bands that run due east for reaches."""

    def __init__(self) -> None:
        self._areas = {area.id: area for area in AREAS}
        self._reaches = {reach.id: reach for reach in REACHES}

    def area(self, area_id: str) -> Area:
        return self._areas[area_id]

    def country(self, code: str) -> Area:
        """Return a country; one that no journey passes is 36,000 km² large."""
        elsewhere = _area(code.lower(), "country", code, code, (0, 50, 2, 52))
        return self._areas.get(code.lower(), elsewhere)

    def shared_border(self, origin_id: str, target_id: str, reach_id: str) -> SharedBorder | None:
        """Return the whole reach between countries, and half of it for a zone on either side."""
        reach = self._reaches[reach_id]
        whole = {code.lower() for code in reach.countries} == {origin_id, target_id}
        km = reach.length_km if whole else reach.length_km / 2
        return SharedBorder(km, 0.1, km / 5, Guesses(km / 4, None, km / 5))

    def reach(self, reach_id: str) -> Reach:
        return self._reaches[reach_id]

    def contains(self, outer: str, inner: str) -> bool:
        return outer == inner or inner[:2] == outer

    def geometry(self, shape_id: str) -> str:
        shape = self._areas.get(shape_id) or self._reaches[shape_id]
        return _box(shape.bounds)


ATLAS = FakeAtlas()
UNKNOWN = PublicPlace("unknown")
WITHHELD = PublicPlace("withheld")


def at(ref: str) -> PublicPlace:
    """Make a public place of an id; "" is unknown, "-" withheld."""
    if ref in ("", "-"):
        return UNKNOWN if ref == "" else WITHHELD
    if any(reach.id == ref for reach in REACHES):
        return PublicPlace("reach", ref, "reach")
    levels: dict[AreaLevel, Level] = {"country": "country", "zone": "zone", "province": "province"}
    return PublicPlace("area", ref, levels[ATLAS.area(ref).level])


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def run(first: str, last: str, granule: Granule = Granule.SEASON) -> Run:
    early, late = day(first), day(last)
    return Run(granule, early, late, early, late)


def within(first: str, last: str, granule: Granule = Granule.SEASON) -> PublicWhen:
    """Make a plain public date: all of the step fell within it."""
    one = run(first, last, granule)
    return PublicWhen(one, one)


def year(number: int) -> PublicWhen:
    return within(f"{number}-01-01", f"{number}-12-31", Granule.YEAR)


def until(when: PublicWhen) -> PublicWhen:
    return PublicWhen(None, when.end, interval=True)


def step(kind: StepKind, word: str, who: Sequence[str], **given: Any) -> PublicStep:
    """Make a step; places may be given by id."""
    for field in ("at", "origin", "target", "crossing"):
        if isinstance(given.get(field), str):
            given[field] = at(given[field])
    given["via"] = tuple(at(ref) for ref in given.get("via", ()))
    given.setdefault("part", 0)
    given.setdefault("id", "")
    return PublicStep(kind=kind, word=word, who=tuple(who), **given)


def journey(
    steps: Iterable[PublicStep], people: Sequence[str] = ("ada", "bo", "cy")
) -> PublicJourney:
    """Make a journey whose parts are the runs of steps of the same people."""
    numbered: list[PublicStep] = []
    parts: list[PublicPart] = []
    for index, one in enumerate(steps):
        if not parts or parts[-1].who != one.who:
            parts.append(PublicPart(one.who))
        fields = {name: getattr(one, name) for name in PublicStep.__slots__}
        fields |= {"part": len(parts) - 1, "id": one.id or f"step-{index + 1}"}
        numbered.append(PublicStep(**fields))
    return PublicJourney(
        id="sample",
        title={"en": "A sample", "ko": "보기"},
        summary=None,
        basis="invented",
        names="pseudonyms",
        content=("famine", "a note of our own"),
        sources=(PublicSource("s", "An invented source", date=year(2020)),),
        people=tuple(PublicPerson(key, {"en": key.title(), "ko": key}) for key in people),
        context=(PublicContext(year(1998), {"en": "A wider event", "ko": "더 큰 일"}),),
        parts=tuple(parts),
        steps=tuple(numbered),
    )
