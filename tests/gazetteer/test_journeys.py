from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from routemap.errors import Mark
from routemap.gazetteer import Gazetteer
from routemap.model import Journey, Part, Place, Route, Step
from routemap.reader import read

LINES = ("    at: Heysan, North Korea", "    to: China", "    across: Tumem")


def journey(*steps: Step) -> Journey:
    return Journey(
        id="invented",
        file="journeys/invented.yaml",
        title={"": "Invented"},
        summary=None,
        basis="invented",
        names="withheld",
        route=Route(),
        content=(),
        allow={},
        sources=(),
        people=(),
        context=(),
        parts=(Part((), steps),),
        lines=LINES,
    )


HOME = Place("Heysan, North Korea", "named", "Heysan", "", "North Korea", mark=Mark(1, 9, 19))
CHINA = Place("China", "named", "China", mark=Mark(2, 9, 5))
RIVER = Place("Tumem", "named", "Tumem", mark=Mark(3, 13, 5))
STAY = Step("1", 0, "stay", "home", (), at=HOME)


def test_each_wrong_place_is_one_problem_at_its_own_words(gazetteer: Gazetteer) -> None:
    go = Step("2", 0, "go", "on foot", (), origin=HOME, target=CHINA, across=RIVER)
    located, problems = gazetteer.locate_journey(journey(STAY, go))
    assert located is None
    assert [(p.line, p.column, p.code) for p in problems] == [
        (1, 9, "place.unknown"),
        (3, 13, "place.reach"),
    ]
    assert problems[0].excerpts == ((HOME.mark, LINES[0]),)
    assert problems[0].file == "journeys/invented.yaml"
    assert "'Hyesan, North Korea'" in problems[0].mend
    assert "2 times" in problems[0].message


def test_a_place_that_the_reader_filled_in_is_not_counted_as_written(gazetteer: Gazetteer) -> None:
    event = Step("2", 0, "event", "born", (), at=HOME, implied=frozenset({"at"}))
    _, problems = gazetteer.locate_journey(journey(STAY, event))
    assert len(problems) == 1
    assert "times" not in problems[0].message


def test_every_place_is_located_and_labels_do_not_matter(gazetteer: Gazetteer) -> None:
    home = replace(HOME, name="Hyesan", label={"en": "a border town", "ko": "국경 마을"})
    river = replace(RIVER, text="Tumen", name="Tumen")
    unknown = Place("unknown", "unknown")
    stay = replace(STAY, at=home)
    go = Step("2", 0, "go", "x", (), origin=home, target=unknown, via=(CHINA,), across=river)
    located, problems = gazetteer.locate_journey(journey(stay, go))
    assert problems == ()
    assert located is not None
    kinds = {place.text: found.kind for place, found in located.located.items()}
    assert kinds == {
        "Heysan, North Korea": "settlement",
        "China": "country",
        "Tumen": "reach",
        "unknown": "unknown",
    }


def test_the_shipped_journeys_are_located_whole(
    gazetteer: Gazetteer, shipped: tuple[Path, ...]
) -> None:
    for file in shipped:
        journey_read, _ = read(file.read_bytes(), file.name)
        assert journey_read is not None
        located, problems = gazetteer.locate_journey(journey_read)
        assert problems == ()
        assert located is not None
        places = {place for step in journey_read.steps() for place in step.places()}
        assert places == set(located.located)
