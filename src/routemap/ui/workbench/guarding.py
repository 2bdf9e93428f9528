"""What a question must be before it is read: from our own page, not too long, not too many."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

NO_STORE = {"Cache-Control": "no-store", "Vary": "*"}
# What a journey file may have (the format's rule 4), and a little.
MOST_BYTES = 512 * 1024 + 1024
# Longer ones are heard to their end up to here, so that a browser hears the answer.
MOST_HEARD = 8 * 1024 * 1024
# Texts that are looked at together: the others of this process must go on meanwhile.
AT_ONCE = 2
MOST_WAITING = 24


def is_own(request: Request) -> bool:
    """Tell whether a question comes from a page of this very app, as its browser says."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin", "")
    return bool(origin) and urlsplit(origin).netloc == request.headers.get("host")


async def body_of(request: Request) -> tuple[bytes, bool]:
    """Return a question's body, cut at what is the most, and whether it was longer than that.

    Nothing beyond is kept.
    """
    kept = bytearray()
    n_heard = 0
    async for piece in request.stream():
        n_heard += len(piece)
        if len(kept) < MOST_BYTES:
            kept += piece[: MOST_BYTES - len(kept)]
        if n_heard > MOST_HEARD:
            break
    return bytes(kept), n_heard > MOST_BYTES


class Turns:
    """Lets so many through at once; the others wait for their turn, but not too many of them."""

    def __init__(self) -> None:
        self._free = asyncio.Semaphore(AT_ONCE)
        self._n_waiting = 0

    @property
    def are_full(self) -> bool:
        """Whether as many wait already as may."""
        return self._n_waiting >= MOST_WAITING

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """Wait for a turn, and take it for the block."""
        self._n_waiting += 1
        try:
            await self._free.acquire()
        finally:
            self._n_waiting -= 1
        try:
            yield
        finally:
            self._free.release()


def refused() -> Response:
    """Say that a question came from elsewhere."""
    return Response("Only the workbench itself may ask.", status_code=403, headers=NO_STORE)


def busy() -> Response:
    """Say that too many are waiting."""
    return Response(status_code=503, headers={**NO_STORE, "Retry-After": "1"})


def told(data: object, *, status: int = 200) -> JSONResponse:
    """Answer the asker alone: no cache keeps it."""
    return JSONResponse(data, status_code=status, headers=NO_STORE)
