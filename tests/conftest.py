from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# The same examples on every machine and in every run: a red build can be looked into.
settings.register_profile("routemap", derandomize=True, deadline=None)
settings.load_profile("routemap")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shipped(root: Path) -> tuple[Path, ...]:
    """The four journeys' files; the guard asserts that it saw them."""
    files = tuple(sorted((root / "journeys").glob("*.yaml")))
    assert len(files) >= 4
    return files
