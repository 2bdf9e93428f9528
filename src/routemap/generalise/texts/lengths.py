"""Distances, and how long a way took: both measure a line on the map.

Must never weigh them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from routemap.generalise.texts.hits import Hit
from routemap.generalise.texts.signs import Signs, Sought
from routemap.when import Granule

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen|hundred|thousand|dozen"
)
_NUMBER = (
    rf"(?:\d[\d.,]{{0,30}}|(?:{_TENS})(?:[-\s](?:{_ONES}))?|{_ONES}|half\s+an?"
    r"|a\s+(?:few|couple\s+of|dozen|hundred))"
)
_SEVERAL = rf"(?:{_NUMBER}|an?|one|some|several|few|many)"
_RANGE = rf"(?:{_NUMBER}\s*(?:-|–|to|or)\s*)?"
# A number may stand before its unit with no space: "tenmiles".
_UNITS = (
    "kms|kilometer|kilometers|kilometre|kilometres|kilo|kilos|mile|miles|meter|meters|metre|metres"
    "|feet|foot|yard|yards|pace|paces|step|steps|league|leagues|li"
)
_BEFORE = f"{_TENS}|{_ONES}|few|of|hundred|thousand|a|an|one|some|several|many|more|so|long|short"
_GLUED = " ".join(one + unit for one in _BEFORE.split("|") for unit in _UNITS.split("|"))
_KO_NUMBER = (
    r"(?:\d[\d.,]{0,30}+|한|두|세|석|서|네|넉|너|다섯|닷|여섯|엿|일곱|여덟|아홉|열|스무|서른|마흔"
    r"|쉰|백|천|만|십|이십|삼십|"
    r"사십|오십|육십|수십|수백|몇|몇십|반)"
)
_DISTANCE = Sought(
    rf"""
    \b(?=[a-z\d])(?:
      \b{_SEVERAL}(?:[-\s]+(?:hundred|thousand|more|or\s+so|long|short))?[-\s]*
      (?:k\.?m\b|kms\b|kilomet(?:er|re)s?\b|kilos?\b(?=\s+(?:from|away|to|of))|miles?\b
        |met(?:er|re)s?\b
        |feet\b|foot\b(?=\s+(?:wide|deep|high))|yards?\b|paces?\b|steps?\b(?=\s+(?:from|away
          |to))|leagues?\b|li\b)
      | \b\d+\s*(?:m|ft|mi|yd)\b
      | \b{_NUMBER}\s+(?:villages?|stations?|stops?|bends?|hills?|valleys?)\s+(?:away|from|east
      |west|north|south|up|down|on)
    )
    | (?=[가-힣\d])(?:
      {_KO_NUMBER}\s*(?:킬로미터|킬로|키로|미터|마일|센티미터|㎞|km)
      | (?<![가-힣])(?:{_KO_NUMBER}\s*){{1,6}}리(?=[^가-힣]|길|밖|쯤|나|를|가|도|\s|$)(?!더)
    )
    """,
    f"{_GLUED} k km m kms kilometer kilometers kilometre kilometres kilo kilos mile miles meter "
    "meters metre metres feet foot yard yards pace paces step steps league leagues li ft "
    "mi yd village villages station stations stop stops bend bends hill hills valley "
    "valleys 킬 키 미 마 센 ㎞ 리",
    re.IGNORECASE | re.VERBOSE,
)
# Hours are finer than any bucket of days; a day's walk is a distance.
_FINE = Sought(
    rf"""
    \b(?=[a-z\d])(?:
      \b{_RANGE}(?:{_SEVERAL}|half\s+the)[-\s]+(?:hours?|minutes?)\b
      | \b(?:{_SEVERAL}|half\s+a)[-\s]+(?:days?|nights?|weeks?)['’]s?\s+(?:walk|drive|ride
      |march|journey|trek|climb|sail|travel)\w*
      | \b(?:{_SEVERAL}|half\s+a)[-\s]+(?:days?|nights?|weeks?)\s+(?:on\s+foot|by\s+\w+|away
      |of\s+walking|upriver|downriver)
      | \b(?:{_SEVERAL}|half\s+a)[-\s]+(?:day|night|week|hour|minute)s?[-\s]+(?:walk|drive|ride
      |march|journey|trek|trip)\b
      | \b(?:half|whole)\s+(?:a|the)\s+day(?:['’]s)?\s+(?:walk|drive|ride|on)\b
    )
    | (?=[가-힣\d])(?:
      {_KO_NUMBER}\s*(?:시간|분(?=\s*(?:동안|거리|만|걸|정도|쯤|을)))
      | (?:하루|이틀|사흘|나흘|닷새|반나절|한나절|{_KO_NUMBER}\s*일)\s*(?:길|거리|동안\s*걸
      |을\s*걸|걸어)
      | 반나절
      | 한나절
    )
    """,
    "day days night nights week weeks hour hours minute minutes 간 분 한나절 반나절 길 거 걸",
    re.IGNORECASE | re.VERBOSE,
)
_LINK = r"(?:later|after|before|earlier|since|ago|on|until)"
_COUNTED = Sought(
    rf"""
    \b(?=[a-z\d])(?:
      \b{_RANGE}{_NUMBER}[-\s]+(?:days?|nights?|weeks?
      |months?)\b(?![-\s]+old)(?P<link>\s+{_LINK}\b)?
      | \b(?:a|one|the)\s+(?:day|night|week|month)\s+(?P<link2>{_LINK})\b
      | \bthe\s+(?:next|following|previous)\s+(?P<link3>day|night|morning|week)\b
    )
    | (?=[가-힣\d])(?:
      (?<![가-힣])(?:{_KO_NUMBER}\s*(?:주일|주(?=\s|가|간|를|동|만|뒤|후|,|$)|달|개월|일(?=간
      |째|동안|\s*(?:만|뒤|후)))
      |이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)
      (?:[가간쯤여]|가량|정도|동안)*(?P<link4>\s*(?:뒤|후|전|만에|만|째))?
    )
    """,
    "day days night nights week weeks month months morning 주 달 개 일 틀 흘 새 레 름",
    re.IGNORECASE | re.VERBOSE,
)
_MONTHS = re.compile(r"months?\b|달|개월", re.IGNORECASE)
_VAGUE = re.compile(r"\ba\s+(?:few|couple\s+of)\b|몇\s", re.IGNORECASE)
# All that this rule looks for.
SOUGHT = (_DISTANCE, _FINE, _COUNTED)


def hits(text: str, shown: Signs | None) -> Iterator[Hit]:
    """Yield the first distance, the first fine length of time, and each that is counted."""
    if match := _DISTANCE.search(text, shown):
        yield Hit("text.distance", match.start(), match.end())
    if match := _FINE.search(text, shown):
        yield Hit("text.length", match.start(), match.end())
    for match in _COUNTED.finditer(text, shown):
        # "A few days" says no more than the bucket that is published.
        if not _VAGUE.match(match[0]):
            linked = any(match.groupdict().values())
            granule = Granule.MONTH if _MONTHS.search(match[0]) else Granule.DAY
            yield Hit("text.length", match.start(), match.end(), granule=granule, linked=linked)
