"""What a visitor sees when we have made a mistake: a sentence, and never a traceback."""

from __future__ import annotations

import streamlit as st

from routemap.words import everywhere


def apologise() -> None:
    """Say in every language that something went wrong here."""
    for text in everywhere("site", "error").values():
        st.markdown(text)
