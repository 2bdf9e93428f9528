"""Invented journeys of any number and length, for measuring; drawn from a fixed seed."""

from __future__ import annotations

import random
from collections.abc import Callable

HOMES = ("Hoeryong, North Korea", "Musan, North Korea", "Chongjin, North Korea", "Hyesan, KP")
WAYS = (
    ("Tumen", "China-Mongolia frontier", "Gobi, Mongolia"),
    ("Yalu", "China-Laos frontier", "Laos"),
)
STAYS = ("hiding", "work", "sheltered", "captivity", "waiting")
MODES = ("on foot", "bus", "car", "mixed", "unknown")


SAME = ("Nothing is told of this; it is invented.", "지어낸 이야기입니다.")


def journey(
    seed: int, n_steps: int = 12, told: Callable[[], tuple[str, str]] = lambda: SAME
) -> str:
    """Return the text of one journey file of `n_steps` steps, the same for the same seed.

    `told` gives what each step says, in English and in Korean; as it stands, all say the same.
    """
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    year = draw.randint(1996, 2010)
    river, frontier, beyond = draw.choice(WAYS)
    head = [
        "format: journey/1",
        f"title: {{en: Invented journey {seed}, ko: 지어낸 여정 {seed}}}",
        "summary: {en: An invented journey for measuring.}",
        "consent: {basis: invented, names: pseudonyms}",
        "sources:",
        "  told: {title: Nothing was told, kind: invented, date: 2020-05-04}",
        "people:",
        "  first: {en: The first, ko: 첫째}",
        "  second: {en: The second, ko: 둘째}",
        "parts:",
        "- title: {en: One way}",
        "  who: [first, second]",
        "  steps:",
    ]
    steps = [
        ["stay: home", f"at: {draw.choice(HOMES)}", f"when: /{year}-0{draw.randint(1, 9)}"],
        ["go: on foot", f"across: {river}", "to: China", f"when: {year}-{draw.randint(10, 12)}"],
    ]
    for number in range(max(0, n_steps - 5)):
        if number % 2:
            steps.append([f"go: {draw.choice(MODES)}", "from: China", "to: China"])
        else:
            weeks = draw.randint(2, 9)
            steps.append([f"stay: {draw.choice(STAYS)}", "at: China", f"for: ~{weeks} weeks"])
    steps += [
        ["go: overland", "from: China", f"to: {beyond}", f"across: {frontier}"],
        ["go: air", "to: Incheon airport", f"when: {year + 10}-0{draw.randint(1, 9)}~"],
        ["event: arrived", "at: Incheon airport", "inferred: [when]"],
    ]
    return "\n".join((*head, *(line for step in steps for line in _step(step, *told())))) + "\n"


def _step(lines: list[str], english: str, korean: str) -> list[str]:
    first, *rest = lines
    told = f'text: {{en: "{english}", ko: "{korean}"}}'
    return [f"  - {first}", *(f"    {line}" for line in (*rest, told))]
