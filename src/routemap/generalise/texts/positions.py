"""Words that say where something lies by what is beside it: upstream of, opposite, one bridge.

Must never weigh them. It cannot find every such sentence; docs/privacy.md says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from routemap.generalise.texts.hits import Hit
from routemap.generalise.texts.signs import Signs, Sought

_OTHERS = "China|Mongolia|Laos|Vietnam|Thailand|Myanmar|Burma|Cambodia|Russia"
_COUNTRY = rf"(?:North\s+Korea|South\s+Korea|Korea|{_OTHERS})"
_POINTS = r"(?:north|south|east|west)(?:[-\s]?(?:east|west))?"
_POSITION = Sought(
    rf"""
    \b(?=[a-z\d])(?:
      \b(?:up|down)(?:stream|river)\b
      | \bopposite\b(?!\s+(?:of\s+what|direction|reason))
      | \bthe\s+(?:only|nearest|northernmost|southernmost|easternmost|westernmost|narrowest
      |shallowest|highest
        |largest|smallest|oldest)\s+(?:\w+\s+)?(?:bridge|crossing|ford|town|city|village
          |county|mine|dam|station|road|pass
        |point|port|ferry|tunnel|island|railway|border\s+post)\b
      | \b(?:where|at\s+which|the\s+point\s+at\s+which)\s+(?:the\s+)?(?:two|three|2
      |3)\s+(?:borders|countries|rivers|provinces|states)\b
      | \b(?:three|two|3)\s+(?:borders|countries|rivers)\s+(?:meet|join|touch
      |come\s+together)\b
      | \btri-?point\b
      | \bgolden\s+triangle\b
      | \bconfluence\b
      | \btributar(?:y|ies)\s+of\b
      | \b(?:mouth|source|head|bend
      |headwaters)\s+of\s+the\s+(?:river|\w+\s+river)\b
      | \bwhere\s+the\s+(?:river|border|road|railway|valley)\s+(?:bends|narrows|widens|forks
      |splits|turns|ends|meets|crosses)\b
      | (?<!the\s)\b(?:just\s+)?{_POINTS}\s+of\s+(?:the\s+)?(?:town|city|village|river|county
      |bridge|border|mountain|lake|mine|\w+\s+town)\b
      | \b(?:facing|overlooking|across\s+from|within\s+sight\s+of|a\s+stone['’]s\s+throw\s+from
      |next\s+to|beside)\s+(?:the\s+)?
        (?:\w+\s+)?(?:bridge|dam|mine|station|customs\w*|checkpoint|prison|camp|port
          |power\s+plant|factory|island|monument|statue)\b
      | \b(?:near|by|under|at|over|across)\s+the\s+(?:\w+\s+)?(?:bridge|dam|railway\s+station
      |customs\s+house|hydro\w+|power\s+station)\b
      | \bacross\s+the\s+(?:river|border|water)\s+from\b
      | \bcamp\s*(?:no\.?|number)?\s*\d+
      | \b(?:town|city|village|county|place)\s+of\s+(?:about\s+|some\s+|over\s+)?\d[\d,.]*\b
    )
    | (?=[가-힣\d])(?:
      인구\s*(?:약\s*)?\d
      | \d{{1,30}}\s*호\s*(?:관리소|수용소|교화소)
      | 상류
      | 하류
      | 맞은편
      | 마주\s*보(?:는|고|이는)
      | 마주한
      | (?:유일한|하나뿐인
      |하나밖에\s*없는)\s*(?:다리|길|도로|철교|역|나루|광산|도시|마을)
      | (?:세|두|3|2)\s*(?:나라|강|국경|개국)(?:의\s*국경)?(?:이|가)?\s*(?:만나는|맞닿|합쳐지는
      |모이는)
      | 합류(?:점|하는|지점)
      | 삼국\s*접경
      | 삼각지대
      | 가장\s*(?:가까운|좁은|얕은|북쪽|동쪽|서쪽|남쪽|큰|높은)\s*(?:끝\s*)?(?:곳|다리|마을
      |도시|여울|나루|탄광|광산|역|지점)
      | 다리\s*(?:밑|아래|옆|근처)
      | 철교
      | 댐\s*(?:밑|아래|옆|근처)
      | 세관\s*(?:옆|근처|앞)
      | 강어귀
      | 강이\s*(?:굽|갈라|꺾)
    )
    """,
    "0 1 2 3 4 5 6 7 8 9 upstream downstream upriver downriver opposite only nearest "
    "northernmost southernmost easternmost westernmost narrowest shallowest highest "
    "largest smallest oldest borders countries rivers provinces states tripoint tri "
    "triangle confluence tributary tributaries mouth source head bend headwaters bends "
    "narrows widens forks splits turns ends meets crosses north south east west bridge dam "
    "mine station customs checkpoint prison camp port plant factory island monument statue "
    "hydro power across 상류 하류 편 마 유 뿐 밖 만나는 닿 합류 합쳐 모 접 각 장 밑 래 옆 "
    "근 교 앞 귀 굽 갈 꺾",
    re.IGNORECASE | re.VERBOSE,
)
# A part of a country is finer than the country; it may be said where that very part is drawn.
_PART = Sought(
    rf"""
    \b(?=[a-z\d])(?:
      \b(?:north|south)[-\s]?(?:east|west)(?:ern)?\b(?!\s+asia)(?:\s+(?:of\s+)?{_COUNTRY})?
      | \b(?:the\s+)?(?:far\s+)?(?:north|south|east|west)\s+of\s+(?:the\s+country|{_COUNTRY})\b
      | \b(?:(?:north|south|east|west)ern|central|upper|lower)\s+{_COUNTRY}\b
      | \b(?:north|south|east|west)\s+(?:{_OTHERS})\b
      | \b{_COUNTRY}['’]s\s+(?:far\s+)?(?:north|south|east|west)\w*
    )
    | (?=[가-힣\d])(?:
      (?:동북|북동|동남|남동|서남|남서|서북|북서)(?:부|쪽|\s*지방|\s*지역|\s*3성|\s*삼성
      |(?=에서|으로|의|에\s|\s))
      | (?:북한|조선|중국|몽골|라오스|태국|베트남|러시아|미얀마)(?:의)?\s*(?:[동서남북]부
      |[동서남북]쪽|내륙)
      | 최(?:북|남|동|서)단
    )
    """,
    "north south east west northern southern eastern western central upper lower 북 남 부 쪽 륙 단",
    re.IGNORECASE | re.VERBOSE,
)
_NAMED = r"(?:north|south)\s+korea|북한|남한|러시아"
_KOREAN_POINTS = {"북": "north", "남": "south", "동": "east", "서": "west"}
# All that this rule looks for.
SOUGHT = (_POSITION, _PART)


def hits(text: str, shown: Signs | None) -> Iterator[Hit]:
    """Yield the first position of a text, and the first part of a country with its two winds."""
    if match := _POSITION.search(text, shown):
        yield Hit("text.position", match.start(), match.end())
    for match in _PART.finditer(text, shown):
        yield Hit("text.position", match.start(), match.end(), winds(match[0]))


def winds(words: str) -> str:
    """Return the winds that some words name, in a fixed order: `north-east`; "" for none."""
    small = re.sub(_NAMED, "", words.lower())
    found = {wind for wind in _KOREAN_POINTS.values() if wind in small}
    found |= {wind for letter, wind in _KOREAN_POINTS.items() if letter in small}
    return "-".join(wind for wind in _KOREAN_POINTS.values() if wind in found)
