"""What an editor's language server makes of the schema: underlines, completion and hover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from routemap.errors import Severity
from routemap.model import Forced, NamesPromise, Outcome, Show, Status
from routemap.reader import read
from routemap.reader.keys import keys_of
from routemap.reader.shape import Consent, JourneyShape, SourceShape
from routemap.reader.step_shapes import Event, Go, Stay
from routemap.reader.vocabulary import KINDS, Helper, Inferable, Withholdable
from routemap.words import words
from tests.editor.client import Document, LanguageServer
from tests.reader.sample import SAMPLE
from tests.reader.test_docs import BLOCKS, wrapped

ROOT = Path(__file__).resolve().parents[2]
JOURNEYS = ROOT / "journeys"
SCHEMA = JOURNEYS / "journey-1.schema.json"
WRONG = ROOT / "tests" / "wrong"
MODELINE = "# yaml-language-server: $schema=journey-1.schema.json\n"
# What one key, word or group shows by itself.
SEEN = {
    *("date.notation", "duration.notation", "file.keys", "format.version", "id.slug"),
    *("key.misplaced", "key.missing", "key.unknown", "person.label", "route.reviewed"),
    *("source.url", "step.kind", "step.kinds", "text.language", "value.number", "word.unknown"),
}
# What only the whole file or the calendar can tell.
UNSEEN: tuple[str, ...] = (
    *("date.backward", "date.calendar", "date.empty", "duration.", "order.", "id.duplicate"),
    *("person.unknown", "source.unknown", "place.", "file.name"),
)


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    with LanguageServer(JOURNEYS) as running:
        yield running


@pytest.mark.parametrize("file", sorted(JOURNEYS.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_shipped_journey_has_nothing_underlined(server: LanguageServer, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.startswith(MODELINE)
    assert server.open(text, file).wrong == []


def test_no_right_example_has_anything_underlined(server: LanguageServer) -> None:
    assert len(BLOCKS) > 10
    for kind, block in BLOCKS:
        text = MODELINE + wrapped(kind, block)
        assert server.open(text).wrong == [], text
    assert server.open(MODELINE + SAMPLE).wrong == []


def test_a_wrong_file_is_underlined_at_the_lines_that_the_check_names() -> None:
    n_seen = n_unseen = 0
    with LanguageServer(WRONG, {SCHEMA.as_uri(): "*.yaml"}) as server:
        for file in sorted(WRONG.glob("*.yaml")):
            data = file.read_bytes()
            problems = read(data, file.name)[1]
            codes = {problem.code for problem in problems}
            unseen = all(code.startswith(UNSEEN) for code in codes - SEEN) and not codes & SEEN
            if not codes & SEEN and not unseen:
                continue
            lines = {line for line, _ in server.open(data.decode(), file).wrong}
            wanted = {problem.line for problem in problems if problem.code in SEEN}
            assert wanted <= lines, file.name
            assert lines == set() if unseen else lines, file.name
            n_seen, n_unseen = n_seen + len(wanted), n_unseen + unseen
    assert n_seen > 25
    assert n_unseen > 10


def _told(server: LanguageServer, text: str) -> list[tuple[int, str]]:
    return server.open(MODELINE + SAMPLE.replace("  - event: sold\n", text)).wrong


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("  - event: slod\n", 'Value is not accepted. Valid values: "sold"'),
        ("  - title: Sold\n", "A step begins with its kind"),
        ("  - event: sold\n    stay: home\n", "Property event is not allowed."),
        ("  - event: sold\n    when: in March\n", "Dates are written with figures"),
        ("  - stay: home\n    for: for ever\n", "How long it took is written as"),
        ("  - go: bus\n    across: Tumen\n", "Every move has 'to' or 'towards'"),
        ("  - event: sold\n    wehn: 2002\n", "Property wehn is not allowed."),
    ],
)
def test_a_mistake_is_told_once_and_in_words(server: LanguageServer, step: str, said: str) -> None:
    [(_, message)] = _told(server, step)
    assert message.startswith(said)


def _typing(server: LanguageServer, last: str) -> dict[str, str]:
    """Return what is offered at the end of the last lines of a file that is being written."""
    text = MODELINE + SAMPLE.partition("parts:")[0] + last
    return server.open(text + "\n").completions(last)


STEPS = "parts:\n- steps:\n"


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        ("", keys_of(JourneyShape)),
        (STEPS + "  - ", tuple(KINDS)),
        (STEPS + "  - stay: hiding\n    ", keys_of(Stay)),
        (STEPS + "  - go: on foot\n    ", keys_of(Go)),
        (STEPS + "  - event: sold\n    ", keys_of(Event)),
    ],
)
def test_the_keys_of_a_group_are_offered_and_no_others(
    server: LanguageServer, last: str, wanted: tuple[str, ...]
) -> None:
    above = last.rpartition("- ")[2] if last else SAMPLE.partition("sources:")[0]
    written = set(re.findall(r"^ *(\w+):", above, re.MULTILINE))
    text = MODELINE + above
    offered = _typing(server, last) if last else server.open(text).completions(text)
    assert set(offered) - {"object"} == set(wanted) - written


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        *((f"{STEPS}  - {kind}: ", known) for kind, known in KINDS.items()),
        (STEPS + "  - go: bus\n    outcome: ", get_args(Outcome)),
        (STEPS + "  - go: bus\n    forced: ", get_args(Forced)),
        (STEPS + "  - go: bus\n    helped_by: ", get_args(Helper)),
        (STEPS + "  - go: bus\n    inferred: [", get_args(Inferable)),
        (STEPS + "  - go: bus\n    withheld:\n    - ", get_args(Withholdable)),
        (STEPS + "  - stay: home\n    show: ", get_args(Show)),
        (STEPS + "  - stay: home\n    content:\n    - ", tuple(words("en")["content"])),
    ],
)
def test_the_words_of_a_list_are_offered_with_what_they_mean(
    server: LanguageServer, last: str, wanted: tuple[str, ...]
) -> None:
    offered = _typing(server, last)
    assert set(wanted) <= set(offered)
    assert all(offered[word] for word in wanted)


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("consent: {basis: told, names: ", get_args(NamesPromise)),
        ("route: {status: ", get_args(Status)),
        ("consent:\n  ", keys_of(Consent)),
        ("sources:\n  told:\n    ", keys_of(SourceShape)),
    ],
)
def test_the_head_of_a_file_is_completed_too(
    server: LanguageServer, before: str, wanted: tuple[str, ...]
) -> None:
    text = f"{MODELINE}format: journey/1\n{before}"
    assert set(wanted) <= set(server.open(text).completions(before))


@pytest.fixture(scope="module")
def sample(server: LanguageServer) -> Document:
    return server.open(MODELINE + SAMPLE)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("format: j", "The version of this format"),
        ("consent: {", "consent: {basis: published account, names: pseudonyms}"),
        ("pseudonyms", "People appear under names that are not theirs."),
        ("people:", "Helpers are never here."),
        ("steps:", "Each step begins with a dash"),
        ("stay: home", "Where they lived before the journey"),
        ("over ice", "They walked over frozen water."),
        ("across:", "The border that was crossed"),
        ("when: 1999-02-~15", "exactly as far as the source tells"),
        ("for: ~3", "nearly 2 weeks"),
        ("helped_by", "a role, never a name"),
        ("at: town", "Chongjin, North Korea"),
    ],
)
def test_the_mouse_shows_what_a_key_is_for(sample: Document, words: str, said: str) -> None:
    assert said in sample.hover(words)


def test_a_file_in_another_folder_finds_the_schema_by_the_editors_settings(tmp_path: Path) -> None:
    wrong = SAMPLE.replace("event: sold", "event: slod")
    with LanguageServer(tmp_path, {SCHEMA.as_uri(): "*.yaml"}) as server:
        assert server.open(SAMPLE).wrong == []
        assert len(server.open(wrong).wrong) == 1


def test_a_file_in_another_folder_finds_the_schema_by_its_first_line(tmp_path: Path) -> None:
    first = f"# yaml-language-server: $schema={SCHEMA}\n"
    with LanguageServer(tmp_path) as server:
        assert server.open(first + SAMPLE).wrong == []
        assert len(server.open(first + SAMPLE.replace("event: sold", "event: slod")).wrong) == 1
        assert len(server.open(MODELINE + SAMPLE).wrong) == 1  # there is none beside the file


def test_the_check_agrees_that_the_sample_is_right() -> None:
    problems = read(SAMPLE.encode(), "sample.yaml")[1]
    assert not [p for p in problems if p.severity is Severity.PROBLEM]
