"""One HTML document that contacts nobody: everything inlined, and a policy that proves it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from routemap.render.markup import environment, trusted
from routemap.words import Text

# What would end an inline script or style early, or start a comment in it.
_ENDS_EARLY = re.compile(r"</(?:script|style)|<!--|\r", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Document:
    """What a page is made of; `body` is markup, `data` the text of a JSON document or "".

    `loads`: the page may load scripts that lie beside it, from its own server or folder.
    """

    kind: str
    title: Text
    description: Text
    body: str
    styles: Sequence[str] = ()
    scripts: Sequence[str] = ()
    data: str = ""
    framed: bool = field(default=False, kw_only=True)
    loads: bool = field(default=False, kw_only=True)

    def to_bytes(self) -> bytes:
        """Return the document; the same bytes for the same parts."""
        # Filled without squeezing: a policy's hash is over the very text of a script.
        page = environment().get_template("document.html")
        filled = page.render(
            kind=self.kind,
            title=self.title,
            description=self.description,
            body=trusted(self.body.strip()),
            styles=[trusted(_inline(style)) for style in self.styles],
            scripts=[trusted(_inline(script)) for script in self.scripts],
            data=trusted(self.data.replace("<", "\\u003c")),
            framed=self.framed,
            policy=policy(self.scripts, self.styles, loads=self.loads),
        )
        return filled.encode()


def policy(scripts: Iterable[str], styles: Iterable[str], *, loads: bool = False) -> str:
    """Return a Content-Security-Policy that lets these very scripts and styles run, and no other.

    Hashes alone, no origin: so it holds from a file, from a server, and in a sandboxed frame.
    With `loads` also scripts from where the page itself came from.
    """
    rules = (
        "default-src 'none'",
        _allowed("script-src", scripts) + (" 'self'" if loads else ""),
        _allowed("style-src", styles),
        "img-src data:",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def _allowed(directive: str, texts: Iterable[str]) -> str:
    hashes = [f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts]
    return " ".join([directive, *(hashes or ["'none'"])])


def _inline(text: str) -> str:
    """Return a script or style as it stands; a text that cannot be inlined is our own bug."""
    if found := _ENDS_EARLY.search(text):
        raise ValueError(f"an inlined asset must not contain {found.group()!r}")
    return text
