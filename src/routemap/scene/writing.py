"""A scene as bytes that are the same wherever and whenever it is written."""

from __future__ import annotations

import json

from routemap.scene.types import Scene


def to_json(scene: Scene) -> str:
    """Return a scene as JSON: sorted keys, no spaces, letters as they are."""
    return json.dumps(
        scene.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )


def schema_json() -> str:
    """Return the published JSON Schema of a scene, as `docs/scene.schema.json` holds it."""
    schema = Scene.model_json_schema(mode="serialization")
    return json.dumps(schema, sort_keys=True, indent=1, ensure_ascii=False) + "\n"
