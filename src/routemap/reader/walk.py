"""Finds the node that a path of keys leads to; must never fail where a path leads nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from routemap.errors import Mark
from routemap.reader.nodes import Event, Map, Node, Seq, mark_of

Path: TypeAlias = Sequence["str | int"]
# What pydantic puts last in the path of a wrong key.
KEY = "[key]"


class Spot(NamedTuple):
    """One node of the file: what holds it, its key there, and what is said of it."""

    holder: Map | Seq
    key: str | int
    node: Node
    is_key: bool

    @property
    def mark(self) -> Mark:
        """Where the value stands, or the key itself where that is what is wrong."""
        return mark_of(self._event)

    @property
    def _event(self) -> Event:
        if isinstance(self.holder, Seq):
            index = int(self.key)
            return self.holder.items_at[index] if index < len(self.holder.items_at) else None
        at = self.holder.keys_at if self.is_key else self.holder.values_at
        return at.get(str(self.key), self.holder.event)


def find(root: Map, path: Path) -> Spot | None:
    """Return the deepest node of the file that `path` leads to.

    Steps of the path that the file does not have are the shape's own (a step's tag, the item of
    a list that was written as one word): they are passed over.
    """
    spot: Spot | None = None
    node: Node = root
    for key in path:
        if key == KEY and spot is not None:
            return spot._replace(is_key=True)
        below = _below(node, key)
        if below is not None:
            spot, node = below, below.node
    return spot


def _below(node: Node, key: str | int) -> Spot | None:
    """Return what a node holds under a key or an index."""
    if isinstance(node, Map) and isinstance(key, str) and key in node:
        return Spot(node, key, node[key], is_key=False)
    if isinstance(node, Seq) and isinstance(key, int) and key < len(node):
        return Spot(node, key, node[key], is_key=False)
    return None


def key_mark(holder: Map, key: str) -> Mark:
    """Return where a key stands, or where the mapping begins if it has no such key."""
    return mark_of(holder.keys_at.get(key, holder.event))


def value_mark(holder: Map, key: str) -> Mark:
    """Return where a key's value stands; of a group or a list, its key."""
    if isinstance(holder.get(key), str) and key in holder.values_at:
        return mark_of(holder.values_at[key])
    return key_mark(holder, key)


def first_mark(node: Map | Seq) -> Mark:
    """Return where the first key of a mapping stands, or the list's first item."""
    if isinstance(node, Map) and node.keys_at:
        return mark_of(next(iter(node.keys_at.values())))
    return mark_of(node.event)
