"""Finds the entries of a group whose own heading was lost, such as people among the sources.

They are told once and put where they belong, so that nothing follows from it.

Must never move what could belong where it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from routemap.errors import Mark
from routemap.reader.findings import Findings
from routemap.reader.nodes import Map, Seq
from routemap.reader.walk import first_mark, key_mark
from routemap.words import languages

_Sign: TypeAlias = Callable[[Map], bool]


def _is_person(entry: Map) -> bool:
    return "title" not in entry and any(lang in entry for lang in languages())


def _is_place(entry: Map) -> bool:
    return "name" in entry and ("province" in entry or "country" in entry)


def _is_part(entry: Map) -> bool:
    return "steps" in entry


# A heading, how its entries are known, and the groups above it that they would fall into.
_MAPS: tuple[tuple[str, _Sign, tuple[str, ...]], ...] = (
    ("people", _is_person, ("sources", "places")),
    ("places", _is_place, ("people", "sources")),
)
_LISTS: tuple[tuple[str, _Sign, tuple[str, ...]], ...] = (
    ("parts", _is_part, ("context", "reviews")),
)


def restore(root: Map, found: Findings) -> None:
    """Report each lost heading at its first entry, and put the entries below it."""
    _restore_steps(root, found)
    for heading, sign, groups in _MAPS:
        for group in groups:
            holder = root.get(group)
            if heading not in root and isinstance(holder, Map):
                _restore_entries(root, heading, sign, holder, found)
    for heading, sign, groups in _LISTS:
        for group in groups:
            items = root.get(group)
            if heading not in root and isinstance(items, Seq):
                _restore_items(root, heading, sign, items, found)


def _restore_steps(root: Map, found: Findings) -> None:
    """Put steps that stand at the top of the file into the part above them, which has none."""
    parts, steps = root.get("parts"), root.get("steps")
    if not isinstance(parts, Seq) or not parts or not isinstance(steps, Seq):
        return
    last = parts[-1]
    if not isinstance(last, Map) or "steps" in last:
        return
    message = "'steps:' stands too far left to belong to the part above it"
    mend = "begin it under the first letter of the part's other keys"
    found.problem(key_mark(root, "steps"), "key.misplaced", message, mend)
    for here, there in (
        (root, last),
        (root.keys_at, last.keys_at),
        (root.values_at, last.values_at),
    ):
        there["steps"] = here.pop("steps")


def _restore_entries(root: Map, heading: str, sign: _Sign, holder: Map, found: Findings) -> None:
    keys = [key for key, entry in holder.items() if isinstance(entry, Map) and sign(entry)]
    if not keys:
        return
    if heading in holder.broken:
        inside = key_mark(holder, heading)
        found.forget("value.empty", {inside.line})
        message = f"'{heading}:' stands too far right; it belongs to the whole file"
        found.problem(inside, "key.misplaced", message, "begin it in the first column")
    else:
        _report(key_mark(holder, keys[0]), heading, found)
    moved = Map(holder.keys_at[keys[0]])
    for key in keys:
        moved[key] = holder.pop(key)
        moved.keys_at[key] = holder.keys_at.pop(key)
        moved.values_at[key] = holder.values_at.pop(key)
    root[heading] = moved


def _restore_items(root: Map, heading: str, sign: _Sign, items: Seq, found: Findings) -> None:
    numbers = [n for n, item in enumerate(items) if isinstance(item, Map) and sign(item)]
    if not numbers:
        return
    _report(first_mark(items[numbers[0]]), heading, found)
    moved = Seq(items.items_at[numbers[0]])
    # Whatever follows the first one is the story, too.
    moved += items[numbers[0] :]
    moved.items_at += items.items_at[numbers[0] :]
    del items[numbers[0] :], items.items_at[numbers[0] :]
    root[heading] = moved


def _report(mark: Mark, heading: str, found: Findings) -> None:
    message = f"there is no line '{heading}:' above this"
    found.problem(mark, "key.missing", message, f"write '{heading}:' on a line of its own above it")
