"""The pages around the journeys, as the foot of every page lists them."""

from __future__ import annotations

from typing import NamedTuple


class Link(NamedTuple):
    """A page: its name in the app, its path in the site, its word in the table [site.pages]."""

    name: str
    path: str
    word: str


# In the order in which they are listed; the front page is the one without a name.
LINKS = (
    Link("", "index.html", "front"),
    Link("overview", "overview/index.html", "overview"),
    Link("compare", "compare/index.html", "compare"),
    Link("glossary", "glossary.html", "glossary"),
    Link("about", "about.html", "about"),
)
