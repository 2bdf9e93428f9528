"""What is published, from settled borders and dates: each field by name, none by default."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from routemap.generalise.cells import Field
from routemap.generalise.crossings import Crossing
from routemap.generalise.drawing import Drawing
from routemap.generalise.reasons import Reasons
from routemap.generalise.templates import WITHHELD_FIELDS, withheld_step
from routemap.generalise.windows import Timing
from routemap.model import Citation, Journey, Step
from routemap.public import (
    PublicCitation,
    PublicContext,
    PublicJourney,
    PublicPart,
    PublicPerson,
    PublicPlace,
    PublicSource,
    PublicStep,
)
from routemap.when import Granule, coarsen

# What an event, a stay or a move is called when even that is withheld.
_WITHHELD_MODE = "withheld"


@dataclass(frozen=True, slots=True)
class Ready:
    """All that was decided of one step."""

    step: Step
    hidden: frozenset[Field]
    timing: Timing
    crossings: Sequence[Crossing]
    forced_return: bool
    withheld: bool


def publish(journey: Journey, steps: Sequence[PublicStep]) -> PublicJourney:
    """Return the public journey around its public steps."""
    return PublicJourney(
        id=journey.id,
        title=journey.title,
        summary=journey.summary,
        basis=journey.basis,
        names=journey.names,
        content=journey.content,
        sources=_sources(journey),
        people=tuple(PublicPerson(p.key, p.label, p.count) for p in journey.people),
        context=_context(journey),
        parts=tuple(PublicPart(part.who, part.title) for part in journey.parts),
        steps=tuple(steps),
    )


def publish_step(ready: Ready, drawing: Drawing, reasons: Reasons) -> PublicStep:
    """Return what is published of one step."""
    step = ready.step
    if ready.withheld:
        return withheld_step(step.id, step.part, step.kind, step.who)
    crossing, via = _way(ready, drawing)
    public = PublicStep(
        id=step.id,
        part=step.part,
        kind=step.kind,
        word=published_word(step),
        who=step.who,
        at=drawing.place(step.at, hidden="at" in ready.hidden),
        origin=drawing.place(step.origin, hidden="origin" in ready.hidden),
        target=drawing.place(step.target, hidden="target" in ready.hidden),
        towards=step.towards,
        via=via,
        crossing=crossing,
        implied=step.implied,
        when=ready.timing.when,
        length=ready.timing.length,
        outcome=step.outcome,
        forced=step.forced,
        helped_by="" if "helpers" in step.withheld else step.helped_by,
        title=step.title,
        text=step.text,
        notes=step.notes,
        ask=step.ask,
        citations=_citations(step.citations),
        content=step.content,
        inferred=step.inferred,
        withheld=tuple(name for name in WITHHELD_FIELDS if name in step.withheld),
    )
    codes = reasons.codes(public, ready.timing, forced=ready.forced_return)
    return replace(public, coarsened=codes)


def published_word(step: Step) -> str:
    """Return a step's word; how a withheld way was made is withheld with it."""
    return _WITHHELD_MODE if step.kind == "go" and "route" in step.withheld else step.word


def _way(ready: Ready, drawing: Drawing) -> tuple[PublicPlace | None, tuple[PublicPlace, ...]]:
    """Return the reach that a move crosses, and the places it passes.

    A move over several borders has them among its places, in the order of the way, and no
    crossing of its own.
    """
    step, route_hidden = ready.step, "route" in ready.step.withheld
    drawn = {c.place: drawing.crossing(c) for c in ready.crossings if c.drawn and c.what == "leg"}
    passed: list[PublicPlace] = []
    for index, place in enumerate((*step.via, None)):
        if index in drawn and len(drawn) > 1:
            passed.append(drawn[index])
        shown = drawing.place(place, hidden="via" in ready.hidden)
        if shown is not None and not route_hidden:
            passed.append(shown)
    crossing = next(iter(drawn.values())) if len(drawn) == 1 else None
    return (None if "across" in ready.hidden else crossing), tuple(passed)


def _citations(citations: Sequence[Citation]) -> tuple[PublicCitation, ...]:
    return tuple(PublicCitation(citation.key, citation.locator) for citation in citations)


def _sources(journey: Journey) -> tuple[PublicSource, ...]:
    return tuple(
        PublicSource(
            key=source.key,
            title=source.title,
            kind=source.kind,
            author=source.author,
            publisher=source.publisher,
            date=coarsen(source.date, Granule.DAY) if source.date is not None else None,
            url=source.url,
        )
        for source in journey.sources
    )


def _context(journey: Journey) -> tuple[PublicContext, ...]:
    """Return the wider events with their dates as written: they are public history."""
    return tuple(
        PublicContext(coarsen(event.when, Granule.DAY), event.title, _citations(event.citations))
        for event in journey.context
    )
