"""The ledger in a terminal and as JSON: it reads well, and keeps its two sides apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from routemap import pipeline
from routemap.ledger import Row, Written, as_json, as_text
from routemap.ledger.shown import PlaceRow

PLACE = PlaceRow("at", "kp", "North Korea", "country", 120_000, None, 160, 75.0, "area", 16.9)
NOWHERE = PlaceRow("from", "", "-", "unknown", None, None, None, None, None, None)
ROW = Row("1", "s-1", "stay", "Hunger", "until 1999", (PLACE,), None, 90, 23.4, ("A rule.",))
WROTE = (Written("s-1", 61, {"at": "Absurdville", "when": "/1999-02"}),)


def test_no_line_of_a_shipped_journeys_ledger_is_wider_than_100_columns(
    shipped: tuple[Path, ...],
) -> None:
    for path in shipped:
        _, text = pipeline.ledger(path.read_bytes(), str(path))
        assert text.count("bits\n") > 10
        assert max(len(line) for line in text.splitlines()) <= 100


def test_a_step_is_told_with_its_places_its_time_and_why() -> None:
    text = as_text("ana", (ROW,), WROTE)
    assert "North Korea                 country    120,000 km²    160 km   75 km  area" in text
    assert "when    until 1999: any day for its beginning, 90 days for its end" in text
    assert "coarser A rule." in text
    assert "in file line 61: at: Absurdville · when: /1999-02" in text


@pytest.mark.parametrize("wrote", [None, ()])
def test_the_files_words_are_there_only_if_they_are_given(
    wrote: tuple[Written, ...] | None,
) -> None:
    text = as_text("ana", (ROW,), wrote)
    assert "Absurdville" not in text
    assert "line 61" not in text


def test_what_nobody_tells_has_no_figures_and_no_count() -> None:
    row = Row("1", "s-1", "go", "On foot", "no date", (NOWHERE, PLACE), None, None, None, ())
    text = as_text("ana", (row,), None)
    assert "from    -                           unknown\n" in text
    assert "any day possible" in text
    assert text.splitlines()[3].endswith("open")


def test_json_keeps_the_public_side_apart_and_the_same_whatever_the_file_wrote() -> None:
    both = json.loads(as_json("ana", (ROW,), "ana.yaml", WROTE))
    alone = json.loads(as_json("ana", (ROW,), "ana.yaml", None))
    assert both["public"] == alone["public"]
    assert set(both) - set(alone) == {"written"}
    assert both["written"]["steps"][0] == {"id": "s-1", "line": 61, "words": WROTE[0].words}
    assert "Absurdville" not in json.dumps(both["public"])


def test_the_table_in_the_docs_is_what_is_printed(root: Path) -> None:
    page = (root / "docs" / "privacy.md").read_text(encoding="utf-8")
    section = page[page.index("routemap ledger FILE") :]
    shown = section.split("```")[1].strip("\n").splitlines()
    file = root / "journeys" / "eunju.yaml"
    _, text = pipeline.ledger(file.read_bytes(), str(file), public=True)
    assert len(shown) == 6
    assert [line for line in shown if line not in text.splitlines()] == []
