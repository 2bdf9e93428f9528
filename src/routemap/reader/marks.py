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
    values_at = holder.values_at
    for key, node in holder.items():
        if key == but or key not in values_at:
            continue
        if isinstance(node, str):
            marks[prefix + key] = mark_of(values_at[key])
        else:
            marks[prefix + key] = mark_of(holder.keys_at[key])
            _gather(node, f"{prefix}{key}.", marks, but)
