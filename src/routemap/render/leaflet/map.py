"""A folium map that contacts nobody: the scene's layers, and the call that mounts the player."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import Any, cast

from branca.element import Figure, MacroElement
from folium import GeoJson, Map
from folium.map import CustomPane
from folium.template import Template
from folium.utilities import JsCode

from routemap.geo import Bounds
from routemap.render.leaflet.ids import counted_ids
from routemap.render.shapes import Feature, Shapes, layers_of
from routemap.scene.types import Scene

# Low, as honesty towards the reader: nearer than this the soft edges would look like borders.
MAX_ZOOM = 8
MIN_ZOOM = 1
ROOM_TO_ZOOM_OUT = 2  # a quarter of an ordinary screen: about a phone
# Degrees of quiet land around the scene's frame that a reader may pan to.
MARGIN_LNG, MARGIN_LAT = 25, 15
TILE_PX, SCREEN_PX = 256, 900  # the world at zoom 0, and a map of ordinary width
# The lowest is drawn on canvas, and not again while a journey moves; Leaflet's own begin at 400.
PANES = {"basemap": 200, "fades": 350, "areas": 360, "reaches": 370, "ribbons": 410}


@dataclass(frozen=True, slots=True)
class MapParts:
    """What folium contributes to a page: the map's element, and the script that fills it."""

    html: str
    script: str


class OwnMap(Map):
    """A folium map without links: what it needs is inlined by the page."""

    default_js = []  # noqa: RUF012 - as folium declares it
    default_css = []  # noqa: RUF012


class Mount(MacroElement):
    """The last line of the map's script: hand map and layers to the player."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
        routemap.mount({
            map: {{ this._parent.get_name() }},
            layers: {
            {%- for name, layer in this.layers.items() %}
                {{ name }}: {{ layer.get_name() }}{{ "," if not loop.last }}
            {%- endfor %}
            },
            scene: JSON.parse(document.getElementById("scene").textContent),
            root: document.documentElement
        });
        {% endmacro %}
        """
    )

    def __init__(self, layers: dict[str, GeoJson]) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # branca
        self._name = "Mount"
        self.layers = layers


def leaflet_map(scene: Scene, atlas: Shapes) -> MapParts:
    """Return the map of a scene, the same bytes for the same scene."""
    found = layers_of(scene, atlas)
    features = {name: getattr(found, name) for name in PANES}
    with counted_ids():
        drawn = _empty_map(Bounds(*scene.frame))
        layers = {name: _layer(drawn, name, features[name]) for name in PANES}
        Mount(layers).add_to(drawn)
        figure = cast("Figure", drawn.get_root())
        drawn.render()  # type: ignore[no-untyped-call] # folium
        # The figure's header is left out: its viewport forbids zooming, the page has its styles.
        return MapParts(_text(figure.html.render()), _text(figure.script.render()))


def _empty_map(frame: Bounds) -> OwnMap:
    return OwnMap(
        location=_centre(frame),
        tiles=None,
        zoom_start=zoom_of(frame),
        zoom_control=False,
        max_bounds=True,
        min_lat=max(frame.south - MARGIN_LAT, -75),
        max_lat=min(frame.north + MARGIN_LAT, 80),
        min_lon=frame.west - MARGIN_LNG,
        max_lon=frame.east + MARGIN_LNG,
        minZoom=max(MIN_ZOOM, zoom_of(frame) - ROOM_TO_ZOOM_OUT),
        **_options(),
    )


def map_options(frame: Bounds) -> dict[str, Any]:
    """Return what folium tells Leaflet of a map of a frame, and the order of its panes.

    For a frame that draws the layers itself, again and again (`render/pieces.py`).
    """
    west, east = frame.west - MARGIN_LNG, frame.east + MARGIN_LNG
    south, north = max(frame.south - MARGIN_LAT, -75), min(frame.north + MARGIN_LAT, 80)
    return {
        "center": _centre(frame),
        "zoom": zoom_of(frame),
        "zoomControl": False,
        "maxBounds": [[south, west], [north, east]],
        "minZoom": max(MIN_ZOOM, zoom_of(frame) - ROOM_TO_ZOOM_OUT),
        **_options(),
        "panes": PANES,
    }


def _centre(frame: Bounds) -> list[float]:
    return [round((frame.south + frame.north) / 2, 1), round((frame.west + frame.east) / 2, 1)]


def zoom_of(frame: Bounds) -> int:
    """Return a zoom that shows about the whole frame, until the player frames it to the screen.

    Leaflet's own fitBounds would animate, and that animation outlasts the player's first view.
    """
    wide = max(frame.east - frame.west, 2 * (frame.north - frame.south))
    return max(MIN_ZOOM, min(MAX_ZOOM, int(log2(SCREEN_PX / TILE_PX * 360 / wide))))


def _options() -> dict[str, Any]:
    """Return the options of every map, by Leaflet's own names.

    The credit is text of the page (Leaflet's would carry a link outside), and so are the buttons
    to zoom, which speak every language.
    """
    return {
        "maxZoom": MAX_ZOOM,
        "zoomSnap": 0.25,
        "attributionControl": False,
        "bounceAtZoomLimits": False,
        "maxBoundsViscosity": 1.0,
        "keyboard": True,
    }


def _layer(drawn: OwnMap, name: str, features: list[Feature]) -> GeoJson:
    CustomPane(name, z_index=PANES[name], pointer_events=name != "basemap").add_to(drawn)
    options: dict[str, Any] = {"pane": name, "className": name, "interactive": True}
    if name == "basemap":
        renderer = JsCode('L.canvas({pane: "basemap", padding: 0.5})')
        options |= {"renderer": renderer, "interactive": False}
    collection = {"type": "FeatureCollection", "features": features}
    layer = GeoJson(collection, name=name, control=False, **options)
    layer.add_to(drawn)
    return layer


def _text(rendered: str) -> str:
    """Return rendered lines without indentation and blank lines."""
    lines = (line.strip() for line in rendered.splitlines())
    return "\n".join(line for line in lines if line)
