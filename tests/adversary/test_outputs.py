"""Non-interference of the whole output: files, exit codes and logs of drawn pairs of journeys."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from tests.adversary.evidence import Left, leaving
from tests.pipeline.ground import Age
from tests.pipeline.test_interference import pairs


def left(data: bytes) -> Left:
    with TemporaryDirectory() as folder:
        return leaving({"journey.yaml": data}, Path(folder))


@pytest.mark.parametrize("n_pairs", [26, pytest.param(260, marks=pytest.mark.long)])
def test_nothing_that_is_written_said_or_returned_differs(n_pairs: int) -> None:
    compared = []

    @settings(max_examples=n_pairs)
    @given(pairs())
    def pair_by_pair(pair: tuple[str, Age, bytes, bytes]) -> None:
        _, _, one, other = pair
        if one == other:
            return
        here, there = left(one), left(other)
        assert here == there
        assert here.files
        compared.append(here.codes)

    pair_by_pair()
    assert len(compared) >= n_pairs * 20 // 26
    assert (0, 0, 0) in compared
