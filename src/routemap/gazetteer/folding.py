"""How names are compared: without case, marks, spaces and hyphens; and with endings taken off.

Must never know what a name means.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN = str.maketrans(
    {"ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a",
     "ħ": "h"}
)  # fmt: skip
_MODIFIER = "Lm"  # ʻ and ʼ are letters to Unicode, and apostrophes to people

# Endings that say what a place is and not which one. The Korean ones need their hyphen: Ansi, Musan
# and Kari are whole names. 구, 동 and 리 stay, for they tell a quarter from its city.
_LATIN_ENDING = re.compile(
    r"(-(si|gun|up|eup|do|shi|xian|sheng)"
    r"|\s(si|gun|eup|shi|xian|city|town|county|province|prefecture|state|oblast|krai|aimag|aymag"
    r"|municipality|river|desert))$"
)
_LATIN_START = re.compile(r"^(the|city of|province of|state of|changwat|khoueng)\s")
_HANGUL_ENDING = re.compile(r"(?<=[가-힣]{2})(시|군|읍|도|성|주|강)$")
_CHINESE_ENDING = re.compile(r"(?<=[一-鿿]{2})(市|县|縣|省|镇|鎮|州|江)$")

_TELLING = {
    "province": re.compile(
        r"(\s(province|state|oblast|krai|aimag|aymag|prefecture)|-(do|sheng)"
        r"|[가-힣]{2}(도|성|주)|[一-鿿]{2}(省|州))$|^(province|state) of\s|^(changwat|khoueng)\s"
    ),
    "settlement": re.compile(
        r"(\s(city|town|si|shi)|-(si|up|eup|shi)|[가-힣]{2}[시읍]|[一-鿿]{2}市)$"
    ),
    "reach": re.compile(r"(\sriver|[가-힣]{2}강|[一-鿿]{2}江)$"),
}


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Return a name as it is compared; "" if it has no letter and no digit."""
    return "".join(char for char in _plain(name) if char.isalnum())


@lru_cache(maxsize=4096)
def stem(name: str) -> str:
    """Return a name folded and without its ending or its first word, "" if it has none such."""
    plain = _plain(name).strip()
    less = _LATIN_START.sub("", _LATIN_ENDING.sub("", plain))
    less = _CHINESE_ENDING.sub("", _HANGUL_ENDING.sub("", less))
    return fold(less) if less != plain else ""


def kind_told(name: str) -> str:
    """Return the kind that a name's own ending tells ("Jilin Province"), "" if it tells none."""
    plain = _plain(name).strip()
    return next((kind for kind, tells in _TELLING.items() if tells.search(plain)), "")


def _plain(name: str) -> str:
    taken_apart = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    kept = (c for c in taken_apart if not unicodedata.combining(c) and not _is_modifier(c))
    return unicodedata.normalize("NFC", "".join(kept))


def _is_modifier(char: str) -> bool:
    return unicodedata.category(char) == _MODIFIER
