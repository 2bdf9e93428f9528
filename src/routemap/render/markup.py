"""The templates of every page, and what each of them may count on.

Texts are escaped unless they are Markup; a name that a template does not know is an error.
"""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from routemap.render.links import LINKS
from routemap.words import DEFAULT, Text, everywhere, languages, pick, word, words


@cache
def environment() -> Environment:
    """Return the one environment of templates; its globals are the same on every page."""
    made = Environment(
        loader=PackageLoader("routemap.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "languages": languages(),
        "links": LINKS,
        "default_language": DEFAULT,
        "everywhere": everywhere,
        "only": only,
        "pick": pick,
        "tongues": tongues,
        "words": everywhere,
    }
    return made


def render(template: str, **context: object) -> str:
    """Return a filled template, without blank lines and indentation."""
    return squeezed(environment().get_template(template).render(**context))


def squeezed(html: str) -> str:
    """Return markup without the indentation of its template."""
    return re.sub(r"\s*\n\s*", "\n", html).strip() + "\n"


def trusted(text: str) -> Markup:
    """Mark a text as our own markup; never one that came from a journey file."""
    return Markup(text)  # noqa: S704 - callers pass markup that this room has made


def tongues(text: Text) -> list[tuple[str, str, str]]:
    """Return (language to be read in, words, language the words are in) for each language.

    One entry with "" for a text in no stated language: it is shown to everybody.
    """
    if "" in text:
        return [("", text[""], "")]
    return [(lang, pick(text, lang), _spoken(text, lang)) for lang in languages()]


def only(spoken: str) -> dict[str, str]:
    """Return "in English only" in every language; just the language's name where one lacks it."""
    told = {lang: words(lang)["site"]["only"].get(spoken) for lang in languages()}
    return {lang: text or word(spoken, "site", "language") for lang, text in told.items()}


def _spoken(text: Text, lang: str) -> str:
    """Return the language in which `pick` answers."""
    for code in (lang, DEFAULT):
        if code in text:
            return code
    return next(iter(text), lang)
