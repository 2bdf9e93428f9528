"""The app: what a visitor and a log are told of an error while a page is made, and what is sent."""

from __future__ import annotations

import gzip
import json
import logging
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from starlette.applications import Starlette

from routemap import pipeline
from routemap.errors import keep_words_out_of_logs
from routemap.ui import library, routes
from routemap.ui.workbench import routes as workbench_routes
from routemap.ui.workbench.answering import Asked, answer
from routemap.ui.workbench.routes import loaded
from tests.adversary import planted
from tests.adversary.attacks import metadata
from tests.adversary.attacks.canaries import hits, without_the_program
from tests.adversary.planted import ONE
from tests.adversary.visiting import Visit, visit
from tests.conftest import ROOT
from tests.ui.asking import OWN, asked, run

SAID = f"cannot draw {ONE.home.name} at {ONE.points()[0].lng}, {ONE.points()[0].lat} on {ONE.day}"
# The app as it is shipped, but that its frame cannot be drawn.
APP = f"""\
import streamlit as st
import routemap.ui.frame
from routemap.ui.serving import SCREENS, serving

def broken(**_):
    raise ValueError({SAID!r})

routemap.ui.frame.frame = broken
made = serving()
if "leaky" in {{sort!r}}:
    del made["on_script_error"]
app = st.App(SCREENS, **made)
"""


def test_errors_are_shown_to_nobody_by_streamlit_itself() -> None:
    config = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())
    assert config["client"]["showErrorDetails"] == "none"
    assert config["client"]["showErrorLinks"] is False
    assert config["logger"]["enableRich"] is False


def _visited(folder: Path, sort: str, *options: str) -> Visit:
    script = folder / "app.py"
    script.write_text(APP.format(sort=sort))
    return visit([sys.executable, "-m", "streamlit", "run", str(script), *options], cwd=ROOT)


def test_an_error_while_a_page_is_made_tells_a_visitor_nothing(tmp_path: Path) -> None:
    seen = _visited(tmp_path, "shipped")
    assert b"ValueError" in seen.log  # the error did happen
    assert "저희 쪽의 잘못" in seen.told.decode(errors="replace")
    assert list(hits(seen.told, ONE.secrets())) == []
    assert list(hits(seen.log, ONE.secrets())) == []


def test_the_same_error_is_told_by_an_app_without_the_guards(tmp_path: Path) -> None:
    """The control: what reaches the visitor is read by the attack."""
    seen = _visited(tmp_path, "leaky", "--client.showErrorDetails", "full")
    assert list(hits(seen.told, ONE.secrets()))


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The library of pages of the planted journeys."""
    planted.plant(monkeypatch)
    for name, data in ONE.files().items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.setenv(library.ENVIRONMENT, str(tmp_path))
    _forget()
    yield
    _forget()


def _forget() -> None:
    for cached in (library.pages, library.by_path, routes._encoded):
        cached.cache_clear()


@pytest.mark.usefixtures("served")
def test_what_the_app_sends_holds_no_canary_however_it_is_packed() -> None:
    names = {page.name for page in library.by_path().values()}
    assert {"index", "about", "compare", "first", "first.js"} <= names
    for path, page in library.by_path().items():
        zipped, squeezed = routes._encoded(path, "gzip"), routes._encoded(path, "br")
        assert gzip.decompress(zipped) == brotli.decompress(squeezed) == page.body
        assert list(hits(path.encode(), ONE.secrets())) == []
        assert list(hits(without_the_program(page.body), ONE.secrets())) == []
        assert list(metadata.of_gzip(zipped)) == []


@pytest.mark.usefixtures("served")
def test_the_workbench_tells_an_editor_what_is_public_apart_from_the_files_own_words() -> None:
    """Its own session may see the file's words; what stands for the public holds none of them."""
    n_drawn = 0
    for name, data in ONE.files().items():
        told = answer(data, Asked(name.removesuffix(".yaml"), "en"))
        public = json.dumps([told["shown"], told["ledger"], told["features"]], ensure_ascii=False)
        assert list(hits(public.encode(), ONE.secrets())) == []
        own = json.dumps(told["steps"], ensure_ascii=False)
        assert list(hits(own.encode(), ONE.secrets()))  # the control
        n_drawn += told["shown"] is not None
    assert n_drawn


@pytest.mark.usefixtures("served")
def test_what_the_workbench_serves_to_everybody_holds_nothing_that_was_written() -> None:
    for data in ONE.files().values():
        answer(data, Asked("first", "en"))
    for name, body in loaded().items():
        assert list(hits(body, ONE.secrets())) == [], name


def test_a_bug_while_a_text_is_looked_at_tells_the_log_and_the_asker_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ValueError(SAID)

    monkeypatch.setattr(pipeline, "desk", broken)
    before = logging.getLogRecordFactory()
    try:
        keep_words_out_of_logs()
        app = Starlette(routes=workbench_routes())
        told = run(asked(app, "POST", "/workbench/check", b"a: b", **OWN))
    except ValueError:
        logging.getLogger("uvicorn.error").exception("Exception in ASGI application")
    else:
        assert told.status == 500
        assert list(hits(told.body, ONE.secrets())) == []
    finally:
        logging.setLogRecordFactory(before)
    assert list(hits(caplog.text.encode(), ONE.secrets())) == []


def test_a_gzip_that_tells_when_and_of_what_it_was_made_is_caught(tmp_path: Path) -> None:
    with gzip.GzipFile(tmp_path / "Zzyzxville.html.gz", "wb", mtime=ONE.mtime) as file:
        file.write(b"<p>")
    assert len(list(metadata.of_gzip((tmp_path / "Zzyzxville.html.gz").read_bytes()))) == 2
