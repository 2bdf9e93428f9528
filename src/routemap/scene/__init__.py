"""The scene: a picture of one journey without a renderer, as JSON with a published schema.

Composed from a public journey and the atlas alone; must never reach what the editor knows.
"""

from routemap.scene.compose import compose
from routemap.scene.types import Scene
from routemap.scene.writing import schema_json, to_json

__all__ = ["Scene", "compose", "schema_json", "to_json"]
