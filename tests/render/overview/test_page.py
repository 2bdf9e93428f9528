"""The overview's page: the same in words as on the map, and nothing finer than it may say."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from routemap.areas import open_atlas
from routemap.render import app_pages, site
from routemap.render.overview import overview_page, telling
from routemap.scene.overview import NOTHING_TOLD
from routemap.words import languages, words
from tests.render.overview.sample import overview
from tests.render.reading import Page
from tests.render.sample import BlockyAtlas


@pytest.fixture(scope="module")
def page() -> bytes:
    return overview_page(overview(), open_atlas())


def own(page: bytes) -> str:
    """The page without its script and style, which are the same for all."""
    return unescape(re.sub(r"<(script|style)>.*?</\1>", "", page.decode(), flags=re.DOTALL))


def data_of(page: bytes) -> str:
    found = re.search(r'id="overview">(.*?)</script>', page.decode(), re.DOTALL)
    assert found
    return found[1]


def test_the_list_says_who_went_each_way_in_every_language(page: bytes) -> None:
    said = "".join(Page(page).words)
    assert "From North Korea to China" in said
    assert "북한에서 중국으로" in said
    assert "13 people's journeys, in 7 journeys" in said
    assert "Sent back by force, from China to North Korea" in said
    assert "From China to South Korea, by a way not told" in said


def test_the_list_is_in_the_order_in_which_people_come_to_it() -> None:
    lines = telling.corridors(overview())
    assert [line.corridor.id for line in lines] == [
        "kp>cn", "cn>mn", "cn>la", "mn>kr", "la>th", "th>kr", "cn>kp-back", "cn>kr-gap",
    ]  # fmt: skip


def test_each_way_links_to_every_journey_at_its_step(page: bytes) -> None:
    links = [a["href"] for a in Page(page).all("a") if a.get("data-journey") in {"ada", "eve"}]
    assert "../journeys/ada/index.html?step=steppe#step-steppe" in links
    assert "../journeys/eve/index.html?step=return#step-return" in links


def test_few_journeys_are_said_to_be_no_sample(page: bytes) -> None:
    said = "".join(Page(page).words)
    assert "7 journeys, 13 people's journeys. They are the ones told here, and no sample" in said


def test_a_finer_way_is_told_for_its_group_and_no_other(page: bytes) -> None:
    text = own(page).split('class="sources-say"')[0] + data_of(page)
    assert "of these, across the Yalu: 8 people's journeys, in 4 journeys" in text
    for finer in ("tumen", "Tumen", "두만강", "kp-northeast", "north-east of North Korea"):
        assert finer not in text


def test_the_pages_data_has_no_position_and_no_finer_way_of_a_single_journey(page: bytes) -> None:
    data = json.loads(data_of(page))
    assert len(data["parties"]) == 7
    assert not re.search(r"\d\.\d", json.dumps({**data, "unit": 0}))
    assert set(data["finer"][0]) == {"corridor", "n", "ways", "outcomes"}


def test_every_figure_and_fact_names_its_source(page: bytes) -> None:
    cited = [a["href"] for a in Page(page).all("a") if a.get("class") == "cite"]
    facts = overview().facts
    assert len(cited) == len(facts.figures) + len(facts.context) > 6
    ids = {item.get("id") for item in Page(page).all("li")}
    assert {href.removeprefix("#") for href in cited} <= ids


def test_the_page_says_how_it_counts_and_from_how_many_on_it_tells_more(page: bytes) -> None:
    said = "".join(Page(page).words)
    for lang in languages():
        for paragraph in words(lang)["overview"]["counting"]:
            assert paragraph in said
    assert "at least 3 journeys share it" in said


def test_without_journeys_the_page_and_the_front_page_still_stand() -> None:
    pages = site([], BlockyAtlas(), NOTHING_TOLD)
    assert b"<h1>" in pages["overview/index.html"]
    assert b"all-together" not in pages["index.html"]


def test_the_front_page_shows_all_journeys_together_and_leads_to_their_page() -> None:
    front = app_pages([], open_atlas(), overview())["index"]
    assert b'data-journey="overview" href="overview/index.html"' in front
    assert front.count(b'class="ways ways-small"') == 1


def test_the_same_overview_is_the_same_bytes() -> None:
    one, other = (overview_page(overview(), open_atlas()) for _ in range(2))
    assert one == other
