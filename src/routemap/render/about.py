"""The page on this project: who speaks, how vague and why, and how to have something taken down."""

from __future__ import annotations

from routemap.render.document import Document
from routemap.render.markup import render
from routemap.render.style import base_style, links_script, reading_style, site_script
from routemap.words import Text, everywhere, languages, words

# In the order of the page; each has a title and paragraphs in the table [site.about].
CHAPTERS = (
    "speaks", "chosen", "vague", "promised", "open", "down", "help", "visitor", "leave", "read",
    "licence", "cite",
)  # fmt: skip


def about_page(*, home: str = "index.html", contact: str = "", framed: bool = False) -> bytes:
    """Return the page; `contact` is how to reach whoever publishes this copy, in their own words.

    **Why:** this project speaks for no publisher, so it invents no address: without a `contact`
    the page says that this copy names none.
    """
    chapters = [
        (name, everywhere("site", "about", f"{name}_title"), paragraphs(name)) for name in CHAPTERS
    ]
    return Document(
        kind="about",
        title=everywhere("site", "about", "title"),
        description=everywhere("site", "about", "lead"),
        body=render("about.html", chapters=chapters, home=home, contact=contact, framed=framed),
        styles=[base_style(), reading_style()],
        scripts=[links_script(), site_script()],
        framed=framed,
    ).to_bytes()


def paragraphs(chapter: str) -> list[Text]:
    """Return a chapter's paragraphs, each in every language."""
    told = {lang: words(lang)["site"]["about"][chapter] for lang in languages()}
    return [dict(zip(told, texts, strict=True)) for texts in zip(*told.values(), strict=True)]
