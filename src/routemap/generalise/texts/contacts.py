"""What leads straight to a place or a person: coordinates in any notation, numbers, addresses.

Must never let one pass for being imprecise: what looks like one is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from routemap.generalise.texts.hits import Hit
from routemap.generalise.texts.signs import Signs, Sought

_COORDINATES = Sought(
    r"""
    \b(?=[a-z\d])(?:
      \d+(?:\.\d+)?\s*[°º˚]
      | \d+(?:\.\d+)?\s*(?:deg|degrees?)\b(?:\s*\d+|\s*(?:north|south|east|west|[NSEW]\b))
      | \b\d{1,3}\.\d{2,}\s*[°,;/\s|]\s*-?\d{1,3}\.\d{2,}
      | \b\d{1,3}\.\d{3,}\b
      | \b(?-i:[NS])\s?\d{1,2}\b[^\n]{0,12}\b(?-i:[EW])\s?\d{2,3}\b
      | \b\d{1,2}(?:\.\d+)?\s?(?-i:[NS])\b(?![.'’])
      | \b\d{2,3}(?:\.\d+)?\s?(?-i:[EW])\b(?![.'’])
      | \b(?:latitude|longitude|lat|lon|lng)\b\.?\s*[:=]?\s*(?:of\s+)?-?\d
      | \b(?:latitude|longitude)\b
      | \b(?:[a-z]+[-\s])?[a-z]+\s+degrees?\s+(?:\w+\s+minutes?\s+)?(?:north|south|east|west)\b
      | \b\d{1,2}\s*['′’]\s*\d{1,2}(?:\.\d+)?\s*(?:["″”]|['’]{2})
      | \b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b
      | \b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{2,5}\s?\d{2,5}\b
      | \bgeo:\s*-?\d
    )
    | (?=[가-힣\d])(?:
      (?:북위|남위|동경|서경|위도|경도)\s*(?:는|은|가)?\s*약?\s*[\d이삼사오육칠팔구십백]
      | 좌표
    )
    | ///\w+\.\w+\.\w+
    """,
    "0 1 2 3 4 5 6 7 8 9 degree degrees latitude longitude 표 북위 남위 위도 동경 서경 경도 /",
    re.IGNORECASE | re.VERBOSE,
)
# A geohash has letters and digits mixed in one small word.
_GEOHASH = Sought(
    r"\b(?=[0-9a-z]*\d[a-z])(?=[0-9a-z]*[a-z]{2})[0-9b-hjkmnp-z]{6,12}\b",
    "0 1 2 3 4 5 6 7 8 9",
)
_PHONE = Sought(
    r"\+\s?\d[\d\s().-]{5,}\d|(?<![\d.])0\d{1,3}[-\s.)]\s?\d{3,4}[-\s.]?\d{3,4}(?!\d)"
    r"|(?<![\d.,])\d{3,4}[-\s.]\d{3,4}[-\s.]\d{3,4}(?!\d)|(?<!\d)\d{8,}(?!\d)",
    "0 1 2 3 4 5 6 7 8 9",
)
_CONTACTS = Sought(
    r"""
    \b(?=[a-z\d])(?:
      [\w.+-]{1,254}@[\w-]+
      | \bhttps?://
      | \bwww\.
      | \b\w+\.(?:com|org|net|io|kr|cn)\b
      | \b(?:kakao\w*|wechat|weixin|whats\s?app|viber|zalo|skype|facebook|instagram|tiktok
      |tik\s+tok|snapchat|qq)\b
      | \b(?-i:Telegram|Signal|LINE|Messenger|Twitter)\b
      | \b(?:no\.?|number)\s*\d+[,\s]+(?-i:[A-Z]\w+)
      | \b\d+[A-Za-z]?,?\s+(?-i:[A-Z])\w+\s+(?:street|st|road|rd|avenue|ave|lane|alley|lu|jie)\b
      | \b(?-i:[A-Z])\w+(?:\s+(?-i:[A-Z])\w+)?\s+(?:street|road|avenue|lane|alley|boulevard
      |square)\b
      | \b(?:house|room|flat|apartment|apt|building|block|unit|floor|gate|platform|bus|route
      |highway|road)\.?\s*(?:no\.?|number|\#)?\s*\d+
    )
    | (?=[가-힣\d])(?:
      카카오\w*
      | 카톡
      | 위챗
      | 웨이신
      | 텔레그램
      | 왓츠앱
      | 바이버
      | 페이스북
      | 인스타\w*
      | 틱톡
      | 시그널
      | 메신저로
      | (?:전화번호|연락처)(?:는|은|:)
      | \d{1,30}\s*(?:번지|호실|호선|번길|번\s*버스|번\s*출구|번\s*국도|동\s*\d+\s*호)
    )
    | (?<!\w)@\w{2,}
    | \#\s?\d+
    """,
    "0 1 2 3 4 5 6 7 8 9 @ # http https www com org net io kr cn kakao wechat weixin "
    "whatsapp whats viber zalo skype facebook instagram tiktok tik snapchat qq "
    "telegram signal line messenger twitter street st road rd avenue ave lane alley lu "
    "jie boulevard square 카 챗 웨 텔 왓 버 페 인 틱 널 메 호 락",
    re.IGNORECASE | re.VERBOSE,
)
# All that this rule looks for.
SOUGHT = (_COORDINATES, _GEOHASH, _PHONE, _CONTACTS)


def coordinates(text: str, shown: Signs | None) -> Iterator[Hit]:
    """Yield the first coordinate of a text."""
    if match := _COORDINATES.search(text, shown):
        yield Hit("text.coordinates", match.start(), match.end())


def numbers(text: str, shown: Signs | None) -> Iterator[Hit]:
    """Yield the first number that may be called."""
    if match := _PHONE.search(text, shown):
        yield Hit("text.contact", match.start(), match.end())


def contacts(text: str, shown: Signs | None) -> Iterator[Hit]:
    """Yield the first address, messenger or number, and the first short code of a place."""
    if match := _GEOHASH.search(text, shown):
        yield Hit("text.coordinates", match.start(), match.end())
    if match := _CONTACTS.search(text, shown) or _PHONE.search(text, shown):
        yield Hit("text.contact", match.start(), match.end())
