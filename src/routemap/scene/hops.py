"""Hops: the stretches that a leg is drawn as, each between two fixed points of the atlas.

A hop's id is made from its two ends alone, in the order of travel, so that it is the same for
every journey on that pair:

- `kp-northeast>tumen` from an area's anchor to the near shore of a reach
- `tumen/CN>cn-northeast` from the far shore to an area's anchor
- `tumen/CN~` from the far shore into a country told as a whole, fading out
- `~cn-mn/CN` fading in towards the shore by which it is left
- `mn-south-east>kr-capital` from area to area
- `yalu/CN>cn-sichuan~` a heading: the line fades before it gets there

A country told as a whole has no point of its own: no line runs to its centre.
"""

from __future__ import annotations

from dataclasses import dataclass

from routemap.areas.types import Area, Reach
from routemap.geo import LngLat

HEADING_SHARE = 0.62  # of a curve towards a place that was not reached, or not told as reached


@dataclass(frozen=True, slots=True)
class Hop:
    """One stretch: its ends, which of them dissolve, and the shapes it must not be drawn in.

    `share` is the stretch of the curve that is drawn, from 0 to 1.
    """

    id: str
    way_back: str  # the id of the same hop the other way round
    start: LngLat
    end: LngLat
    fade: tuple[bool, bool] = (False, False)
    outside: tuple[str, ...] = ()
    share: tuple[float, float] = (0.0, 1.0)

    def reversed(self) -> Hop:
        """Return the same stretch the other way round."""
        return Hop(
            self.way_back,
            self.id,
            self.end,
            self.start,
            (self.fade[1], self.fade[0]),
            self.outside,
            (1 - self.share[1], 1 - self.share[0]),
        )


def told_whole(area: Area) -> bool:
    """Tell whether an area is a country, of which no part is told."""
    return area.level == "country"


def area_to_shore(area: Area, reach: Reach, country: str) -> Hop:
    """Return the hop to the shore of a reach on the side of `country`."""
    return shore_to_area(reach, country, area).reversed()


def shore_to_area(reach: Reach, country: str, area: Area, *, heading: bool = False) -> Hop:
    """Return the hop from the shore of a reach on the side of `country` to an area."""
    if told_whole(area) and area.country == country:
        return fade_out(reach, country)
    # Outward bound, the area's own side of the reach needs no saying.
    own_side = reach.id if area.country == country else f"{reach.id}/{country}"
    return Hop(
        f"{reach.id}/{country}>{area.id}{_tail(heading=heading)}",
        f"{_tail(heading=heading)}{area.id}>{own_side}",
        reach.shores[country].edge,
        area.anchor,
        (False, heading or told_whole(area)),
        (reach.id, *_whole(area)),
        _share(heading=heading),
    )


def fade_out(reach: Reach, country: str) -> Hop:
    """Return the hop from a shore inland that loses itself there."""
    shore, ref = reach.shores[country], f"{reach.id}/{country}"
    return Hop(f"{ref}~", f"~{ref}", shore.edge, shore.inland, (False, True), (reach.id,))


def fade_in(reach: Reach, country: str) -> Hop:
    """Return the hop from somewhere inland to a shore."""
    return fade_out(reach, country).reversed()


def area_to_area(start: Area, end: Area, *, heading: bool = False) -> Hop:
    """Return the hop between two areas with no band between them."""
    return Hop(
        f"{start.id}>{end.id}{_tail(heading=heading)}",
        f"{_tail(heading=heading)}{end.id}>{start.id}",
        start.anchor,
        end.anchor,
        (told_whole(start), heading or told_whole(end)),
        (*_whole(start), *_whole(end)),
        _share(heading=heading),
    )


def _tail(*, heading: bool) -> str:
    return "~" if heading else ""


def _share(*, heading: bool) -> tuple[float, float]:
    return (0.0, HEADING_SHARE if heading else 1.0)


def _whole(area: Area) -> tuple[str, ...]:
    return (area.id,) if told_whole(area) else ()
