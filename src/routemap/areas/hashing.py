"""A hash of each shape that may be drawn: two releases that agree in it drew the same area."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from routemap.areas.atlas import Atlas
from routemap.areas.types import Shore
from routemap.geo import LngLat

DIGITS = 16


def hashes(atlas: Atlas) -> dict[str, str]:
    """Return a hash by id of every area, of every reach, and of every fade ("REACH/CC")."""
    return dict(_hashes(atlas))


def hash_of(atlas: Atlas, ref: str) -> str:
    """Return the hash of one area, or of one reach with its fades; KeyError for an unknown id."""
    try:
        return area_hash(atlas, ref)
    except KeyError:
        whole = [hash_ for _, hash_ in _reach_hashes(atlas, ref)]
        return _digest(*whole)


def area_hash(atlas: Atlas, area_id: str) -> str:
    """Return the hash of an area's shape and anchor."""
    return _digest(atlas.geometry(area_id), _point(atlas.area(area_id).anchor))


def _hashes(atlas: Atlas) -> Iterator[tuple[str, str]]:
    for area_id in atlas.area_ids():
        yield area_id, area_hash(atlas, area_id)
    for reach_id in atlas.reach_ids():
        yield from _reach_hashes(atlas, reach_id)


def _reach_hashes(atlas: Atlas, reach_id: str) -> Iterator[tuple[str, str]]:
    reach = atlas.reach(reach_id)
    yield reach_id, _digest(atlas.geometry(reach_id))
    for code, shore in sorted(reach.shores.items()):
        fade = f"{reach_id}/{code}"
        yield fade, _digest(atlas.geometry(fade), *_points(shore))


def _points(shore: Shore) -> tuple[str, str]:
    return _point(shore.edge), _point(shore.inland)


def _point(point: LngLat) -> str:
    return f"{point.lng} {point.lat}"


def _digest(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:DIGITS]
