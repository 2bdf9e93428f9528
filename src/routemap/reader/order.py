"""Checks dates and durations against the order of the story; must never reorder or date a step."""

from __future__ import annotations

from routemap.model import Journey
from routemap.reader.findings import Findings


def check_order(_journey: Journey, _found: Findings) -> None:
    """Report each written statement that cannot hold together with an earlier one."""
