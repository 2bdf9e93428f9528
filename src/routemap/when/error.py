"""The one error of this room: a date or a duration that cannot be read."""

from __future__ import annotations

from routemap.errors import RoutemapError

# Every code that this room can raise; docs/problems.md has a heading for each.
CODES = (
    "date.notation",
    "date.calendar",
    "date.backward",
    "date.empty",
    "duration.notation",
    "duration.backward",
    "duration.size",
)


class DateError(RoutemapError):
    """A text is no date, or no duration, of the format's profile.

    `start` and `end` are the span of the wrong bit inside the text, in characters; `mend` says
    what to write instead, and is "" where nobody can know.
    """

    def __init__(self, code: str, message: str, mend: str, start: int, end: int) -> None:
        self.code = code
        self.message = message
        self.mend = mend
        self.start = start
        self.end = end
        super().__init__(message)
