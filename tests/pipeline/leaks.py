"""Leaky variants of the program, to see that the same assertions catch them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any, TypeAlias

import pytest

import routemap.gazetteer
import routemap.generalise
import routemap.render
from routemap.errors import Mark, Problem, Severity
from routemap.generalise import Outcome
from routemap.geo import LngLat
from routemap.model import LocatedJourney
from routemap.public import PublicJourney
from routemap.when import coarsen
from routemap.when.types import Granule

Leak: TypeAlias = Callable[[LocatedJourney, PublicJourney], PublicJourney]
PageLeak: TypeAlias = Callable[[LocatedJourney, bytes], bytes]


def true_points(located: LocatedJourney) -> list[LngLat]:
    return [where.lnglat for where in located.located.values() if where.lnglat]


def a_title_with_the_true_place(located: LocatedJourney, public: PublicJourney) -> PublicJourney:
    return replace(public, title={"en": next(iter(located.located.values())).name})


def the_middle_of_the_true_places(located: LocatedJourney, public: PublicJourney) -> PublicJourney:
    points = true_points(located)
    middle = round(sum(point.lat for point in points) / len(points), 2)
    return replace(public, summary={"en": str(middle)})


def a_hash_of_the_private_file(located: LocatedJourney, public: PublicJourney) -> PublicJourney:
    digest = sha256("\n".join(located.journey.lines).encode()).hexdigest()[:8]
    return replace(public, id=f"{public.id}-{digest}")


def a_true_date(located: LocatedJourney, public: PublicJourney) -> PublicJourney:
    told = [step.when for step in located.journey.steps()]
    exact = [coarsen(when, Granule.DAY) if when else None for when in told]
    steps = (replace(s, when=w) for s, w in zip(public.steps, exact, strict=True))
    return replace(public, steps=tuple(steps))


def a_step_left_out_by_the_true_latitude(
    located: LocatedJourney, public: PublicJourney
) -> PublicJourney:
    north = int(true_points(located)[0].lat * 100) % 2
    return replace(public, steps=public.steps[: len(public.steps) - north])


def a_finding_that_names_the_place(located: LocatedJourney, public: PublicJourney) -> PublicJourney:
    raise NamedInFinding(next(iter(located.located.values())).name, public)


class NamedInFinding(Exception):  # noqa: N818 - carries a planted finding out, and is no error
    pass


OF_THE_DOOR: tuple[Leak, ...] = (
    a_title_with_the_true_place,
    the_middle_of_the_true_places,
    a_hash_of_the_private_file,
    a_true_date,
    a_step_left_out_by_the_true_latitude,
    a_finding_that_names_the_place,
)


def plant(leak: Leak, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the door between what is known and what is shown leak."""
    door = routemap.generalise.generalise

    def leaky(located: LocatedJourney, *rest: Any) -> Outcome:
        outcome = door(located, *rest)
        assert outcome.journey is not None
        try:
            return replace(outcome, journey=leak(located, outcome.journey))
        except NamedInFinding as named:
            finding = Problem("journey.yaml", Mark(1, 1), "a.b", str(named.args[0]))
            return replace(outcome, findings=(replace(finding, severity=Severity.NOTE),))

    monkeypatch.setattr(routemap.generalise, "generalise", leaky)


def a_comment(located: LocatedJourney, page: bytes) -> bytes:
    return page + f"<!-- {next(iter(located.located.values())).name} -->".encode()


def a_point(located: LocatedJourney, page: bytes) -> bytes:
    lng, lat = true_points(located)[0]
    return page.replace(b'"coordinates": [', f'"coordinates": [[{lng}, {lat}], '.encode(), 1)


def a_centre(located: LocatedJourney, page: bytes) -> bytes:
    points = true_points(located)
    lat = sum(point.lat for point in points) / len(points)
    return page.replace(b"center: [", f"center: [{lat:.2f}, ".encode(), 1)


def a_size(located: LocatedJourney, page: bytes) -> bytes:
    return page + b" " * int(true_points(located)[0].lng * 100 % 64)


OF_THE_PAGES: tuple[PageLeak, ...] = (a_comment, a_point, a_centre, a_size)


def plant_in_pages(leak: PageLeak, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a renderer know what it must not, and write it into each page."""
    known: list[LocatedJourney] = []
    locate, site = routemap.gazetteer.locate_journey, routemap.render.site

    def remember(*given: Any) -> Any:
        located, problems = locate(*given)
        assert located is not None
        known.append(located)
        return located, problems

    def leaky(*given: Any, **more: Any) -> Mapping[str, bytes]:
        return {path: leak(known[-1], page) for path, page in site(*given, **more).items()}

    monkeypatch.setattr(routemap.gazetteer, "locate_journey", remember)
    monkeypatch.setattr(routemap.render, "site", leaky)
