"""Counted ids in place of folium's random ones, so that a page is the same bytes every time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from threading import RLock, get_ident

from branca.element import Element

HOOK = "_generate_id"  # private, but branca offers no other way; a test sees that it is there
_one_at_a_time = RLock()


@contextmanager
def counted_ids() -> Iterator[None]:
    """Give counted ids to what this thread makes within the block; other threads keep random ones.

    **Why:** branca draws an id per element from the system's randomness, while building *and*
    while rendering. Two copies of a page must not differ, or their bytes would prove nothing.
    """
    with _one_at_a_time:
        numbers = count(1)
        owner = get_ident()
        before = Element.__dict__[HOOK]
        at_random: Callable[[], str] = getattr(Element, HOOK)

        def next_id(_: type[Element]) -> str:
            return str(next(numbers)) if get_ident() == owner else at_random()

        setattr(Element, HOOK, classmethod(next_id))
        try:
            yield
        finally:
            setattr(Element, HOOK, before)
