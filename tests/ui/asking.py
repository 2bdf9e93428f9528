"""One question to an ASGI app and its whole answer, without a server or a socket."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message

OWN = {"host": "app.example", "sec-fetch-site": "same-origin"}
PIECE = 64 * 1024
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        return json.loads(self.body)


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run it to its end in a thread of its own: a browser's test keeps a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


async def asked(app: ASGIApp, method: str, url: str, body: bytes = b"", **headers: str) -> Answer:
    """Ask an app; a body comes in pieces, as from a network."""
    path, query = urlsplit(url).path, urlsplit(url).query
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "http_version": "1.1",
        "scheme": "http",
        "headers": [(name.encode(), value.encode()) for name, value in told.items()],
    }
    pieces = [body[at : at + PIECE] for at in range(0, len(body), PIECE)] or [b""]
    said: list[Message] = []

    async def receive() -> Message:
        piece = pieces.pop(0) if pieces else b""
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(message: Message) -> None:
        said.append(message)

    await app(scope, receive, send)
    start = said[0]
    return Answer(
        start["status"],
        {name.decode(): value.decode() for name, value in start["headers"]},
        b"".join(message.get("body", b"") for message in said[1:]),
    )
