"""The workbench's server: what it answers, whom it answers, and what it never does."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

from routemap import pipeline
from routemap.ui.workbench import guarding, routes
from routemap.ui.workbench.routes import EXAMPLE, Asks
from tests.cli.test_check import JOURNEY
from tests.conftest import ROOT
from tests.ui.asking import OWN, Answer, asked, run

CHECK, START = "/workbench/check", "/workbench/start"


@pytest.fixture
def app() -> Starlette:
    return Starlette(routes=routes(), middleware=[Middleware(Asks)])


def ask(
    app: Starlette, url: str, body: bytes = b"", method: str = "POST", **headers: str
) -> Answer:
    return run(asked(app, method, url, body, **(headers or OWN)))


def checked(app: Starlette, text: str, **headers: str) -> Any:
    return ask(app, CHECK, text.encode(), **{**OWN, **headers}).data


def test_a_sound_text_has_steps_a_ledger_and_a_picture(app: Starlette) -> None:
    told = checked(app, EXAMPLE.read_text())
    assert told["state"] == "good"
    lines = EXAMPLE.read_text().splitlines()
    for step in told["steps"]:
        assert lines[step["line"] - 1].lstrip(" -").split(":")[0] in {"stay", "go", "event"}
    assert [step["id"] for step in told["steps"]] == [row["id"] for row in told["ledger"]]
    assert [step["id"] for step in told["shown"]["scene"]["steps"]] == [
        step["id"] for step in told["steps"]
    ]
    assert json.loads(told["features"])


def test_a_wrong_text_has_problems_at_their_places_and_no_picture(app: Starlette) -> None:
    told = checked(app, JOURNEY.replace("across: Tumen", "across: Tumenx"))
    [problem] = told["problems"]
    assert (told["state"], told["shown"], told["ledger"]) == ("wrong", None, [])
    line = JOURNEY.splitlines()[problem["line"] - 1]
    assert line[problem["column"] - 1 :].startswith("Tumen")
    assert "Tumen" in problem["mend"]


def test_what_is_there_already_is_not_sent_again(app: Starlette) -> None:
    first = checked(app, JOURNEY)
    has = f"{first['key']},{first['land']}"
    again = checked(app, JOURNEY + "# a remark\n", routemap_has=has)
    assert (again["key"], again["shown"], again["features"]) == (first["key"], None, None)
    other = checked(app, JOURNEY.replace("An invented", "Another"), routemap_has=has)
    assert other["shown"] is not None
    assert other["features"] is None


def test_the_ledger_speaks_the_language_that_is_asked_for(app: Starlette) -> None:
    told = {lang: checked(app, JOURNEY, routemap_lang=lang) for lang in ("en", "ko", "xx")}
    headings = {lang: one["ledger"][0]["heading"] for lang, one in told.items()}
    assert headings["en"] == headings["xx"] != headings["ko"]


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "app.example"},
        {"host": "app.example", "sec-fetch-site": "cross-site"},
        {"host": "app.example", "sec-fetch-site": "same-site"},
        {"host": "app.example", "sec-fetch-site": "none"},
        {"host": "app.example", "origin": "null"},
        {"host": "app.example", "origin": "https://elsewhere.example"},
        {"host": "app.example", "origin": "https://app.example.elsewhere.example"},
        {"host": "app.example", "origin": "https://app.example", "sec-fetch-site": "cross-site"},
    ],
)
@pytest.mark.parametrize("url", [CHECK, START])
def test_a_question_from_elsewhere_is_refused(
    app: Starlette, url: str, headers: dict[str, str]
) -> None:
    told = ask(app, url, b"{}", **headers)
    assert told.status == 403
    assert "access-control-allow-origin" not in told.headers


def test_an_older_browser_is_known_by_its_origin(app: Starlette) -> None:
    headers = {"host": "app.example", "origin": "https://app.example"}
    assert ask(app, CHECK, JOURNEY.encode(), **headers).status == 200


def test_no_answer_is_kept_by_a_cache_and_no_question_comes_by_address(app: Starlette) -> None:
    for url in (CHECK, START):
        assert ask(app, url, b"{}").headers["cache-control"] == "no-store"
        assert ask(app, url, method="GET").status == 405


@pytest.mark.parametrize("n_bytes", [513 * 1024, 600_000, 3_000_000, 12_000_000])
def test_a_text_that_is_too_long_is_told_so_and_not_kept(app: Starlette, n_bytes: int) -> None:
    told = ask(app, CHECK, b"# " + b"x" * n_bytes)
    assert told.status == (413 if n_bytes + 2 > guarding.MOST_BYTES else 200)
    assert [problem["code"] for problem in told.data["problems"]] == ["file.size"]


HOSTILE = {
    "brackets": b"[" * 60_000,
    "braces": b"{a: " * 20_000,
    "dashes": b"- " * 50_000,
    "aliases": b"a: &a [x]\n" + b"b: *a\n" * 3_000,
    "merges": b"a: &a {<<: *a}\n" * 200,
    "tag": b"!!python/object/apply:os.system [id]",
    "documents": b"---\n" * 5_000,
    "controls": b"title: \x00\x07\x1b[31m",
    "both ways": "title: \u202etxet".encode(),
    "not utf-8": b"\xff\xfe\x00t",
    "markup": b"title: </script><script>alert(1)</script>",
    "nothing": b"",
    "keys": b"".join(b"k%d: 1\n" % n for n in range(30_000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_gets_its_message_and_the_next_is_answered(
    app: Starlette, name: str
) -> None:
    told = ask(app, CHECK, HOSTILE[name])
    assert told.status == 200
    assert told.data["state"] == "wrong"
    assert all(problem["message"] for problem in told.data["problems"])
    assert checked(app, JOURNEY)["state"] == "good"


def test_every_wrong_file_of_the_reader_is_answered(app: Starlette) -> None:
    files = sorted((ROOT / "tests/wrong").glob("*.yaml"))
    assert len(files) > 60
    for file in files[::4]:
        assert ask(app, CHECK, file.read_bytes()).status == 200, file.name


def test_no_more_texts_than_there_is_room_for_are_looked_at_together() -> None:
    async def crowd() -> tuple[int, bool]:
        turns, most, now = guarding.Turns(), 0, 0
        done = asyncio.Event()

        async def one() -> None:
            nonlocal most, now
            async with turns.one():
                now += 1
                most = max(most, now)
                await done.wait()
                now -= 1

        tasks = [
            asyncio.create_task(one()) for _ in range(guarding.AT_ONCE + guarding.MOST_WAITING)
        ]
        for _ in tasks:
            await asyncio.sleep(0)
        assert turns.are_full
        done.set()
        await asyncio.gather(*tasks)
        return most, turns.are_full

    assert run(crowd()) == (guarding.AT_ONCE, False)


def test_who_comes_when_too_many_wait_is_told_to_come_again(
    app: Starlette, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarding, "MOST_WAITING", 0)
    told = ask(app, CHECK, JOURNEY.encode())
    assert (told.status, told.headers["retry-after"], told.body) == (503, "1", b"")


ANSWERS = {
    "title_en": 'A "long" way: home',
    "title_ko": "먼 길",
    "who": "Ana, Her mother",
    "names": "pseudonyms",
    "source": "An invented telling",
    "begin": "North Korea",
    "end": "South Korea",
}


def test_a_start_passes_the_check_and_says_what_was_said(app: Starlette) -> None:
    text = ask(app, START, json.dumps(ANSWERS).encode()).data["text"]
    assert checked(app, text)["state"] == "good"
    assert "먼 길" in text
    assert "pseudonyms" in text


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"who": 7}', b'{"names": "mine"}', b"\xff"])
def test_a_start_of_nothing_is_a_start_all_the_same(app: Starlette, body: bytes) -> None:
    text = ask(app, START, body).data["text"]
    assert checked(app, text)["state"] == "good"


def test_the_page_runs_its_own_script_alone_and_is_framed_by_nobody(app: Starlette) -> None:
    one, other = (ask(app, "/workbench", method="GET") for _ in range(2))
    policy = one.headers["content-security-policy"]
    for rule in ("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'"):
        assert rule in policy
    assert "unsafe" not in policy
    assert policy != other.headers["content-security-policy"]  # a number of its own each time
    assert one.headers["cache-control"] == "no-store"


def test_what_the_page_loads_is_served_under_its_very_bytes_alone(app: Starlette) -> None:
    page = ask(app, "/workbench", method="GET").body.decode()
    for name in ("workbench.js", "workbench.css", "picture.html", "schema.json", "example.yaml"):
        [path] = {part for part in page.split('"') if part.endswith(f"/{name}")}
        told = ask(app, f"/{path}", method="GET")
        assert (told.status, "immutable" in told.headers["cache-control"]) == (200, True)
        assert ask(app, f"/workbench/0000/{name}", method="GET").status == 404
    assert ask(app, "/workbench/0000/eunju.yaml", method="GET").status == 404


def test_the_frame_has_no_origin_even_when_its_address_is_opened(app: Starlette) -> None:
    page = ask(app, "/workbench", method="GET").body.decode()
    [path] = {part for part in page.split('"') if part.endswith("/picture.html")}
    policy = ask(app, f"/{path}", method="GET").headers["content-security-policy"]
    assert policy == "frame-ancestors 'self'; sandbox allow-scripts"


def test_the_apps_own_address_leads_to_the_workbench(app: Starlette) -> None:
    told = ask(app, "/?view=workbench&lang=ko", method="GET")
    assert (told.status, told.headers["location"]) == (307, "workbench?lang=ko")
    odd = ask(app, "/?view=workbench&lang=%0d%0aevil", method="GET")
    assert odd.headers["location"] == "workbench"


def test_the_example_is_invented_sound_and_none_of_those_that_are_shipped(
    shipped: tuple[Path, ...],
) -> None:
    data = EXAMPLE.read_bytes()
    assert pipeline.check(data, "example.yaml").problems == ()
    assert b"invented" in data
    assert data not in [path.read_bytes() for path in shipped]
