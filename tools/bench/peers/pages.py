"""The same journey as each peer takes it: its steps in order, their words, their earliest days.

What a peer has no word for is left out, not built for it: see `bench.template.md` for what that is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from folium.plugins import TimestampedGeoJson

from routemap.areas import open_atlas
from routemap.render.shapes import Feature, Layers, layers_of
from routemap.scene import Scene
from routemap.scene.types import SceneStep
from tools.bench.plain import plain_map

VIS_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="vis/styles/vis-timeline-graph2d.min.css">
<script src="vis/standalone/umd/vis-timeline-graph2d.min.js"></script>
<body><h1>{title}</h1><button id="next" type="button">Next</button>
<div id="timeline"></div><div id="words"></div>
<script>
const items = {items};
const place = document.getElementById("timeline");
const timeline = new vis.Timeline(place, new vis.DataSet(items), {{ height: "560px" }});
let now = -1;
document.getElementById("next").addEventListener("click", () => {{
    now = (now + 1) % items.length;
    timeline.setSelection(items[now].id);
    timeline.focus(items[now].id, {{ zoom: false }});
    const words = document.getElementById("words");
    words.textContent = items[now].words;
    words.dataset.step = items[now].id;
}});
</script></body></html>
"""
TIMELINEJS_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="timelinejs/css/timeline.css">
<script src="timelinejs/js/timeline.js"></script>
<body style="margin: 0"><div id="timeline" style="width: 100%; height: 780px"></div>
<script>new TL.Timeline("timeline", "{data}");</script></body></html>
"""


def pages(scene: Scene) -> dict[str, str]:
    """Return the peers' files for a journey, by path."""
    return {
        f"folium-{scene.id}.html": _folium(scene),
        f"timelinejs-{scene.id}.html": TIMELINEJS_PAGE.format(
            title=scene.title["en"], data=f"timelinejs-{scene.id}.json"
        ),
        f"timelinejs-{scene.id}.json": json.dumps({"events": [_event(s) for s in scene.steps]}),
        f"vis-{scene.id}.html": VIS_PAGE.format(
            title=scene.title["en"], items=json.dumps([_item(step) for step in scene.steps])
        ),
    }


def _words(step: SceneStep) -> str:
    return (step.text or {}).get("en", "")


def _days(step: SceneStep) -> tuple[date, date]:
    """Return a step's first and last possible day: instants are all that the peers know."""
    told = [day for day in (*step.span.start, *step.span.end) if day is not None]
    return date.fromordinal(min(told)), date.fromordinal(max(told))


def _event(step: SceneStep) -> dict[str, Any]:
    first, last = ({"year": d.year, "month": d.month, "day": d.day} for d in _days(step))
    text = {"headline": step.heading["en"], "text": _words(step)}
    told = {"start_date": first, "end_date": last, "display_date": step.date["en"], "text": text}
    return {**told, "unique_id": step.id, "group": step.strand}


def _item(step: SceneStep) -> dict[str, Any]:
    first, last = (day.isoformat() for day in _days(step))
    named = {"id": step.id, "content": step.heading["en"], "words": _words(step)}
    return {**named, "start": first, **({"end": last} if last != first else {})}


def _folium(scene: Scene) -> str:
    """Return a map with folium's time slider: a day of its own for each step."""
    layers = layers_of(scene, open_atlas())
    ground = Layers(layers.basemap, [], [], [], [])
    drawn = plain_map(scene, ground)
    features = [one for step in scene.steps for one in _dated(step, layers)]
    TimestampedGeoJson(  # type: ignore[no-untyped-call]
        {"type": "FeatureCollection", "features": features},
        period="P1D",
        duration="PT1H",
        transition_time=800,
        auto_play=False,
        loop=False,
        add_last_point=False,
    ).add_to(drawn)
    return str(drawn.get_root().render())


def _dated(step: SceneStep, layers: Layers) -> Iterator[Feature]:
    """Yield a step's shapes with the step's day; the plugin takes one part of a shape at a time."""
    named = {mark.ref for mark in step.marks}
    day = (date(2000, 1, 1) + timedelta(days=step.index)).isoformat()
    style = {"color": "#d55e00", "weight": 2, "fillOpacity": 0.4}
    for feature in (*layers.areas, *layers.reaches, *layers.fades, *layers.ribbons):
        if feature["id"] not in named:
            continue
        kind, parts = feature["geometry"]["type"], feature["geometry"]["coordinates"]
        for part in parts if kind.startswith("Multi") else [parts]:
            told = {"times": [day] * len(part), "style": style, "popup": step.heading["en"]}
            shape = {"type": kind.removeprefix("Multi"), "coordinates": part}
            yield {"type": "Feature", "properties": told, "geometry": shape}
