"""The facts behind the words, and what the room shows of itself."""

from itertools import pairwise

from routemap import when
from routemap.shelf import facts
from routemap.when.margins import margins


def test_every_fact_has_its_reason() -> None:
    table = facts("date-words")
    n_facts = 0
    for name, rows in table.items():
        for row in [rows] if "why" in rows else rows.values():
            assert len(row["why"]) > 5, name
            n_facts += 1
    assert n_facts > 15


def test_a_vaguer_mark_or_word_reaches_further() -> None:
    known = margins()
    about, both = known.marks["~"], known.marks["%"]
    assert (both.days, both.months, both.years) > (about.days, about.months, about.years)
    assert known.numbers["about"][0] < known.numbers["plain"][0]
    assert known.numbers["plain"][1] < known.numbers["about"][1]


def test_the_buckets_leave_no_day_out() -> None:
    rows = sorted(margins().buckets.values())
    assert rows[0][0] == 1
    for (_, most), (least, _) in pairwise(rows):
        assert least <= most + 1


def test_the_room_shows_what_it_lists() -> None:
    assert when.__all__ == sorted(when.__all__)
    assert all(hasattr(when, name) for name in when.__all__)
    assert len(set(when.CODES)) == len(when.CODES)
