"""The route that serves pages: compressed once, cached for good, with a policy of their own."""

from __future__ import annotations

import gzip
from functools import cache

import brotli
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from routemap.ui import library

# The page may run what its own meta policy lists by hash, and nothing may be loaded from anywhere.
# `sandbox` holds for the page even when its address is opened outside the frame.
POLICY = "frame-ancestors 'self'; sandbox allow-scripts allow-top-navigation-by-user-activation"
FOR_GOOD = "public, max-age=31536000, immutable"
_HEADERS = {
    "Cache-Control": FOR_GOOD,
    "Content-Security-Policy": POLICY,
    "Vary": "Accept-Encoding",
}


@cache
def _encoded(path: str, encoding: str) -> bytes:
    body = library.by_path()[path].body
    if encoding == "br":
        return bytes(brotli.compress(body, quality=9))
    if encoding == "gzip":
        return gzip.compress(body, compresslevel=9, mtime=0)
    return body


def _accepted(header: str) -> str:
    offered = {part.split(";")[0].strip() for part in header.split(",")}
    return next((encoding for encoding in ("br", "gzip") if encoding in offered), "identity")


def send_page(request: Request) -> Response:
    """Answer with a page, or with a plain "gone" for a path of an earlier version."""
    path = request.url.path
    if path not in library.by_path():
        return Response("This page has changed; open the app again.", status_code=404)
    encoding = _accepted(request.headers.get("accept-encoding", ""))
    headers = {**_HEADERS, "Content-Encoding": encoding}
    if encoding == "identity":
        del headers["Content-Encoding"]
    media_type = library.by_path()[path].media_type
    return Response(_encoded(path, encoding), media_type=media_type, headers=headers)


def routes() -> list[Route]:
    """Return the app's own routes."""
    return [Route("/page/{digest}/{name}", send_page, methods=["GET", "HEAD"])]
