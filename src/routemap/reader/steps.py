"""Makes steps of their shapes and fills in what the file leaves to the reader.

Must never guess: what is not told becomes `unknown`, and what is withheld is dropped here,
before anything else sees it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from routemap.errors import Mark
from routemap.model import Citation, Place, Step, StepKind, made_id
from routemap.reader.findings import Findings
from routemap.reader.marks import marks_in
from routemap.reader.nodes import Map
from routemap.reader.places import UNKNOWN, WITHHELD, Places
from routemap.reader.sources import Sources
from routemap.reader.step_shapes import Event, Go, Stay
from routemap.reader.walk import first_mark, key_mark

StepShape: TypeAlias = Stay | Go | Event
Marks: TypeAlias = dict[str, Mark]

# What each word of `withheld` drops. (Where a way began is told by the step before it.)
_DROPPED = {
    "route": ("via", "across"),
    "date": ("when", "for"),
    "helpers": ("helped_by",),
    "place": ("at", "to", "towards"),
}
_SAYS_NOTHING = ("withheld", "unknown")


@dataclass(frozen=True, slots=True)
class Telling:
    """What all steps of a part share."""

    part: int
    who: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class StepMaker:
    """Makes the steps of one file."""

    places: Places
    sources: Sources
    found: Findings

    def make(self, shape: StepShape, node: Map, telling: Telling, number: int, here: Place) -> Step:
        """Return one step; `here` is where its people are, `number` its position in the part."""
        marks = marks_in(node)
        kind = _kind(shape)
        if kind not in marks:
            marks[kind] = first_mark(node)
        if isinstance(shape, Go):
            fields = self._move(shape, node, marks, here)
        else:
            fields = self._presence(shape, marks, here)
        self._note_dropped(shape, node)
        told = "date" not in shape.withheld
        cited = self.sources.cite(shape.source, marks) if shape.source else telling.citations
        return Step(
            id=shape.id or made_id(telling.part, number),
            part=telling.part,
            kind=kind,
            word=getattr(shape, kind),
            who=telling.who,
            when=shape.when if told else None,
            length=shape.for_ if told else None,
            title=shape.title,
            text=shape.text,
            notes=shape.notes,
            ask=shape.ask,
            citations=self.sources.use(cited),
            content=tuple(shape.content),
            inferred=tuple(shape.inferred),
            withheld=tuple(shape.withheld),
            show=shape.show,
            marks=marks,
            **fields,
        )

    def _note_dropped(self, shape: StepShape, node: Map) -> None:
        """Note what is written though it is withheld: it would be safer not in the file."""
        for word in shape.withheld:
            for key in _DROPPED[word]:
                if key in node and node[key] not in _SAYS_NOTHING:
                    self.found.note(
                        key_mark(node, key),
                        "step.withheld",
                        f"'{key}' is written here, and 'withheld: [{word}]' leaves it out",
                        "delete it: what is not in the file cannot leak from it",
                    )

    def _presence(self, shape: Stay | Event, marks: Marks, here: Place) -> dict[str, Any]:
        """Return where a stay or an event was."""
        at = self._read(shape.at, "at", marks)
        if "place" in shape.withheld:
            return {"at": WITHHELD}
        return {"at": here, "implied": frozenset(("at",))} if at is None else {"at": at}

    def _move(self, shape: Go, node: Map, marks: Marks, here: Place) -> dict[str, Any]:
        """Return the places and the way of a move."""
        origin = self._read(shape.from_, "from", marks)
        target = self._read(shape.to, "to", marks)
        heading = self._read(shape.towards, "towards", marks)
        via = self._via(shape, marks)
        across = self._read(shape.across, "across", marks)
        fields: dict[str, Any] = {
            "outcome": shape.outcome,
            "forced": shape.forced,
            "helped_by": "" if "helpers" in shape.withheld else shape.helped_by or "",
            "towards": heading is not None,
            "implied": frozenset(("origin",)) if origin is None else frozenset(),
        }
        if "place" in shape.withheld:
            fields["target"] = WITHHELD
            fields["origin"] = here if origin is None else WITHHELD
        else:
            if not node.broken:  # else it may well have been said, and was told as wrong
                self._check_target(shape, marks)
            fields["target"] = target or heading or UNKNOWN
            fields["origin"] = here if origin is None else origin
        if "route" not in shape.withheld:
            fields |= {"via": via, "across": across}
        return fields

    def _via(self, shape: Go, marks: Marks) -> tuple[Place, ...]:
        return tuple(
            self.places.read(text, marks.get(f"via.{index}") or marks["via"])
            for index, text in enumerate(shape.via)
        )

    def _check_target(self, shape: Go, marks: Marks) -> None:
        """Report a move that says no end, or two."""
        if shape.to is not None and shape.towards is not None:
            self.found.problem(
                marks.get("towards", marks["go"]),
                "go.target",
                "this move has both 'to' and 'towards'",
                "keep 'to' if they came there, and 'towards' if that is not told",
                beside=[marks[key] for key in ("to",) if key in marks],
            )
        elif shape.to is None and shape.towards is None:
            self.found.problem(
                marks["go"],
                "go.target",
                "this move does not say where it went",
                "write 'to: ...', 'towards: ...' for a heading, or 'to: unknown' if it is not told",
            )

    def _read(self, text: str | None, key: str, marks: Marks) -> Place | None:
        return (
            None if text is None else self.places.read(text, marks.get(key) or marks_first(marks))
        )


def marks_first(marks: Marks) -> Mark:
    """Return any mark of a step: for a stand-in, which has none of its own."""
    return next(iter(marks.values()))


def here_after(step: Step) -> Place:
    """Return where the people of a step are when it is over.

    A heading was not reached, or it is not told; who was turned back or caught is where they were.
    """
    if step.kind != "go":
        return step.at or UNKNOWN
    if step.outcome != "reached":
        return step.origin or UNKNOWN
    return UNKNOWN if step.towards else step.target or UNKNOWN


def _kind(shape: StepShape) -> StepKind:
    return "go" if isinstance(shape, Go) else "stay" if isinstance(shape, Stay) else "event"
