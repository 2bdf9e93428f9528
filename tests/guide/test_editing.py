"""docs/editing.md: every command prints what the guide says, and every example is as it says."""

from __future__ import annotations

import re
import shlex
import shutil
import textwrap
import tomllib
from pathlib import Path

import pytest

from routemap.cli import main
from routemap.when import parse_duration, parse_when, written_words
from tests.cli.test_check import run
from tests.conftest import ROOT
from tests.guide.page import BLOCKS, EXAMPLE, FOLDER, GUIDE, blocks, commands, says, table
from tests.pipeline.leaving import check
from tests.reader.test_docs import wrapped

FILE = Path("journeys/bora.yaml")
RIVER = "They walk over the frozen river at night. Bora counts her steps, so as not to look up."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the guide's reader has it, with the finished example in it."""
    monkeypatch.chdir(tmp_path)
    FILE.parent.mkdir()
    FILE.write_text(EXAMPLE, encoding="utf-8")
    return tmp_path


def changed(old: str, new: str) -> None:
    assert old in EXAMPLE
    FILE.write_text(EXAMPLE.replace(old, new), encoding="utf-8")


def test_every_block_is_of_a_kind_that_is_tested() -> None:
    tested = {"console", "console wrong", "console withheld", "console changed"}
    assert {block.kind for block in BLOCKS} == {*tested, "yaml", "yaml keys", "yaml steps"}


@pytest.mark.usefixtures("desk")
def test_each_command_prints_what_the_guide_says() -> None:
    told = commands()
    assert len(told) > 8
    for command in told:
        name, *words = shlex.split(command.words)
        if name == "mv":
            old, new = words
            shutil.move(old, new)
        elif words[0] == "preview" or "--watch" in words:  # these end when somebody ends them
            assert main.commands[words[0]].make_context(words[0], words[1:])
        elif words[0] == "new":
            FILE.unlink()
            done = run(*words)
            assert done.exit_code == 0
            assert not command.said or says(command.said, done.output), done.output
            FILE.write_text(EXAMPLE, encoding="utf-8")
        else:
            done = run(*words)
            assert done.exit_code == 0, done.output
            assert says(command.said, done.output), done.output


@pytest.mark.usefixtures("desk")
def test_a_mistake_and_copied_notes_are_told_as_the_guide_says() -> None:
    changed("when: 2009-01-~15", "when: mid-January 2009")
    assert run("check", FILE).output == blocks("console wrong")[0]
    copied = "A man called Kang leads them over the ice, four kilometres below the paper mill."
    changed(RIVER, copied)
    done = run("check", FILE)
    assert done.exit_code == 3
    assert says(blocks("console withheld")[0], done.output), done.output
    # What the guide says that no rule finds, no rule finds.
    changed(RIVER, "They walk over the ice below the paper mill, from ship number 7.")
    assert run("check", FILE).exit_code == 0


@pytest.mark.usefixtures("desk")
def test_what_a_later_release_shows_otherwise_is_told_as_the_guide_says() -> None:
    run("build", "published")
    later = EXAMPLE.replace("when: 2009-01-~15", "when: 2010-01-~15")
    FILE.write_text(later.replace("for: ~2 years", "for: ~1 year"), encoding="utf-8")
    assert run("build", "site").exit_code == 0
    done = run("diff", "published", "site")
    assert done.exit_code == 1
    assert says(blocks("console changed")[0], done.output)
    FILE.write_text(later.replace("    for: ~2 years\n", ""), encoding="utf-8")
    assert run("build", "site").exit_code == 0
    assert run("diff", "published", "site").exit_code == 0


@pytest.mark.parametrize("block", blocks("yaml"))
def test_a_piece_of_the_example_stands_in_the_example(block: str) -> None:
    assert textwrap.indent(block, "") in EXAMPLE


@pytest.mark.parametrize("kind", ["keys", "steps"])
def test_any_other_example_is_ready_to_be_published(kind: str) -> None:
    for block in blocks(f"yaml {kind}"):
        assert check(wrapped(kind, block).encode()).public is not None, block


def test_what_the_workbench_is_said_to_have_on_it_stands_there_so() -> None:
    section = GUIDE.split("### In the browser: the workbench\n")[1].split("\n### ")[0]
    named = set(re.findall(r"(?<!\*)\*([^*\n]+)\*", section))
    assert len(named) > 4
    texts = tomllib.loads((ROOT / "src/routemap/words/en.toml").read_text(encoding="utf-8"))
    assert named <= {words for words in texts["workbench"].values() if isinstance(words, str)}


def test_a_name_that_is_a_towns_too_needs_its_reason() -> None:
    [block] = [block for block in blocks("yaml keys") if "allow:" in block]
    without = re.sub(r"^allow:.*\n", "", block, flags=re.MULTILINE)
    assert check(wrapped("keys", without).encode()).withheld


def test_dates_are_said_as_the_guide_says() -> None:
    rows = table("| the source says | write | the page says, where nothing must be hidden |")
    assert len(rows) > 10
    for _, write, says_ in rows:
        value = write.strip("`").removeprefix("when: ").strip('"')
        assert written_words(parse_when(value)) == says_


def test_lengths_are_lengths() -> None:
    values = re.findall(r"`for: ([^`]+)`", GUIDE)
    assert len(values) > 6
    for value in values:
        assert parse_duration(value)


def test_every_command_for_editors_is_in_the_guide() -> None:
    told = set(re.findall(r"`?routemap ([a-z]+)", GUIDE))
    assert set(main.commands) - {"completion"} <= told


@pytest.mark.parametrize("page", [ROOT / "docs/editing.md", *sorted(FOLDER.glob("*.md"))])
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    assert links
    for link in links:
        path, _, heading = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.is_file(), link
        assert not heading or heading in headings(target), link


def headings(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as code hosts make them."""
    found = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-") for words in found}
