"""Invented sentences, no two of a run alike, in words that tell nothing: for measuring."""

from __future__ import annotations

import random

_WHO = ("She", "He", "They", "Nobody", "Everyone", "The others", "Her mother", "The child")
_DID = (
    *("waited", "worked", "slept", "listened", "wept", "hoped", "was afraid", "said little"),
    *("learned to be quiet", "ate what there was", "thought of home", "counted the coins"),
)
_HOW = (
    *("in the dark", "without a word", "for a long time", "behind a closed door", "with strangers"),
    *("though it was cold", "until the voices were gone", "far from home"),
)
_THEN = (
    *("nothing was certain", "the door stayed shut", "no letter came", "the money was gone"),
    *("it was too late to turn back", "there was hardly any food", "a stranger helped them"),
    *("the fear did not leave", "someone knocked", "they were told to be ready"),
)
_KO_WHO = ("그는", "그들은", "아무도", "모두", "아이는", "어머니는", "다른 사람들은", "누군가")
_KO_HOW = (
    "어둠 속에서",
    "말없이",
    "오랫동안",
    "닫힌 문 뒤에서",
    "낯선 사람들과",
    "조용히",
    "힘겹게",
)
_KO_DID = (
    "기다렸습니다",
    "일했습니다",
    "잠들었습니다",
    "울었습니다",
    "숨죽였습니다",
    "말을 아꼈습니다",
)
_KO_THEN = ("아무것도 몰랐습니다", "문은 열리지 않았습니다", "먹을 것이 없었습니다", "두려웠습니다")


def sentences(draw: random.Random) -> tuple[str, str]:
    """Return something told in English and in Korean: two sentences and one of some words each."""
    english = (
        f"{draw.choice(_WHO)} {draw.choice(_DID)} {draw.choice(_HOW)}, "
        f"and {draw.choice(_THEN)}; then {draw.choice(_WHO).lower()} {draw.choice(_DID)} "
        f"{draw.choice(_HOW)}."
    )
    korean = (
        f"{draw.choice(_KO_WHO)} {draw.choice(_KO_HOW)} {draw.choice(_KO_DID)}. "
        f"{draw.choice(_KO_WHO)} {draw.choice(_KO_HOW)} {draw.choice(_KO_THEN)}."
    )
    return english, korean
