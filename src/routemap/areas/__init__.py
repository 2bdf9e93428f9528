"""The atlas: areas, reaches, anchors, nesting and shared borders, read from `geodata/`.

Knows no journey and no place finer than a first-level province.
"""

from routemap.areas.atlas import Atlas, Finest, open_atlas
from routemap.areas.hashing import hash_of
from routemap.areas.types import Area, AreaLevel, Figures, Reach, SharedBorder, Shore

__all__ = [
    "Area",
    "AreaLevel",
    "Atlas",
    "Figures",
    "Finest",
    "Reach",
    "SharedBorder",
    "Shore",
    "hash_of",
    "open_atlas",
]
