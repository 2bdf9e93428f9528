"""A new file: passes the check whatever was answered, and states nothing that was not said."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from routemap import pipeline
from routemap.blank import Answers, Person, blank
from routemap.errors import Severity

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn")),
    min_size=1,
    max_size=30,
).filter(lambda words: words.strip() == words)


def problems(text: str) -> list[str]:
    done = pipeline.check(text.encode(), "new.yaml")
    return [p.message for p in done.problems if p.severity is not Severity.NOTE]


def test_a_start_without_any_answer_passes_the_check() -> None:
    assert problems(blank(Answers())) == []


def test_a_start_names_no_country_that_was_not_said() -> None:
    told = [line for line in blank(Answers()).splitlines() if not line.lstrip().startswith("#")]
    assert [line.strip() for line in told if re.match(r" +(at|to|from|across):", line)] == [
        "at: unknown",
        "to: unknown",
    ]


def test_answers_stand_in_the_file() -> None:
    answers = Answers(
        title={"en": 'Mina\'s "way"', "ko": "미나의 길"},
        people=(Person({"en": "Mina", "ko": "미나"}), Person({"ko": "언니"})),
        names="pseudonyms",
        begin="Chongjin, North Korea",
        end="South Korea",
    )
    done = pipeline.check(blank(answers).encode(), "new.yaml")
    assert done.public is not None
    assert done.public.title == {"en": 'Mina\'s "way"', "ko": "미나의 길"}
    assert [dict(person.label) for person in done.public.people] == [
        {"en": "Mina", "ko": "미나"},
        {"ko": "언니"},
    ]


@given(st.lists(WORDS, min_size=1, max_size=5), WORDS, WORDS)
@settings(derandomize=True, max_examples=60)
def test_whatever_is_answered_the_file_is_sound(people: list[str], title: str, source: str) -> None:
    answers = Answers(
        title={"en": title},
        people=tuple(Person({"en": one}) for one in people),
        names="real",
        source=source,
    )
    done = pipeline.check(blank(answers).encode(), "new.yaml")
    # What the text rules say of somebody's words is theirs to say; the file itself is never wrong.
    assert [p.message for p in done.problems if p.severity is Severity.PROBLEM] == []


def test_a_schema_is_named_only_where_it_is_near() -> None:
    assert (
        "$schema=journey-1.schema.json" in blank(Answers(), "journey-1.schema.json").split("\n")[0]
    )
    assert "$schema" not in blank(Answers())
