"""The page on privacy says what is really done here."""

from __future__ import annotations

import re

from tests.adversary.attacks import ATTACKS
from tests.adversary.test_disguises import LEAKED
from tests.conftest import ROOT
from tests.pipeline.test_interference import N_PAIRS

PAGE = (ROOT / "docs/privacy.md").read_text(encoding="utf-8")


def test_every_attack_stands_on_the_page() -> None:
    assert {name for name in ATTACKS if f"`{name}`" not in PAGE} == set()


def test_numbers_on_the_page_are_those_of_the_tests() -> None:
    assert f"{N_PAIRS} drawn pairs" in PAGE
    assert f"{len(LEAKED)} spellings" in PAGE


def test_every_file_named_on_the_page_is_there() -> None:
    named = re.findall(r"`((?:tests|geodata|docs)/[\w./-]+)`", PAGE)
    assert len(named) > 5
    assert [path for path in named if not (ROOT / path).exists()] == []
