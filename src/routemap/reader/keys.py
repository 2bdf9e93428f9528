"""Says what is wrong with a key that does not belong where it stands; must never look at values."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel

from routemap.errors import quoted
from routemap.reader import shape, step_shapes
from routemap.reader.findings import Findings
from routemap.reader.nodes import Map
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
        found.problem(mark, "step.kinds", message, "make two steps of it", beside=beside)
        return
    known = keys_of(model)
    owners = [] if key in known else [name for name, m in _OWNERS if key in keys_of(m)]
    if owners:
        here = _KIND_NAMES[first] if model in _KINDS.values() else _group_name(model)
        message = f"'{key}' belongs to {owners[0]}, not to {here}"
        found.problem(mark, "key.misplaced", message, _move(key, owners[0], known))
        return
    found.problem(
        mark, "key.unknown", f"{quoted(key)} is not a key of the format", _mend(key, known)
    )


def _mend(key: str, known: tuple[str, ...]) -> str:
    """Return what may have been meant by an unknown key."""
    if glued := re.match(r"(\w+):(\S.*)", key):
        return f"put a space after the colon: '{glued[1]}: {glued[2]}'"
    meant = _OTHER_NAMES.get(key.lower())
    if meant in known:
        return f"did you mean '{meant}'?"
    return did_you_mean(key, known, f"the keys here are {both(known)}")


def _move(key: str, owner: str, known: tuple[str, ...]) -> str:
    """Return how to put a key where it belongs."""
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
}


def example_of(key: str, path: Path) -> str:
    """Return how a required key may be written."""
    if "sources" in path:
        return f"{key}: ..."
    return f"{key}: {_EXAMPLES.get(key, '...')}"
