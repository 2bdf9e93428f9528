"""Builds light nodes with positions from YAML events, under limits; refuses what rule 4 refuses.

Must never hand the text to a YAML loader: a loader's recursion, merges and types are what the
limits are there to keep out. Every scalar stays the text that was written.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any, TypeAlias

from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from routemap.errors import Mark, quoted
from routemap.reader.findings import Findings
from routemap.reader.source_text import REFUSED

MAX_DEPTH = 16
MAX_NODES = 20_000

Node: TypeAlias = "str | Map | Seq"
# A pyyaml event: the carrier of a scalar's or a collection's position.
Event: TypeAlias = Any


class Map(dict[str, Any]):
    """A mapping as plain data, with the events of each key and of its value beside it.

    `broken` are the keys whose value has been reported already and is not here.
    """

    __slots__ = ("broken", "doubled", "event", "keys_at", "values_at")

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.event = event
        self.keys_at: dict[str, Event] = {}
        self.values_at: dict[str, Event] = {}
        self.broken: set[str] = set()
        self.doubled: list[int] = []  # lines of keys that stand here a second time

    def broken_below(self, key: str) -> bool:
        """Tell whether a group, or an entry of it, was reported: what names it is no mistake."""
        group = self.get(key)
        return key in self.broken or (isinstance(group, Map) and bool(group.broken))


class Seq(list[Any]):
    """A list as plain data, with the event of each item beside it."""

    __slots__ = ("event", "items_at")

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.event = event
        self.items_at: list[Event] = []


class TooMuchError(Exception):
    """A limit is passed: nothing after it is read."""


# Text with commas inside braces, up to the next key or the closing brace.
_UP_TO_KEY = re.compile(r"[^{}\"]*?(?=\s*(?:,\s*[\w-]+:\s|\}))")
_CURLY = "“”„‟«»‘’「」『』"
_NO_KEYS = ("", "<<")
# The value that follows is thrown away: its key was refused.
_DISCARD: Event = object()


def mark_of(event: Event) -> Mark:
    """Return where an event stands; of what runs over several lines, the first."""
    start, end = event.start_mark, event.end_mark
    line, column = start.line, start.column
    length = end.column - column if end.line == line else 1
    return Mark(line + 1, column + 1, length if length > 0 else 1)


def parse(text: str, found: Findings) -> Node | None:
    """Return the root node of the one document, or None for an empty file.

    Raises TooMuchError past a limit (the problem is then in `found`) and `yaml.YAMLError`, as
    the parser has it, for what is not YAML.
    """
    return _Builder(found).build(CParser(text))


class _Builder:
    """Walks the events once, without recursion."""

    def __init__(self, found: Findings) -> None:
        self.found = found
        self.root: Node | None = None
        self.top: Map | Seq | None = None
        self.key: Event = None  # the key that waits for its value
        self.stack: list[tuple[Map | Seq | None, Event]] = []  # what is open, and its key after
        self.n_nodes = 0
        self.n_documents = 0

    def build(self, parser: CParser) -> Node | None:
        get_event, scalar = parser.get_event, self.scalar
        rest = {
            MappingStartEvent: self.open,
            SequenceStartEvent: self.open,
            MappingEndEvent: self.close,
            SequenceEndEvent: self.close,
            AliasEvent: self.alias,
        }
        while True:
            event = get_event()
            kind = type(event)
            if kind is ScalarEvent:
                scalar(event)
            elif kind in rest:
                rest[kind](event)
            elif kind is DocumentStartEvent:
                if self.n_documents:
                    self.second_document(event)
                    return self.root
                self.document(event)
            elif kind is StreamEndEvent:
                return self.root

    def scalar(self, event: Event) -> None:
        """Take a scalar as a key, a value, an item or the whole document."""
        if event.anchor is not None or event.tag is not None or event.style == '"':
            self.inspect(event)
        self.n_nodes += 1
        top, value = self.top, event.value
        if type(top) is Map and self.key is None:
            self.key = event
            if value in top.keys_at or value in _NO_KEYS:
                self.refuse_key(top, event)
            else:
                top.keys_at[value] = event
        elif value:
            self.put(value, event)
        else:
            self.nothing(event)

    def put(self, node: Node, event: Event) -> None:
        """Hang a node where the document is now."""
        top, key = self.top, self.key
        if type(top) is Map:
            self.key = None
            if key is not _DISCARD:
                top[key.value] = node
                top.values_at[key.value] = event
        elif type(top) is Seq:
            top.append(node)
            top.items_at.append(event)
        else:
            self.root = node
        if self.n_nodes > MAX_NODES:
            self.too_much(event, "yaml.nodes", f"more than {MAX_NODES:,} values in one file")

    def open(self, event: Event) -> None:
        """Begin a mapping or a list."""
        if event.anchor is not None or event.tag is not None:
            self.inspect(event)
        self.n_nodes += 1
        node = Map(event) if type(event) is MappingStartEvent else Seq(event)
        top, after = self.top, None
        if type(top) is Map and self.key is None:
            self.found.problem(
                mark_of(event),
                "yaml.key",
                "a key must be a plain word, not a list or a group",
                "put quotes around text that begins with '[' or '{'",
            )
            after = _DISCARD
        else:
            self.put(node, event)
        self.stack.append((top, after))
        if len(self.stack) > MAX_DEPTH:
            self.too_much(event, "yaml.nesting", f"more than {MAX_DEPTH} levels inside each other")
        self.top, self.key = node, None

    def close(self, _event: Event) -> None:
        self.top, self.key = self.stack.pop()

    def document(self, event: Event) -> None:
        """Refuse YAML's own directives."""
        self.n_documents += 1
        if event.version or event.tags:
            self.found.problem(
                mark_of(event),
                "yaml.directive",
                "a line with '%' before the journey is not part of the format",
                "delete the line",
            )

    def second_document(self, event: Event) -> None:
        """Refuse what follows a `---` in the middle of the file."""
        self.found.problem(
            mark_of(event),
            "yaml.document",
            "a second document begins here; a file holds one journey",
            "delete the line '---', or make a file of its own of what follows",
        )

    def alias(self, event: Event) -> None:
        """Refuse `*name`, and let its place stand as empty."""
        self.n_nodes += 1
        self.found.problem(
            mark_of(event),
            "yaml.alias",
            f"'*{event.anchor}' is a YAML alias; the format has none",
            "write the words out, or put quotes around text that begins with '*'",
        )
        if type(self.top) is Map and self.key is None:
            self.key = _DISCARD
        else:
            self.drop()

    def inspect(self, event: Event) -> None:
        """Refuse an anchor, a tag, and control characters that quotes spell as escapes."""
        if event.anchor is not None:
            self.found.problem(
                mark_of(event),
                "yaml.anchor",
                f"'&{event.anchor}' is a YAML anchor; the format has none",
                "delete it, or put quotes around text that begins with '&'",
            )
        if event.tag is not None:
            self.found.problem(
                mark_of(event),
                "yaml.tag",
                f"{quoted(event.tag)} is a YAML tag; the format has none",
                "delete it, or put quotes around text that begins with '!'",
            )
        if type(event) is ScalarEvent and REFUSED.search(event.value):
            self.found.problem(
                mark_of(event),
                "yaml.character",
                "an escape in this text makes an invisible control character",
                "delete the escape (a backslash and what follows it)",
            )

    def refuse_key(self, top: Map, event: Event) -> None:
        """Refuse a merge key and the second of two equal keys; the value goes with it."""
        self.key = _DISCARD
        if event.value == "<<":
            self.found.problem(
                mark_of(event),
                "yaml.merge",
                "'<<' is a YAML merge key; the format has none",
                "write the keys out",
            )
            return
        if not event.value:
            self.found.problem(
                mark_of(event), "yaml.key", "there is no key before this colon", "write one"
            )
            return
        mark, first = mark_of(event), mark_of(top.keys_at[event.value])
        top.doubled.append(mark.line)
        if len(top.doubled) > 1:  # as with the one before: a dash was forgotten
            return
        if event.value in top.broken:
            self.found.forget("value.empty", {first.line})
        mend = "keep one of the two"
        if self.stack and type(self.stack[-1][0]) is Seq:
            mend += ", or put '- ' before it if something new begins here"
        self.found.problem(
            mark,
            "yaml.duplicate",
            f"{quoted(event.value)} stands here a second time",
            mend,
            beside=[first],
        )

    def nothing(self, event: Event) -> None:
        """Report a key or a dash with nothing after it, and leave it out."""
        top, key = self.top, self.key
        if type(top) is Map and key is not _DISCARD:
            before = next(islice(reversed(top.keys_at), 1, 2), None)
            alone = top.event.flow_style and event.start_mark.index == key.end_mark.index
            if alone and (glued := re.match(r"([a-z_]+):(\S+)$", key.value)):
                self.found.problem(
                    mark_of(key),
                    "yaml.key-colon",
                    "there is no space after this key's colon",
                    f"put a space after the colon: '{glued[1]}: {glued[2]}'",
                )
            elif alone and before is not None:
                self.cut_off(top, before, key)
            else:
                self.found.problem(
                    mark_of(key),
                    "value.empty",
                    f"nothing is said after {quoted(key.value)}",
                    "write a value, or delete the line: what is not known is left out",
                )
        elif type(top) is Seq:
            self.found.problem(
                mark_of(event), "value.empty", "this item of the list is empty", "delete it"
            )
        self.drop()

    def cut_off(self, top: Map, before: str, key: Event) -> None:
        """Report text that a comma inside `{...}` cut off from `before`; of several the first."""
        if before not in top:
            return
        mend = "put quotes around the whole text"
        start, end = top.values_at[before].start_mark, key.end_mark
        if start.line == end.line:
            whole = _UP_TO_KEY.match(self.found.lines[start.line], start.column)
            if whole and whole[0][0] in _CURLY:
                mend = "curly quotes are letters for YAML: put straight ones in their place"
            mend += f': {before}: "{whole[0].strip(_CURLY)}"' if whole else ""
        self.found.problem(
            mark_of(key),
            "yaml.comma",
            f"{quoted(key.value)} stands alone: inside {{ }} a comma begins a new key",
            mend,
        )

    def drop(self) -> None:
        """Leave the value of the waiting key out, as reported."""
        if type(self.top) is Map:
            if self.key is not _DISCARD:
                self.top.broken.add(self.key.value)
            self.key = None

    def too_much(self, event: Event, code: str, message: str) -> None:
        mend = "look for brackets that are not closed; no journey needs so much"
        self.found.problem(mark_of(event), code, message, mend)
        raise TooMuchError(code)
