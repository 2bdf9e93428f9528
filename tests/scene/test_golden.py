"""Scenes of small invented journeys, compared with committed files."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from routemap.public import PublicJourney
from routemap.scene import compose, schema_json, to_json
from routemap.scene.digest import digest, digest_schema_json, digest_to_json
from tests.scene.fake import ATLAS
from tests.scene.samples import SAMPLES

HERE = Path(__file__).parent / "golden"
RENEW = os.environ.get("ROUTEMAP_GOLDEN") == "renew"

pytestmark = pytest.mark.golden


def told(name: str) -> PublicJourney:
    return SAMPLES[name]()


def compare(found: str, golden: Path) -> None:
    """Compare with a golden file; a difference is left beside it as `NAME-changed`."""
    changed = golden.with_stem(f"{golden.stem}-changed")
    if RENEW:
        golden.write_text(found, encoding="utf-8")
    expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
    if found != expected:
        changed.write_text(found, encoding="utf-8")
    else:
        changed.unlink(missing_ok=True)
    assert found == expected, f"compare {changed.name} with {golden.name}"


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_scene_is_the_same_as_before(name: str) -> None:
    scene = json.loads(to_json(compose(told(name), ATLAS)))
    compare(json.dumps(scene, indent=1, ensure_ascii=False) + "\n", HERE / f"{name}.json")


def test_the_published_schema_is_fresh(root: Path) -> None:
    compare(schema_json(), root / "docs" / "scene.schema.json")


def test_a_digest_is_the_same_as_before() -> None:
    found = json.loads(digest_to_json(digest(compose(told("forced-return"), ATLAS))))
    compare(json.dumps(found, indent=1, ensure_ascii=False) + "\n", HERE / "digest.json")


def test_the_published_schema_of_a_digest_is_fresh(root: Path) -> None:
    compare(digest_schema_json(), root / "docs" / "digest.schema.json")
