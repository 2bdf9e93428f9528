"""What is to be pictured: a list that anyone can read and add to."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict

LIST = Path(__file__).with_name("pictures.toml")
SIZES = {"desk": (1280, 800), "phone": (360, 740), "wall": (1920, 1080), "sheet": (794, 1123)}


class Picture(BaseModel):
    """One picture: a page of the site in one state, and the words that go with it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    shows: str
    page: str = ""
    journey: str = ""  # the short way to say its page
    step: str = ""
    query: dict[str, str] = {}  # whatever else the address asks for
    size: Literal["desk", "phone", "wall", "sheet"] = "desk"
    theme: Literal["light", "dark"] = "light"
    lang: str = "en"
    press: tuple[str, ...] = ()  # keys, one after the other
    click: tuple[str, ...] = ()  # selectors, after the keys
    part: str = ""  # a selector: this part alone
    style: str = ""  # said on top of the page's own
    script: bool = True
    paper: bool = False  # as it is printed
    whole: bool = False  # below the fold too

    @property
    def address(self) -> str:
        """The page's path within the site, with its query."""
        page = self.page or f"journeys/{self.journey}/index.html"
        step = {"step": self.step} if self.step else {}
        return f"{page}?{urlencode({'lang': self.lang, **step, **self.query})}"


class Group(BaseModel):
    """Pictures that are looked at together."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    lead: str
    picture: tuple[Picture, ...]


def groups(path: Path = LIST) -> tuple[Group, ...]:
    """Return all that is listed; a word that no picture has is an error."""
    listed = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(Group.model_validate(one) for one in listed["group"])
