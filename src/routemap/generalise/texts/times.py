"""Times said in words: days, weekdays, hours and festivals; months and seasons.

Must never weigh them: how finely a time may be said is the step's own matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from routemap.generalise.texts.hits import Hit
from routemap.generalise.texts.signs import Signs, Sought
from routemap.when import Granule

RULE = "text.date"
_MONTH = (
    r"(?:jan(?:uary|\.)|feb(?:ruary|\.)|mar\.|april|apr\.|june|jun\.|july|jul\.|aug(?:ust|\.)"
    r"|sept(?:ember|\.)|october|oct\.|nov(?:ember|\.)|dec(?:ember|\.))"
)
# March and May are words as well: with a capital, or beside a number or an "in".
_MONTH_OR_WORD = rf"(?:{_MONTH}|(?-i:March|May|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)"
_COUNTED = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth"
    r"|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-\w+th"
    r"|twenty-first|twenty-second|twenty-third|thirtieth|thirty-first)"
)
_HOUR = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_FESTIVALS = (
    r"(?:christmas|easter|valentine)(?:['’]?s|\s+(?:day|eve|time)|time|tide)?"
    r"|(?:lunar\s+|chinese\s+)?new\s+year['’]?s?(?:\s+(?:day|eve))?|spring\s+festival"
    r"|mid-?autumn|chuseok|seollal|tsagaan\s+sar|naadam|songkran|pi\s+mai|loy\s+krathong|tết|tet"
    r"|hallowe['’]?en|day\s+of\s+the\s+(?:sun|shining\s+star)|liberation\s+day|army\s+day"
    r"|party\s+foundation\s+day|ramadan|eid|diwali|thanksgiving"
    r"|(?:kim\s+il[-\s]sung|kim\s+jong[-\s]il|leader)['’]s\s+birthday"
)
_KO_DAYS = r"초하루|초이틀|초사흘|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름|그믐"
_KO_NUMBER = r"(?:\d+|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두)"
_MONTH_SIGNS = (
    "jan january feb february mar march apr april may jun june jul july aug "
    "august sep sept september oct october nov november dec december"
)
_DAY = Sought(
    rf"""
    \b(?=[a-z\d])(?:
      \b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH_OR_WORD}
      | \b{_MONTH_OR_WORD}\s+(?:the\s+)?(?:\d{{1,2}}(?!\d)|{_COUNTED})
      | \b{_COUNTED}\s+of\s+(?:the\s+month|{_MONTH_OR_WORD})
      | \b\d{{1,2}}(?:st|nd|rd|th)\b(?!\s+(?:centur|parallel|time|floor|birthday|year))
      | \b(?:1[89]|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}\b
      | \b\d{{1,2}}[-./]\d{{1,2}}[-./](?:1[89]|20)?\d\d\b
      | \b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b
      | \b(?:week-?end|fortnight)\b
      | \b{_HOUR}(?::\d\d|\.\d\d(?=\s*[ap]\.?m)|\s+o['’]?clock|\s*(?:a\.?m\b|p\.?m\b))
      | \b\d{{1,2}}[:.]\d\d\s*(?:h|hours|a\.?m|p\.?m)
      | \b\d{{1,2}}:\d\d\b
      | \b(?:midnight|midday|noon|half\s+past|quarter\s+(?:past|to))\b
      | \b(?:at|past)\s+{_HOUR}\s+in\s+the\s+(?:morning|afternoon|evening|night)
      | \b(?:{_FESTIVALS})(?!\w)
      | \b(?:first|second|third|fourth|last)\s+week\s+of\b
      | \b(?:full|new)\s+moon\b
      | \b(?:summer|winter)\s+solstice\b
      | \bbirthday\b
    )
    | (?=[가-힣\d])(?:
      \d\s*일(?![가-힣]*(?:곱|간|째|동안))
      | \d\s*월\s*\d
      | [월화수목금토일]요일
      | 주말
      | (?:오전|오후|새벽|아침|저녁|밤)\s*{_KO_NUMBER}\s*시(?![가-힣]*(?:간|절))
      | \d\s*시\s*\d*\s*분? (?=에|쯤|경|$|\s)
      | 자정
      | 정오
      | (?<![가-힣])(?:{_KO_DAYS})(?:째|날)?(?:에|날|은|이|,|$)
      | 설날
      | 음력\s*설
      | 추석
      | 한가위
      | 성탄
      | 크리스마스
      | 태양절
      | 광명성절
      | 광복절
      | 새해\s*첫날
      | 정월\s*대보름
      | (?:당|정권)\s*창건일
      | 건군절
      | 단오
      | 동짓날
      | 하짓날
      | 나담
      | 송끄란
      | 차강\s*사르
      | 생일
      | 첫째\s*주
      | 둘째\s*주
      | 셋째\s*주
      | 넷째\s*주
      | 마지막\s*주
      | [초중하]순
      | 보름달
    )
    """,
    f"{_MONTH_SIGNS} month "
    "0 1 2 3 4 5 6 7 8 9 "
    ""
    "monday mondays tuesday tuesdays "
    "wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday "
    "sundays week weekend fortnight clock oclock am pm m midnight midday noon half quarter "
    "morning afternoon evening night christmas easter new festival autumn "
    "midautumn chuseok seollal tsagaan naadam songkran mai krathong tet halloween hallowe "
    "sun shining liberation army foundation ramadan eid diwali thanksgiving valentine "
    "birthday moon solstice 요일 말 시 정 흘 틀 하루 하짓 새 레 름 믐 설 추석 한가위 성탄 "
    "성절 크 태 광 건군 건일 단오 짓 나담 송끄 차강 생일 째 막 순",
    re.IGNORECASE | re.VERBOSE,
)
_MONTHS = Sought(
    rf"""
    \b(?=[a-z\d])(?:
      \b{_MONTH}(?!\w)
      | (?<=[a-z,]\s)(?-i:March|May)\b
      | \b(?-i:March|May)(?=\s+(?:of\s+)?\d)
      | \b(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?:\.|(?=\s+\d))
      | (?<=in\s)(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b
      | \b(?:1[89]|20)\d\d[-/](?:0[1-9]|1[0-2])\b(?![-/\d])
    )
    | (?=[가-힣\d])(?:
      \d\s*월
      | (?<![가-힣])(?:일|이|삼|사|오|유|칠|팔|구|시|십일|십이|정|섣달
      |동짓)월(?![가-힣]*급)
      | 섣달
      | 동짓달
    )
    """,
    f"{_MONTH_SIGNS} 0 1 2 3 4 5 6 7 8 9 월 섣 짓",
    re.IGNORECASE | re.VERBOSE,
)
_SEASONS = Sought(
    r"""
    \b(?=[a-z\d])(?:
      \b(?:mid-?|early\s+|late\s+)?(?:spring(?!\s+(?:of\s+)?(?:water|from|up))(?:time)?|summer
      |autumn|winter)(?:s|time)?\b
      | \b(?:in|of|last|that|this|early|late|by|since|the)\s+(?:the\s+)?fall\b(?!\s+(?:of|from
      |to|into)\s+(?!\d))
      | \b(?:rainy|dry|wet|monsoon|harvest)\s+season\b
      | \bmonsoons?\b
    )
    | (?=[가-힣\d])(?:
      (?<![가-힣])(?:초|늦|한|이른\s*|지난|그해\s*)?(?:봄|여름|가을|겨울)(?:철|날|밤|에|의|이
      |은|을|과|부터|까지|,|\.|\s|$)
      | (?:초봄|초여름|초가을|초겨울|늦봄|늦여름|늦가을|한여름|한겨울)
      | 장마(?:철)?(?!당)
      | 우기
      | 건기
      | 추수철
      | 농번기
    )
    """,
    "spring springs springtime midspring midsprings midspringtime summer summers "
    "summertime midsummer midsummers midsummertime autumn autumns autumntime midautumn "
    "midautumns midautumntime winter winters wintertime midwinter midwinters midwintertime "
    "fall season monsoon monsoons 봄 름 겨 울 가을 장마 우기 건기 추수 농번",
    re.IGNORECASE | re.VERBOSE,
)
_BY_GRANULE = ((Granule.DAY, _DAY), (Granule.MONTH, _MONTHS), (Granule.SEASON, _SEASONS))
# All that this rule looks for.
SOUGHT = (_DAY, _MONTHS, _SEASONS)


def hits(text: str, shown: Signs | None) -> Iterator[Hit]:
    """Yield the first time of each granule that a text says."""
    for granule, pattern in _BY_GRANULE:
        if match := pattern.search(text, shown):
            yield Hit(RULE, match.start(), match.end(), granule=granule)
