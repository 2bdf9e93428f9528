"""Headings, and the words of the format's own vocabulary."""

from __future__ import annotations

from routemap.public import PublicStep
from routemap.scene.telling.places import in_place, to_place
from routemap.scene.telling.sentences import capital, every, filled, known
from routemap.scene.whereabouts import Whereabouts, stays_inside
from routemap.words import Text, everywhere, pick


def word_label(step: PublicStep) -> Text:
    """Return the label of a step's own word ("In hiding", "On foot")."""
    return everywhere(step.kind, step.word)


def content_label(note: str) -> Text:
    """Return a content note in words; an unknown one as it was written."""
    return known("content", note, otherwise=note)


def forced_label(step: PublicStep, where: Whereabouts) -> Text | None:
    """Return what a forced move is called; returns to North Korea have a name of their own."""
    if step.forced is None:
        return None
    target = where.area(step.target)
    there = known(
        "forced", f"{step.forced} {target.country.lower()}" if target else "", otherwise=""
    )
    return there if "" not in there else everywhere("forced", step.forced)


def heading(step: PublicStep, where: Whereabouts) -> Text:
    """Return a step's title, or a heading made of its word and its place."""
    if step.title is not None:
        return step.title
    return every(lambda lang: capital(_made(step, where, lang)))


def _made(step: PublicStep, where: Whereabouts, lang: str) -> str:
    label = word_label(step)[lang]
    forced = forced_label(step, where)
    target = to_place(step, where, lang)
    if forced is not None:
        return filled(lang, "heading", "forced", forced=pick(forced, lang), target=target)
    if step.kind == "go":
        return _go(step, label, target, where, lang)
    there = in_place(step.at, where, lang)
    if step.word == "other":
        return filled(lang, "heading", "other", where=there)
    return filled(lang, "heading", step.kind, word=label, where=there)


def _go(step: PublicStep, label: str, target: str, where: Whereabouts, lang: str) -> str:
    if stays_inside(step):
        there = in_place(step.target, where, lang)
        return filled(lang, "heading", "inside", word=label, where=there)
    if not target:
        return filled(lang, "heading", "bare", word=label)
    form = "go_plain" if step.word in ("unknown", "withheld") else "go"
    return filled(lang, "heading", form, word=label, target=target)
