"""An invented atlas and invented journeys: the seams of this room, in a few lines each.

Country codes are real, because the policy knows them; provinces and figures are made up. KP has
three zones of two provinces, CN three, TH two; VN and RU have none, so that their finest area is
the country.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from routemap.areas.types import Area, AreaLevel, Figures, Reach, SharedBorder
from routemap.errors import Mark
from routemap.generalise import Outcome, Policy, generalise, load_policy
from routemap.generalise.policy import AREA_NAMES, AreaName
from routemap.geo import Bounds, LngLat
from routemap.model import Journey, Located, LocatedJourney, Part, Person, Place, Route, Step
from routemap.when import parse_duration, parse_when

WIDE = SharedBorder(600.0, 0.2, 120.0)
LOPSIDED = SharedBorder(237.0, 0.9, 20.0)
SHORT = SharedBorder(31.0, 0.2, 10.0)

# zone -> its provinces; a zone is named by its country.
ZONES: Mapping[str, tuple[str, ...]] = {
    "kp-east": ("kp.e1", "kp.e2"),
    "kp-west": ("kp.w1", "kp.w2"),
    "kp-south": ("kp.s1", "kp.s2"),
    "cn-near": ("cn.n1", "cn.n2"),
    "cn-far": ("cn.f1", "cn.f2"),
    "cn-deep": ("cn.d1", "cn.d2"),
    "mn-steppe": ("mn.s1", "mn.s2"),
    "th-river": ("th.r1", "th.r2"),
    "th-plain": ("th.p1", "th.p2"),
    "kr-town": ("kr.t1", "kr.t2"),
}
COUNTRIES = ("KP", "CN", "MN", "LA", "TH", "VN", "RU", "KR", "US", "QQ")
PROVINCES = {p: zone for zone, members in ZONES.items() for p in members}
PROVINCES |= {f"{code.lower()}.{n}": "" for code in ("VN", "RU", "LA", "US", "QQ") for n in "xy"}
# Provinces that pass the floors of a province; all pass those of a district.
LARGE = {"kp.e1", "mn.s1", "kr.t1", "cn.d1"}
NEIGHBOURS = [("CN", "KP"), ("KP", "RU"), ("KP", "KR"), ("CN", "MN"), ("CN", "LA"), ("LA", "TH"),
              ("CN", "RU"), ("CN", "VN"), ("LA", "VN"), ("MN", "RU")]  # fmt: skip

# What two areas share within a reach, the lower id first; areas not listed do not touch.
SHARED: dict[tuple[str, str, str], SharedBorder] = {
    ("cn", "kp", "cn-kp"): WIDE,
    ("cn", "kp", "long-river"): WIDE,
    ("cn", "kp", "east-river"): WIDE,
    ("cn", "kp-east", "cn-kp"): WIDE,
    ("cn", "kp-east", "east-river"): WIDE,
    ("cn", "kp-east", "long-river"): LOPSIDED,
    ("cn", "kp-west", "cn-kp"): WIDE,
    ("cn", "kp-west", "long-river"): WIDE,
    ("cn-near", "kp", "cn-kp"): WIDE,
    ("cn-near", "kp", "long-river"): WIDE,
    ("cn-near", "kp", "east-river"): WIDE,
    ("cn-near", "kp-east", "cn-kp"): WIDE,
    ("cn-near", "kp-east", "east-river"): WIDE,
    ("cn-near", "kp-west", "cn-kp"): SHORT,
    ("cn", "mn", "cn-mn"): WIDE,
    ("cn", "mn-steppe", "cn-mn"): WIDE,
    ("cn", "la", "cn-la"): WIDE,
    ("cn-deep", "la", "cn-la"): WIDE,
    ("la", "th", "la-th"): WIDE,
    ("la", "th-river", "la-th"): WIDE,
    ("la", "th-plain", "la-th"): SHORT,
    ("kp", "ru", "kp-ru"): SHORT,
    ("kp-east", "ru", "kp-ru"): SHORT,
    ("kp", "kr", "kp-kr"): WIDE,
    ("cn", "ru", "cn-ru"): WIDE,
    ("cn", "vn", "cn-vn"): WIDE,
    ("la", "vn", "la-vn"): WIDE,
    ("mn", "ru", "mn-ru"): WIDE,
}


def _area(area_id: str, level: AreaLevel, country: str, *, large: bool = True) -> Area:
    error_km = 160 if level == "country" else 60
    figures = Figures(30000 if large else 3000, 50 if large else 22, 300000, 20, 0.3, error_km)
    bounds, anchor = Bounds(0, 0, 1, 1), LngLat(0.5, 0.5)
    return Area(area_id, level, country, {"en": area_id}, bounds, anchor, figures)


@dataclass
class FakeAtlas:
    """The invented atlas; `areas` and `shared` may be changed by a test."""

    shared: dict[tuple[str, str, str], SharedBorder] = field(default_factory=lambda: dict(SHARED))

    def __post_init__(self) -> None:
        self.areas = {c.lower(): _area(c.lower(), "country", c) for c in COUNTRIES}
        self.areas |= {z: _area(z, "zone", z[:2].upper()) for z in ZONES}
        self.areas |= {p: _area(p, "province", p[:2].upper(), large=p in LARGE) for p in PROVINCES}
        self.all_reaches = {
            f"{one.lower()}-{other.lower()}": _reach(one, other) for one, other in NEIGHBOURS
        }
        for river in ("long-river", "east-river"):
            whole = _reach("CN", "KP")
            self.all_reaches[river] = replace(whole, id=river, frontier=False)

    def finest(self, province_id: str, level: AreaName) -> Area:
        area, zone = self.areas[province_id], PROVINCES[province_id]
        if level == "district" or (level == "province" and province_id in LARGE):
            return area
        return self.areas[zone] if zone and level != "country" else self.country(area.country)

    def country(self, code: str) -> Area:
        return self.areas[code.lower()]

    def area(self, area_id: str) -> Area:
        return self.areas[area_id]

    def areas_of(self, code: str) -> tuple[Area, ...]:
        return tuple(area for area in self.areas.values() if area.country == code)

    def reach(self, reach_id: str) -> Reach:
        return self.all_reaches[reach_id]

    def frontier(self, one: str, other: str) -> Reach | None:
        return self.all_reaches.get("-".join(sorted((one.lower(), other.lower()))))

    def reaches(self, one: str, other: str) -> tuple[Reach, ...]:
        pair = {one, other}
        found = [r for r in self.all_reaches.values() if set(r.countries) == pair]
        return tuple(sorted(found, key=lambda r: (r.frontier, r.id)))

    def shared_border(self, one: str, other: str, reach_id: str) -> SharedBorder | None:
        low, high = sorted((one, other))
        return self.shared.get((low, high, reach_id))


def _reach(one: str, other: str) -> Reach:
    low, high = sorted((one, other))
    reach_id = f"{low.lower()}-{high.lower()}"
    return Reach(reach_id, {"en": reach_id}, (low, high), Bounds(0, 0, 1, 1), 900.0, {}, True)


def rank(level: str) -> int:
    return (*AREA_NAMES, "reach", "withheld").index(level)


# --- invented journeys ------------------------------------------------------------------------


def place(text: str, **more: Any) -> Place:
    """A place by the words a test writes: `kp.e1`, `kp-east`, `KP`, `unknown`, `long-river`."""
    if text == "unknown":
        return Place(text, "unknown")
    if text == "withheld":
        return Place(text, "withheld")
    return Place(text, "named", name=more.pop("name", text), **more)


def locate(found: Place) -> Located:
    """What the gazetteer would say: a province's id is a town in it."""
    text = found.text.partition("#")[0]
    if found.kind != "named":
        return Located(found.kind)
    if text in PROVINCES:
        return Located(
            "settlement", found.name, text[:2].upper(), province=text, lnglat=LngLat(9, 9)
        )
    if text in ZONES:
        return Located("zone", found.name, text[:2].upper(), zone=text)
    if text in COUNTRIES:
        return Located("country", found.name, text)
    return Located("reach", found.name, reach=text)


def step(kind: str, word: str, line: int = 1, **more: Any) -> Step:
    """One step; dates and durations as text, places as words or as `Place`."""
    for key in ("at", "origin", "target", "across"):
        if isinstance(more.get(key), str):
            more[key] = place(more[key])
    more["via"] = tuple(place(p) if isinstance(p, str) else p for p in more.get("via", ()))
    if isinstance(more.get("when"), str):
        more["when"] = parse_when(more["when"])
    if isinstance(more.get("length"), str):
        more["length"] = parse_duration(more["length"])
    more.setdefault("who", ("a",))
    more.setdefault("id", f"step-{line}")
    marks = {kind: Mark(line, 5), **more.pop("marks", {})}
    return Step(part=0, kind=kind, word=word, marks=marks, **more)  # type: ignore[arg-type]


def stay(at: str | Place, line: int = 1, word: str = "living", **more: Any) -> Step:
    return step("stay", word, line, at=at, **more)


def go(
    origin: str | Place, target: str | Place, line: int = 1, word: str = "on foot", **more: Any
) -> Step:
    return step("go", word, line, origin=origin, target=target, **more)


def event(word: str, at: str | Place, line: int = 1, **more: Any) -> Step:
    return step("event", word, line, at=at, **more)


def journey(*steps: Step, **more: Any) -> LocatedJourney:
    people = {who: None for each in steps for who in each.who}
    told = Journey(
        id="invented",
        file="journeys/invented.yaml",
        title={"en": "An invented journey"},
        summary=None,
        basis="invented",
        names="pseudonyms",
        route=more.pop("route", Route()),
        content=(),
        allow=more.pop("allow", {}),
        sources=(),
        people=tuple(Person(who, {"en": who.upper()}) for who in people),
        context=more.pop("context", ()),
        parts=(Part(tuple(people), tuple(steps)),),
        **more,
    )
    return LocatedJourney(told, {p: locate(p) for each in steps for p in each.places()})


def run(
    *steps: Step, atlas: FakeAtlas | None = None, policy: Policy | None = None, **more: Any
) -> Outcome:
    """Generalise an invented journey in the invented atlas."""
    return generalise(journey(*steps, **more), policy or load_policy(), atlas or FakeAtlas())


def shown(outcome: Outcome) -> list[str]:
    """The areas, reaches and templates of an outcome, step by step, in words."""
    assert outcome.journey is not None
    rows = []
    for each in outcome.journey.steps:
        named = (each.at, each.origin, *each.via, each.crossing, each.target)
        rows.append(" ".join(p.ref or p.kind for p in named if p is not None))
    return rows


def codes(outcome: Outcome) -> list[str]:
    return [finding.code for finding in outcome.findings]
