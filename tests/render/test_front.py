from __future__ import annotations

from routemap.render import about_page, app_pages, card, front_page, site
from routemap.render.front import Card
from routemap.words import languages, words
from tests.render.reading import Page
from tests.render.sample import BlockyAtlas, sample_scene


def cards(*names: str) -> list[Card]:
    return [card(sample_scene(id=name), BlockyAtlas()) for name in names]


def test_there_is_a_card_per_journey_in_the_order_given() -> None:
    page = Page(front_page(cards("zoe", "abe")))
    links = [a for a in page.all("a") if a["href"].startswith("journeys/")]
    assert [a["data-journey"] for a in links] == ["zoe", "abe"]
    assert [a["href"] for a in links] == ["journeys/zoe/index.html", "journeys/abe/index.html"]
    assert len(page.all("svg")) == 2


def test_a_card_tells_title_years_way_people_and_content_notes() -> None:
    said = "".join(Page(front_page(cards("mina"))).words)
    for text in ("Mina's invented way", "2001 to 2003", "Aa", "Bb", "Cc", "Mina", "captivity"):
        assert text in said
    for text in ("지어낸 미나의 길", "2001~2003년", "아아", "미나", "감금", "4단계"):
        assert text in said


def test_several_people_of_one_entry_are_counted() -> None:
    scene = sample_scene()
    several = scene.model_copy(update={"people": [scene.people[0].model_copy(update={"count": 3})]})
    said = "".join(Page(front_page([card(several, BlockyAtlas())])).words)
    assert "Mina × 3" in said


def test_a_text_that_lacks_a_language_is_marked_there_and_keeps_its_own_language() -> None:
    lacking = card(sample_scene(summary={"en": "Only English."}), BlockyAtlas())
    page = front_page([lacking]).decode()
    assert '<span lang="ko" class="lacking"><bdi lang="en">Only English.</bdi>' in page
    assert "영어로만 있음" in page


def test_a_front_page_without_journeys_says_so() -> None:
    said = "".join(Page(front_page([])).words)
    assert words("en")["site"]["none"] in said


def test_every_link_of_the_site_leads_to_a_page_of_the_site() -> None:
    pages = site([sample_scene()], BlockyAtlas())
    assert [path for path in pages if not path.startswith("compare/")] == [
        "index.html",
        "about.html",
        "overview/index.html",
        "glossary.html",
        "journeys/mina/index.html",
    ]
    assert {"compare/index.html", "compare/mina.js"} <= set(pages)
    for path, content in pages.items():
        if not path.endswith(".html"):
            continue
        up = path.count("/")
        for link in Page(content).all("a"):
            href = link.get("href", "#").partition("#")[0] or "#"
            if href.startswith("#"):
                continue
            assert href.count("../") == (up if ".." in href else 0)
            assert href.removeprefix("../" * up).partition("?")[0] in pages


def test_the_apps_pages_are_the_same_set_and_say_that_they_are_framed() -> None:
    pages = app_pages([sample_scene()], BlockyAtlas())
    assert {"compare", "mina.js"} <= set(pages)
    assert [name for name in pages if name not in {"compare", "mina.js"}] == [
        "index",
        "about",
        "overview",
        "glossary",
        "mina",
    ]
    for name, content in pages.items():
        assert name.endswith(".js") or "data-framed" in Page(content).all("html")[0]


def test_the_page_on_this_project_invents_no_address() -> None:
    plain = "".join(Page(about_page()).words)
    for lang in languages():
        assert words(lang)["site"]["about"]["no_contact"] in plain
        assert "@" not in plain
    given = "".join(Page(about_page(contact="a desk <at the library>")).words)
    assert "a desk <at the library>" in given
    assert words("en")["site"]["about"]["no_contact"] not in given


def test_the_words_of_these_pages_are_complete_in_every_language() -> None:
    def keys(table: object, path: str = "") -> set[str]:
        if isinstance(table, dict):
            return {k for name, under in table.items() for k in keys(under, f"{path}.{name}")}
        return {f"{path} × {len(table)}"} if isinstance(table, list) else {path}

    found = [keys(words(lang)["site"]) for lang in languages()]
    assert len(found) >= 2
    assert all(each == found[0] for each in found)


def test_journeys_stand_in_the_order_in_which_they_ended() -> None:
    late = sample_scene(id="a", extent=(730_000, 739_000))
    early = sample_scene(id="b", extent=(731_000, 738_000))
    named = app_pages([late, early], BlockyAtlas())
    assert [name for name in named if name not in {"compare", "a.js", "b.js"}] == [
        "index",
        "about",
        "overview",
        "glossary",
        "b",
        "a",
    ]
    assert [
        path for path in site([late, early], BlockyAtlas()) if path.startswith("journeys/")
    ] == [
        "journeys/b/index.html",
        "journeys/a/index.html",
    ]
