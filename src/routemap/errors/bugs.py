"""What may be said of an error that is our own bug, wherever somebody else may read it."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from traceback import extract_tb
from typing import Any

ENVIRONMENT = "ROUTEMAP_TRACEBACK"
_ROOM = Path(__file__).resolve().parents[1]


def shows_all() -> bool:
    """Tell whether whoever runs the program asks for whole tracebacks."""
    return bool(os.environ.get(ENVIRONMENT))


def without_words(error: BaseException) -> str:
    """Return the kind of an error and where it was raised, and nothing that it says.

    **Why:** an error's text may quote a line of somebody's journey, and a log is read by others.
    """
    frames = "".join(
        f"\n  {_place(frame.filename)}:{frame.lineno} in {frame.name}"
        for frame in extract_tb(error.__traceback__)
    )
    return (
        f"{type(error).__name__}, what it says left out (it may quote a journey; "
        f"{ENVIRONMENT}=1 shows all):{frames}"
    )


def _place(filename: str) -> str:
    """Return a file as it is called in its own package; no folder of this machine."""
    path = Path(filename)
    if path.is_relative_to(_ROOM):
        return str(path.relative_to(_ROOM.parent))
    return path.name


def keep_words_out_of_logs() -> None:
    """Take what errors say out of every log of this process, whoever writes it."""
    make = logging.getLogRecordFactory()

    def wordless(*given: Any, **named: Any) -> logging.LogRecord:  # noqa: ANN401 - logging's own
        record = make(*given, **named)
        error = record.exc_info[1] if record.exc_info else None
        if error is not None and not shows_all():
            record.msg, record.args = f"{record.getMessage()}: {without_words(error)}", ()
            record.exc_info = None
        return record

    logging.setLogRecordFactory(wordless)
