"""Going through a page with the keyboard, and minding at each stop that the place can be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from playwright.sync_api import Page

from tests.browser.access.asking import script

FOCUS = script("focus.js")
# More than any page has; a walk that takes as long is caught in something.
MOST = 400

Stop = dict[str, Any]


def stop(page: Page) -> Stop | None:
    """Return what has the focus, or None where nothing has."""
    found: Stop | None = page.evaluate(FOCUS)
    return found


def faults(found: Stop) -> list[str]:
    """Return what is wrong with a stop: not seen to be one, out of the window, or covered."""
    wrong = {
        "cannot be seen to have the focus": not found["ringed"],
        "is out of sight": not found["within"],
        "lies under something": found["covered"],
    }
    return [f"{found['what']} {words}" for words, is_so in wrong.items() if is_so]


def walk(page: Page, key: str = "Tab") -> Iterator[Stop]:
    """Yield every stop of a walk from where the focus is until it leaves the page."""
    for _ in range(MOST):
        page.keyboard.press(key)
        found = stop(page)
        if found is None:
            return
        yield found
    raise AssertionError(f"{key} never leaves the page: it ends at {stop(page)}")


def go_to(page: Page, wanted: Callable[[Stop], bool], key: str = "Tab") -> Stop:
    """Press a key until the wanted stop has the focus."""
    for found in walk(page, key):
        assert not faults(found), faults(found)
        if wanted(found):
            return found
    raise AssertionError("no such stop on the way")
