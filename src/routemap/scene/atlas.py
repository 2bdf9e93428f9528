"""What the scene asks of an atlas; a fake for a test is a few lines."""

from __future__ import annotations

from typing import Protocol

from routemap.areas.types import Area, Reach, SharedBorder


class Atlas(Protocol):
    """The shipped areas and reaches, by their ids."""

    def __hash__(self) -> int:
        """Return what tells it apart from other atlases, whose ribbons are kept apart."""
        ...

    def area(self, area_id: str, /) -> Area:
        """Return an area."""
        ...

    def country(self, code: str, /) -> Area:
        """Return a whole country by its ISO 3166-1 alpha-2 code, upper case."""
        ...

    def reach(self, reach_id: str, /) -> Reach:
        """Return a reach."""
        ...

    def shared_border(
        self, origin_id: str, target_id: str, reach_id: str, /
    ) -> SharedBorder | None:
        """Return what two areas share within a reach, None where they do not touch there."""
        ...

    def contains(self, outer: str, inner: str, /) -> bool:
        """Tell whether one area holds another (an area holds itself)."""
        ...

    def geometry(self, shape_id: str, /) -> str:
        """Return the shape of an area or of a reach's band, as GeoJSON text."""
        ...
