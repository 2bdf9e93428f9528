"""Says where each word of a group stands; must never say what it means."""

from __future__ import annotations

from routemap.errors import Mark
from routemap.reader.nodes import Map, Seq, mark_of


def marks_in(holder: Map | Seq, prefix: str = "", *, but: str = "") -> dict[str, Mark]:
    """Return the place of each value below `holder`, by path: `when`, `text.ko`, `via.0`.

    A group or a list stands where its key does. `but` is a key to leave out with all below it.
    """
    marks: dict[str, Mark] = {}
    _gather(holder, prefix, marks, but)
    return marks


def _gather(holder: Map | Seq, prefix: str, marks: dict[str, Mark], but: str) -> None:
    if isinstance(holder, Seq):
        for index, (node, event) in enumerate(zip(holder, holder.items_at, strict=False)):
            marks[f"{prefix}{index}"] = mark_of(event)
            if not isinstance(node, str):
                _gather(node, f"{prefix}{index}.", marks, but)
        return
    values_at, keys_at = holder.values_at, holder.keys_at
    for key, node in holder.items():
        if key == but:
            continue
        event = values_at.get(key)
        if type(node) is not str:
            if event is not None:
                marks[prefix + key] = mark_of(keys_at[key])
                _gather(node, f"{prefix}{key}.", marks, but)
        elif event is not None:
            # As `mark_of` does; a call for each of a file's words costs more than the rest here.
            start, end = event.start_mark, event.end_mark
            line, column = start.line, start.column
            length = end.column - column if end.line == line else 1
            marks[prefix + key] = Mark(line + 1, column + 1, length if length > 0 else 1)
