from __future__ import annotations

from typing import Any

import pytest

from routemap.public import PublicPerson, PublicStep, StepKind
from routemap.scene.telling.figures import coarse
from routemap.scene.telling.headings import content_label, forced_label, heading
from routemap.scene.telling.notes import notes
from routemap.scene.telling.places import place_words
from routemap.scene.telling.sentences import capital, listed, tidy
from routemap.scene.telling.vagueness import vague
from routemap.scene.times import spans
from routemap.scene.types import Note
from routemap.scene.whereabouts import Whereabouts
from routemap.words import languages
from tests.scene.fake import ATLAS, step, within, year

WHERE = Whereabouts(ATLAS)
WHO = ["ada"]


def a(kind: StepKind, word: str, **given: Any) -> PublicStep:
    return step(kind, word, WHO, **given)


def both(words: Any) -> tuple[str, str]:
    assert set(words) == set(languages())
    return words["en"], words["ko"]


@pytest.mark.parametrize(
    ("told", "en", "ko"),
    [
        (
            a("stay", "home", at="kp-northeast"),
            "in the north-east of North Korea",
            "북한 북동부에서",
        ),
        (
            a("stay", "hiding", at="cn"),
            "in China; no place told",
            "중국에서 (자세한 곳은 전해지지 않음)",
        ),
        (
            a("stay", "home", at="kp", coarsened=("show",)),
            "in North Korea; drawn no finer",
            "북한에서 (더 자세히 그리지 않음)",
        ),
        (a("stay", "hiding", at=""), "place not told", "장소는 전해지지 않음"),
        (a("stay", "hiding", at="-"), "place withheld", "장소는 밝히지 않음"),
        (a("stay", "waiting", at="yalu"), "along the Yalu", "압록강 일대에서"),
        (
            a("go", "over ice", origin="kp-northeast", target="cn", crossing="tumen"),
            "from the north-east of North Korea to China, across the Tumen",
            "북한 북동부에서 두만강을 건너 중국으로",
        ),
        (
            a("go", "car", origin="cn", target="kp", crossing="cn-kp"),
            "from China to North Korea, across the border",
            "중국에서 국경을 넘어 북한으로",
        ),
        (
            a("go", "mixed", origin="cn", target="cn-sichuan", towards=True),
            "from China towards Sichuan",
            "중국에서 쓰촨 쪽으로",
        ),
        (
            a("go", "mixed", origin="cn", target="th", via=("la",)),
            "from China to Thailand, by way of Laos",
            "중국에서 라오스를 거쳐 태국으로",
        ),
        (
            a("go", "unknown", origin="cn", target="-"),
            "from China, to a place withheld",
            "중국에서 (어디로 갔는지는 밝히지 않음)",
        ),
        (
            a("go", "mixed", origin="cn", target="cn-southwest", withheld=("route",)),
            "from China to Yunnan and Guangxi; the way is withheld",
            "중국에서 윈난·광시로 (경로는 밝히지 않음)",
        ),
        (a("go", "on foot", origin="cn", target="cn"), "within China", "중국 안에서"),
        (a("go", "unknown", origin="", target=""), "place not told", "장소는 전해지지 않음"),
        (
            a("go", "withheld", origin="-", target="-", withheld=("route",)),
            "place withheld",
            "장소는 밝히지 않음",
        ),
    ],
)
def test_a_place_is_told_in_words(told: PublicStep, en: str, ko: str | None) -> None:
    words = both(place_words(told, WHERE))
    assert words[0] == en
    assert ko is None or words[1] == ko


@pytest.mark.parametrize(
    ("told", "en", "ko"),
    [
        (a("stay", "hiding", at="cn"), "In hiding in China", "중국에서 은신"),
        (a("stay", "hiding", at=""), "In hiding", "은신"),
        (a("go", "air", origin="th", target="kr-capital"), "By air to the Seoul region", None),
        (a("go", "unknown", origin="cn", target="kr"), "To South Korea", "대한민국으로"),
        (
            a("go", "unknown", origin="cn", target="kp", forced="repatriation"),
            "Forced return to North Korea",
            "북한으로 강제 북송",
        ),
        (
            a("go", "unknown", origin="th", target="la", forced="repatriation"),
            "Forced return to Laos",
            "라오스로 강제 송환",
        ),
        (a("event", "arrived", at="kr"), "Arrived in South Korea", "대한민국에서 도착"),
        (a("event", "other", at="cn"), "What happened in China", "중국에서 있었던 일"),
        (
            a("go", "wading", origin="kp", target="cn", crossing="tumen", outcome="turned back"),
            "Wading towards China",
            None,
        ),
    ],
)
def test_a_heading_is_made_of_the_word_and_the_place(
    told: PublicStep, en: str, ko: str | None
) -> None:
    words = both(heading(told, WHERE))
    assert words[0] == en
    assert ko is None or words[1] == ko


def test_a_title_is_the_heading_as_it_was_written() -> None:
    told = a("stay", "home", at="kp", title={"en": "A town"})
    assert heading(told, WHERE) == {"en": "A town"}


def test_a_content_note_of_ones_own_stays_as_it_was_written() -> None:
    assert content_label("trafficking")["ko"] == "인신매매"
    assert content_label("a note of one's own") == {"": "a note of one's own"}


def test_only_a_forced_step_has_a_forced_label() -> None:
    assert forced_label(a("go", "car", target="kp"), WHERE) is None


@pytest.mark.parametrize(
    ("written", "set_right"),
    [
        ("중국(으)로", "중국으로"),
        ("한국와(과)", "한국과"),
        ("서울(으)로", "서울로"),
        ("라오스(으)로", "라오스로"),
        ("두만강을(를) 건너", "두만강을 건너"),
        ("라오스을(를) 거쳐", "라오스를 거쳐"),
        ("Yalu을(를) 건너", "Yalu을(를) 건너"),
        ("  from A  to B , ", "from A to B"),
    ],
)
def test_korean_particles_fit_their_words(written: str, set_right: str) -> None:
    assert tidy(written) == set_right


def test_people_are_listed_as_one_says_them() -> None:
    people = [
        PublicPerson("e", {"en": "Eunju", "ko": "은주"}),
        PublicPerson("m", {"en": "Her mother", "ko": "어머니"}),
        PublicPerson("o", {"": "Others"}, count=3),
    ]
    assert both(listed(people)) == (
        "Eunju, her mother and Others (3)",
        "은주, 어머니, Others (3명)",
    )
    assert listed([])["en"] == ""
    assert capital("") == ""


def noted(told: PublicStep) -> list[Note]:
    return notes(told, spans([told])[0])


def test_every_field_that_is_not_as_told_has_a_note() -> None:
    told = a(
        "go", "unknown", origin="cn", target="-", inferred=("place",), withheld=("helpers",),
        coarsened=("date", "level"), when=year(2002),
    )  # fmt: skip
    assert [(note.field, note.kind) for note in noted(told)] == [
        ("place", "inferred"),
        ("mode", "unknown"),
        ("target", "withheld"),
        ("helpers", "withheld"),
        ("when", "coarsened"),
        ("place", "coarsened"),
    ]


def test_a_code_that_has_no_words_yet_gets_the_general_ones() -> None:
    [note] = noted(a("event", "born", at="cn", coarsened=("a-new-rule",), when=year(2002)))
    assert "protect people who may still use this route" in note.words["en"]


def test_a_step_that_is_withheld_whole_says_so_once() -> None:
    fields = ("route", "date", "helpers", "place")
    told = a("go", "withheld", origin="-", target="-", withheld=fields, coarsened=("leg",))
    assert [(note.field, note.kind) for note in noted(told)] == [("place", "coarsened")]


def test_a_step_as_told_has_no_note() -> None:
    assert noted(a("event", "born", at="cn", when=year(2002))) == []


def test_what_the_source_does_not_date_says_whether_its_neighbours_do() -> None:
    steps = [a("go", "on foot", target="cn", when=year(2002)), a("stay", "hiding", at="cn")]
    after = notes(steps[1], spans(steps)[1])
    assert [(note.field, note.kind) for note in after] == [("when", "inferred")]
    assert [(note.field, note.kind) for note in noted(steps[1])] == [("when", "unknown")]


GUESS = "Even the best guess would be some {} km off, on average."


@pytest.mark.parametrize(
    ("told", "en", "guess"),
    [
        (
            a("event", "born", at="kp-northeast"),
            "Somewhere in an area of 72,000 km², about twice the size of AT; no date is known.",
            GUESS.format(60),
        ),
        (
            a("go", "on foot", origin="kp", target="cn", crossing="tumen", when=year(2002)),
            "Somewhere along 520 km of border; some time within about 12 months.",
            GUESS.format(100),
        ),
        (
            a("go", "air", origin="mn-south-east", target="kr-capital"),
            "Between areas of 400,000 km² together; no date is known.",
            GUESS.format(60).replace("would", "at either end would"),
        ),
        (
            a("go", "mixed", origin="cn", target="cn-sichuan", when=year(2002)),
            "Somewhere in an area of 7,400,000 km²; some time within about 12 months.",
            GUESS.format(60),
        ),
        (
            a("event", "arrived", at="kr-capital", when=within("2006-09-01", "2006-09-01")),
            "Somewhere in an area of 18,000 km²; the day is told.",
            GUESS.format(60),
        ),
        (a("stay", "hiding", at=""), "The source does not tell where; no date is known.", ""),
        (a("stay", "hiding", at="-"), "The place is withheld; no date is known.", ""),
    ],
)
def test_how_vague_a_step_is_is_told_in_coarse_figures(
    told: PublicStep, en: str, guess: str
) -> None:
    found = vague(told, spans([told])[0], WHERE)
    assert both(found.words)[0] == f"{en} {guess}".strip()
    assert found.km2 is None or found.km2 == coarse(found.km2)


def test_a_number_has_two_figures() -> None:
    assert [coarse(n) for n in (0, 4, 96.4, 151.2, 32_123, 9_596_960)] == [
        0,
        4,
        96,
        150,
        32_000,
        9_600_000,
    ]
