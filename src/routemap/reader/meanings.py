"""What each word of the format's closed lists means, for an editor's hover and completion.

Must never say more than the page does: a word is chosen by its meaning, not by what it hides.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

Meanings: TypeAlias = Mapping[str, str]

STAYS: Final[Meanings] = {
    "home": "Where they lived before the journey, or live after it.",
    "living": "A time of ordinary life somewhere else, neither hidden nor held.",
    "work": "There for work.",
    "visiting": "There for a visit.",
    "sheltered": "Taken in by somebody who helps.",
    "hiding": "Out of sight, so as not to be found.",
    "captivity": "Held by somebody who is no authority, such as traffickers.",
    "detention": "Locked up by an authority: a cell, a prison, a holding centre.",
    "labour camp": "Locked up and made to work by an authority.",
    "processing": "Questioned, screened and registered on arrival.",
    "custody": "In the care or the keeping of an authority, such as an embassy or the police.",
    "waiting": "Waiting for the way to go on.",
    "transit": "Only passing through, with a halt.",
    "unknown": "The source does not tell what kind of stay it was.",
    "withheld": "It is known and not told.",
}
MODES: Final[Meanings] = {
    "on foot": "They walked.",
    "wading": "They walked through water.",
    "swimming": "They swam.",
    "over ice": "They walked over frozen water.",
    "boat": "A small boat, on a river or along a coast.",
    "ship": "A ship at sea.",
    "car": "A car or a taxi.",
    "bus": "A bus.",
    "truck": "A lorry.",
    "train": "A train.",
    "air": "An aeroplane.",
    "overland": "By land; more is not told.",
    "mixed": "By several means one after the other.",
    "unknown": "The source does not tell how.",
    "withheld": "It is known and not told.",
}
EVENTS: Final[Meanings] = {
    "sold": "Someone was sold by traffickers.",
    "born": "A child was born.",
    "died": "Someone died.",
    "arrested": "Taken by an authority.",
    "spotted": "Seen by someone they feared.",
    "separated": "They lost each other, or were parted.",
    "reunited": "They were together again.",
    "released": "Let go.",
    "surrendered": "They handed themselves in.",
    "called": "A telephone call.",
    "met guide": "They met the person who led them on.",
    "married": "A marriage.",
    "arrived": "They came to where the journey ends.",
    "other": "Anything else; 'title' says what.",
}
NAMES: Final[Meanings] = {
    "real": "People appear under their own names, as they published them themselves.",
    "pseudonyms": "People appear under names that are not theirs.",
    "roles only": "People appear by what they are to each other (the mother); no names.",
    "withheld": "No personal name stands anywhere.",
}
STATUSES: Final[Meanings] = {
    "active": "Others still go this way: less is shown.",
    "unknown": "Nobody has judged it: the careful answer, and the usual one.",
    "closed": "Nobody goes this way any more, as someone who knows has judged: needs 'reviewed'.",
}
OUTCOMES: Final[Meanings] = {
    "reached": "They came to where they wanted.",
    "turned back": "They went back where they had come from.",
    "caught": "They were caught on the way, and are where they were unless the next step tells.",
    "died": "They died on the way.",
}
FORCED: Final[Meanings] = {
    "repatriation": "Sent back to their own country by an authority.",
    "deportation": "Sent out of a country by an authority.",
    "trafficking": "Moved by traffickers.",
    "transfer": "Moved from one place of detention to another.",
}
HELPERS: Final[Meanings] = {
    "broker": "Someone who arranged the way for money.",
    "guide": "Someone who led them on the way.",
    "relative": "Someone of the family.",
    "stranger": "Someone whom they had not known.",
    "network": "Several who work together.",
    "official": "Someone of an authority, who helped.",
}
INFERABLE: Final[Meanings] = {
    "when": "The date is your conclusion.",
    "mode": "How they went is your conclusion.",
    "place": "Where it was is your conclusion.",
}
WITHHOLDABLE: Final[Meanings] = {
    "route": "The way between two places.",
    "date": "When it was, and how long.",
    "helpers": "Who helped.",
    "place": "Where it was.",
}
SHOWN: Final[Meanings] = {
    "province": "No finer than a province.",
    "zone": "No finer than several provinces together.",
    "country": "No finer than the country.",
    "withheld": "Not at all: the page says that it is withheld.",
}

# By the words themselves: no two lists of the format have the same ones.
ALL: Final[tuple[Meanings, ...]] = (
    *(STAYS, MODES, EVENTS, NAMES, STATUSES, OUTCOMES),
    *(FORCED, HELPERS, INFERABLE, WITHHOLDABLE, SHOWN),
)


def meanings_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what each word of a closed list means; raises KeyError for a list without meanings."""
    for meanings in ALL:
        if meanings.keys() == set(words):
            return tuple(meanings[word] for word in words)
    raise KeyError(words)
