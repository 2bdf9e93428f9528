"""What a file that is right becomes."""

from __future__ import annotations

from pathlib import Path

from routemap.errors import Mark, Severity
from routemap.model import Citation, Place
from routemap.reader import read
from tests.reader.sample import SAMPLE, changed, journey_of, read_text


def test_the_sample_has_nothing_wrong() -> None:
    assert read_text(SAMPLE)[1] == ()


def test_the_shipped_journeys_have_no_problem(shipped: tuple[Path, ...]) -> None:
    for file in shipped:
        journey, problems = read(file.read_bytes(), str(file))
        assert journey is not None, problems
        assert all(p.severity is Severity.NOTE for p in problems)
        assert journey.id == file.stem


def test_words_stay_the_text_that_was_written() -> None:
    text = changed(
        ("basis: invented", "basis: no"),
        ("Nobody went this way.", "12:30"),
        ("kind: invented", "kind: 017"),
    )
    journey = journey_of(text)
    assert journey.basis == "no"
    assert journey.summary == {"en": "12:30"}
    assert journey.sources[0].kind == "017"


def test_a_plain_text_is_in_no_stated_language() -> None:
    journey = journey_of(changed(("title: {en: The first crossing}", "title: The first crossing")))
    assert journey.parts[0].title == {"": "The first crossing"}


def test_a_place_left_out_is_where_they_are() -> None:
    steps = journey_of().steps()
    crossing, sold, held = steps[1:4]
    assert crossing.origin == steps[0].at
    assert crossing.implied == {"origin"}
    assert sold.at == held.at == crossing.target
    assert sold.implied == held.implied == {"at"}


def test_a_key_of_places_and_its_entry_are_one_place() -> None:
    place = journey_of().steps()[0].at
    assert place == Place(
        "town", "named", "Riverbend", "North Hamgyong", "KP", key="town", show="country"
    )
    assert place.mark == Mark(13, 16, 9)


def test_written_out_names_are_split_at_their_commas() -> None:
    text = changed(("at: Incheon airport, South Korea", "at: Kunming, Yunnan, CN"))
    place = journey_of(text).steps()[5].at
    assert place is not None
    assert (place.name, place.province, place.country) == ("Kunming", "Yunnan", "CN")
    alone = journey_of().steps()[1].target
    assert alone is not None
    assert (alone.name, alone.province, alone.country) == ("China", "", "")


def test_a_heading_is_not_where_they_are_afterwards() -> None:
    text = changed(("    at: Incheon airport, South Korea\n", ""))
    go, arrived = journey_of(text).steps()[4:6]
    assert go.towards
    assert go.target is not None
    assert go.target.name == "Mongolia"
    assert arrived.at == Place("unknown", "unknown")


def test_who_was_turned_back_is_where_they_were() -> None:
    text = changed(("    to: China\n", "    to: China\n    outcome: turned back\n"))
    steps = journey_of(text).steps()
    assert steps[2].at == steps[0].at


def test_a_rejoin_without_a_place_is_at_the_fuller_of_their_places() -> None:
    reunited = journey_of().steps()[6]
    assert reunited.at is not None
    assert reunited.at.name == "Incheon airport"


def test_a_rejoin_in_two_places_that_cannot_meet_names_both_steps() -> None:
    text = SAMPLE.encode()
    journey, problems = read(text, "sample.yaml", meets=lambda _one, _other: False)
    assert journey is None
    assert [p.code for p in problems] == ["rejoin.place"]
    assert [mark.line for mark, _ in problems[0].excerpts] == [47, 44, 30]


def test_where_someone_else_was_meant_nobody_is_told_to_be_in_two_places() -> None:
    text = SAMPLE.replace("who: [ana", "who: [anna", 1)
    assert text != SAMPLE
    _, problems = read(text.encode(), "sample.yaml", meets=lambda _one, _other: False)
    assert [p.code for p in problems] == ["person.unknown"]


def test_the_source_is_the_steps_own_else_the_parts_else_the_only_one() -> None:
    two = changed(
        ("people:", "  other: {title: Another invented telling}\npeople:"),
        ("- who: ana", "- source: other\n  who: ana"),
    )
    steps = journey_of(two).steps()
    assert steps[0].citations == ()
    assert steps[1].citations == (Citation("told", "p. 12"),)
    assert steps[4].citations == (Citation("other"),)
    assert journey_of().steps()[0].citations == (Citation("told"),)


def test_steps_without_an_id_have_one_of_part_and_position() -> None:
    ids = [step.id for step in journey_of().steps()]
    assert ids == ["home", "p1-s2", "p1-s3", "p1-s4", "p2-s1", "p2-s2", "p3-s1"]


def test_everyone_is_meant_where_nobody_is_named() -> None:
    journey = journey_of(changed(("- who: [ana, bo]\n  steps:\n  - event", "- steps:\n  - event")))
    assert journey.parts[2].who == ("ana", "bo")


def test_marks_lead_to_each_text_of_the_file() -> None:
    journey = journey_of()
    step = journey.steps()[4]
    assert step.marks["text.ko"] == Mark(43, 11, 12)
    assert step.marks["via.1"].column == step.marks["via.0"].column + len("Gobi, ")
    assert journey.marks["title.ko"].line == 2
    assert journey.marks["people.ana.born"].line == 10
    assert journey.marks["parts.1.title.en"].line == 34
    assert journey.lines[42].strip() == "ko: 사막을 지나는 먼 길."


def test_windows_line_ends_change_nothing() -> None:
    assert journey_of(SAMPLE.replace("\n", "\r\n")) == journey_of()
