"""Headers for everything that the app sends: where a page may load from, and that nobody is told.

An ASGI middleware; it changes headers alone.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


@cache
def shell_policy() -> str:
    """Return the Content-Security-Policy of Streamlit's own shell.

    Its page has one short inline script, allowed by its hash; its styles are written by script.
    """
    index = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(body).digest()).decode()}'"
        for body in _INLINE_SCRIPT.findall(index)
    )
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {hashes}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self' ws: wss:",
            "worker-src 'self' blob:",
            "frame-src 'self'",
            "frame-ancestors 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'none'",
        )
    )


class Headers:
    """Adds the headers that every answer carries, where the answer has none of its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.always = {
            b"content-security-policy": shell_policy().encode(),
            b"referrer-policy": b"no-referrer",
            b"x-content-type-options": b"nosniff",
            b"cross-origin-opener-policy": b"same-origin",
            b"permissions-policy": b"camera=(), geolocation=(), microphone=(), interest-cohort=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [
                    *message["headers"],
                    *((k, v) for k, v in self.always.items() if k not in present),
                ]
            await send(message)

        await self.app(scope, receive, with_headers)
