"""The front page: what this is, why it is drawn vaguely, and a card per journey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from routemap.render.document import Document
from routemap.render.markup import render, trusted
from routemap.render.overview import Together
from routemap.render.shapes import Shapes
from routemap.render.still import still
from routemap.render.style import base_style, links_script, overview_style, site_script, site_style
from routemap.scene.types import Scene
from routemap.words import Text, everywhere


@dataclass(frozen=True, slots=True)
class Card:
    """What the front page shows of a journey; cheap to keep, so that a page is quick to make."""

    id: str
    title: Text
    summary: Text | None
    years: Text
    way: tuple[Text, ...]
    people: tuple[Text, ...]
    content: tuple[Text, ...]
    n_steps: int
    picture: str


def card(scene: Scene, atlas: Shapes) -> Card:
    """Return a journey's card, its picture drawn."""
    return Card(
        id=scene.id,
        title=scene.title,
        summary=scene.summary,
        years=scene.years,
        way=tuple(scene.way),
        people=tuple(_counted(person.label, person.count) for person in scene.people),
        content=tuple(scene.content[note] for note in scene.content_all),
        n_steps=len(scene.steps),
        picture=still(scene, atlas),
    )


def front_page(
    cards: Sequence[Card],
    *,
    journeys: str = "journeys/",
    about: str = "about.html",
    together: Together | None = None,
    framed: bool = False,
) -> bytes:
    """Return the front page; cards stand in the order given.

    `together`: the small picture of all journeys, where there is one.
    `framed`: a click tells the page around it (postMessage) instead of following the link.
    """
    body = render(
        "front.html",
        cards=cards,
        steps=_steps,
        journeys=journeys,
        about=about,
        together=together,
        picture_of=_picture,
        framed=framed,
    )
    return Document(
        kind="front",
        title=everywhere("site", "name"),
        description=everywhere("site", "lead"),
        body=body,
        styles=[base_style(), overview_style() if together else site_style()],
        scripts=[links_script(), site_script()],
        framed=framed,
    ).to_bytes()


def _picture(shown: Card) -> str:
    return trusted(shown.picture)


def _steps(n_steps: int) -> Text:
    words = everywhere("site", "steps")
    return {lang: text.format(n=n_steps) for lang, text in words.items()}


def _counted(label: Text, count: int) -> Text:
    """Return a label with the number of people it stands for, where that is more than one."""
    return label if count == 1 else {lang: f"{words} × {count}" for lang, words in label.items()}
