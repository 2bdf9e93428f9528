"""What the address bar asks for: a pure reading of `?journey=&step=&lang=&mode=`.

Values come from anybody's link, so nothing but plain slugs passes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")


@dataclass(frozen=True, slots=True)
class Address:
    """What to show; an empty string is "not asked for"."""

    journey: str = ""
    step: str = ""
    lang: str = ""
    mode: str = ""

    def query(self) -> dict[str, str]:
        """Return what is asked for, in the order in which a link names it."""
        pairs = {
            "journey": self.journey,
            "step": self.step,
            "lang": self.lang,
            "mode": self.mode,
        }
        return {key: value for key, value in pairs.items() if value}

    def within(self) -> str:
        """Return the part that a page reads for itself, as a query string without the journey."""
        return urlencode({k: v for k, v in self.query().items() if k != "journey"})


def read(query: Mapping[str, str]) -> Address:
    """Return the address of a query; what is no slug counts as not asked for."""
    return Address(
        **{
            key: value if _SLUG.fullmatch(value) else ""
            for key in ("journey", "step", "lang", "mode")
            for value in [str(query.get(key, ""))]
        }
    )
