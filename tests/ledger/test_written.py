"""The file's side: every step at its own line, with the words that stand there."""

from __future__ import annotations

from routemap.ledger import written
from routemap.reader import read
from tests.cli.test_check import JOURNEY, changed


def steps(text: str) -> list[tuple[int, dict[str, str]]]:
    journey, problems = read(text.encode(), "journey.yaml")
    assert journey is not None, problems
    return [(step.line, step.words) for step in written(journey)]


def test_each_step_is_told_at_its_own_line_with_its_own_words() -> None:
    lines = JOURNEY.splitlines()
    found = steps(JOURNEY)
    assert len(found) == 5
    for line, words in found:
        assert any(kind in lines[line - 1] for kind in ("stay:", "go:", "event:"))
        assert all(text in JOURNEY for text in words.values())
    assert found[1] == (10, {"across": "Tumen", "to": "China", "when": "1999-02-~15"})
    assert found[2][1] == {"at": "Yanji, China", "for": "~2 years"}


def test_what_a_file_leaves_out_is_not_put_in_its_mouth() -> None:
    assert "from" not in steps(JOURNEY)[1][1]
    assert "at" not in steps(changed(('at: "Hoeryong, North Korea", ', "")))[0][1]


def test_a_key_of_places_stands_with_what_is_behind_it() -> None:
    places = "places: {town: {name: Hoeryong, country: KP}}\nparts:"
    text = changed(("parts:", places), ('at: "Hoeryong, North Korea"', "at: town"))
    assert steps(text)[0][1]["at"] == "town (Hoeryong, KP)"


def test_a_heading_and_what_is_passed_are_told_as_such() -> None:
    text = changed(("to: China", "towards: China\n    via: [Musan, Onsong]"))
    assert steps(text)[1][1] | {"when": ""} == {
        "across": "Tumen",
        "via": "Musan, Onsong",
        "towards": "China",
        "when": "",
    }
