from __future__ import annotations

import pytest

from routemap.scene.telling.figures import spelled


def test_a_number_is_written_as_its_language_writes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert spelled(9_400_000, "en") == "9,400,000"
    monkeypatch.setattr("routemap.scene.telling.figures.word", lambda *_: ".")
    assert spelled(9_400_000, "de") == "9.400.000"
    assert spelled(940, "de") == "940"
