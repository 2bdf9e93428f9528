"""Reads a page as a browser would: its tags, attributes, and inlined scripts and styles."""

from __future__ import annotations

import re
from html.parser import HTMLParser

NAMESPACES = ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink")
# Leaflet names its home in its licence and in a prefix that this project does not show.
NAMED_NOT_ASKED = ("https://leafletjs.com",)


class Page(HTMLParser):
    """A page's tags in order, and the text of each script and style."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.inlined: list[tuple[str, dict[str, str], str]] = []
        self.words: list[str] = []
        self.comments: list[str] = []
        self._open: tuple[str, dict[str, str]] | None = None
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        if tag in ("script", "style"):
            self._open = (tag, found)
            self.inlined.append((tag, found, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._open = None

    def handle_data(self, data: str) -> None:
        if self._open is None:
            self.words.append(data)
        else:
            tag, attrs, text = self.inlined[-1]
            self.inlined[-1] = (tag, attrs, text + data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs in self.tags if name == tag]

    def texts(self, tag: str) -> list[str]:
        """Return the inlined texts that a browser would run or apply."""
        return [
            text
            for name, attrs, text in self.inlined
            if name == tag and attrs.get("type", "") != "application/json"
        ]

    def policy(self) -> dict[str, list[str]]:
        """Return the page's Content-Security-Policy by directive."""
        [content] = [
            meta["content"]
            for meta in self.all("meta")
            if meta.get("http-equiv") == "Content-Security-Policy"
        ]
        rules = (rule.split() for rule in content.split(";"))
        return {directive: sources for directive, *sources in rules}

    def asked(self) -> list[str]:
        """Return every address outside that an attribute or a style sheet would ask for."""
        outside = re.compile(r"(?:https?:)?//", re.IGNORECASE)
        in_tags = [
            value
            for _, attrs in self.tags
            for name, value in attrs.items()
            if outside.match(value) and not name.startswith("xmlns")
        ]
        sheets = " ".join(self.texts("style"))
        in_styles = re.findall(r"(?:url\(|@import)\s*[\"']?(?!data:|#)[^\"')]*", sheets)
        return in_tags + in_styles

    def named(self) -> list[str]:
        """Return every address that stands anywhere in the page's scripts, but for known ones."""
        found = re.findall(r"https?://[^\s\"'<>)]+", " ".join(self.texts("script")))
        return [url for url in found if not url.startswith((*NAMESPACES, *NAMED_NOT_ASKED))]
