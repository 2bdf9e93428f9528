"""What can go wrong, as data first and as sentences last: the error tree, problems, their report.

This room knows nothing of ours: no journey, no date, no place.
"""

from routemap.errors.bugs import keep_words_out_of_logs, shows_all, without_words
from routemap.errors.excerpt import problem_at, quoted
from routemap.errors.report import Format, report
from routemap.errors.types import (
    AuthorError,
    Mark,
    Problem,
    RoutemapError,
    Severity,
    UsageError,
)

__all__ = [
    "AuthorError",
    "Format",
    "Mark",
    "Problem",
    "RoutemapError",
    "Severity",
    "UsageError",
    "keep_words_out_of_logs",
    "problem_at",
    "quoted",
    "report",
    "shows_all",
    "without_words",
]
