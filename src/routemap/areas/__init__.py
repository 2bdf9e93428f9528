"""The atlas: areas, reaches, anchors, nesting and shared borders, read from `geodata/`.

Knows no journey and no place finer than a first-level province.
"""
