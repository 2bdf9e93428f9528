"""The pages of figures are what the committed data say."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

import pytest
from tools.figures.pages import PAGES
from tools.shipped import FIGURES, scenes

from routemap.generalise import load_policy

RENEW = os.environ.get("ROUTEMAP_GOLDEN") == "renew"


@pytest.mark.golden
@pytest.mark.parametrize(("name", "page"), sorted(PAGES.items()))
def test_every_page_of_figures_is_fresh(name: str, page: Callable[[], str]) -> None:
    if RENEW:
        (FIGURES / name).write_text(page(), encoding="utf-8")
    written = (FIGURES / name).read_text(encoding="utf-8")
    assert written == page(), "what is public has changed: run `make figures`, read the difference"


def test_the_journeys_page_has_a_row_for_every_step() -> None:
    rows = re.findall(r"^\| \d+ \|", PAGES["journeys.md"](), flags=re.MULTILINE)
    assert len(rows) == sum(len(scene.steps) for scene in scenes()) > 40


def test_no_shipped_area_is_below_the_floors_of_its_level() -> None:
    page = PAGES["areas.md"]()
    rows = re.findall(r"^\| [^|]*\(`([a-z]+)[a-z.-]*`\) \| (\w+) \|", page, flags=re.MULTILINE)
    assert len(rows) > 8
    for country, level in rows:
        fine = level in {"province", "zone", "country"}
        assert fine or (level, load_policy().class_of(country.upper())) == ("district", "open")
