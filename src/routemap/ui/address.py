"""What the address bar asks for: a pure reading of `?view=&journey=&step=&lang=&mode=` and choices.

Values come from anybody's link, so nothing but plain slugs passes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
# Several of them, for journeys beside each other.
_SLUGS = re.compile(rf"{_SLUG.pattern}(,{_SLUG.pattern}){{0,11}}")

# Pages of all journeys together: `?view=overview`. Older links name them like a journey.
VIEWS = frozenset({"compare", "overview"})
# What a page of all journeys reads for itself, in the order in which a link names it.
CHOICES = ("journeys", "align", "from", "to", "way", "outcome")


@dataclass(frozen=True, slots=True)
class Address:
    """What to show; an empty string is "not asked for". `choices`: what a view was asked for."""

    view: str = ""
    journey: str = ""
    step: str = ""
    lang: str = ""
    mode: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def page(self) -> str:
        """Return the name of the page to show; "" is the front page."""
        return self.view or self.journey

    def query(self) -> dict[str, str]:
        """Return what is asked for, in the order in which a link names it."""
        pairs = {
            "view": self.view,
            "journey": self.journey,
            "step": self.step,
            "lang": self.lang,
            "mode": self.mode,
            **dict(self.choices),
        }
        return {key: value for key, value in pairs.items() if value}

    def within(self) -> str:
        """Return the part that a page reads for itself, as a query string without its name."""
        own = {k: v for k, v in self.query().items() if k not in {"view", "journey"}}
        return urlencode(own)


def _form(key: str) -> re.Pattern[str]:
    return _SLUGS if key == "journeys" else _SLUG


def read(query: Mapping[str, str]) -> Address:
    """Return the address of a query; what is no slug counts as not asked for."""
    said = {key: str(value) for key, value in query.items() if _form(key).fullmatch(str(value))}
    journey, view = said.get("journey", ""), said.get("view", "")
    if journey in VIEWS:
        journey, view = "", journey
    view = view if view in VIEWS else ""
    return Address(
        view=view,
        journey="" if view else journey,
        **{key: said.get(key, "") for key in ("step", "lang", "mode")},
        choices=tuple((key, said[key]) for key in CHOICES if key in said) if view else (),
    )
