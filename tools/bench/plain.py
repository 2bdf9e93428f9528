"""The common way to draw the same picture: a plain folium map with one GeoJson per layer.

No tiles: without a network they would be blank, and the ground is a layer of ours on both sides.
"""

from __future__ import annotations

from typing import Any

import folium

from routemap.geo import Bounds
from routemap.render.leaflet.map import PANES, zoom_of
from routemap.render.shapes import Layers
from routemap.scene import Scene

STEP_CLASS = "bench-step"


def plain_map(scene: Scene, layers: Layers, step: int | None = None) -> folium.Map:
    """Return a map of all layers; what `step` names stands out, and a label tells its number."""
    frame = Bounds(*(scene.frame if step is None else scene.steps[step].focus))
    middle = [(frame.south + frame.north) / 2, (frame.west + frame.east) / 2]
    drawn = folium.Map(location=middle, zoom_start=zoom_of(frame), tiles=None)
    named = set() if step is None else {mark.ref for mark in scene.steps[step].marks}
    for name in PANES:
        collection = {"type": "FeatureCollection", "features": getattr(layers, name)}
        folium.GeoJson(collection, name=name, style_function=_style(name, named)).add_to(drawn)
    if step is not None:
        words = f'<b class="{STEP_CLASS}">{step}</b>'
        folium.Marker(middle, icon=folium.DivIcon(html=words)).add_to(drawn)
    return drawn


def _style(layer: str, named: set[str]) -> Any:  # noqa: ANN401 - as folium takes it
    def style(feature: dict[str, Any]) -> dict[str, Any]:
        if layer == "basemap":
            return {"weight": 0.5, "color": "#999", "fillOpacity": 0.2}
        strong = feature.get("id") in named
        return {"color": "#d55e00", "weight": 3 if strong else 1, "fillOpacity": 0.5 * strong}

    return style
