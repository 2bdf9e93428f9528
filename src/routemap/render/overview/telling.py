"""The overview in words: each way between two countries, how many took it, in which journeys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from routemap.render.overview.flows import by_corridor
from routemap.scene.overview import Overview
from routemap.scene.overview.types import Corridor, Kind, Told
from routemap.scene.telling.sentences import tidy
from routemap.words import Text, everywhere, languages, pick, word, words

MOST = 40  # journeys named below one corridor: a list to look through, and not to scroll past
_ORDER: tuple[Kind, ...] = ("on", "back", "gap")


@dataclass(frozen=True, slots=True)
class Taken:
    """A journey that took a corridor: the step that tells of it, and by how many people."""

    told: Told
    step: str
    n_people: int


@dataclass(frozen=True, slots=True)
class Line:
    """A corridor in words."""

    corridor: Corridor
    title: Text
    n_people: int
    n_journeys: int
    taken: Sequence[Taken]
    finer: Sequence[tuple[int, Text]]

    @property
    def rest(self) -> int:
        """Return how many journeys took it besides those that are named."""
        return self.n_journeys - len(self.taken)


def sample(overview: Overview) -> Text:
    """Return how many journeys are told here, and that they are no sample."""
    n_journeys = len(overview.journeys)
    phrase = "sample_one" if n_journeys == 1 else "sample"
    return {
        lang: said.format(journeys=n_journeys, people=overview.n_people)
        for lang, said in everywhere("overview", phrase).items()
    }


def corridors(overview: Overview) -> list[Line]:
    """Return every corridor in words: ways on as people come to them, then ways back."""
    people, places = by_corridor(overview.parties), _places(overview)
    names = {country.id: country.label for country in overview.countries}
    numbers = sorted(
        range(len(overview.corridors)),
        key=lambda n: (_ORDER.index(overview.corridors[n].kind), places[n], n),
    )
    return [_line(overview, number, people.get(number, 0), names) for number in numbers]


def counted(n_people: int, lang: str) -> str:
    """Return "N people's journeys"."""
    if n_people == 1:
        return word(lang, "overview", "person")
    return word(lang, "overview", "people").format(n=n_people)


def _places(overview: Overview) -> dict[int, float]:
    """Return how far along on people's ways a corridor is, on average."""
    found: dict[int, list[int]] = {}
    for party in overview.parties:
        for place, passage in enumerate(party.passages):
            found.setdefault(passage.corridor, []).append(place)
    return {number: sum(places) / len(places) for number, places in found.items()}


def _line(overview: Overview, number: int, n_people: int, names: Mapping[str, Text]) -> Line:
    corridor = overview.corridors[number]
    taken = _taken(overview, number)
    return Line(
        corridor,
        _title(corridor, names),
        n_people,
        len(taken),
        taken[:MOST],
        [
            (index, _finer(each.label, each.n_people, each.n_journeys))
            for index, each in enumerate(overview.finer)
            if each.corridor == number
        ],
    )


def _title(corridor: Corridor, names: Mapping[str, Text]) -> Text:
    phrase = {"on": "from_to", "back": "back", "gap": "gap"}[corridor.kind]
    return {
        lang: tidy(
            said.format(
                origin=_inside(corridor.origin, names, lang),
                target=_inside(corridor.target, names, lang),
            )
        )
        for lang, said in everywhere("overview", phrase).items()
    }


def _inside(country: str, names: Mapping[str, Text], lang: str) -> str:
    """Return a country's name for inside a sentence ("the United States")."""
    named: str = words(lang).get("named", {}).get(country, "")
    return named or pick(names[country], lang)


def _taken(overview: Overview, number: int) -> list[Taken]:
    found: dict[int, Taken] = {}
    for party in overview.parties:
        for passage in party.passages:
            if passage.corridor == number:
                told = overview.journeys[party.journey]
                known = found.get(party.journey, Taken(told, passage.step, 0))
                found[party.journey] = Taken(told, known.step, known.n_people + party.n_people)
    return list(found.values())


def _finer(label: Text, n_people: int, n_journeys: int) -> Text:
    return {
        lang: word(lang, "overview", "of_these").format(
            label=label[lang], people=counted(n_people, lang), n=n_journeys
        )
        for lang in languages()
    }
