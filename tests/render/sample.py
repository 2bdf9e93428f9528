"""An invented journey and a blocky invented atlas: enough to draw, and nobody's life."""

from __future__ import annotations

import json
from collections.abc import Sequence

from routemap.geo import Bounds
from routemap.scene.types import (
    Mark,
    Person,
    PlaceRef,
    Ribbon,
    Scene,
    ScenePart,
    SceneStep,
    Span,
    Strand,
    Vague,
)

Box = tuple[float, float, float, float]

AREAS: dict[str, Box] = {"aa-north": (124, 40, 130, 43), "cc": (126, 34, 130, 38)}
REACHES: dict[str, Box] = {"aa-bb": (122, 43, 131, 43.5)}
FADES: dict[str, list[Box]] = {
    "aa-bb/BB": [(122, 43, 130, 44.5), (121, 43, 131, 46), (120, 43, 132, 48)]
}
LAND: list[Box] = [(100, 25, 122, 50), (122, 38, 131, 50), (125, 33.5, 129.6, 38)]


def ring(box: Box) -> list[list[float]]:
    west, south, east, north = box
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def polygon(box: Box) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": [ring(box)]}


class BlockyAtlas:
    """A dozen lines are enough for a seam this small."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def geometry(self, ref: str) -> str:
        self.asked.append(ref)
        if ref in FADES:
            parts = [polygon(box) for box in FADES[ref]]
            return json.dumps({"type": "GeometryCollection", "geometries": parts})
        return json.dumps(polygon((AREAS | REACHES)[ref]))

    def basemap(self, bounds: Bounds) -> str:
        self.asked.append(f"basemap {bounds.west} {bounds.east}")
        features = [
            {"type": "Feature", "properties": {"kind": "land"}, "geometry": polygon(box)}
            for box in LAND
        ]
        return json.dumps({"type": "FeatureCollection", "features": features})


def place(ref: str, kind: str, box: Box, en: str, ko: str) -> PlaceRef:
    return PlaceRef.model_validate(
        {
            "id": ref,
            "kind": kind,
            "level": "zone",
            "label": {"en": en, "ko": ko},
            "bounds": box,
            "anchor": ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2),
            "km2": 100_000,
        }
    )


def step(index: int, kind: str, heading: str, marks: Sequence[Mark]) -> SceneStep:
    both = {"en": heading, "ko": f"{heading} (한국어)"}
    return SceneStep.model_validate(
        {
            "index": index,
            "id": f"step-{index + 1}",
            "number": str(index + 1),
            "part": 0,
            "strand": "a",
            "who": ["mina"],
            "kind": kind,
            "word": "home",
            "word_label": both,
            "heading": both,
            "place": {"en": "somewhere", "ko": "어딘가"},
            "date": {"en": "in 2001", "ko": "2001년"},
            "length": None,
            "text": {"en": "Told in <English> & only in English."},
            "ask": None,
            "notes": None,
            "content": [],
            "sources": [],
            "certainty": [],
            "outcome": "reached",
            "forced": None,
            "marks": list(marks),
            "span": Span(start=(730_000, 730_300), end=(730_100, 730_400)),
            "focus": (120, 38, 131, 48),
            "vague": Vague(level="zone", km2=100_000, days=300, words=both, why=[]),
        }
    )


def mark(kind: str, ref: str, **more: object) -> Mark:
    return Mark.model_validate(
        {"kind": kind, "ref": ref, "certainty": "sure", "strand": "a", **more}
    )


def sample_scene(**changes: object) -> Scene:
    """Return the invented journey: home, over a border, through a country told as a whole, on."""
    steps = [
        step(0, "stay", "At home", [mark("area", "aa-north")]),
        step(1, "go", "Over the river", [mark("reach", "aa-bb"), mark("ribbon", "north~")]),
        step(2, "stay", "In hiding", [mark("seen-from", "aa-bb/BB")]),
        step(3, "go", "South", [mark("ribbon", "south"), mark("area", "cc")]),
    ]
    ribbons = [
        Ribbon(
            id="north~",
            pieces=[[(127, 41.5), (126.5, 42.9)], [(126, 43.6), (125, 46)]],
            fade=(False, True),
        ),
        Ribbon(
            id="south", pieces=[[(125, 46), (121, 40), (123, 36), (128, 36)]], fade=(True, False)
        ),
        Ribbon(id="unused", pieces=[[(1.2345, 2.3456), (3, 4)]], fade=(False, False)),
    ]
    places = [
        place("aa-north", "area", AREAS["aa-north"], "the north of Aa", "아아 북부"),
        place("cc", "area", AREAS["cc"], "Cc", "시시"),
        place("aa-bb", "reach", REACHES["aa-bb"], "the frontier of Aa and Bb", "아아-비비 국경"),
    ]
    scene = {
        "id": "mina",
        "title": {"en": "Mina's invented way", "ko": "지어낸 미나의 길"},
        "summary": {"en": "An <invented> journey & nobody's life.", "ko": "지어낸 여정입니다."},
        "years": {"en": "2001 to 2003", "ko": "2001~2003년"},
        "way": [{"en": "Aa", "ko": "아아"}, {"en": "Bb", "ko": "비비"}, {"en": "Cc", "ko": "시시"}],
        "names": "pseudonyms",
        "content": {"captivity": {"en": "captivity", "ko": "감금"}},
        "content_all": ["captivity"],
        "people": [Person(id="mina", label={"en": "Mina", "ko": "미나"}, count=1)],
        "sources": [],
        "strands": [
            Strand(
                id="a",
                letter="A",
                colour=0,
                label={"en": "Mina", "ko": "미나"},
                who=["mina"],
                steps=[0, 1, 2, 3],
                forks_from=[],
                joins=[],
            )
        ],
        "parts": [ScenePart(title=None, strand="a", steps=[0, 1, 2, 3])],
        "steps": steps,
        "places": {found.id: found for found in places},
        "ribbons": ribbons,
        "context": [],
        "extent": (730_000, 731_000),
        "frame": (118.0, 33.0, 132.0, 49.0),
    }
    return Scene.model_validate(scene | changes)
