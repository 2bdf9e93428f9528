"""Weighs what was found in each text against what is published around it: default denial.

Must never quote a text: a finding says where, which rule and how to mend it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from routemap.errors import Mark, Problem, Severity, problem_at
from routemap.generalise.policy import GRANULES
from routemap.generalise.texts.findings import MENDS, MESSAGES, PLACE_IN_A_LABEL
from routemap.generalise.texts.hits import Hit, How
from routemap.generalise.texts.masking import mask
from routemap.generalise.texts.naming import Naming
from routemap.generalise.texts.own import finer_names
from routemap.generalise.texts.promise import breaks_promise, promises_no_names
from routemap.generalise.texts.said import Manner, Said, every_text
from routemap.generalise.texts.scanning import scan, small_words
from routemap.generalise.texts.surroundings import Surroundings
from routemap.model import Journey
from routemap.when import Granule

# Of these no reviewed word and no open country makes an exception.
_ALWAYS = frozenset({"text.coordinates", "text.contact", "text.script"})
# The title of a wider event may say when that was: its date is public.
_TIMES = frozenset({"text.date", "text.length"})
# How many lines of a file a text may run over, when the line of a word in it is looked for.
_LONGEST_TEXT = 60


def text_findings(journey: Journey, around: Surroundings) -> tuple[Problem, ...]:
    """Return what the text rules refuse: for each text and rule one finding."""
    judge = _Judge(journey, around)
    return tuple(problem for said in judge.texts for problem in judge.findings(said))


class _Judge:
    """Weighs the texts of one journey."""

    def __init__(self, journey: Journey, around: Surroundings) -> None:
        self.journey, self.around = journey, around
        self.texts: Sequence[Said] = tuple(
            said for said in every_text(journey) if said.words and around.is_published(said)
        )
        self.allowed = tuple(journey.allow)
        self.own = finer_names(around.located, around.levels, around.policy)
        self.naming = Naming(around)
        self.nameless = promises_no_names(journey)
        self.called = self._called()

    def _called(self) -> tuple[str, ...]:
        """Return what the travellers are called, but for labels that no rule lets pass."""
        if self.nameless:
            return self.allowed
        labels = [said for said in self.texts if said.manner is Manner.PERSON]
        good = {said.words for said in labels if not any(self._refused(said, self.allowed))}
        return (*self.allowed, *sorted(good))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Return every word that the journey somewhere writes small."""
        return frozenset().union(*(small_words(said.words) for said in self.texts))

    def findings(self, said: Said) -> Iterator[Problem]:
        known = self.allowed if said.manner is Manner.PERSON else self.called
        rules = set()
        for hit in self._refused(said, known):
            if hit.rule not in rules:
                rules.add(hit.rule)
                yield self._problem(said, hit)
        is_person = said.manner is Manner.PERSON or self._is_key(said)
        if self.nameless and is_person and breaks_promise(mask(said.words, self.allowed)):
            yield self._problem(said, Hit("text.promise", 0, len(said.words)))

    def _is_key(self, said: Said) -> bool:
        keys = {person.key for person in self.journey.people}
        return said.manner is Manner.SLUG and said.step is None and said.words in keys

    def _refused(self, said: Said, known: tuple[str, ...]) -> Iterator[Hit]:
        for hit in scan(said.words, said.manner, known, self.own):
            if self._is_refused(said, hit):
                yield hit

    def _is_refused(self, said: Said, hit: Hit) -> bool:
        if hit.rule in _ALWAYS or hit.how is How.OWN:
            return True
        if hit.rule == "text.place":
            return self.naming.is_refused(hit, said)
        if hit.rule == "text.name":
            return self._is_name(said, hit)
        if hit.rule in _TIMES and said.manner is Manner.HISTORY:
            return False
        if self.around.is_open(said) and hit.rule != "text.date":
            return self._is_refused_in_the_open(said, hit)
        return self._is_refused_on_the_way(said, hit)

    def _is_refused_on_the_way(self, said: Said, hit: Hit) -> bool:
        """Tell whether what a text says is more than is published around it."""
        if hit.rule == "text.position":
            return not hit.key or hit.key not in self.around.winds
        if hit.rule in _TIMES:
            return _is_finer(hit.granule or Granule.DAY, self.around.granule(said))
        return True

    def _is_name(self, said: Said, hit: Hit) -> bool:
        if said.manner not in {Manner.PROSE, Manner.HISTORY}:
            return False
        if not self.nameless and (hit.how is How.FAMILY or self.around.is_open(said)):
            return False
        return hit.how is not How.OPENING or hit.key not in self.vocabulary

    def _is_refused_in_the_open(self, said: Said, hit: Hit) -> bool:
        """Tell whether a rule holds in an open country: what leads back over the border does."""
        if hit.rule == "text.length":
            return hit.linked and hit.granule is not Granule.MONTH
        if hit.rule == "text.position" and hit.key:
            return self.naming.names_watched_country(said.words[hit.start : hit.end])
        return False

    def _problem(self, said: Said, hit: Hit) -> Problem:
        in_a_label = hit.rule == "text.place" and said.manner is Manner.PERSON
        return problem_at(
            self.journey.lines,
            self.journey.file,
            _mark_of(self.journey.lines, said, hit),
            hit.rule,
            MESSAGES[hit.rule],
            MENDS[PLACE_IN_A_LABEL if in_a_label else hit.rule],
            severity=Severity.WITHHELD,
        )


def _is_finer(said: Granule | None, allowed: Granule) -> bool:
    return said is not None and GRANULES.index(said) < GRANULES.index(allowed)


def _mark_of(lines: Sequence[str], said: Said, hit: Hit) -> Mark:
    """Return where the refused words stand; the text's own beginning if they are on no one line."""
    words, mark = said.words[hit.start : hit.end].strip(), said.mark
    if not words or said.mark.line < 1:
        return mark
    for number in range(mark.line, min(mark.line + _LONGEST_TEXT, len(lines) + 1)):
        start = mark.column - 1 if number == mark.line else 0
        column = lines[number - 1].find(words, start)
        if column >= 0:
            return Mark(number, column + 1, len(words))
    return mark
