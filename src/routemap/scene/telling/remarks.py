"""Remarks: what the picture shows besides place and time, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routemap.public import PublicStep
from routemap.scene.telling.headings import forced_label
from routemap.scene.telling.sentences import capital, every, filled, known
from routemap.scene.whereabouts import Whereabouts
from routemap.words import Text, everywhere, pick


@dataclass(frozen=True, slots=True)
class Turn:
    """How the party stands to those before it: it goes on, it is a part of one, or parts meet.

    `gap`: it stands elsewhere than they were left, and nothing tells how it came there.
    """

    splits: bool
    meets: bool
    gap: bool
    who: Text


def remarks(step: PublicStep, turn: Turn, where: Whereabouts) -> list[Text]:
    """Return what else is to be said of a step, one sentence each."""
    return [*_turns(turn), *_ways(step, where), *_help(step)]


def _turns(turn: Turn) -> Iterator[Text]:
    if turn.meets:
        yield every(lambda lang: filled(lang, "remark", "meets", who=pick(turn.who, lang)))
    elif turn.splits:
        yield every(lambda lang: filled(lang, "remark", "parts", who=pick(turn.who, lang)))
    if turn.gap:
        yield everywhere("remark", "gap")


def _ways(step: PublicStep, where: Whereabouts) -> Iterator[Text]:
    forced = forced_label(step, where)
    if forced is not None:
        yield every(
            lambda lang: capital(filled(lang, "remark", "forced", forced=pick(forced, lang)))
        )
    if step.outcome != "reached":
        yield everywhere("remark", step.outcome.replace(" ", "_"))


def _help(step: PublicStep) -> Iterator[Text]:
    if step.helped_by:
        role = known("helped_by", step.helped_by, otherwise=step.helped_by)
        yield every(lambda lang: filled(lang, "remark", "helped", role=pick(role, lang)))
