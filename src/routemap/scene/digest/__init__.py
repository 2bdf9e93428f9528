"""A journey's digest: the little that is needed to lay it beside others, made from its scene alone.

Every time in it is reckoned from the scene's own bounds, as intervals; none is finer than those.
"""

from routemap.scene.digest.making import digest
from routemap.scene.digest.types import Digest
from routemap.scene.digest.writing import digest_schema_json, digest_to_json

__all__ = ["Digest", "digest", "digest_schema_json", "digest_to_json"]
