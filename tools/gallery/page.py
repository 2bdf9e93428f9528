"""The page to look through: every picture, with what it shows in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tools.gallery.pictures import SIZES, Group, Picture

TEMPLATE = Path(__file__).with_name("gallery.template.md")
NARROW = frozenset({"phone", "sheet"})


def file_of(picture: Picture) -> str:
    """Return the name of a picture's file."""
    return f"{picture.name}.webp"


def page(groups: Sequence[Group]) -> str:
    """Return the whole page as Markdown."""
    n_pictures = sum(len(group.picture) for group in groups)
    body = "\n\n".join(_group(group) for group in groups)
    return TEMPLATE.read_text(encoding="utf-8").format(n_pictures=n_pictures, groups=body)


def _group(group: Group) -> str:
    told = "\n\n".join(_picture(picture) for picture in group.picture)
    return f"## {group.title}\n\n{group.lead}\n\n{told}"


def _picture(picture: Picture) -> str:
    width = f' width="{SIZES[picture.size][0]}"' if picture.size in NARROW else ""
    shown = f'<img src="{file_of(picture)}" alt=""{width}>' if width else f"![]({file_of(picture)})"
    return f"{shown}\n\n{picture.shows}\n\n`{picture.address}`"
