"""Every word has a term and a text, and each can be linked to."""

from __future__ import annotations

from itertools import pairwise

import yaml

from routemap.render.glossary import glossary, glossary_page
from routemap.words import languages, words
from tests.conftest import ROOT
from tests.render.reading import Page

NOT_WORDS = {"title", "lead", "said", "sources", "group"}


def test_every_word_of_the_language_files_is_on_the_page_and_no_other() -> None:
    listed = {word.key for word in glossary()}
    assert len(listed) == len(glossary()) > 20
    for lang in languages():
        assert set(words(lang)["glossary"]) - NOT_WORDS == listed


def test_the_words_of_a_group_stand_together_under_a_group_that_has_a_name() -> None:
    groups = [word.group for word in glossary()]
    changes = [one for one, other in pairwise([*groups, ""]) if one != other]
    assert len(changes) == len(set(changes))
    assert set(changes) == set(words("en")["glossary"]["group"])


def test_a_reader_is_not_told_what_a_word_is_called_in_their_own_language() -> None:
    [tumen] = [word for word in glossary() if word.key == "tumen"]
    assert [other.lang for other in tumen.elsewhere("en")] == ["ko", "zh"]
    assert [other.lang for other in tumen.elsewhere("ko")] == ["zh", "en"]
    assert "toomen" in tumen.said["en"].lower().replace("-", "")


def test_a_word_has_its_key_as_anchor_and_its_term_leads_there() -> None:
    page = Page(glossary_page())
    ids = [attrs["id"] for tag, attrs in page.tags if tag == "div" and "id" in attrs]
    assert ids == [word.key for word in glossary()]
    terms = [a["href"] for a in page.all("a") if a.get("class") == "term"]
    assert terms == [f"#{key}" for key in ids]


def test_a_source_of_the_glossary_is_one_that_the_journeys_name() -> None:
    named = {
        source["title"]
        for file in (ROOT / "journeys").glob("*.yaml")
        for source in yaml.safe_load(file.read_text())["sources"].values()
    }
    cited = {source.title for word in glossary() for source in word.sources}
    assert cited
    assert cited <= named
