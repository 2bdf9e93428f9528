"""The component that holds a page: a sandboxed frame that fills the window.

Geometry never passes through Streamlit's own channel: the component is given a path.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st

from routemap.ui import address


@cache
def _component() -> Any:  # noqa: ANN401 - Streamlit's renderer has no public type
    return st.components.v2.component(
        "routemap.frame", js="frame.js", css="frame.css", html='<div class="stage"></div>'
    )


def _opened() -> None:
    """Turn the address to the page that a visitor picked; Streamlit then runs the script again."""
    asked = address.read(st.session_state["frame"].get("open") or {})
    st.query_params.from_dict(asked.query())


def frame(*, page: str, within: str, missing: str) -> None:
    """Show a page by its path; `within` is what of the address the page reads for itself."""
    _component()(
        key="frame",
        data={"page": page, "within": within, "missing": missing},
        on_open_change=_opened,
    )
