"""Every planted leak is caught, by the attack that is there for it and not by the twin alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from routemap.areas import Atlas
from routemap.geo import Bounds
from tests.adversary import planted
from tests.adversary.attacks import ATTACKS, attacks
from tests.adversary.evidence import Evidence, leaving
from tests.adversary.mutations import LEAKS, Leak, leaking
from tests.adversary.planted import ONE, OTHER


def evidence(folder: Path, *, app: bool = False) -> Evidence:
    one, other = (
        leaving(truth.files(), folder / name, mtime=truth.mtime, app=app)
        for name, truth in (("one", ONE), ("other", OTHER))
    )
    return Evidence(one, other, ONE.secrets())


@pytest.fixture(autouse=True)
def _planted(monkeypatch: pytest.MonkeyPatch) -> None:
    planted.plant(monkeypatch)


@pytest.fixture
def little_ground(monkeypatch: pytest.MonkeyPatch) -> None:
    """Little land under the maps: it is the same on every page, and takes most of the time."""
    basemap = Atlas.basemap

    def little(self: Atlas, bounds: Bounds) -> str:
        whole = json.loads(basemap(self, bounds))
        return json.dumps({**whole, "features": whole["features"][:2]})

    monkeypatch.setattr(Atlas, "basemap", little)


def test_no_attack_finds_anything_in_what_the_program_writes(tmp_path: Path) -> None:
    found = evidence(tmp_path, app=True)
    assert found.left.codes == (0, 0, 0)
    assert len(found.left.public) == 2
    assert len(found.left.scenes) == 4  # two journeys, in the site and in the app
    assert attacks(found) == []


@pytest.mark.usefixtures("little_ground")
@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.__name__)
def test_a_planted_leak_is_caught(leak: Leak, tmp_path: Path) -> None:
    with leaking(leak):
        found = {finding.attack for finding in attacks(evidence(tmp_path))}
    assert LEAKS[leak] in found, found


def test_there_are_enough_leaks_and_an_attack_for_each() -> None:
    assert len(LEAKS) >= 16
    assert set(LEAKS.values()) <= set(ATTACKS)
