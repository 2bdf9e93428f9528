"""The browser of the browser tests."""

from __future__ import annotations

from tests.browser.conftest import browser, watched

__all__ = ["browser", "watched"]
