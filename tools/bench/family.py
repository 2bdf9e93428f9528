"""One long invented journey: three who part and meet again, over nine years, with one night."""

from __future__ import annotations

import random

from tools.bench.synthetic import MODES, SAME, STAYS


def family(n_steps: int = 60, seed: int = 1) -> str:
    """Return one long journey: three who part and meet again, over nine years, with one night.

    **Why:** a timeline must stay readable with many steps, and with a night and years in one.
    """
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    together, apart = ["first", "second", "third"], [["first"], ["second", "third"]]
    n_middle = max(4, n_steps - 9)
    blocks = [(together, n_middle // 4), (apart[0], n_middle // 4), (apart[1], n_middle // 4)]
    blocks.append((together, n_middle - 3 * (n_middle // 4)))
    opening = [
        ["stay: home", "at: Hoeryong, North Korea", "when: /1998-02"],
        ["go: over ice", "across: Tumen", "to: China", "when: 1999-02"],
    ]
    closing = [
        ["go: overland", "from: China", "to: Laos", "across: China-Laos frontier"],
        ["go: overland", "from: Laos", "to: Thailand", "when: 2007"],
        ["stay: waiting", "at: Thailand"],
        ["go: air", "to: Incheon airport", "when: 2007-09-03"],
        ["stay: waiting", "at: Incheon airport", "when: 2007-09-03/2007-09-04"],
        ["stay: processing", "at: Seoul, South Korea", "when: 2007-09-04/2007-12"],
        ["stay: home", "at: Seoul, South Korea", "when: 2008-01/"],
    ]
    lines = _family_head(n_steps)
    for part, (who, n) in enumerate(blocks):
        lines += [f"- who: [{', '.join(who)}]", "  steps:"]
        steps = [_middle(draw, part, index) for index in range(n)]
        if part == 0:
            steps = [*opening, *steps]
        if part == len(blocks) - 1:
            steps = [*steps, *closing]
        lines += [line for step in steps for line in _lines(step)]
    return "\n".join(lines) + "\n"


def _middle(draw: random.Random, part: int, index: int) -> list[str]:
    year = (1999, 2001, 2001, 2005)[part]
    dated = [f"when: {year}"] if index == 0 and part else []
    if index % 3 == 1:
        return [f"go: {draw.choice(MODES)}", "from: China", "to: China", *dated]
    if index and not index % 4:
        return ["event: arrested", "at: China", *dated]
    return [f"stay: {draw.choice(STAYS)}", "at: China", f"for: ~{draw.randint(2, 9)} weeks", *dated]


def _family_head(n_steps: int) -> list[str]:
    return [
        "format: journey/1",
        f"title: {{en: Three of them in {n_steps} steps, ko: 셋이서 {n_steps}단계}}",
        "summary: {en: An invented journey for measuring., ko: 재기 위해 지어낸 여정.}",
        "consent: {basis: invented, names: pseudonyms}",
        "sources:",
        "  told: {title: Nothing was told, kind: invented, date: 2020-05-04}",
        "people:",
        "  first: {en: The first, ko: 첫째}",
        "  second: {en: The second, ko: 둘째}",
        "  third: {en: The third, ko: 셋째}",
        "context:",
        "- {when: 1995/1998, title: {en: Hard years at home, ko: 고향의 힘든 시절}, source: told}",
        "- {when: 2001, title: {en: An invented law, ko: 지어낸 법}, source: told}",
        "- {when: 2003, title: {en: An invented closing, ko: 지어낸 국경 봉쇄}, source: told}",
        "parts:",
    ]


def _lines(step: list[str]) -> list[str]:
    first, *rest = step
    english, korean = SAME
    told = f"text: {{en: '{english}', ko: '{korean}'}}"
    return [f"  - {first}", *(f"    {line}" for line in (*rest, told))]
