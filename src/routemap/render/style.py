"""The style sheets of pages: what every page shares, and what the pages around the journeys add."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from routemap.player import assets
from routemap.words import languages


@cache
def base_style() -> str:
    """Return what every page needs before the player's own styles: one language shown at a time."""
    hidden = (
        f':root[data-lang="{lang}"] :is(span,tspan)[lang]:not([lang="{lang}"])'
        for lang in languages()
    )
    return f"{','.join(hidden)}{{display:none}}\n{_own('base.css')}"


@cache
def site_style() -> str:
    """Return the look of the pages around the journeys, on the player's tokens."""
    return tokens() + _own("site.css")


@cache
def reading_style() -> str:
    """Return the look of pages of plain text, beside that of all pages around the journeys."""
    return site_style() + _own("reading.css")


@cache
def overview_style() -> str:
    """Return the look of the overview and of its picture, beside that of the pages around it."""
    return site_style() + assets("overview").css


@cache
def site_script() -> str:
    """Return the script of the pages around the journeys: language, light and dark."""
    return _own("site.js")


@cache
def links_script() -> str:
    """Return the script of links from page to page, which every page has."""
    return _own("links.js")


@cache
def tokens() -> str:
    """Return the player's colours and type, which every page shares."""
    return (files("routemap.player") / "css" / "tokens.css").read_text(encoding="utf-8")


def _own(name: str) -> str:
    return (files("routemap.render") / "templates" / name).read_text(encoding="utf-8")
