"""Shapes: is an area, a band or a line drawn otherwise than its name alone would have it?"""

from __future__ import annotations

from collections.abc import Iterator

from routemap.areas import open_atlas
from routemap.render.shapes import layers_of
from tests.adversary.evidence import Evidence, Finding
from tests.adversary.reading import LAYERS, layers_in

NAME = "shapes"


def find(evidence: Evidence) -> Iterator[Finding]:
    for path, scene in evidence.left.scenes.items():
        named = layers_of(scene, open_atlas())
        drawn = layers_in(evidence.left.files[path])
        for layer in LAYERS:
            features = getattr(named, layer)
            assert features or layer not in ("basemap", "ribbons")
            if [dict(f, properties=None) for f in drawn[layer]] != [
                dict(f, properties=None) for f in features
            ]:
                yield Finding(NAME, path, f"a shape of the {layer}")
            for feature in drawn[layer]:
                odd = set(feature["properties"]) - {"kind", "step", "fade", "country", "style"}
                if odd:
                    yield Finding(NAME, path, f"a feature says {sorted(odd)}")
