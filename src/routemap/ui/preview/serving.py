"""A small server on this machine: the page, what is wrong with the file, and word of each save."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Route
from watchfiles import awatch

from routemap.ui.preview.followed import Followed

HERE = Path(__file__).parent
HOST = "127.0.0.1"
# A browser sends the name that it was given: another site's name that points here is refused.
HOSTS = [HOST, "localhost"]
SHELL_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
# Saves that come closer than this are one.
SETTLED_MS = 40
WAITED_MS = 200


class Preview:
    """The routes of one followed file."""

    def __init__(self, followed: Followed, ready: Callable[[], None] = lambda: None) -> None:
        self.followed = followed
        self._ready = ready
        self._changed = asyncio.Condition()
        self._n_looks = 0
        self._ended = asyncio.Event()

    def app(self) -> Starlette:
        """Return the application."""
        static = [Route(f"/{name}", self._static) for name in ("preview.js", "preview.css")]
        return Starlette(
            routes=[
                Route("/", self._static),
                Route("/page", self._page),
                Route("/saves", self._saves),
                *static,
            ],
            middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)],
            lifespan=self._lifespan,
        )

    @contextlib.asynccontextmanager
    async def _lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        following = asyncio.create_task(self._follow())
        self._ready()
        yield
        self._ended.set()
        await following

    async def _follow(self) -> None:
        """Look at the file after each save; its folder is watched, as many editors save anew."""
        name = self.followed.file.name
        saves = awatch(
            self.followed.file.parent,
            watch_filter=lambda _change, path: Path(path).name == name,
            stop_event=self._ended,
            debounce=SETTLED_MS,
            step=SETTLED_MS // 2,
            rust_timeout=WAITED_MS,
            yield_on_timeout=True,
            recursive=False,
        )
        n_waits = 0
        async for changed in saves:
            n_waits += 1
            # Once more after the watching has begun: a save until then would be missed.
            if not changed and n_waits > 1:
                continue
            before = self.followed.seen
            if await run_in_threadpool(self.followed.look) == before:
                continue
            async with self._changed:
                self._n_looks += 1
                self._changed.notify_all()

    async def _static(self, request: Request) -> Response:
        name = request.url.path.lstrip("/") or "preview.html"
        headers = {**HEADERS, "Content-Security-Policy": SHELL_POLICY}
        return FileResponse(HERE / name, headers=headers)

    async def _page(self, _request: Request) -> Response:
        policy = "frame-ancestors 'self'; sandbox allow-scripts"
        headers = {**HEADERS, "Content-Security-Policy": policy}
        return Response(self.followed.body, media_type="text/html", headers=headers)

    async def _saves(self, _request: Request) -> Response:
        return StreamingResponse(self._told(), media_type="text/event-stream", headers=HEADERS)

    async def _told(self) -> AsyncIterator[str]:
        """Tell how the file stands, now and after each save."""
        while not self._ended.is_set():
            told = self._n_looks
            yield f"data: {json.dumps(self.followed.seen.record())}\n\n"
            async with self._changed:
                await self._changed.wait_for(lambda: self._n_looks != told)  # noqa: B023 - waited for here


def serve(file: Path, *, port: int, ready: Callable[[str], None]) -> None:
    """Serve a file's preview until it is interrupted; `ready` is told the address.

    `port` 0 takes a free one. Raises OSError where a port is taken.
    """
    with socket.create_server((HOST, port)) as listening:
        address = f"http://{HOST}:{listening.getsockname()[1]}/"
        preview = Preview(Followed(file.resolve()), lambda: ready(address))
        config = uvicorn.Config(
            preview.app(), log_level="error", access_log=False, timeout_graceful_shutdown=1
        )
        uvicorn.Server(config).run(sockets=[listening])
