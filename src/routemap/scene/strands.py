"""Strands: a party that moves together, from where it forks off to where it joins others.

Story order is the file's and is never re-sorted: a person's track is the steps they are in, one
after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from routemap.public import PublicJourney
from routemap.scene.telling.sentences import listed
from routemap.scene.types import Strand

N_COLOURS = 6

Party: TypeAlias = frozenset[str]


@dataclass(frozen=True, slots=True)
class Tracks:
    """Who goes where in the story: per step its strand, and the steps its people come from."""

    parties: tuple[Party, ...]  # one per strand, in order of appearance
    strand_of: tuple[int, ...]  # per step
    before: tuple[tuple[int, ...], ...]  # per step: the last step of each of its people
    after: tuple[tuple[int, ...], ...]  # per step: the next step of each of its people

    def id(self, strand: int) -> str:
        """Return a strand's id."""
        return letter(strand).lower()

    def step_id(self, index: int) -> str:
        """Return the id of a step's strand."""
        return self.id(self.strand_of[index])


def tracks(parties: Sequence[Iterable[str]]) -> Tracks:
    """Follow every person through the steps, given the party of each step in story order."""
    found: dict[Party, int] = {}
    last: dict[str, int] = {}
    strand_of: list[int] = []
    before: list[tuple[int, ...]] = []
    after: list[list[int]] = [[] for _ in parties]
    for index, who in enumerate(parties):
        party = frozenset(who)
        strand_of.append(found.setdefault(party, len(found)))
        came_from = sorted({last[person] for person in party if person in last})
        before.append(tuple(came_from))
        for step in came_from:
            after[step].append(index)
        last.update(dict.fromkeys(party, index))
    return Tracks(tuple(found), tuple(strand_of), tuple(before), tuple(map(tuple, after)))


def strands(journey: PublicJourney, followed: Tracks) -> list[Strand]:
    """Return the strands of a journey, in order of appearance."""
    labels = {person.key: person for person in journey.people}
    made = []
    for index, party in enumerate(followed.parties):
        steps = [n for n, strand in enumerate(followed.strand_of) if strand == index]
        who = [key for key in labels if key in party]
        made.append(
            Strand(
                id=followed.id(index),
                letter=letter(index),
                colour=index % N_COLOURS,
                label=listed([labels[key] for key in who]),
                who=who,
                steps=steps,
                forks_from=_others(index, followed.before[steps[0]], followed),
                joins=_others(index, followed.after[steps[-1]], followed),
            )
        )
    return made


def person_steps(parties: Sequence[Party]) -> Mapping[str, tuple[int, ...]]:
    """Return for each person the steps they are in."""
    people = sorted(frozenset().union(*parties))
    return {
        person: tuple(n for n, party in enumerate(parties) if person in party) for person in people
    }


def letter(index: int) -> str:
    """Return a strand's letter: A to Z, then A2, B2 and so on."""
    again, place = divmod(index, 26)
    return chr(ord("A") + place) + (str(again + 1) if again else "")


def _others(strand: int, steps: Iterable[int], followed: Tracks) -> list[str]:
    others = {followed.strand_of[step] for step in steps} - {strand}
    return [followed.id(other) for other in sorted(others)]
