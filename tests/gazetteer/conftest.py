from __future__ import annotations

import pytest

from routemap.gazetteer import Gazetteer
from routemap.gazetteer.index import Index, open_index
from routemap.model import Located, Place

# Neighbours that the tests name; the atlas is another room.
FRONTIERS = {"cn-mn", "cn-kp", "cn-la", "kp-ru", "gn-gw", "la-th"}


def frontier(one: str, other: str) -> str | None:
    id_ = "-".join(sorted((one.lower(), other.lower())))
    return id_ if id_ in FRONTIERS else None


@pytest.fixture(scope="session")
def index() -> Index:
    return open_index()


@pytest.fixture(scope="session")
def gazetteer(index: Index) -> Gazetteer:
    return Gazetteer(index, frontier)


def place(text: str) -> Place:
    """A place as a step of a file writes it out."""
    return Place(text, "named")


def found(gazetteer: Gazetteer, text: str) -> Located:
    """What a written place is; fails with the miss where it is none."""
    located = gazetteer.locate(place(text))
    assert isinstance(located, Located), located
    return located
