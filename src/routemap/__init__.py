"""Escape journeys as deliberately imprecise maps with synchronized timelines."""
