"""What people write for a word or a key that has another name here, and what to tell them.

Only ever a question or a hint; must never be taken for the word itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from routemap.reader.vocabulary import KINDS


def _all(words: str, *meant: str) -> dict[str, tuple[str, ...]]:
    return dict.fromkeys(words.split("|"), meant)


# For a key: what is written, and which of its words may be meant.
WORDS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "stay": {
        **_all("prison|jail|gaol|cell|arrest|arrested|detained|held|감옥|구금", "detention"),
        **_all("camp|prison camp|수용소", "labour camp", "detention", "processing"),
        **_all("labor camp|forced labour|forced labor", "labour camp"),
        **_all("captive|sold|trafficked|slavery|감금", "captivity"),
        **_all("hidden|hide|hid|in hiding|은신", "hiding"),
        **_all("shelter|safe house|church|safehouse", "sheltered", "hiding"),
        **_all("embassy|consulate|police", "custody"),
        **_all("hanawon|screening|interrogation|registration", "processing"),
        **_all("at home|house|집", "home"),
        **_all("live|lived|settled|town|city", "living"),
        **_all("working|worked|job", "work"),
        **_all("visit|visited|guest", "visiting"),
        **_all("wait|waited", "waiting"),
        **_all("stop|stopover|layover", "transit"),
    },
    "go": {
        **_all("walk|walking|walked|foot|by foot|hike|march|도보|걸어서", "on foot"),
        **_all("run|ran|running|fled|flee|escape", "on foot", "unknown"),
        **_all("wade|waded|ford", "wading"),
        **_all("swim|swam", "swimming"),
        **_all("ice|on ice|frozen river", "over ice"),
        **_all("plane|airplane|aeroplane|flight|fly|flew|flying|by air|비행기", "air"),
        **_all("taxi|drive|driving|by car|van|jeep|motorbike|motorcycle|자동차", "car"),
        **_all("coach|by bus|minibus|버스", "bus"),
        **_all("lorry|by truck|pickup|트럭", "truck"),
        **_all("rail|railway|by train|기차", "train"),
        **_all("ferry|raft|canoe|by boat|배", "boat", "ship"),
        **_all("land|by land|road|by road", "overland"),
        **_all("bicycle|bike|horse|cart|various|several", "mixed", "overland"),
        **_all("cross|crossed|crossing|river", "wading", "over ice", "boat"),
    },
    "event": {
        **_all("birth|born in|출생", "born"),
        **_all("death|dead|dies|사망", "died"),
        **_all("arrest|caught|captured|체포", "arrested"),
        **_all("sale|trafficked", "sold"),
        **_all("seen|discovered|found", "spotted"),
        **_all("parted|lost|separation", "separated"),
        **_all("reunion|met|together|재회", "reunited"),
        **_all("freed|release", "released"),
        **_all("phone|phoned|call|telephone", "called"),
        **_all("met broker|broker|guide", "met guide"),
        **_all("wedding|marriage|marries|결혼", "married"),
        **_all("arrival|arrives|도착", "arrived"),
        **_all("repatriated|deported|sent back|escape|escaped|crossed|fled|left", "go: unknown"),
    },
    "outcome": {
        **_all("success|successful|arrived|ok|done|made it", "reached"),
        **_all("failed|failure|returned|gave up", "turned back", "caught"),
        **_all("arrested|captured|seized", "caught"),
        **_all("dead|death|killed", "died"),
    },
    "forced": {
        **_all("repatriated|forced return|sent back|yes|true", "repatriation"),
        **_all("deported|expelled", "deportation"),
        **_all("trafficked|sold", "trafficking"),
        **_all("transferred|moved", "transfer"),
    },
    "helped_by": {
        **_all("smuggler|trafficker|agent|brokers", "broker"),
        **_all("guides|driver", "guide"),
        **_all("family|mother|father|sister|brother|aunt|uncle|cousin", "relative"),
        **_all("pastor|missionary|church|ngo|activists|organisation|organization", "network"),
        **_all("farmer|villager|neighbour|friend|someone", "stranger"),
        **_all("diplomat|embassy|police|soldier|guard", "official"),
    },
    "names": {
        **_all("anonymous|anonymised|anonymized|hidden|none", "pseudonyms", "roles only"),
        **_all("changed|alias|aliases|invented|fake", "pseudonyms"),
        **_all("true|own|yes", "real"),
        **_all("roles", "roles only"),
    },
    "status": {
        **_all("open|in use|used", "active"),
        **_all("not known|?", "unknown"),
        **_all("inactive|shut|finished", "closed"),
    },
    "inferred": {
        **_all("date|time|dates", "when"),
        **_all("how|go|way|transport", "mode"),
        **_all("at|where|location", "place"),
    },
    "withheld": {
        **_all("when|time|dates|duration", "date"),
        **_all("at|where|location|from|to", "place"),
        **_all("helped_by|helper|broker|guide", "helpers"),
        **_all("via|across|way|mode", "route"),
    },
    "show": {
        **_all("hidden|none|no|hide", "withheld"),
        **_all("region|area", "zone"),
        **_all("nation|state", "country"),
    },
}
# What to say of a word beside the list of those that there are.
WORD_HINTS: Final[Mapping[str, str]] = {
    "helped_by": "a role, never a name: ",
    "inferred": "say what you concluded: ",
    "withheld": "say what is not told: ",
}
# Keys that this format does not have, for a good reason.
KEY_HINTS: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("language", "lang", "langauge", "languages"),
        "leave it out: each text says its own language, 'title: {en: ..., ko: ...}'",
    ),
    **dict.fromkeys(
        ("coordinates", "coords", "lat", "lon", "lng", "latitude", "longitude", "gps"),
        "leave it out: places are names, and coordinates are never written",
    ),
    "age": "write the year of birth instead, as far as it is told: 'born: 1984~'",
}
_KIND_MEANT: Final[Mapping[str, str]] = {
    **dict.fromkeys(("went", "move", "moved", "travel", "travelled", "traveled", "walk"), "go"),
    **dict.fromkeys(("walked", "crossed", "cross", "fled", "flew", "escaped", "mode"), "go"),
    **dict.fromkeys(("transport", "journey", "leg"), "go"),
    **dict.fromkeys(("lived", "live", "living", "stayed", "stays", "hid", "hiding"), "stay"),
    **dict.fromkeys(("happened", "happens", "incident", "what"), "event"),
}


def meant_word(key: str, word: str) -> tuple[str, ...]:
    """Return the words of a key that may be meant by one that it does not have."""
    if key in KINDS:
        elsewhere = [f"{kind}: {word}" for kind, words in KINDS.items() if word in words]
        if elsewhere:
            return tuple(elsewhere)
    return WORDS.get(key, {}).get(word.lower(), ())


def meant_kind(keys: Iterable[str]) -> tuple[str, str] | None:
    """Return the first key that is another name for a kind of step, and that kind."""
    for key in keys:
        if (kind := _KIND_MEANT.get(key.lower())) is not None:
            return key, kind
    return None


_EVERYONE = frozenset(["everyone", "everybody", "all", "both", "모두", "전부", "다 같이"])
_AND = re.compile(r"\s*(?:[,&;+·、，]|\band\b|\bwith\b|(?<=[가-힣])(?:와|과|하고|랑)(?=\s))\s*")


def meant_people(written: str, labels: Mapping[str, Iterable[str]]) -> str:
    """Return how to write the people that somebody named in words; "" where they are not known.

    `labels` are what each key of `people` is called.
    """
    if written.strip().lower() in _EVERYONE:
        return "leave 'who' out: it means everyone"
    called = {name.casefold(): key for key, names in labels.items() for name in (*names, key)}
    keys = [called.get(piece.casefold()) for piece in _AND.split(written.strip()) if piece]
    if not keys or None in keys:
        return ""
    if len(keys) == 1:
        return f"write 'who: {keys[0]}'"
    return f"write 'who: [{', '.join(filter(None, keys))}]'"
