"""The overview: all journeys together as flows between countries, counted by people's journeys.

Composed from public journeys alone; must never tell of fewer than k journeys anything finer than a
country and a frontier.
"""

from routemap.scene.overview.compose import compose_overview, overview_json
from routemap.scene.overview.facts import load_facts
from routemap.scene.overview.rules import Rules
from routemap.scene.overview.types import NOTHING_TOLD, Overview

__all__ = ["NOTHING_TOLD", "Overview", "Rules", "compose_overview", "load_facts", "overview_json"]
