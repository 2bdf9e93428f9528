"""EDTF dates and durations: hard and soft bounds, and their words in every language.

Knows no place.
"""

from routemap.when.types import Duration, Granule, Length, PublicWhen, Range, Run, Unit, When

__all__ = ["Duration", "Granule", "Length", "PublicWhen", "Range", "Run", "Unit", "When"]
