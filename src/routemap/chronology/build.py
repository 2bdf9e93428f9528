"""From steps in story order to episodes: who comes after what, and what lies within which stay.

Both sides of the wall build their episodes here, so that both read the same order into a file.
Must never add a statement that the file does not make.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from routemap.chronology.types import Episode, Length, Window

_OPEN: Window = (None, None)


@dataclass(frozen=True, slots=True)
class Entry:
    """One step: its people, its kind, and its written bounds (see `episode_bounds`).

    `implied_place`: an event that names no place of its own, or the place where they are anyway.
    """

    who: Collection[str]
    kind: Literal["stay", "go", "event"]
    implied_place: bool = True
    start: Window = _OPEN
    end: Window = _OPEN
    length: Length = (0, None)


def episode_bounds(
    when: tuple[Window, Window, bool] | None, length: Length | None
) -> tuple[Window, Window, Length]:
    """Return start, end and length of an episode from a date and a told length.

    `when` is (start, end, whether they are the two sides of an interval). A plain date holds the
    whole step; with a length it tells when the step began. An interval tells both ends, and with
    a length all hold. People count the first and the last day, so that one day fewer may lie
    between the two.
    """
    start, end, interval = when or (_OPEN, _OPEN, True)
    if length is None:
        return start, end, (0, None)
    least, most = length
    return start, (end if interval else _OPEN), (max(0, least - 1), most)


class _Track(NamedTuple):
    """Where the story of some people stands; those who move together share one.

    `ends` is what must be over before the next step; `stay` the stay they are in, as long as no
    event elsewhere has put that in doubt (`left`); `events` the last events since it began.
    """

    ends: frozenset[int] = frozenset()
    stay: int | None = None
    left: bool = False
    events: frozenset[int] = frozenset()

    def passed(self, event: int, *, held: bool, elsewhere: bool) -> _Track:
        """Return where the story stands after an event, which its stay may hold."""
        events = frozenset({event})
        if self.stay is None:
            return _Track(events, None, self.left, events)
        # What comes after the stay comes after all that it holds.
        ends = self.ends if held else self.ends | events
        return _Track(ends, self.stay, self.left or elsewhere, events)


_NOWHERE = _Track()
_Links: TypeAlias = tuple[Collection[int], Collection[int], int | None]


def build(entries: Iterable[Entry]) -> list[Episode]:
    """Return the episodes of steps in story order.

    A step comes after the last step of each of its people. Events are held weakly: see
    `_link_event`.
    """
    tracks: dict[str, _Track] = {}
    behind: list[int] = []  # per episode, a bit for each that it comes after
    episodes = []
    for index, entry in enumerate(entries):
        parties = {tracks.get(person, _NOWHERE) for person in entry.who}
        if entry.kind == "event":
            after, starts_after, inside = _link_event(entry, parties)
            elsewhere, held = not entry.implied_place, inside is not None
            moved = {
                party: party.passed(index, held=held, elsewhere=elsewhere) for party in parties
            }
            tracks.update((who, moved[tracks.get(who, _NOWHERE)]) for who in entry.who)
        else:
            after, starts_after, inside = {end for party in parties for end in party.ends}, (), None
            track = _Track(frozenset({index}), index if entry.kind == "stay" else None)
            tracks.update(dict.fromkeys(entry.who, track))
        nearest = _nearest(after, behind)
        episodes.append(
            Episode(
                entry.start, entry.end, entry.length, nearest, tuple(sorted(starts_after)), inside
            )
        )
    return episodes


def _nearest(after: Collection[int], behind: list[int]) -> tuple[int, ...]:
    """Return what a step comes after, less what already lies behind the others; note it."""
    reach = 0
    for index in after:
        reach |= behind[index]
    nearest = tuple(sorted(index for index in after if not reach >> index & 1))
    for index in nearest:
        reach |= 1 << index
    behind.append(reach)
    return nearest


def _link_event(entry: Entry, parties: Collection[_Track]) -> _Links:
    """Return what an event comes after, which stays it comes after the beginning of, and its stay.

    An event where they are lies within the stay that they are all in. One elsewhere, or of people
    from different stays, may have happened during the stay or after it: only that the stay had
    begun is certain.
    """
    stays = {party.stay for party in parties}
    together = len(stays) == 1 and not any(party.left for party in parties)
    inside = next(iter(stays)) if together and entry.implied_place else None
    begun = [stay for stay in stays if stay is not None] if inside is None else []
    after = {
        index for party in parties for index in (party.ends if party.stay is None else party.events)
    }
    return after, begun, inside
