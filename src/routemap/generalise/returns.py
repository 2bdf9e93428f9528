"""Forced returns are drawn between countries, as the bridges used are few and known."""

from __future__ import annotations

from collections.abc import Iterable

from routemap.generalise.cells import Lift
from routemap.generalise.crossings import Finder
from routemap.generalise.tracks import Track


def raise_returns(
    returns: Iterable[tuple[int, Track]], finder: Finder, lift: Lift
) -> frozenset[int]:
    """Draw as countries what forced returns join; return the steps that changed anything.

    **Why also where they were just before and are just after:** a zone on either side of the
    bridge would undo the country in the return itself.
    """
    changed = set()
    for index, track in returns:
        countries = {finder.country(cell) for cell in track.path} - {""}
        if countries and all(finder.policy.class_of(code) == "open" for code in countries):
            continue
        for cell in (*track.before, *track.path, *track.after):
            if finder.country(cell) in countries and lift.raise_to(cell.ref, "country"):
                changed.add(index)
        if track.across is not None and track.across.kind == "reach":
            changed.add(index)  # it is drawn over the whole frontier, whatever the file names
    return frozenset(changed)
