from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest

from routemap.render import about_page, card, front_page, journey_page
from routemap.render.document import Document
from tests.render.reading import Page
from tests.render.sample import BlockyAtlas, sample_scene


def pages() -> dict[str, bytes]:
    scene, atlas = sample_scene(), BlockyAtlas()
    return {
        "journey": journey_page(scene, atlas, up="../../"),
        "front": front_page([card(scene, atlas)]),
        "about": about_page(),
        "framed": front_page([card(scene, atlas)], framed=True),
    }


@pytest.fixture(scope="module", params=["journey", "front", "about", "framed"])
def page(request: pytest.FixtureRequest) -> Page:
    return Page(pages()[request.param])


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_a_page_asks_for_nothing_outside(page: Page) -> None:
    assert page.all("style"), "the guard saw a page"
    assert page.asked() == []
    assert page.named() == []


def test_every_script_and_style_has_its_hash_in_the_policy_and_nothing_else_may_run(
    page: Page,
) -> None:
    policy = page.policy()
    assert policy["default-src"] == ["'none'"]
    assert policy["connect-src"] == policy["base-uri"] == policy["form-action"] == ["'none'"]
    assert policy["script-src"] == [hashed(text) for text in page.texts("script")]
    assert policy["style-src"] == [hashed(text) for text in page.texts("style")]
    assert page.texts("script")
    assert page.texts("style")


def test_the_markup_has_nothing_that_the_policy_would_refuse(page: Page) -> None:
    for tag, attrs in page.tags:
        assert "style" not in attrs, tag
        assert not [name for name in attrs if name.startswith("on")], tag
        assert tag not in ("iframe", "object", "embed", "base", "form")


def test_a_page_has_no_comment_no_generator_and_no_icon_to_fetch(page: Page) -> None:
    assert page.comments == []
    assert "generator" not in [meta.get("name") for meta in page.all("meta")]
    assert [link for link in page.all("link") if link["href"] != "data:,"] == []


def test_every_id_of_a_page_is_there_once(page: Page) -> None:
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))


def test_a_page_says_its_language_and_its_title_in_all_of_them(page: Page) -> None:
    [html] = page.all("html")
    assert (html["lang"], html["data-lang"]) == ("en", "en")
    [title] = page.all("title")
    assert title["data-title-en"]
    assert title["data-title-ko"]


def test_words_of_a_journey_cannot_become_markup() -> None:
    hostile = "</script><script>alert(1)</script><img src=x>"
    scene = sample_scene(title={"en": hostile}, summary={"en": hostile})
    atlas = BlockyAtlas()
    for made in (journey_page(scene, atlas), front_page([card(scene, atlas)])):
        page = Page(made)
        assert page.all("img") == []
        assert not [text for text in page.texts("script") if text.startswith("alert")]


def test_an_asset_that_would_end_its_own_tag_is_refused() -> None:
    for script in ("let a = '</script>';", "// <!-- ", "let a;\r\n"):
        document = Document("x", {"en": "x"}, {"en": "x"}, "", scripts=[script])
        with pytest.raises(ValueError, match="inlined"):
            document.to_bytes()
