"""The app's script, run by Streamlit for each visitor and each change of page."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from routemap.ui import address, library
from routemap.ui.frame import frame

ICON = Path(__file__).with_name("icon.svg")


def show() -> None:
    """Show the page that the address asks for, in a frame that fills the window."""
    asked = address.read(st.query_params.to_dict())
    pages = library.pages()
    page = pages.get(asked.page) or pages[library.FRONT]
    st.set_page_config(page_title="routemap", page_icon=ICON, layout="wide")
    frame(
        page=page.path,
        within=asked.within(),
        missing=asked.journey if asked.journey and asked.journey not in pages else "",
    )


show()
