"""The overview as the front page shows it: a small picture and a few words, a way to the page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from routemap.render.markup import trusted
from routemap.render.overview.picture import picture
from routemap.render.overview.telling import sample
from routemap.render.shapes import Shapes
from routemap.scene.overview import Overview
from routemap.words import Text


@dataclass(frozen=True, slots=True)
class Together:
    """What the front page shows of all journeys together."""

    picture: Markup
    sample: Text


def small_picture(overview: Overview, atlas: Shapes) -> Together | None:
    """Return it; None where no journey leads from one country to another."""
    if not overview.corridors:
        return None
    drawn = picture(overview, atlas, name="together", small=True)
    return Together(trusted(drawn), sample(overview))
