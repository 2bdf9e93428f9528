"""Says what is wrong with a key that does not belong where it stands; must never look at values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from routemap.errors import quoted
from routemap.reader import shape, step_shapes
from routemap.reader.findings import Findings
from routemap.reader.nodes import Map
from routemap.reader.other_words import KEY_HINTS
from routemap.reader.suggest import both, did_you_mean
from routemap.reader.values import FORMAT
from routemap.reader.vocabulary import KINDS
from routemap.reader.walk import Path, Spot, key_mark

# The model of what a key holds; `True` where names of the editor's own stand between.
_GROUPS: dict[str, tuple[type[BaseModel], bool]] = {
    "consent": (shape.Consent, False),
    "route": (shape.RouteShape, False),
    "sources": (shape.SourceShape, True),
    "places": (shape.PlaceShape, True),
    "people": (shape.PersonShape, True),
    "reviews": (shape.Review, True),
    "context": (shape.ContextShape, True),
    "parts": (shape.PartShape, True),
    "steps": (step_shapes.StepShape, True),
}
_KINDS: dict[str, type[BaseModel]] = {
    "stay:": step_shapes.Stay,
    "go:": step_shapes.Go,
    "event:": step_shapes.Event,
}
# What others call a thing that has another name here.
_OTHER_NAMES = {
    **dict.fromkeys(("where", "place", "location", "in"), "at"),
    **dict.fromkeys(("date", "time", "year", "on"), "when"),
    **dict.fromkeys(("duration", "length", "lasting"), "for"),
    **dict.fromkeys(("description", "story", "words"), "text"),
    **dict.fromkeys(("question", "questions"), "ask"),
    **dict.fromkeys(("note", "comment"), "notes"),
    **dict.fromkeys(("destination", "target"), "to"),
    **dict.fromkeys(("origin", "start"), "from"),
    **dict.fromkeys(("through", "by way of"), "via"),
    **dict.fromkeys(("crossing", "border", "river"), "across"),
    **dict.fromkeys(("helper", "helpers", "guide", "broker"), "helped_by"),
    **dict.fromkeys(("persons", "travellers", "party"), "people"),
    **dict.fromkeys(("link", "web", "address"), "url"),
    **dict.fromkeys(("warning", "warnings", "notes"), "content"),
    **dict.fromkeys(("citation", "sources"), "source"),
    **dict.fromkeys(("transport", "mode", "vehicle", "by"), "go"),
    **dict.fromkeys(("how long", "how_long", "lasted"), "for"),
    **dict.fromkeys(("part", "chapter", "heading"), "title"),
    **dict.fromkeys(("stages", "legs", "events", "journey"), "steps"),
    **dict.fromkeys(("travelers", "characters", "persons", "person"), "people"),
    **dict.fromkeys(("nation", "state"), "country"),
    **dict.fromkeys(("region", "county"), "province"),
    **dict.fromkeys(("birth", "birthday", "born in"), "born"),
    **dict.fromkeys(("published", "when"), "date"),
}
_KIND_NAMES = {"stay": "a 'stay'", "go": "a 'go'", "event": "an 'event'"}
# Where a key belongs, as it is said to someone who put it elsewhere.
_OWNERS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("a part", shape.PartShape),
    ("a move ('go')", step_shapes.Go),
    ("a stay or an event", step_shapes.Stay),
    ("the top of the file", shape.JourneyShape),
    ("a source", shape.SourceShape),
    ("an entry of 'places'", shape.PlaceShape),
    ("'consent'", shape.Consent),
)


def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys of a group as they are written."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


KEYS_OF_STEPS = frozenset(key for model in _KINDS.values() for key in keys_of(model))
# Every key of the format, wherever it stands.
KEYS = KEYS_OF_STEPS.union(
    keys_of(shape.JourneyShape), *(keys_of(model) for model, _ in _GROUPS.values())
)
# What only a move has.
KEYS_OF_MOVES = frozenset(keys_of(step_shapes.Go)) - {
    *keys_of(step_shapes.Stay),
    *keys_of(step_shapes.Event),
    "go",
}


def model_at(path: Path) -> type[BaseModel]:
    """Return the model of the group whose key the last step of `path` is."""
    model: type[BaseModel] = shape.JourneyShape
    steps = iter(path[:-1])
    for step in steps:
        if step in _KINDS:
            model = _KINDS[str(step)]
        elif step in _GROUPS:
            model, named = _GROUPS[str(step)]
            if named:
                next(steps, None)
    return model


def complain_of_key(path: Path, spot: Spot, found: Findings) -> None:
    """Report a key that its group does not know: misplaced, mistyped, or a second kind of step."""
    key, holder = str(path[-1]), spot.holder
    if not isinstance(holder, Map):
        return
    model, mark = model_at(path), key_mark(holder, key)
    first = next((kind for kind in KINDS if kind in holder), "")
    if model in _KINDS.values() and key in KINDS:
        message = f"this step is a '{first}' and a '{key}' at once; a step is one statement"
        beside = [key_mark(holder, first)]
        found.forget("yaml.duplicate", holder.doubled)
        mend = f"make two steps of it: '- {key}: ...'"
        found.problem(mark, "step.kinds", message, mend, beside=beside)
        return
    known = keys_of(model)
    owners = [] if key in known else [name for name, m in _OWNERS if key in keys_of(m)]
    if owners and _follows(key, holder):
        return
    if owners:
        here = _KIND_NAMES[first] if model in _KINDS.values() else _group_name(model)
        message = f"'{key}' belongs to {owners[0]}, not to {here}"
        found.problem(mark, "key.misplaced", message, _move(key, owners[0], known))
        holder.broken.add(key)
        if key in KEYS_OF_MOVES:
            found.forget("yaml.duplicate", holder.doubled)
        return
    if (heading := _left_of(key, holder)) is not None:
        found.forget("value.empty", {key_mark(holder, heading).line})
        message = f"{quoted(key)} stands too far left to belong to '{heading}'"
        found.problem(mark, "key.unknown", message, "put two spaces before it")
        return
    lacking = [other for other in holder.broken if other not in holder.keys_at]
    found.problem(
        mark, "key.unknown", f"{quoted(key)} is not a key of the format", _mend(key, known, lacking)
    )


def _follows(key: str, holder: Map) -> bool:
    """Tell whether a step's misplaced key is no mistake of its own.

    It comes with a second kind in the same step, or with another key of a move.
    """
    n_kinds = sum(kind in holder.keys_at for kind in KINDS)
    moved = key in KEYS_OF_MOVES and not KEYS_OF_MOVES.isdisjoint(holder.broken)
    return n_kinds > 1 or (n_kinds == 1 and moved)


def _left_of(key: str, holder: Map) -> str | None:
    """Return the key above, if it has nothing below it and `key` may be meant to be there."""
    keys = list(holder.keys_at)
    above = keys[keys.index(key) - 1] if key in keys[1:] else None
    if above is None or above not in holder.broken or above in holder.values_at:
        return None
    return above if above in _GROUPS else None


def _mend(key: str, known: tuple[str, ...], lacking: Sequence[str]) -> str:
    """Return what may have been meant by an unknown key; `lacking` are required and not there."""
    if glued := re.match(r"(\w+):(\S.*)", key):
        return f"put a space after the colon: '{glued[1]}: {glued[2]}'"
    if (hint := key_hint(key, known)) is not None:
        return hint
    otherwise = f"the keys here are {both(known)}"
    if len(lacking) == 1:
        otherwise = f"'{lacking[0]}' is missing here: did you mean that?"
    elif key[:1].isupper() and "text" in known:
        otherwise = "if it belongs to the text above, put quotes around that text, or use '>-'"
    likely = () if key[:1].isupper() and "text" in known and key.lower() not in known else known
    return did_you_mean(key, likely, otherwise)


def key_hint(key: str, known: Sequence[str]) -> str | None:
    """Return what to say of a key that has another name here, or none for a good reason."""
    meant = _OTHER_NAMES.get(key.lower())
    return f"did you mean '{meant}'?" if meant in known else KEY_HINTS.get(key.lower())


def _move(key: str, owner: str, known: tuple[str, ...]) -> str:
    """Return how to put a key where it belongs."""
    meant = _OTHER_NAMES.get(key)
    if meant in known:
        return f"did you mean '{meant}'?"
    if owner == "a part":
        return f"put '{key}' in the part, beside 'steps'"
    if owner == "a move ('go')":
        return f"tell the move as a step of its own: '- go: ...' with '{key}'"
    if key == "at":
        return "write 'from', 'to' or 'towards'"
    return did_you_mean(key, known, f"move it to {owner}")


def _group_name(model: type[BaseModel]) -> str:
    names = {m: name for name, m in _OWNERS} | {shape.RouteShape: "'route'"}
    return names.get(model, "this group")


_EXAMPLES: dict[str, Any] = {
    "format": FORMAT,
    "title": "{en: ..., ko: ...}",
    "consent": "{basis: published account, names: pseudonyms}",
    "basis": "published account",
    "names": "pseudonyms",
    "sources": "{blog: {title: ...}}",
    "people": "{mother: {en: The mother}}",
    "parts": "[{steps: [...]}]",
    "steps": "[{stay: home, at: ...}]",
    "when": "2002",
    "name": "Eundok",
    "by": "second reader",
    "allow": "{Hanawon: a public institution}",
    "reviews": "[{by: second reader, when: 2026-11}]",
    "context": "[{when: 1998, title: {en: ...}}]",
    "places": "{town: {name: Eundok, country: KP}}",
    "route": "{status: unknown}",
}


def has_example(key: str) -> bool:
    """Tell whether a key's value can be shown whole in a line."""
    return key in _EXAMPLES


def example_of(key: str, path: Path) -> str:
    """Return how a required key may be written."""
    if "sources" in path:
        return f"{key}: ..."
    return f"{key}: {_EXAMPLES.get(key, '...')}"
