"""What the app is made of beside its screens: routes, headers, the work before anyone asks."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.middleware import Middleware

from routemap.errors import keep_words_out_of_logs, shows_all, without_words
from routemap.ui import library
from routemap.ui.headers import Headers
from routemap.ui.routes import routes
from routemap.ui.workbench import routes as workbench
from routemap.ui.workbench.routes import Asks

SCREENS = Path(__file__).with_name("screens.py")


@asynccontextmanager
async def ready(_app: object) -> AsyncIterator[dict[str, Any]]:
    """Make every page before the first visitor comes, and take what now lives off the collector."""
    keep_words_out_of_logs()
    try:
        library.by_path()
    except Exception as error:
        if shows_all():
            raise
        raise RuntimeError(without_words(error)) from None
    gc.collect()
    gc.freeze()
    yield {}


def hide(_error: Exception) -> bool:
    """Keep an error's text from the visitor: it could quote somebody's file."""
    from routemap.ui import fallback  # noqa: PLC0415 - streamlit is up by now

    fallback.apologise()
    return True


def serving() -> dict[str, Any]:
    """Return the arguments of `streamlit.App` beside the script."""
    return {
        "routes": [*routes(), *workbench()],
        "middleware": [Middleware(Headers), Middleware(Asks)],
        "lifespan": ready,
        "on_script_error": hide,
    }
