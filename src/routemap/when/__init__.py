"""EDTF dates and durations: hard and soft bounds, and their words in every language.

Knows no place.
"""

from routemap.when.bounds import Window, bounds, span_days
from routemap.when.coarsen import coarsen, coarsen_duration
from routemap.when.duration import parse_duration
from routemap.when.edtf import parse_when
from routemap.when.error import CODES, DateError
from routemap.when.say_length import length_words, written_length_words
from routemap.when.say_when import solved_words, when_words, written_words
from routemap.when.types import Duration, Granule, Length, PublicWhen, Range, Run, Unit, When

__all__ = [
    "CODES",
    "DateError",
    "Duration",
    "Granule",
    "Length",
    "PublicWhen",
    "Range",
    "Run",
    "Unit",
    "When",
    "Window",
    "bounds",
    "coarsen",
    "coarsen_duration",
    "length_words",
    "parse_duration",
    "parse_when",
    "solved_words",
    "span_days",
    "when_words",
    "written_length_words",
    "written_words",
]
