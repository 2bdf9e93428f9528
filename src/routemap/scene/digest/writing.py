"""A digest as text that is the same wherever and whenever it is written."""

from __future__ import annotations

import json

from routemap.scene.digest.types import Digest


def digest_to_json(found: Digest) -> str:
    """Return a digest as JSON: sorted keys, no spaces, letters as they are."""
    return json.dumps(
        found.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )


def digest_schema_json() -> str:
    """Return the published JSON Schema of a digest, as `docs/digest.schema.json` holds it."""
    schema = Digest.model_json_schema(mode="serialization")
    return json.dumps(schema, sort_keys=True, indent=1, ensure_ascii=False) + "\n"
