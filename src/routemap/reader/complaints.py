"""Checks a file's nodes against its shape and says each mistake in plain words, once.

What is wrong is replaced by a stand-in, so that the rest of the file is checked in the same run;
a journey with stand-ins must never leave the room but to be searched for more mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from routemap.errors import Mark, quoted
from routemap.reader import shape
from routemap.reader.findings import MOST, Findings
from routemap.reader.headings import restore
from routemap.reader.keys import (
    KEYS_OF_MOVES,
    KEYS_OF_STEPS,
    complain_of_key,
    example_of,
    has_example,
)
from routemap.reader.nodes import Map, Seq
from routemap.reader.other_words import WORD_HINTS, meant_kind, meant_word
from routemap.reader.suggest import alike, both, did_you_mean, either
from routemap.reader.values import FORMAT
from routemap.reader.vocabulary import KINDS
from routemap.reader.walk import Path, Spot, find, first_mark, key_mark

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# Each round mends what the one before reported; a shape is at most this deep.
ROUNDS = 8

STAND_INS: dict[str, Any] = {
    "format": FORMAT,
    "title": "…",
    "consent": {"basis": "…", "names": "withheld"},
    "basis": "…",
    "names": "withheld",
    "sources": {},
    "people": {},
    "parts": [],
    "steps": [],
    "when": "2000",
    "by": "…",
    "name": "unknown",
    "stay": "unknown",
    "go": "unknown",
    "event": "other",
    # A place that cannot be read is unknown: nothing follows from it.
    "at": "unknown",
    "from": "unknown",
    "to": "unknown",
    "towards": "unknown",
}


def shaped(root: Map, found: Findings) -> shape.JourneyShape | None:
    """Return the file in its shape, with stand-ins for what `found` now has; None if hopeless."""
    restore(root, found)
    for _ in range(ROUNDS):
        try:
            return shape.JourneyShape.model_validate(root)
        except ValidationError as error:
            errors = error.errors(include_url=False)[:MOST]
        _missing(errors, root, found)
        rest = [e for e in errors if e["type"] != "missing"]
        for each in rest:
            _complain(each, root, found)
        # From the back, so that the places in a list stay what they are in the paths.
        for each in reversed(rest):
            _mend(each, root)
    return None


def _missing(errors: Sequence[ErrorDetails], root: Map, found: Findings) -> None:
    """Report the keys that one mapping lacks as one problem, and put stand-ins for them."""
    lacks: dict[int, tuple[Map, Path, list[str]]] = {}
    for error in errors:
        if error["type"] != "missing":
            continue
        path: Path = error["loc"][:-1]
        key = error["loc"][-1]
        spot = find(root, path)
        holder = spot.node if spot else root
        if not isinstance(holder, Map):
            continue
        lacks.setdefault(id(holder), (holder, path, []))[2].append(str(key))
    for holder, path, keys in lacks.values():
        mistyped = _mistyped(errors, path, keys)
        said = [key for key in keys if key not in holder.broken and key not in mistyped]
        if said:
            verb = "is" if len(said) == 1 else "are"
            found.problem(
                _group_mark(root, path, holder),
                "key.missing",
                f"{both(said)} {verb} missing {_group(path)}",
                "; ".join(f"write '{example_of(key, path)}'" for key in said[:3]),
            )
        for key in keys:
            holder.broken.add(key)
            holder[key] = _stand_in(STAND_INS[key], holder)


def _mistyped(errors: Sequence[ErrorDetails], path: Path, keys: Sequence[str]) -> set[str]:
    """Return the missing keys that are there under a wrong name, which is reported itself."""
    strange = [
        str(e["loc"][-1])
        for e in errors
        if e["type"] == "extra_forbidden" and e["loc"][:-1] == path
    ]
    glued = {word.partition(":")[0] for word in strange}
    if len(strange) == len(keys) == 1:
        return set(keys)
    return {key for key in keys if key in glued or any(key in alike(w, keys) for w in strange)}


def _group_mark(root: Map, path: Path, holder: Map) -> Mark:
    """Return where a group is named: its key, or its own first key in a list or at the top."""
    spot = find(root, path)
    if spot is not None and isinstance(spot.holder, Map):
        return key_mark(spot.holder, str(spot.key))
    return first_mark(holder)


def _group(path: Path) -> str:
    names = [part for part in path if isinstance(part, str) and not part.endswith(":")]
    if not names:
        return "in this file"
    return {"parts": "in this part", "steps": "in this step"}.get(names[-1], f"in '{names[-1]}'")


def _complain(error: ErrorDetails, root: Map, found: Findings) -> None:
    path, kind = error["loc"], error["type"]
    spot = find(root, path)
    if spot is None:
        return
    if kind == "extra_forbidden":
        complain_of_key(path, spot, found)
    elif kind == "routemap":
        _own_words(error["ctx"], spot, found)
    elif kind == "literal_error":
        _word(error["ctx"]["expected"], _name(path), spot, found)
    elif kind.startswith("union_tag") and isinstance(spot.node, Map):
        _no_kind(spot.node, found)
    else:
        _wrong_type(kind, path, spot, found)


def _own_words(context: dict[str, Any], spot: Spot, found: Findings) -> None:
    """Report what a validator of ours said, at the very letters that it spoke of."""
    mark, length = spot.mark, context["end"] - context["start"]
    if length > 0 and isinstance(spot.node, str) and mark.length >= len(spot.node):
        inset = (mark.length - len(spot.node)) // 2
        mark = Mark(mark.line, mark.column + inset + context["start"], length)
    found.problem(mark, context["code"], context["message"], context["mend"])


def _word(expected: str, key: str, spot: Spot, found: Findings) -> None:
    """Report a word that is none of a closed list."""
    known = re.findall(r"'([^']+)'", expected)
    word = str(spot.node)
    likely = meant_word(key, word) or alike(word, known)
    others = f"{WORD_HINTS.get(key, '')}the words are {either(known)}"
    mend = f"did you mean {either(likely)}?" if likely else others
    found.problem(
        spot.mark, "word.unknown", f"{quoted(word)} is not a word of the format for '{key}'", mend
    )


def _name(path: Path) -> str:
    """Return the key that a value, or the item of a list, belongs to."""
    return next((str(p) for p in reversed(path) if isinstance(p, str) and p[-1:] != ":"), "")


def _no_kind(step: Map, found: Findings) -> None:
    """Report a step without `stay`, `go` or `event`."""
    alike_key = next((key for key in step if alike(key, KINDS)), None)
    meant = meant_kind(step)
    strange = next((key for key in step if key not in KEYS_OF_STEPS), None)
    guess = alike_key or (meant[0] if meant else strange)
    mend = "begin it with 'stay', 'go' or 'event', such as '- stay: hiding'"
    if alike_key is not None:
        mend = did_you_mean(alike_key, KINDS)
    elif meant is not None:
        mend = f"did you mean '{meant[1]}'?"
    mark, message = first_mark(step), "this step says neither 'stay', 'go' nor 'event'"
    if guess is not None:
        mark, message = key_mark(step, guess), f"{quoted(guess)} is not a kind of step"
        del step[guess]
    if not step.broken & KINDS.keys():
        found.problem(mark, "step.kind", message, mend)


_TEXTS = ("title", "text", "summary", "notes", "ask", "label")
_WANTED = {
    "string_type": ("words on one line", "write it as plain words after the colon"),
    "list_type": ("a list", "begin each item with '- ', one to a line"),
    "dict_type": ("keys of its own", "write them below it, two spaces further in"),
    "model_type": ("keys of its own", "write them below it, two spaces further in"),
}


def _wrong_type(kind: str, path: Path, spot: Spot, found: Findings) -> None:
    """Report a text where a list or a group of keys is meant, or the other way round."""
    wanted, mend = _WANTED.get(kind, _WANTED["model_type"])
    name = _name(path)
    where = f"'{name}' needs" if isinstance(spot.key, str) else f"each item of '{name}' needs"
    node = spot.node
    if name in _TEXTS:
        mend = f"write one text, or one for each language: '{name}: {{en: ..., ko: ...}}'"
    elif isinstance(spot.key, str) and has_example(name) and not isinstance(node, Map):
        mend = f"write it as '{example_of(name, ())}'"
    if isinstance(node, str) and (glued := re.match(r"([a-z_]+):(\S.*)", node)):
        mend = f"put a space after the colon: '{glued[1]}: {glued[2][:30]}'"
    is_now = {Map: "a group of keys", Seq: "a list"}.get(type(node), quoted(str(node)))
    mark = spot.mark if isinstance(node, str) else _spot_mark(spot)
    found.problem(mark, "value.type", f"{where} {wanted}; here is {is_now}", mend)


def _spot_mark(spot: Spot) -> Mark:
    if isinstance(spot.holder, Map):
        return key_mark(spot.holder, str(spot.key))
    return first_mark(spot.node) if isinstance(spot.node, Map | Seq) else spot.mark


def _mend(error: ErrorDetails, root: Map) -> None:
    """Put a stand-in where the error is, or leave the wrong thing out."""
    spot = find(root, error["loc"])
    if spot is None:
        return
    holder, key = spot.holder, spot.key
    if isinstance(holder, Seq):
        _mend_item(error, holder, int(key))
    elif key not in holder:
        return
    elif error["type"].startswith("union_tag"):
        holder[str(key)] = _stand_in(STAND_INS["steps"], holder)
    elif error["type"] == "extra_forbidden" or spot.is_key or not _needs_stand_in(error, key):
        del holder[str(key)]
    else:
        holder[str(key)] = _stand_in(STAND_INS[str(key)], holder)
    if isinstance(holder, Map):
        holder.broken.add(str(key))


def _needs_stand_in(error: ErrorDetails, key: str | int) -> bool:
    """Tell whether a group cannot be without a key; a step can be without its date.

    **Why:** a date that stands in would be held against the order of the story.
    """
    return key in STAND_INS and not (key == "when" and "steps" in error["loc"])


def _mend_item(error: ErrorDetails, holder: Seq, index: int) -> None:
    """Leave a wrong item out; a step without a kind, or that is none, becomes an unknown one."""
    if index >= len(holder):
        return
    node = holder[index]
    if error["type"].startswith("union_tag"):
        step = node if isinstance(node, Map) else Map(holder.items_at[index])
        if KEYS_OF_MOVES.isdisjoint(step):
            step["stay"] = "unknown"
        else:
            step["go"] = "unknown"
            if "towards" not in step:
                step.setdefault("to", "unknown")
        holder[index] = step
    else:
        del holder[index]
        del holder.items_at[index]


def _stand_in(value: object, holder: Map | Seq) -> object:
    """Return a stand-in as nodes, so that whoever walks the file meets nothing else."""
    if isinstance(value, dict):
        made = Map(holder.event)
        made.update(value)
        return made
    return Seq(holder.event) if isinstance(value, list) else value
