"""What is published around a text, against which its words are weighed.

Must never hold anything finer than is published, but for the names that its own file gives places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from routemap.areas.types import Area, Reach
from routemap.generalise.atlas import Atlas
from routemap.generalise.classes import coarsest
from routemap.generalise.policy import CountryClass, Policy
from routemap.generalise.templates import is_withheld
from routemap.generalise.texts.positions import winds
from routemap.generalise.texts.said import Manner, Said
from routemap.model import Located, Place
from routemap.public import PublicStep
from routemap.when import Granule


@dataclass(frozen=True)
class Surroundings:
    """One journey as it would be published."""

    steps: Sequence[PublicStep]
    classes: Sequence[CountryClass]
    located: Mapping[Place, Located]
    levels: Mapping[Place, str]  # at which each place is drawn
    policy: Policy
    atlas: Atlas

    @cached_property
    def refs(self) -> frozenset[str]:
        """Return the areas and reaches that are drawn anywhere in the journey."""
        return frozenset(ref for step in self.steps for ref in _refs(step) if ref)

    @cached_property
    def winds(self) -> frozenset[str]:
        """Return the parts of countries that the drawn areas are, by their winds."""
        return frozenset(winds(words) for words in self._labels()) - {""}

    def _labels(self) -> Iterator[str]:
        for ref in self.refs:
            shown = _shown(self.atlas, ref)
            if shown is not None:
                yield from shown.label.values()

    @cached_property
    def watched(self) -> frozenset[str]:
        """Return the countries whose places are looked for even in small letters."""
        classes = self.policy.classes
        return frozenset((*classes.sensitive, *classes.guarded))

    def is_published(self, said: Said) -> bool:
        """Tell whether a text leaves the program: of a withheld step only its id does."""
        if said.step is None or said.manner is Manner.SLUG:
            return True
        return not is_withheld(self.steps[said.step])

    def is_open(self, said: Said) -> bool:
        """Tell whether a text is about open countries alone."""
        return all(self.classes[index] == "open" for index in self._about(said))

    def granule(self, said: Said) -> Granule:
        """Return how finely a text may say a time: as its step does, and never more finely.

        A step without a date says none. In an open country a month is no harm; a day is none where
        the step itself has it.
        """
        about = self._about(said)
        if self.is_open(said):
            single = said.step is not None and _granule(self.steps[said.step]) is Granule.DAY
            return Granule.DAY if single else Granule.MONTH
        return coarsest(_granule(self.steps[i]) for i in about if self.classes[i] != "open")

    def _about(self, said: Said) -> Iterable[int]:
        if said.step is not None:
            return (said.step,)
        every = range(len(self.steps))
        return every if said.part is None else [i for i in every if self.steps[i].part == said.part]


def _refs(step: PublicStep) -> Iterator[str]:
    for place in (step.at, step.origin, step.target, step.crossing, *step.via):
        if place is not None:
            yield place.ref


def _shown(atlas: Atlas, ref: str) -> Area | Reach | None:
    for look_up in (atlas.area, atlas.reach):
        try:
            return look_up(ref)
        except LookupError:
            continue
    return None


def _granule(step: PublicStep) -> Granule:
    """Return how finely a step's time is published; a year for one that has no date."""
    when = step.when
    if when is None:
        return Granule.YEAR
    return coarsest(run.granule for run in (when.start, when.end) if run is not None)
