"""Every page of figures by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tools.figures import areas, journeys

PAGES: Mapping[str, Callable[[], str]] = {"journeys.md": journeys.page, "areas.md": areas.page}
