"""The overview's page: map, choices, the same in words, what the sources say, how it is counted."""

from __future__ import annotations

import json
from typing import Any

from routemap.player import assets
from routemap.render.document import Document
from routemap.render.markup import render, trusted
from routemap.render.overview import telling
from routemap.render.overview.flows import unit
from routemap.render.overview.picture import picture
from routemap.render.shapes import Shapes
from routemap.render.style import base_style, links_script, overview_style, site_script
from routemap.scene.overview import Overview
from routemap.words import Text, everywhere, languages, words


def overview_page(overview: Overview, atlas: Shapes, *, framed: bool = False) -> bytes:
    """Return the page, as it stands one folder below the site's root."""
    body = render(
        "overview.html",
        overview=overview,
        up="../",
        picture=trusted(picture(overview, atlas)),
        sample=telling.sample(overview),
        corridors=telling.corridors(overview),
        counting=[dict(zip(languages(), said, strict=True)) for said in _counting()],
        finer=_filled("finer", k=overview.k),
        years=list(range(overview.years[0], overview.years[1] + 1)) if overview.years else [],
        data=trusted(json.dumps(_data(overview), separators=(",", ":")).replace("<", "\\u003c")),
    )
    return Document(
        kind="overview",
        title=everywhere("overview", "title"),
        description=everywhere("overview", "lead"),
        body=body,
        styles=[base_style(), overview_style()],
        scripts=[links_script(), site_script(), assets("overview").js],
        framed=framed,
    ).to_bytes()


def _counting() -> list[tuple[str, ...]]:
    told = (words(lang)["overview"]["counting"] for lang in languages())
    return list(zip(*told, strict=True))


def _filled(phrase: str, **values: object) -> Text:
    return {lang: said.format(**values) for lang, said in everywhere("overview", phrase).items()}


def _data(overview: Overview) -> dict[str, Any]:
    """Return what the page's script counts with: parties and groups, and no position."""
    return {
        "unit": unit(overview),
        "years": overview.years,
        "journeys": [
            {"id": told.id, "title": dict(told.title), "years": dict(told.years)}
            for told in overview.journeys
        ],
        "corridors": [
            {"id": c.id, "kind": c.kind, "ends": [c.origin, c.target], "frontier": c.frontier}
            for c in overview.corridors
        ],
        "threads": [thread.id for thread in overview.threads],
        "parties": [
            {
                "journey": party.journey,
                "n": party.n_people,
                "first": party.first,
                "last": party.last,
                "way": party.way,
                "outcome": party.outcome,
                "passages": [[p.corridor, p.step] for p in party.passages],
                "threads": party.threads,
            }
            for party in overview.parties
        ],
        "finer": [
            {"corridor": f.corridor, "n": f.n_people, "ways": f.ways, "outcomes": f.outcomes}
            for f in overview.finer
        ],
    }
