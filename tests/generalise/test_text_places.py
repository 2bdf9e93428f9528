from __future__ import annotations

from typing import Any

import pytest

from routemap.errors import Mark, Severity
from routemap.model import Place
from tests.generalise.world import codes, go, place, run, stay

HOME = place("kp.e1", name="Musan-gun", province="Ryanggang Province", country="KP")


def found(words: str, *, at: Place = HOME, lang: str = "en", **more: Any) -> list[str]:
    told = run(stay(at, 4, when="2009", text={lang: words}), **more)
    assert (told.journey is None) == bool(told.findings)
    return codes(told)


@pytest.mark.parametrize(
    "words",
    [
        "They lived in Musan.",
        "MUSAN was cold",
        "a Musan-gun family",
        "near Ryanggang, in the hills",
        "the Ryanggang province",
        "(Musan)",
    ],
)
def test_the_written_name_of_a_place_drawn_more_coarsely_withholds_the_journey(words: str) -> None:
    assert found(words) == ["text.place"]


@pytest.mark.parametrize("words", ["They lived in North Korea.", "amusan", "", "A town."])
def test_other_words_pass(words: str) -> None:
    assert found(words) == []


def test_a_korean_name_is_found_with_its_particle() -> None:
    town = place("kp.e1", name="혜산시")
    assert found("혜산에서 살았다", at=town, lang="ko") == ["text.place"]
    assert found("북한에서 살았다", at=town, lang="ko") == []


def test_a_reviewer_may_allow_one_string() -> None:
    assert (
        found("They lived in Musan.", allow={"in Musan": "the town of the published memoir"}) == []
    )
    assert found("Musan, they lived in Musan.", allow={"in Musan": "why"}) == ["text.place"]


def test_big_places_of_open_and_guarded_countries_may_be_said() -> None:
    assert found("They land in Seoul.", at=place("kr.t1", name="Seoul")) == []
    assert found("They land in Bangkok.", at=place("th.p1", name="Bangkok")) == []
    assert found("They land in Bangkok.", at=place("la.x", name="Bangkok")) == ["text.place"]


def test_a_river_that_may_not_be_named_may_not_be_said() -> None:
    river = place("long-river", name="Long River")
    told = run(go("kp.e1", "CN", 4, across=river, when="2009", text={"en": "Over a long river."}))
    assert codes(told) == ["border.unnamed", "text.place"]
    assert told.journey is None


@pytest.mark.parametrize("name", ["title", "text", "notes", "ask"])
def test_every_text_of_a_step_is_read_and_its_line_named(name: str) -> None:
    mark = Mark(17, 9)
    said: dict[str, Any] = {name: {"en": "Musan"}}
    told = run(stay(HOME, 4, when="2009", marks={f"{name}.en": mark}, **said))
    assert [(f.mark, f.severity) for f in told.findings] == [(mark, Severity.WITHHELD)]
    assert "usan" not in "".join(f.message + f.mend for f in told.findings)


def test_ids_and_labels_count_as_text() -> None:
    assert codes(run(stay(HOME, 4, when="2009", id="musan-home"))) == ["text.place"]
    labelled = place("kp.e1", name="Musan", label={"en": "Musan, a town"})
    assert codes(run(stay(labelled, 4, when="2009"))) == ["text.place"]
