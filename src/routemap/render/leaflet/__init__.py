"""The map itself, drawn by folium: the only room that knows folium, branca and latitude first.

It must never name a place: features carry the atlas's ids, and words are the page's business.
"""

from routemap.render.leaflet.map import MapParts, leaflet_map, map_options

__all__ = ["MapParts", "leaflet_map", "map_options"]
