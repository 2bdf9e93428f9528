"""Sentences that would tell where or when, or whom to ask; and harmless ones that look like them.

All are invented. They stand in a journey of an invented person through the real countries.
"""

from __future__ import annotations

STORY = """\
format: journey/1
title: An invented journey
consent: {{basis: invented, names: {names}}}
sources: {{told: {{title: An invented telling}}}}
people: {{ana: {{en: {label}, ko: {ko_label}}}}}
parts:
- who: [ana]
  steps:
  - {{stay: home, at: North Korea, when: /2004}}
  - {{go: on foot, across: Tumen, to: China, when: 2004-02}}
  - stay: hiding
    at: China
    when: "2005"
    text: {{{lang}: "{words}"}}
  - go: mixed
    to: "Gobi, Mongolia"
  - {{go: air, to: South Korea, when: "2007"}}
"""


def story(
    words: str,
    lang: str = "en",
    names: str = "pseudonyms",
    label: str = "Ana",
    ko_label: str = "아나",
) -> bytes:
    """Return an invented journey whose time in hiding is told in the given words."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    told = STORY.format(words=escaped, lang=lang, names=names, label=label, ko_label=ko_label)
    return told.encode()


WICKED: tuple[tuple[str, str], ...] = (
    # Places, in many dresses.
    ("She was born in a village outside Hoeryong.", "en"),
    ("they crossed at musan, after dark", "en"),
    ("Ch'ŏngjin-si was where the trains stopped.", "en"),
    ("HYESAN WAS COLD.", "en"),
    ("He walked through Tu-men city to a church.", "en"),
    ("A family in Yanbian took her in.", "en"),
    ("The guide lived in Qiaotou village.", "en"),
    ("혜산에서 떠나 장마당을 지났습니다.", "ko"),
    ("무산군의 광산에서 일했습니다.", "ko"),
    ("연길시 외곽의 교회가 이들을 숨겨 줍니다.", "ko"),
    ("They slept in 延吉 that week.", "en"),
    ("It was in the north-east of China, in the hills.", "en"),
    # Coordinates.
    ("The hut stands at 42.97, 129.72.", "en"),
    ("42°58'N 129°43'E is written on the back of the photograph.", "en"),
    ("The place is wz8cg2vk1 on her phone.", "en"),
    ("북위 사십이도, 동경 백이십구도 근처였습니다.", "ko"),
    # Distances and times of travel.
    ("The house lies six kilometres from the border.", "en"),
    ("It was a two-hour walk to the river.", "en"),
    ("강폭은 오십 미터였습니다.", "ko"),
    ("Eleven days after the crossing she reached the city.", "en"),
    # Days, hours, festivals, months.
    ("On the night of 14 March a truck came.", "en"),
    ("She left on a Thursday, before dawn.", "en"),
    ("They moved on at half past three.", "en"),
    ("It was the eve of Chuseok.", "en"),
    ("설날 다음 날 새벽에 길을 나섰습니다.", "ko"),
    ("All through August she hid in the maize.", "en"),
    # People and how to reach them.
    ("Pastor Chun fed them for months.", "en"),
    ("김 목사가 숨겨 주었습니다.", "ko"),
    ("Ask for the woman at 139-4433-2211.", "en"),
    ("The broker answers on WeChat.", "en"),
    # Where it lies by what lies beside it.
    ("Upstream of the dam the water is low.", "en"),
    ("The only bridge can be seen from the window.", "en"),
    ("They hid where three borders meet.", "en"),
    # Tricks of script.
    ("She lived in H\u200byesan.", "en"),
    ("She lived in Нyesаn.", "en"),  # two Cyrillic letters
    # A hint that no list holds.
    ("The town with the big statue that looks over at the karaoke bars on the other shore.", "en"),
)

# Those that the rules do not find: docs/privacy.md lists them.
MISSED = frozenset(
    {"The town with the big statue that looks over at the karaoke bars on the other shore."}
)

HARMLESS: tuple[tuple[str, str], ...] = (
    ("A woman who speaks Korean takes them in. She asks for nothing.", "en"),
    ("They may stay, she says; marching on would be too much for the child.", "en"),
    ("He is seventeen. Two of his sisters are in South Korea, and one is in China.", "en"),
    ("Hunger comes first, then fear of the Chinese police.", "en"),
    ("For 2,000 yuan they were sold; years later Ana still dreams of it.", "en"),
    ("“Run,” somebody says. They run.", "en"),
    ("이들은 개성이 서로 달랐지만 늘 함께 다녔습니다.", "ko"),
    ("중국말을 배우며 고비를 넘겼습니다.", "ko"),
    ("아이를 위해 무엇이든 해주는 사람이었습니다.", "ko"),
    ("The desert in Mongolia is wide, and the nights are cold.", "en"),
)
