"""The preview: the page of a file, and word of each save, for this machine alone."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from routemap.ui.preview.followed import Followed
from tests.cli.test_check import JOURNEY, write
from tests.pipeline.processes import living


@pytest.fixture
def followed(tmp_path: Path) -> Followed:
    return Followed(write(tmp_path, JOURNEY))


def test_a_sound_file_has_a_page(followed: Followed) -> None:
    assert followed.seen.record()["state"] == "good"
    assert b"An invented journey" in followed.body


def test_a_wrong_file_keeps_the_last_page_and_tells_each_problem(followed: Followed) -> None:
    before = followed.body
    write(followed.file.parent, JOURNEY.replace("across: Tumen", "acros: Tumen"))
    seen = followed.look().record()
    assert (seen["state"], seen["page"]) == ("wrong", 1)
    assert [(p["line"], p["code"]) for p in seen["problems"]] == [(11, "key.unknown")]
    assert followed.body == before


def test_a_save_that_changes_nothing_public_is_no_new_page(followed: Followed) -> None:
    write(followed.file.parent, JOURNEY.replace("Hoeryong", "Musan"))
    assert followed.look().page == 1
    write(followed.file.parent, JOURNEY.replace("An invented", "Another"))
    assert followed.look().page == 2


def test_a_file_that_is_gone_for_a_moment_keeps_what_was_seen(followed: Followed) -> None:
    seen = followed.seen
    followed.file.unlink()
    assert followed.look() == seen


def test_the_server_follows_saves_and_answers_this_machine_alone(tmp_path: Path) -> None:
    file = write(tmp_path, JOURNEY)
    with living("preview", "--no-open", str(file)) as process:
        assert process.stdout is not None
        address = process.stdout.readline().split()[1]
        assert b"An invented journey" in asked(f"{address}page")
        assert b"EventSource" in asked(f"{address}preview.js")
        for path in ("serving.py", "journey.yaml", "%2e%2e/followed.py"):
            assert refused(f"{address}{path}") == 404
        # A name of another site that points to this machine is refused.
        assert refused(f"{address}page", Host="evil.example") == 400
        with urllib.request.urlopen(f"{address}saves", timeout=30) as saves:
            assert told(saves)["state"] == "good"
            write(tmp_path, JOURNEY.replace("hiding", "hidding"))
            seen = told(saves)
            assert (seen["state"], seen["page"]) == ("wrong", 1)
            # As many editors save: another file, put in the place of the old one.
            write(tmp_path, JOURNEY.replace("An invented", "Another"), "new.tmp").rename(file)
            assert (told(saves)["page"]) == 2


def asked(address: str, **headers: str) -> bytes:
    with urllib.request.urlopen(
        urllib.request.Request(address, headers=headers), timeout=30
    ) as answer:
        body: bytes = answer.read()
    return body


def refused(address: str, **headers: str) -> int:
    with pytest.raises(urllib.error.HTTPError) as error:
        asked(address, **headers)
    error.value.close()
    return error.value.code


def told(saves: Iterator[bytes]) -> dict[str, object]:
    """Return the next word of a save."""
    line = next(line for line in saves if line.startswith(b"data: "))
    seen: dict[str, object] = json.loads(line.removeprefix(b"data: "))
    return seen
