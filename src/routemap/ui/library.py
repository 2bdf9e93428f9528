"""The shipped journeys and their pages, made once per process.

What a visitor can reach is the pages alone: the editor's side of a journey is never served.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from routemap import pipeline

ENVIRONMENT = "ROUTEMAP_JOURNEYS"
FRONT = "index"


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is sent, under a path that changes with its content."""

    name: str
    body: bytes

    @property
    def path(self) -> str:
        """Return where the page is served; its bytes never change there."""
        name = self.name if "." in self.name else f"{self.name}.html"
        return f"/page/{hashlib.sha256(self.body).hexdigest()[:16]}/{name}"

    @property
    def media_type(self) -> str:
        """Return what it is: a page, or a script that a page loads."""
        return "text/javascript" if self.name.endswith(".js") else "text/html"


def journeys_dir() -> Path:
    """Return the folder of the journeys to show: `journeys/` unless the environment names one."""
    return Path(os.environ.get(ENVIRONMENT) or "journeys")


@cache
def pages() -> Mapping[str, Page]:
    """Return every page by its name: the front page as `index`, a journey's as its id.

    A journey with problems, or one that the policy withholds, is not there.
    """
    done = list(pipeline.check_files(pipeline.journey_files([journeys_dir()])))
    published = [one.public for one in done if one.public is not None]
    made = pipeline.app_pages(published, os.environ.get(pipeline.CONTACT, "").strip())
    return {name: Page(name, body) for name, body in made.items()}


@cache
def by_path() -> Mapping[str, Page]:
    """Return every page by the path that serves it."""
    return {page.path: page for page in pages().values()}
