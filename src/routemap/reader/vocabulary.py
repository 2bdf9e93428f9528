"""The closed lists of words of format 1; must never hold a word that the format does not have."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

StayWord: TypeAlias = Literal[
    "home",
    "living",
    "work",
    "visiting",
    "sheltered",
    "hiding",
    "captivity",
    "detention",
    "labour camp",
    "processing",
    "custody",
    "waiting",
    "transit",
    "unknown",
    "withheld",
]
Mode: TypeAlias = Literal[
    "on foot",
    "wading",
    "swimming",
    "over ice",
    "boat",
    "ship",
    "car",
    "bus",
    "truck",
    "train",
    "air",
    "overland",
    "mixed",
    "unknown",
    "withheld",
]
EventWord: TypeAlias = Literal[
    "sold",
    "born",
    "died",
    "arrested",
    "spotted",
    "separated",
    "reunited",
    "released",
    "surrendered",
    "called",
    "met guide",
    "married",
    "arrived",
    "other",
]
Helper: TypeAlias = Literal["broker", "guide", "relative", "stranger", "network", "official"]
Inferable: TypeAlias = Literal["when", "mode", "place"]
Withholdable: TypeAlias = Literal["route", "date", "helpers", "place"]

KINDS: dict[str, tuple[str, ...]] = {
    "stay": get_args(StayWord),
    "go": get_args(Mode),
    "event": get_args(EventWord),
}
