"""Makes the journey of a file in its shape: parts, people, steps, and what each names.

Must never read YAML or look anything up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from routemap.errors import Mark, quoted
from routemap.model import ContextEvent, Journey, Part, Person, Place, Route, Step
from routemap.reader.findings import Findings
from routemap.reader.keys import key_hint
from routemap.reader.marks import marks_in
from routemap.reader.nodes import Map, Seq
from routemap.reader.other_words import meant_people
from routemap.reader.places import Places
from routemap.reader.shape import JourneyShape, PartShape, PersonShape
from routemap.reader.sources import Sources
from routemap.reader.steps import StepMaker, Telling, here_after
from routemap.reader.suggest import both, did_you_mean, either
from routemap.reader.tracks import Meets, Tracks
from routemap.reader.values import no_language
from routemap.reader.walk import first_mark, key_mark
from routemap.words import languages

# A key of a person as short as this is meant as a language.
LONGEST_CODE = 3
# Names of `who` that are nobody's, and where they stand.
Strangers: TypeAlias = dict[str, list[Mark]]
_NOBODY = "write them under 'people', each with a key and a label: 'ana: {en: Ana}'"


@dataclass(slots=True)
class Builder:
    """Makes one journey; what is wrong on the way goes to `found`."""

    root: Map
    shape: JourneyShape
    found: Findings
    meets: Meets

    def build(self, slug: str) -> Journey:
        """Return the journey; it is whole only if nothing was found."""
        shape, root, found = self.shape, self.root, self.found
        marks = marks_in(root, but="parts")
        sources = Sources(shape.sources, root, found)
        node = root.get("places")
        places = Places(shape.places, node if isinstance(node, Map) else None, found)
        people = self._people()
        context = self._context(sources, marks)
        parts = self._parts(StepMaker(places, sources, found), marks)
        places.note_unused()
        sources.report_strange()
        sources.note_unused()
        return Journey(
            id=slug,
            file=found.file,
            title=shape.title,
            summary=shape.summary,
            basis=shape.consent.basis,
            names=shape.consent.names,
            route=self._route(),
            content=tuple(shape.content),
            allow=shape.allow,
            sources=sources.all,
            people=people,
            context=context,
            parts=parts,
            lines=tuple(found.lines),
            marks=marks,
        )

    def _route(self) -> Route:
        route = self.shape.route
        if route is None:
            return Route()
        node = self.root.get("route")
        if route.status == "closed" and not route.reviewed and isinstance(node, Map):
            self.found.problem(
                key_mark(node, "status"),
                "route.reviewed",
                "a route is 'closed' only if someone who knows has judged so",
                "add 'reviewed: who, when, why', or write 'status: unknown'",
            )
        return Route(route.status, route.reviewed or "")

    def _people(self) -> tuple[Person, ...]:
        return tuple(self._person(key, entry) for key, entry in self.shape.people.items())

    def _person(self, key: str, entry: PersonShape) -> Person:
        label = entry.__pydantic_extra__
        node = self.root.get("people")
        node = node.get(key) if isinstance(node, Map) else None
        if isinstance(node, Map):
            for name in label:
                if name not in languages():
                    self._unknown_language(node, name)
            if not label and not node.broken:
                self.found.problem(
                    first_mark(node),
                    "person.label",
                    f"'{key}' has no words to show",
                    "write what to call them: 'en: Her mother'",
                )
        return Person(key, label, entry.born, entry.count)

    def _unknown_language(self, node: Map, name: str) -> None:
        if (hint := key_hint(name, ("born", "count", *languages()))) is not None:
            message = f"{quoted(name)} is not a key of the format"
            self.found.problem(key_mark(node, name), "key.unknown", message, hint)
            return
        if len(name) <= LONGEST_CODE:
            self.found.problem(key_mark(node, name), *no_language(name))
            return
        known = ("born", "count", *languages())
        self.found.problem(
            key_mark(node, name),
            "key.unknown",
            f"{quoted(name)} is not a key of the format",
            did_you_mean(name, known, f"the keys here are {either(known)}"),
        )

    def _context(self, sources: Sources, marks: dict[str, Mark]) -> tuple[ContextEvent, ...]:
        events = []
        for index, entry in enumerate(self.shape.context):
            prefix = f"context.{index}."
            own = {
                path.removeprefix(prefix): mark
                for path, mark in marks.items()
                if path.startswith(prefix)
            }
            cited = sources.cite(entry.source, own) if entry.source else sources.only
            where = own.get("when") or Mark(1, 1)
            events.append(ContextEvent(entry.when, entry.title, sources.use(cited), where))
        return tuple(events)

    def _parts(self, maker: StepMaker, marks: dict[str, Mark]) -> tuple[Part, ...]:
        nodes = self.root["parts"]
        tracks = Tracks(self.found, self.meets)
        told: set[str] = set()
        strangers: Strangers = {}
        parts = []
        for number, (shape, node) in enumerate(zip(self.shape.parts, nodes, strict=True)):
            own = marks_in(node, but="steps")
            marks |= {f"parts.{number}.{path}": mark for path, mark in own.items()}
            who = self._who(shape, own, strangers)
            told.update(who)
            tracks.lost |= bool(strangers) or _is_torn(node)
            cited = maker.sources.cite(shape.source, own) if shape.source else maker.sources.only
            here = tracks.enter(who, own.get("who") or first_mark(node))
            telling = Telling(number, who, cited)
            steps = _steps(maker, shape, node["steps"], telling, here)
            if steps:
                tracks.leave(who, steps[-1])
            parts.append(Part(who, steps, shape.title))
        self._report(strangers)
        self._note_untold(told)
        return tuple(parts)

    def _who(
        self, shape: PartShape, marks: dict[str, Mark], strangers: Strangers
    ) -> tuple[str, ...]:
        """Return the people of a part; whoever is unknown is left out, and noted."""
        everyone = tuple(self.shape.people)
        if shape.who is None:
            return everyone
        who = []
        for index, name in enumerate(shape.who):
            mark = marks.get(f"who.{index}") or marks["who"]
            if name in self.shape.people:
                if name not in who:
                    who.append(name)
            else:
                strangers.setdefault(name, []).append(mark)
        return tuple(who)

    def _report(self, strangers: Strangers) -> None:
        """Report each name that is nobody's, once, with the first other lines that have it."""
        if self.root.broken_below("people"):
            return
        for name, marks in strangers.items():
            self.found.problem(
                marks[0],
                "person.unknown",
                f"{quoted(name)} is not one of this file's people",
                self._meant(name),
                beside=[mark for mark in marks[1:3] if mark.line != marks[0].line],
            )

    def _meant(self, name: str) -> str:
        """Return whom a name of `who` may mean that is no key of `people`."""
        people = self.shape.people
        labels = {key: entry.__pydantic_extra__.values() for key, entry in people.items()}
        meant = meant_people(name, labels)
        keys = tuple(people)
        verb = "is" if len(keys) == 1 else "are"
        known = f"the people {verb} {both(keys)}" if keys else _NOBODY
        return meant or did_you_mean(name, keys, known)

    def _note_untold(self, told: set[str]) -> None:
        """Note the people of whom no part tells."""
        node = self.root.get("people")
        for key in self.shape.people:
            if key not in told and isinstance(node, Map):
                self.found.note(
                    key_mark(node, key),
                    "person.unused",
                    f"no part tells of '{key}'",
                    "name them in a part's 'who', or delete the entry",
                )


def _is_torn(part: Map) -> bool:
    """Tell whether a part or a step of it has a mistake after which nobody's way is sure."""
    steps = part.get("steps")
    inside = [step for step in steps if isinstance(step, Map)] if isinstance(steps, Seq) else []
    return any(node.broken or node.doubled for node in (part, *inside))


def _steps(
    maker: StepMaker, shape: PartShape, nodes: Seq, telling: Telling, here: Place
) -> tuple[Step, ...]:
    """Return the steps of a part, each beginning where the one before ended."""
    steps = []
    for number, (step_shape, node) in enumerate(zip(shape.steps, nodes, strict=True)):
        step = maker.make(step_shape, node, telling, number, here)
        here = here_after(step)
        steps.append(step)
    return tuple(steps)
