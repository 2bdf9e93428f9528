"""The workbench's addresses: the page, what it loads, and the two questions that it asks."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from functools import cache
from hashlib import sha256
from json import loads
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from routemap import pipeline
from routemap.ui.workbench import guarding
from routemap.ui.workbench.answering import Asked, answer, start
from routemap.words import languages

EXAMPLE = Path(__file__).with_name("example.yaml")
FOR_GOOD = "public, max-age=31536000, immutable"
# The editor writes its own styles: they carry the number that this page alone knows.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src data:; "
    "connect-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'none'"
)
PICTURE_POLICY = "frame-ancestors 'self'; sandbox allow-scripts"


@cache
def loaded() -> dict[str, bytes]:
    """Return what the page loads, by name."""
    return {
        **pipeline.workbench_files(),
        "example.yaml": EXAMPLE.read_bytes(),
    }


@cache
def path_of(name: str) -> str:
    """Return where a file is served: its bytes never change there."""
    return f"workbench/{sha256(loaded()[name]).hexdigest()[:16]}/{name}"


async def page(_request: Request) -> Response:
    """Answer with the page."""
    nonce = secrets.token_urlsafe(16)
    html = pipeline.workbench_page({name: path_of(name) for name in loaded()}, nonce)
    policy = POLICY.format(nonce=nonce)
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": policy}
    return Response(html, media_type="text/html", headers=headers)


async def send_file(request: Request) -> Response:
    """Answer with a file that the page loads, under the path of these very bytes alone."""
    name = request.path_params["name"]
    if name not in loaded() or request.url.path != f"/{path_of(name)}":
        return Response("This page has changed; open it again.", status_code=404)
    kind = {"js": "text/javascript", "css": "text/css", "html": "text/html"}
    headers = {"Cache-Control": FOR_GOOD}
    if name.endswith(".html"):
        headers["Content-Security-Policy"] = PICTURE_POLICY
    media_type = kind.get(name.rpartition(".")[2], "text/plain")
    return Response(loaded()[name], media_type=media_type, headers=headers)


def check(turns: guarding.Turns) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers what a text comes to, one of so many at once."""

    async def checked(request: Request) -> Response:
        if not guarding.is_own(request):
            return guarding.refused()
        text, is_long = await guarding.body_of(request)
        if turns.are_full:
            return guarding.busy()
        async with turns.one():
            found = await run_in_threadpool(answer, text, Asked.of(request.headers))
        return guarding.told(found, status=413 if is_long else 200)

    return checked


async def begin(request: Request) -> Response:
    """Answer with a new file made of a few answers."""
    if not guarding.is_own(request):
        return guarding.refused()
    text, is_long = await guarding.body_of(request)
    try:
        said = {} if is_long else loads(text)
    except ValueError:
        said = {}
    return guarding.told({"text": start(said if isinstance(said, dict) else {})})


class Asks:
    """Opens the workbench where the app's own address asks for it (`?view=workbench`)."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == "/":
            asked = Request(scope).query_params
            if asked.get("view") == "workbench":
                lang = asked.get("lang", "")
                query = f"?lang={lang}" if lang in languages() else ""
                there = RedirectResponse(f"workbench{query}", status_code=307)
                return await there(scope, receive, send)
        return await self.app(scope, receive, send)


def routes() -> list[Route]:
    """Return the workbench's routes."""
    return [
        Route("/workbench", page, methods=["GET"]),
        Route("/workbench/check", check(guarding.Turns()), methods=["POST"]),
        Route("/workbench/start", begin, methods=["POST"]),
        Route("/workbench/{digest}/{name}", send_file, methods=["GET"]),
    ]
